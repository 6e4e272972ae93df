import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { afterAll, describe, expect, it } from 'vitest';
import { localManifests } from '../../../manifest/outlook/local-manifests.ts';
import { unifiedManifest } from '../../../manifest/outlook/unified-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'mailward-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const UNIFIED = {
  origin: 'https://addin.northfield-clinic.example',
  id: '2f0d4a86-7f5c-4f0e-9a51-0d0b1c6e7a42',
  addInOnlyId: '6b1f4c52-0d2e-4a5b-9c37-5e8f2a71d934',
  version: '0.1.0',
  sendMode: 'Block',
  displayName: 'Mailward',
} as const;
const XML_FILES = Object.entries(localManifests('0.1.0'));

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
const xmllint = hasXmllint();
if (!xmllint) console.warn('xmllint is not installed, so the test that asks it is skipped.');

describe("others' validators", () => {
  it.skipIf(!xmllint).each(XML_FILES)('xmllint finds %s well-formed', (name, xml) => {
    expect(() => execFileSync('xmllint', ['--noout', '--nonet', written(name, xml)], { stdio: 'pipe' })).not.toThrow();
    expect(() =>
      execFileSync('xmllint', ['--noout', '--nonet', written('broken.xml', xml.slice(0, -20))], { stdio: 'pipe' }),
    ).toThrow();
  });

  it.each(XML_FILES)("Microsoft's tool reads %s as it is meant", async (name, xml) => {
    expect(await OfficeAddinManifest.readManifestFile(written(name, xml))).toMatchObject({
      displayName: name === 'manifest.xml' ? 'Mailward' : 'Mailward (store)',
      hosts: ['Mailbox'],
      officeAppType: 'MailApp',
      permissions: 'ReadWriteItem',
      version: '1.0.1.0',
      manifestType: 'xml',
    });
  });

  it("Microsoft's tool finds the unified manifest valid, and a broken one not, without a network", async () => {
    const text = JSON.stringify(unifiedManifest(UNIFIED));
    expect(await validateManifest(written('manifest.json', text))).toMatchObject({ isValid: true });
    const broken = validateManifest(written('broken.json', text.replaceAll('"block"', '"hardBlock"')));
    expect(await broken.then(({ isValid }) => isValid === true).catch(() => false)).toBe(false);
  });
});
