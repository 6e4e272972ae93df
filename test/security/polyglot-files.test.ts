import { describe, expect, it } from 'vitest';
import { fileKinds } from '../../core/attachments/file-kinds.ts';
import { textReading } from '../../core/attachments/reading.ts';
import { review } from '../../core/index.ts';
import { readingOf, zipOf } from '../core/attachments/archives.ts';
import { draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, settingOf } from '../draft-of.ts';

const bytesOf = (...parts: readonly (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
const ARCHIVE = zipOf({ 'a.txt': PHI_TEXT });
const JPEG = '\xff\xd8\xff\xe0';

describe('a file that is two things at once is read as both', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['a picture with an archive behind it', bytesOf(JPEG, ARCHIVE), ['zip', 'image']],
    ['a PDF with an archive behind it', bytesOf('%PDF-1.7\n', ARCHIVE), ['zip', 'pdf']],
    ['a text with an archive behind it', bytesOf('hello\n', ARCHIVE), ['zip', 'text']],
    ['an archive', ARCHIVE, ['zip']],
    ['a PDF behind some text', bytesOf('hello %PDF-1.7\n'), ['pdf', 'text']],
    ['a DICOM file that begins like a picture', bytesOf('II*\0', new Uint8Array(124), 'DICM'), ['dicom', 'image']],
  ])('%s', (_what, bytes, kinds) => {
    expect(fileKinds(bytes)).toEqual(kinds);
  });

  it('and what only one of the readers sees still counts', async () => {
    const image = () => textReading('harmless');
    const attachments = [{ ...fileOf('logo.jpg', bytesOf(JPEG, ARCHIVE)), inline: true }];
    const { exposure } = await review(
      draftOf({ text: PLAIN_TEXT, attachments }),
      settingOf({ files: { readers: { image } } }),
    );
    expect(exposure.level).toBe('phi');
  });

  it('and where one of them is missing it is unread', async () => {
    expect((await readingOf('a.pdf', bytesOf('%PDF-1.7\n', ARCHIVE))).unread).toEqual([
      { name: '', reason: 'unsupported' },
    ]);
  });

  it('and a lying name changes nothing', async () => {
    for (const name of ['a.txt', 'a.png', 'a.csv', 'a.eml', 'a'])
      expect((await readingOf(name, ARCHIVE)).inside.map((file) => file.name)).toEqual(['a.txt']);
  });
});
