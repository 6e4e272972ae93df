import { describe, expect, it } from 'vitest';
import { embeddedFiles } from '../../../core/segments/embedded-files.ts';
import { segment } from '../../../core/segments/segment.ts';
import { clinicPolicy, draftOf, fileOf } from '../../draft-of.ts';

const TABLE = '<table><tr><td>Patient</td><td>Ana Ruiz, MRN 00482137</td></tr></table>';
const html = (markup: string) => draftOf({ body: { html: markup, text: null } });
const texts = async (draft: ReturnType<typeof draftOf>) =>
  (await segment(draft, clinicPolicy())).segments.map(({ text }) => text);

describe('files within markup', () => {
  it('are decoded from either writing', () => {
    const [coded, plain] = embeddedFiles(
      `<img src="data:image/png;base64,aGVsbG8="><img src='data:image/svg+xml;charset=utf-8,%3Csvg/%3E'>`,
    );
    expect(coded).toEqual({
      name: 'image',
      contentType: 'image/png',
      size: 5,
      inline: true,
      content: Uint8Array.from([104, 101, 108, 108, 111]),
    });
    expect(new TextDecoder().decode(plain?.content as Uint8Array)).toBe('<svg/>');
  });

  it('are none where markup speaks of data otherwise', () => {
    expect(embeddedFiles('<p>The data: see below, or metadata:x/y,z</p>')).toEqual([]);
    expect(embeddedFiles(null)).toEqual([]);
  });

  it('are read like attachments, in a body and in an attached page', async () => {
    const page = `<img src="data:text/html;base64,${btoa(TABLE)}">`;
    expect((await texts(html(page))).join()).toContain('00482137');
    expect((await texts(draftOf({ attachments: [fileOf('page.html', `<html>${page}</html>`)] }))).join()).toContain(
      '00482137',
    );
  });

  it('are decoded where their data is wrapped, and end at an entity', () => {
    const [wrapped] = embeddedFiles('<img src="data:image/png;base64, aGVs\n bG8=">');
    expect(wrapped?.content).toEqual(Uint8Array.from([104, 101, 108, 108, 111]));
    const [styled] = embeddedFiles('<p style="background:url(&quot;data:image/png;base64,aGVsbG8=&quot;)">');
    expect(styled?.size).toBe(5);
  });

  it('are no fonts', () => {
    expect(embeddedFiles('<style>@font-face{src:url(data:font/woff2;base64,aGVsbG8=)}</style>')).toEqual([]);
  });

  it('are two hundred at most, and the rest is unread, without taking long', async () => {
    const started = performance.now();
    const { segments, unread } = await segment(
      html('<img src="data:text/plain;base64,aGVsbG8=">'.repeat(8000)),
      clinicPolicy(),
    );
    expect(segments.filter(({ id }) => id.startsWith('attachment:'))).toHaveLength(201);
    expect(unread.map(({ reason }) => reason)).toEqual(['too-large']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('are unread where nobody can look into them', async () => {
    const { unread } = await segment(html('<img src="data:image/png;base64,=broken=">'), clinicPolicy());
    expect(unread).toEqual([{ part: 'attachment', name: 'image', reason: 'corrupt' }]);
  });
});
