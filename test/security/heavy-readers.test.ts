import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { budgetOf } from '../../core/attachments/budget.ts';
import { readMsg } from '../../core/attachments/msg.ts';
import { readPdf } from '../../core/attachments/pdf.ts';
import { readAttachment } from '../../core/attachments/read.ts';
import { answerReaderCall, type ReaderCall } from '../../core/attachments/reader-call.ts';
import { randomFrom } from '../../train/random.ts';
import { compoundFile, msgFile, properties } from '../core/attachments/msg-file.ts';
import { onePage, type PdfObject, pdfOf } from '../core/attachments/pdf-file.ts';

/** What one file may take before it is left unread, on a machine that has other things to do too. */
const MS = 10_000;
const MAX_FILE_BYTES = 26_214_400;
const now = () => performance.now();
const budget = (ms = MS) => budgetOf(MAX_FILE_BYTES, { now, deadline: now() + ms });
const unreadOf = async (bytes: Uint8Array, ms?: number) =>
  (await readPdf(bytes, budget(ms))).unread.map(({ reason }) => reason);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const FONT: PdfObject = { dictionary: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' };
const CATALOGUE: PdfObject = { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' };

describe('A PDF made to go round in circles', () => {
  test('whose pages hold themselves is unread, in time', async () => {
    const bytes = pdfOf([CATALOGUE, { dictionary: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 /Parent 2 0 R >>' }]);
    expect(await unreadOf(bytes)).toContain('corrupt');
  });

  test('whose bookmarks, fields and names point at themselves still says what its page says', async () => {
    const bytes = onePage({
      lines: ['Patient: Ana Beispiel'],
      catalogue: '/Outlines 6 0 R /Names << /EmbeddedFiles 7 0 R >> /AcroForm << /Fields [8 0 R] >>',
      more: [
        { dictionary: '<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Title (Round) >>' },
        { dictionary: '<< /Kids [7 0 R] >>' },
        { dictionary: '<< /T (Name) /Kids [8 0 R] /Parent 8 0 R >>' },
      ],
    });
    expect((await readPdf(bytes, budget())).text).toContain('Patient: Ana Beispiel');
  });

  test('whose drawing draws itself ends', async () => {
    const bytes = onePage({
      lines: ['Plan'],
      drawn: '/I Do',
      resources: '/XObject << /I 6 0 R >>',
      more: [
        {
          dictionary: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I 6 0 R >> >> >>',
          stream: latin1('/I Do'),
        },
      ],
    });
    const { text, unread } = await readPdf(bytes, budget());
    expect(text.includes('Plan') || unread.some(({ reason }) => reason === 'corrupt')).toBe(true);
  });
});

test('a PDF of 100,000 pages is read as far as the limits go, and the rest is unread', async () => {
  const kids = '3 0 R '.repeat(100_000);
  const bytes = pdfOf([
    CATALOGUE,
    { dictionary: `<< /Type /Pages /Kids [${kids}] /Count 100000 >>` },
    {
      dictionary:
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    },
    { dictionary: '<< >>', stream: latin1('BT /F1 9 Tf (Plan) Tj ET') },
    FONT,
  ]);
  const started = now();
  expect(await unreadOf(bytes, 1500)).toEqual(['too-large', 'too-slow']);
  expect(now() - started).toBeLessThan(MS);
});

describe('A PDF that unpacks to more than a message may', () => {
  const packed = (stream: Uint8Array, filter: string) =>
    pdfOf([
      CATALOGUE,
      { dictionary: '<< /Type /Pages /Kids [] /Count 0 >>' },
      { dictionary: `<< /Filter ${filter} >>`, stream },
    ]);

  test.each([
    ['once', 150, '/FlateDecode', (bytes: Uint8Array) => deflateSync(bytes)],
    ['twice', 150, '[/FlateDecode /FlateDecode]', (bytes: Uint8Array) => deflateSync(deflateSync(bytes))],
  ])('packed %s is unread, at the latest when time is over', async (_, megabytes, filter, pack) => {
    const [reason, ...more] = await unreadOf(packed(pack(new Uint8Array(megabytes * 1024 * 1024)), filter), 2000);
    expect(['too-large', 'too-slow']).toContain(reason);
    expect(more).toEqual([]);
  });

  test('packed four times over is unread, whatever it holds', async () => {
    const layers = [1, 2, 3, 4].reduce((bytes: Uint8Array) => deflateSync(bytes), latin1('x'));
    expect(await unreadOf(packed(layers, '/FlateDecode'))).toEqual(['too-large']);
  });

  test('packed by LZW is unread from a size on', async () => {
    expect(await unreadOf(packed(new Uint8Array(200_000), '/LZWDecode'))).toEqual(['too-large']);
  });

  test('by one huge picture says that something on it was not read', async () => {
    const bytes = onePage({
      lines: [],
      drawn: '612 0 0 792 0 0 cm /I Do',
      resources: '/XObject << /I 6 0 R >>',
      more: [
        {
          dictionary:
            '<< /Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
          stream: new Uint8Array(9),
        },
      ],
    });
    expect(await unreadOf(bytes)).toEqual(['too-large']);
  });
});

test('a file that is a PDF and a ZIP archive is read as both', async () => {
  const pdf = onePage({ lines: ['Patient: Ana Beispiel'] });
  const zip = zipSync({ 'list.csv': latin1('MRN\n00482137\n') });
  const content = Uint8Array.from(Buffer.concat([pdf, zip]));
  const file = { name: 'a.pdf', contentType: 'application/pdf', size: content.length, inline: false, content };
  const reading = await readAttachment(file, budget(), { pdf: readPdf });
  expect(reading.text).toContain('Patient: Ana Beispiel');
  // Offsets that are wrong by the length of what stands before are repaired, or told.
  expect(reading.inside.some(({ name }) => name === 'list.csv') || reading.unread.length > 0).toBe(true);
});

describe('A picture that states more than it may', () => {
  const header = (width: number, height: number) => {
    const bytes = Uint8Array.from(readFileSync('test/admin/files/letter.png'));
    const view = new DataView(bytes.buffer);
    view.setUint32(16, width);
    view.setUint32(20, height);
    return bytes;
  };
  const pictureOf = async (bytes: Uint8Array) => {
    const answer = await answerReaderCall(call('image', bytes), now);
    return 'picture' in answer ? answer.picture : null;
  };

  test.each([
    [60_000, 60_000],
    [1, 2_000_000_000],
    [4_294_967_295, 4_294_967_295],
  ])('%d by %d dots is unread before it is unpacked', async (width, height) => {
    expect(await pictureOf(header(width, height))).toMatchObject({ pages: [], unread: ['too-large'] });
  });

  test('a TIFF whose pages go round, or whose field counts four billion values, is unread', async () => {
    const round = tiff();
    new DataView(round.buffer).setUint32(94, 8, true);
    expect(await pictureOf(round)).toMatchObject({ pages: [], unread: ['corrupt'] });
    const many = tiff();
    new DataView(many.buffer).setUint32(14, 0xffffffff, true);
    expect(await pictureOf(many)).toMatchObject({ pages: [], unread: ['corrupt'] });
  });
});

/** A TIFF of one page of 64 by 8 white dots. */
function tiff(): Uint8Array {
  const fields: [tag: number, type: number, count: number, value: number][] = [
    [256, 4, 1, 64],
    [257, 4, 1, 8],
    [258, 3, 1, 1],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 94],
    [279, 4, 1, 64],
  ];
  const bytes = new Uint8Array(8 + 2 + fields.length * 12 + 4 + 64);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, 8, true);
  view.setUint16(8, fields.length, true);
  fields.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, tag === 273 ? 98 : value, true);
  });
  return bytes;
}

/** A DICOM header of an invented patient (explicit VR, little endian) with a few dots behind it. */
function dicom(): Uint8Array {
  const element = (group: number, number: number, type: string, value: string) => {
    const even = value.length % 2 === 0 ? value : `${value} `;
    const head = new Uint8Array(8);
    const view = new DataView(head.buffer);
    view.setUint16(0, group, true);
    view.setUint16(2, number, true);
    head.set(latin1(type), 4);
    view.setUint16(6, even.length, true);
    return [...head, ...latin1(even)];
  };
  const meta = element(2, 0x10, 'UI', '1.2.840.10008.1.2.1\0');
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, meta.length, true);
  return Uint8Array.from([
    ...new Uint8Array(128),
    ...latin1('DICM'),
    ...[2, 0, 0, 0, 0x55, 0x4c, 4, 0, ...length],
    ...meta,
    ...element(0x10, 0x10, 'PN', 'Beispiel^Ana'),
    ...element(0x10, 0x20, 'LO', '00482137'),
    ...element(0x10, 0x30, 'DA', '19620314'),
    ...[0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 8, 0, 0, 0],
    ...new Uint8Array(8),
  ]);
}

function call(format: ReaderCall['format'], bytes: Uint8Array): ReaderCall {
  return { format, bytes, maxFileBytes: MAX_FILE_BYTES, bytesLeft: 100_000_000, msLeft: MS };
}

test('the samples that are broken below are whole', async () => {
  expect(await answerReaderCall(call('dicom', dicom()), now)).toMatchObject({
    reading: {
      text: 'Patient name: Ana Beispiel\nMRN: 00482137\nDOB: 1962-03-14',
      signs: ['record', 'photo'],
      unread: [],
    },
  });
  const answer = await answerReaderCall(call('image', tiff()), now);
  expect('picture' in answer && [answer.picture.pages.length, answer.picture.unread]).toEqual([1, []]);
});

/** The file cut off, or with some of its bits turned, or with a piece of it repeated. */
function broken(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const kind = random();
  if (kind < 0.3) return bytes.slice(0, at);
  if (kind < 0.4) return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.floor(at / 2))]);
  const copy = bytes.slice();
  for (let flips = 1 + Math.floor(random() * 12); flips > 0; flips--) {
    const place = Math.floor(random() * copy.length);
    copy[place] = (copy[place] as number) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

const MSG = compoundFile(
  msgFile({ '0037': 'Visit', '1000': 'MRN 00482137' }, [
    properties({ '3707': 'list.csv', '3701': new Uint8Array(5000) }),
  ]),
);
const FORM = onePage({
  lines: ['Patient: Ana Beispiel', 'MRN: 00482137'],
  page: '/Annots [6 0 R]',
  more: [{ dictionary: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (Ana) /Rect [0 0 9 9] >>' }],
});

test.each<[string, Uint8Array, number, (bytes: Uint8Array) => unknown]>([
  ['PDF', FORM, 120, (bytes) => readPdf(bytes, budget())],
  ['MSG', MSG, 400, (bytes) => readMsg(bytes, budget())],
  ['DICOM', dicom(), 400, (bytes) => answerReaderCall(call('dicom', bytes), now)],
  ['TIFF', tiff(), 120, (bytes) => answerReaderCall(call('image', bytes), now)],
  [
    'PNG',
    Uint8Array.from(readFileSync('test/admin/files/letter.png')),
    200,
    (bytes) => answerReaderCall(call('image', bytes), now),
  ],
])(
  'a broken %s never throws, and never takes longer than it may',
  async (_, whole, rounds, read) => {
    const random = randomFrom(20_261_122);
    for (let round = 0; round < rounds; round++) {
      const started = now();
      await read(broken(whole, random));
      expect(now() - started).toBeLessThan(MS);
    }
  },
  60_000,
);
