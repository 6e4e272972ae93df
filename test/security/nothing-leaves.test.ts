import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as describeReview, review } from '../../core/index.ts';
import { draftOf, fileOf, PHI_TEXT, settingOf } from '../draft-of.ts';

const SECRETS = ['Ana', 'Ruiz', '00482137', '03/14/1962', 'metformin'];

describe('no matched text leaves the review', () => {
  it('in findings, exposure, headers or the words that a client stores', async () => {
    const draft = draftOf({
      subject: 'Ana Ruiz, MRN 00482137',
      text: PHI_TEXT,
      attachments: [fileOf('notes.txt', PHI_TEXT)],
    });
    const setting = settingOf();
    const reviewed = await review(draft, setting);
    const { notice, dialog } = describeReview(draft, reviewed, setting, 'en');
    expect(reviewed.findings.length).toBeGreaterThan(5);
    const kept = JSON.stringify([reviewed.findings, reviewed.exposure, reviewed.decision.headers, notice, dialog]);
    for (const secret of SECRETS) expect(kept).not.toContain(secret);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whatever could carry text away from the machine or keep it there. */
const WAYS_OUT =
  /\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|UrlFetchApp|localStorage|sessionStorage|indexedDB|document\.cookie)\b/;

/** The audit trail's own: what they carry is an AuditEvent, which no message fits into; see audit-trail.test.ts. */
const TRAIL = ['outlook-addin/audit/post.ts', 'outlook-addin/audit/store.ts', 'gmail-addon/audit/post.ts'];

describe('no code of the add-ins can carry a message away', () => {
  it.each(['core', 'outlook-addin', 'gmail-addon'])(
    '%s calls no network and no browser storage, but for the audit trail',
    (folder) => {
      const files = sources(folder).filter((file) => !TRAIL.includes(file));
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        expect(WAYS_OUT.exec(code), file).toBeNull();
      }
    },
  );

  it('core reads no clock and no random source', () => {
    for (const file of sources('core')) {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(/Date\.now|new Date\(\)|Math\.random|performance\.now|console\./.exec(code), file).toBeNull();
    }
  });
});
