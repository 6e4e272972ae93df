import { describe, expect, it } from 'vitest';
import { textReading } from '../../../core/attachments/reading.ts';
import { readingOf } from './archives.ts';

const SECTOR = 512;

/** A compound file with one directory sector that lists these names ([MS-CFB]). */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(3 * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  view.setUint32(76, 1, true);
  names.forEach((name, i) => {
    const at = SECTOR + 128 * i;
    for (let k = 0; k < name.length; k++) view.setUint16(at + 2 * k, name.charCodeAt(k), true);
    view.setUint16(at + 64, 2 * name.length + 2, true);
  });
  view.setUint32(2 * SECTOR, 0xfffffffe, true);
  return bytes;
}

describe('a compound file', () => {
  it('with an encrypted package is an Office document behind a password', async () => {
    const { unread } = await readingOf('a.docx', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'));
    expect(unread).toEqual([{ name: '', reason: 'password-protected' }]);
  });

  it('with a message in it goes to whoever reads messages', async () => {
    const message = compound('Root Entry', '__properties_version1.0');
    const msg = () => textReading('said');
    expect((await readingOf('a.txt', message, { readers: { msg } })).text).toBe('said');
    expect((await readingOf('a.msg', message)).unread).toEqual([{ name: '', reason: 'unsupported' }]);
  });

  it('from before 2007 is unread, and so is a damaged one', async () => {
    const msg = () => textReading('said');
    const old = await readingOf('a.doc', compound('Root Entry', 'WordDocument'), { readers: { msg } });
    expect(old.unread).toEqual([{ name: '', reason: 'unsupported' }]);
    const cut = await readingOf('a.doc', compound('Root Entry').subarray(0, 700));
    expect(cut.unread).toEqual([{ name: '', reason: 'corrupt' }]);
  });

  it('whose directory never ends is damaged', async () => {
    const endless = compound('Root Entry');
    new DataView(endless.buffer).setUint32(2 * SECTOR, 0, true);
    expect((await readingOf('a.doc', endless)).unread).toEqual([{ name: '', reason: 'corrupt' }]);
  });
});
