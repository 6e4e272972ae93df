import { describe, expect, it } from 'vitest';
import { textReading } from '../../../core/attachments/reading.ts';
import { review } from '../../../core/index.ts';
import { zipOf } from '../../core/attachments/archives.ts';
import { draftOf, fileOf, PLAIN_TEXT, settingOf } from '../../draft-of.ts';

/** Larger than any logo. */
const picture = new Uint8Array(90_000).fill(7);
picture.set([0xff, 0xd8, 0xff]);
const parts = (paragraphs: number) => ({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': '<w:p><w:t>Our garden opens in May.</w:t></w:p>'.repeat(paragraphs),
});
const FLYER = fileOf('flyer.docx', zipOf({ ...parts(12), 'word/media/image1.jpg': picture }));

describe('a picture in a document that nobody could look at', () => {
  it('is told and decides nothing in ordinary mail', async () => {
    const reviewed = await review(draftOf({ text: PLAIN_TEXT, attachments: [FLYER] }), settingOf());
    expect(reviewed.unopened).toEqual([{ part: 'attachment', name: 'flyer.docx', reason: 'unsupported' }]);
    expect(reviewed).toMatchObject({ unread: [], exposure: { level: 'none' }, decision: { action: 'send' } });
  });

  it('counts as unread where the message speaks of a patient, or the document is called after one', async () => {
    const spoken = draftOf({ text: 'Here is the letter of this patient.', attachments: [FLYER] });
    const named = draftOf({
      text: PLAIN_TEXT,
      attachments: [{ ...FLYER, name: 'Patient Ana Ruiz MRN 00482137.docx' }],
    });
    for (const draft of [spoken, named]) {
      const { unread, unopened, decision } = await review(draft, settingOf());
      expect(unread).toMatchObject([{ reason: 'unsupported' }]);
      expect(unopened).toEqual([]);
      expect(decision.action).toBe('protect');
    }
  });

  it('is read where something can look at it', async () => {
    const image = () => textReading('Patient: Ana Ruiz, MRN 00482137, type 2 diabetes');
    const setting = settingOf({ files: { readers: { image } } });
    const reviewed = await review(draftOf({ text: PLAIN_TEXT, attachments: [FLYER] }), setting);
    expect(reviewed).toMatchObject({ unread: [], unopened: [], exposure: { level: 'phi' } });
    expect(reviewed.segments.map(({ id }) => id)).toContain('attachment:flyer.docx/image1.jpg');
  });

  it('counts as unread where hardly anything else stands in the document', async () => {
    const deck = {
      '[Content_Types].xml': '<Types/>',
      'ppt/presentation.xml': '<p/>',
      'ppt/slideLayouts/slideLayout1.xml': `<a:t>${'Click to edit Master title style. '.repeat(20)}</a:t>`,
      'docProps/custom.xml': `<Properties>${'<property name="a"><vt:lpwstr>b</vt:lpwstr></property>'.repeat(80)}</Properties>`,
      'ppt/media/image1.jpg': picture,
    };
    const openDocument = {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': '<o/>',
      'Pictures/image1.jpg': picture,
    };
    for (const files of [{ ...parts(1), 'word/media/image1.jpg': picture }, deck, openDocument]) {
      const attachments = [fileOf('page', zipOf(files))];
      const { unread, unopened } = await review(draftOf({ text: PLAIN_TEXT, attachments }), settingOf());
      expect(unread).toEqual([{ part: 'attachment', name: 'page/image1.jpg', reason: 'unsupported' }]);
      expect(unopened).toEqual([]);
    }
  });

  it('is a logo where it is small, whatever else stands in the document', async () => {
    const logo = new Uint8Array(2000);
    logo.set([
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x90, 0, 0, 0, 90, 8,
    ]);
    const attachments = [fileOf('letter.docx', zipOf({ ...parts(1), 'word/media/image1.png': logo }))];
    expect(await review(draftOf({ text: PLAIN_TEXT, attachments }), settingOf())).toMatchObject({
      unread: [],
      unopened: [],
      decision: { action: 'send' },
    });
  });

  it('counts as unread when it is attached by itself', async () => {
    const { unread } = await review(
      draftOf({ text: PLAIN_TEXT, attachments: [fileOf('a.jpg', picture)] }),
      settingOf(),
    );
    expect(unread).toMatchObject([{ name: 'a.jpg', reason: 'unsupported' }]);
  });
});
