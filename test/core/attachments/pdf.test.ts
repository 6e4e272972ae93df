import { expect, test } from 'vitest';
import { type Budget, budgetOf } from '../../../core/attachments/budget.ts';
import { readPdf } from '../../../core/attachments/pdf.ts';
import { pictureSize } from '../../../core/attachments/picture-size.ts';
import { onePage } from './pdf-file.ts';

const budget = (): Budget => budgetOf(26_214_400, null);
const reasons = async (bytes: Uint8Array) => (await readPdf(bytes, budget())).unread.map(({ reason }) => reason);

test('the text of a page is read in the order of its lines', async () => {
  const reading = await readPdf(onePage({ lines: ['Patient: Ana Beispiel', 'MRN: 00482137'] }), budget());
  expect(reading).toEqual({
    text: 'Patient: Ana Beispiel\nMRN: 00482137',
    inside: [],
    unread: [],
    signs: [],
  });
});

test('filled fields stand behind their names, and an empty one says nothing', async () => {
  const field = (name: string, value: string) => ({
    dictionary: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /Rect [0 0 100 20] >>`,
  });
  const bytes = onePage({
    lines: ['Intake form'],
    page: '/Annots [6 0 R 7 0 R]',
    catalogue: '/AcroForm << /Fields [6 0 R 7 0 R] >>',
    more: [field('Member ID', 'XQ4471902'), field('Employer', '')],
  });
  expect((await readPdf(bytes, budget())).text.split('\n')).toEqual(['Intake form', 'Member ID: XQ4471902']);
});

test('a comment on a page is read, and its author is not', async () => {
  const note = {
    dictionary: '<< /Type /Annot /Subtype /Text /T (Dr. Vale) /Contents (Ask about asthma) /Rect [0 0 9 9] >>',
  };
  const bytes = onePage({ lines: ['Plan'], page: '/Annots [6 0 R]', more: [note] });
  expect((await readPdf(bytes, budget())).text.split('\n')).toEqual(['Plan', 'Ask about asthma']);
});

test('title, subject and keywords are read, and the author is not', async () => {
  const about = { dictionary: '<< /Title (Ana Beispiel) /Subject (Visit) /Keywords (asthma) /Author (Dr. Vale) >>' };
  const bytes = onePage({ lines: ['Plan'], more: [about], trailer: '/Info 6 0 R' });
  expect((await readPdf(bytes, budget())).text.split('\n')).toEqual(['Ana Beispiel', 'Visit', 'asthma', 'Plan']);
});

test('an embedded file stands inside under its own name', async () => {
  const bytes = onePage({
    lines: ['See the table'],
    catalogue: '/Names << /EmbeddedFiles << /Names [(list.csv) 6 0 R] >> >>',
    more: [
      { dictionary: '<< /Type /Filespec /F (list.csv) /UF (list.csv) /EF << /F 7 0 R >> >>' },
      { dictionary: '<< /Type /EmbeddedFile >>', stream: new TextEncoder().encode('MRN\n00482137\n') },
    ],
  });
  const { inside } = await readPdf(bytes, budget());
  expect(inside.map(({ name, content }) => [name, new TextDecoder().decode(content as Uint8Array)])).toEqual([
    ['list.csv', 'MRN\n00482137\n'],
  ]);
});

const filespec = (name: string, stream: number) => ({
  dictionary: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${stream} 0 R >> >>`,
});
const embedded = { dictionary: '<< /Type /EmbeddedFile >>', stream: new TextEncoder().encode('MRN\n00482137\n') };

test('a file behind a paperclip stands inside under its own name', async () => {
  const paperclip = { dictionary: '<< /Type /Annot /Subtype /FileAttachment /FS 7 0 R /Rect [0 0 9 9] >>' };
  const bytes = onePage({
    lines: ['See the table'],
    page: '/Annots [6 0 R]',
    more: [paperclip, filespec('list.csv', 8), embedded],
  });
  const { inside, unread } = await readPdf(bytes, budget());
  expect(unread).toEqual([]);
  expect(inside.map(({ name, content }) => [name, new TextDecoder().decode(content as Uint8Array)])).toEqual([
    ['list.csv', 'MRN\n00482137\n'],
  ]);
});

const other = { dictionary: '<< >>', stream: new TextEncoder().encode('MRN 00482138') };

test.each([
  ['alone', '', []],
  [
    'beside another',
    '/Names << /EmbeddedFiles << /Names [(notes.txt) 8 0 R] >> >>',
    [filespec('notes.txt', 9), embedded],
  ],
] as const)('a file that is associated with the document stands inside, %s', async (_how, names, more) => {
  const bytes = onePage({
    lines: ['See the table'],
    catalogue: `/AF [6 0 R] ${names}`,
    more: [filespec('list.csv', 7), other, ...more],
  });
  const { inside, unread } = await readPdf(bytes, budget());
  expect(inside.map(({ name, size }) => [name, size])).toEqual([
    ...(more.length > 0 ? [['notes.txt', 13]] : []),
    ['list.csv', 12],
  ]);
  expect(unread).toEqual([]);
});

test('a file that is both listed and associated stands inside once', async () => {
  const bytes = onePage({
    lines: ['Invoice'],
    catalogue: '/AF [6 0 R] /Names << /EmbeddedFiles << /Names [(factur-x.xml) 6 0 R] >> >>',
    more: [filespec('factur-x.xml', 7), embedded],
  });
  const { inside, unread } = await readPdf(bytes, budget());
  expect(inside.map(({ name }) => name)).toEqual(['factur-x.xml']);
  expect(unread).toEqual([]);
});

test('a file that is packed in another way and that nothing lists makes it unread', async () => {
  const packed = { ...other, dictionary: '<< /Filter /ASCIIHexDecode >>' };
  const bytes = onePage({ lines: ['Plan'], catalogue: '/AF [6 0 R]', more: [filespec('list.csv', 7), packed] });
  expect(await readPdf(bytes, budget())).toMatchObject({ inside: [], unread: [{ name: '', reason: 'unsupported' }] });
});

test('what lies under a black box, and outside of what a page was cropped to, is read', async () => {
  const covered = onePage({ lines: ['MRN 00482137', ...LETTER], drawn: '0 0 0 rg 60 690 400 60 re f' });
  expect((await readPdf(covered, budget())).text).toContain('MRN 00482137');
  const cropped = onePage({
    lines: ['The garden opens in May'],
    page: '/CropBox [0 400 612 792]',
    drawn: 'BT /F1 12 Tf 72 100 Td [(MRN)-300(00482137)] TJ ET',
  });
  expect((await readPdf(cropped, budget())).text.split('\n')).toContain(
    'The garden opens in May MRN 00482137'.slice(24),
  );
});

test('a form that only its own program draws is unread, and one with fields on its pages is not', async () => {
  const field = { dictionary: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /Rect [0 0 100 20] >>' };
  const data = {
    dictionary: '<< >>',
    stream: new TextEncoder().encode('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'),
  };
  const wait = onePage({ lines: ['Please wait...'], catalogue: '/AcroForm << /Fields [] /XFA 6 0 R >>', more: [data] });
  expect(await reasons(wait)).toEqual(['unsupported']);
  const form = onePage({
    lines: ['Intake form'],
    page: '/Annots [7 0 R]',
    catalogue: '/AcroForm << /Fields [7 0 R] /XFA 6 0 R >>',
    more: [data, field],
  });
  expect(await reasons(form)).toEqual([]);
});

/** Enough words that nobody takes the page for a picture. */
const LETTER = Array.from({ length: 12 }, () => 'The garden opens in May, and everybody is welcome.');
const stamp = (more: string) => ({
  dictionary: `<< /Type /Annot /Subtype /Stamp /Rect [0 0 300 300] /AP << /N 7 0 R >> ${more} >>`,
});
const look = (drawn: string, resources: string) => ({
  dictionary: `<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << ${resources} >> >>`,
  stream: new TextEncoder().encode(drawn),
});

test('what is written on a stamp is read, on a page of text and on one of a few words', async () => {
  const words = look('BT /F1 10 Tf 20 20 Td (Ana Beispiel) Tj 0 -12 Td (MRN 00482137) Tj ET', '/Font << /F1 5 0 R >>');
  for (const lines of [LETTER, ['Plan']]) {
    const bytes = onePage({ lines, page: '/Annots [6 0 R]', more: [stamp('/Contents (Seen)'), words] });
    const { text, unread } = await readPdf(bytes, budget());
    expect(unread).toEqual([]);
    expect(text.split('\n').slice(lines.length)).toEqual(['Seen', 'Ana Beispiel MRN 00482137']);
  }
});

test('what is typed onto a page is read from how it looks where it says nothing else', async () => {
  const typed = {
    dictionary: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 300 300] /AP << /N 7 0 R >> /DA (/F1 10 Tf) >>',
  };
  const words = look('BT /F1 10 Tf 20 20 Td (MRN 00482137) Tj ET', '/Font << /F1 5 0 R >>');
  const { text } = await readPdf(onePage({ lines: LETTER, page: '/Annots [6 0 R]', more: [typed, words] }), budget());
  expect(text.split('\n').slice(LETTER.length)).toEqual(['MRN 00482137']);
});

test('a picture on a stamp of a page of text is a signature', async () => {
  const shown = look('300 0 0 300 0 0 cm /I Do', '/XObject << /I 8 0 R >>');
  const bytes = onePage({ lines: LETTER, page: '/Annots [6 0 R]', more: [stamp(''), shown, picture(600, 500)] });
  expect(await readPdf(bytes, budget())).toMatchObject({ inside: [], unread: [] });
});

const picture = (width: number, height: number, colours = '/DeviceGray') => ({
  dictionary: `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent 8 >>`,
  stream: new Uint8Array(width * height * (colours === '/DeviceRGB' ? 3 : 1)).fill(200),
});
const drawing = { drawn: '612 0 0 792 0 0 cm /I Do', resources: '/XObject << /I 6 0 R >>' };

test.each(['/DeviceGray', '/DeviceRGB'])('a page that is a picture (%s) stands inside as one', async (colours) => {
  const { inside, unread } = await readPdf(
    onePage({ lines: [], ...drawing, more: [picture(256, 64, colours)] }),
    budget(),
  );
  expect(unread).toEqual([]);
  expect(inside.map(({ name }) => name)).toEqual(['page 1.png']);
  expect(pictureSize(inside[0]?.content as Uint8Array)).toEqual({ width: 256, height: 64, dotBytes: 1, whole: true });
});

test('a logo on a page of text is no page to look at', async () => {
  const logo = onePage({ lines: ['Letter'], ...drawing, more: [picture(64, 64)] });
  expect((await readPdf(logo, budget())).inside).toEqual([]);
});

test('a file with a password is unread for that reason', async () => {
  const lock =
    '/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
    `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;
  expect(await reasons(onePage({ lines: ['Patient'], trailer: lock }))).toEqual(['password-protected']);
});

test('a file that was cut off is unread beside what could be read', async () => {
  const whole = onePage({ lines: ['Patient: Ana Beispiel'] });
  expect(await reasons(whole.subarray(0, whole.length - 8))).toEqual(['corrupt']);
  expect(await reasons(whole.subarray(0, 40))).toEqual(['corrupt']);
});

test('a page whose packed text is broken makes the file unread', async () => {
  const bytes = onePage({ lines: Array.from({ length: 60 }, (_, i) => `Line ${i} about ${i * 7919}`) });
  const start = Buffer.from(bytes).indexOf('stream\n') + 7;
  expect(await reasons(bytes.fill(0xff, start + 20, start + 60))).toContain('corrupt');
});

test('pages are left unread when time is over', async () => {
  let time = 0;
  const clock = { now: () => time++, deadline: 1 };
  const reading = await readPdf(onePage({ lines: ['Patient'] }), budgetOf(26_214_400, clock));
  expect(reading.unread).toEqual([{ name: '', reason: 'too-slow' }]);
});

test('a page whose font says nothing of its letters is unread', async () => {
  const numbers = (line: string) =>
    [...line].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('');
  const subset = {
    dictionary:
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Arial /Encoding /Identity-H /DescendantFonts [8 0 R] >>',
  };
  const glyphs = {
    dictionary:
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R >>',
  };
  const descriptor = {
    dictionary: '<< /Type /FontDescriptor /FontName /ABCDEF+Arial /Flags 4 /FontBBox [0 0 1000 1000] /StemV 80 >>',
  };
  const shown = LETTER.map((line) => `<${numbers(line)}> Tj T*`).join(' ');
  const bytes = onePage({
    lines: [],
    drawn: '/X Do',
    resources: '/XObject << /X 6 0 R >>',
    more: [look(`BT /F2 10 Tf 12 TL ${shown} ET`, '/Font << /F2 7 0 R >>'), subset, glyphs, descriptor],
  });
  expect(await reasons(bytes)).toEqual(['unsupported']);
});

const repeat = (drawn: string) => drawn.repeat(200);

test.each([
  ['one by one', repeat('1 1 m 2 2 3 3 4 1 c h f ')],
  ['all at once', `${repeat('1 1 m 2 2 3 3 4 1 c h ')} f`],
])('letters drawn as shapes %s make a page unread that has a line of text too', async (_how, drawn) => {
  expect(await reasons(onePage({ lines: ['Page 1 of 3'], drawn }))).toEqual(['unsupported']);
  expect(await reasons(onePage({ lines: LETTER, drawn }))).toEqual([]);
});

test('a page of frames, lines and a logo with a line of text is read', async () => {
  const drawn = `${repeat('1 1 5 5 re f 1 1 m 9 1 l S ')}${'1 1 m 2 2 3 3 4 1 c h f '.repeat(60)}`;
  expect(await reasons(onePage({ lines: ['Form 12'], drawn }))).toEqual([]);
});

test('a choice is read as it is shown', async () => {
  const choice = {
    dictionary:
      '<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (Seen for) /Opt [[(1) (none)] [(2) (asthma)]] /V (2) /Rect [0 0 9 9] >>',
  };
  const bytes = onePage({
    lines: ['Form'],
    page: '/Annots [6 0 R]',
    catalogue: '/AcroForm << /Fields [6 0 R] >>',
    more: [choice],
  });
  expect((await readPdf(bytes, budget())).text.split('\n')).toEqual(['Form', 'Seen for: 2 asthma']);
});

test('fields that stand on no page make a form unread', async () => {
  const field = { dictionary: '<< /FT /Tx /T (Name) /V (Ana Beispiel) >>' };
  const bytes = onePage({ lines: ['Form'], catalogue: '/AcroForm << /Fields [6 0 R] >>', more: [field] });
  expect(await readPdf(bytes, budget())).toMatchObject({
    text: 'Form\nAna Beispiel',
    unread: [{ reason: 'unsupported' }],
  });
});

test('both forms of a comment are read, and what a link writes into a message', async () => {
  const note = {
    dictionary: '<< /Type /Annot /Subtype /Text /Contents (Plain) /RC (<body><p>Rich</p></body>) /Rect [0 0 9 9] >>',
  };
  const link = {
    dictionary:
      '<< /Type /Annot /Subtype /Link /A << /S /URI /URI (mailto:a@b.example?subject=Ana%20Beispiel) >> /Rect [0 0 9 9] >>',
  };
  const bytes = onePage({ lines: ['Plan'], page: '/Annots [6 0 R 7 0 R]', more: [note, link] });
  expect((await readPdf(bytes, budget())).text.split('\n')).toEqual([
    'Plan',
    'Plain',
    'Rich',
    'mailto:a@b.example?subject=Ana Beispiel',
  ]);
});

test('what is said of a picture and the keywords of the metadata are read', async () => {
  const packet =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>asthma</rdf:li></rdf:Bag></dc:subject><pdfx:Patient>Bo Beispiel</pdfx:Patient><xmp:CreatorTool>Writer for May</xmp:CreatorTool><pdf:Producer>Press</pdf:Producer><dc:creator><rdf:Seq><rdf:li>Dr. Vale</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
  const bytes = onePage({
    lines: ['Plan'],
    page: '/StructParents 0',
    drawn: '/Figure << /MCID 0 >> BDC 1 1 5 5 re f EMC',
    catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R /Metadata 8 0 R',
    more: [
      { dictionary: '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>' },
      { dictionary: '<< /Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /K 0 /Alt (Ana Beispiel) >>' },
      { dictionary: '<< /Type /Metadata /Subtype /XML >>', stream: new TextEncoder().encode(packet) },
    ],
  });
  expect((await readPdf(bytes, budget())).text.split('\n')).toEqual(['asthma', 'Bo Beispiel', 'Plan', 'Ana Beispiel']);
});
