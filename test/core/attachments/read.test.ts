import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../core/attachments/budget.ts';
import { readAttachment } from '../../../core/attachments/read.ts';
import type { Attachment } from '../../../core/draft.ts';
import { fileOf } from '../../draft-of.ts';

const LIMIT = 1024 * 1024;

const readingOf = (attachment: Attachment) => readAttachment(attachment, budgetOf(LIMIT, null), {});

async function textOf(name: string, content: string | Uint8Array, type?: string): Promise<string> {
  const { text, unread } = await readingOf(fileOf(name, content, type));
  expect(unread).toEqual([]);
  return text;
}

function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values);
}

describe('text attachments', () => {
  it('are decoded as UTF-8, by their byte order mark, or as Windows-1252', async () => {
    expect(await textOf('a.txt', 'José')).toBe('José');
    expect(await textOf('a.txt', bytes(0xff, 0xfe, 0x4a, 0x00, 0xe9, 0x00))).toBe('Jé');
    expect(await textOf('a.txt', bytes(0xfe, 0xff, 0x00, 0x4a, 0x00, 0xe9))).toBe('Jé');
    expect(await textOf('a.txt', bytes(0x4a, 0xe9))).toBe('Jé');
  });

  it('put a CSV cell behind the name of its column', async () => {
    expect(await textOf('a.csv', 'memberId,Patient_Name\n"W12,3",Ana Ruiz\n')).toContain(
      'member Id: W12,3\tPatient Name: Ana Ruiz',
    );
  });

  it('read a CSV whatever divides its cells, and where its first line says so', async () => {
    for (const sign of [';', '\t', '|'])
      expect(await textOf('a.csv', `Name${sign}MRN\nRuiz${sign}482137\n`)).toContain('Name: Ruiz\tMRN: 482137');
    expect(await textOf('a.csv', 'sep=;\r\nName;MRN\r\nRuiz;482137\r\n')).toContain('Name: Ruiz\tMRN: 482137');
    const wide = Uint8Array.from(Buffer.from('Name;MRN\nNiño;482137\n', 'utf16le'));
    expect(await textOf('a.csv', wide)).toContain('Name: Niño\tMRN: 482137');
  });

  it('read what a drawing places letter by letter', async () => {
    expect(
      await textOf('a.svg', '<svg xmlns="s"><text>MRN <tspan>48</tspan><tspan>2137</tspan></text></svg>'),
    ).toContain('MRN 482137');
  });

  it('read a CSV without a header as it stands', async () => {
    expect(await textOf('a.csv', '17,2.5\n18,3.1\n')).toBe('17\t2.5\n18\t3.1');
  });

  it('put a JSON value behind its key', async () => {
    expect(await textOf('a.json', '{"birthDate":"1962-03-14","name":[{"family":"Ruiz"}]}')).toBe(
      'birth Date: 1962-03-14\nfamily: Ruiz',
    );
  });

  it('read the keys of JSON that say whom all below them is about', async () => {
    expect(await textOf('a.json', '{"mrn":{"0048213":{"x":1}},"list":{"Ruiz, Ana":[2]}}')).toBe(
      'mrn: 0048213\nx: 1\nlist: Ruiz, Ana\nRuiz, Ana: 2',
    );
  });

  it('read broken JSON as text', async () => {
    expect(await textOf('a.json', '{"mrn": 12')).toBe('{"mrn": 12');
  });

  it('put an XML value behind its element', async () => {
    expect(
      await textOf(
        'a.xml',
        '<?xml version="1.0"?><p:patient><birthDate value="1962-03-14"/><mrn>0048213</mrn></p:patient>',
      ),
    ).toBe('birth Date: 1962-03-14\nmrn: 0048213');
  });

  it('name the fields of an HL7 v2 message', async () => {
    const text = await textOf('a.hl7', 'MSH|^~\\&|A|B\rPID|1||0048213^^^NC||RUIZ^ANA^M||19620314|F\r');
    expect(text).toContain('MRN: 0048213 NC');
    expect(text).toContain('Patient name: ANA M RUIZ');
    expect(text).toContain('DOB: 1962-03-14');
  });

  it('unfold calendar files', async () => {
    expect(
      await textOf('a.ics', 'BEGIN:VCALENDAR\r\nSUMMARY:Visit of Ana\r\n  Ruiz\\, knee\r\nEND:VCALENDAR'),
    ).toContain('SUMMARY: Visit of Ana Ruiz, knee');
  });

  it('tell files within a calendar entry, under their names, and broken ones as such', async () => {
    const entry = (...lines: string[]) => fileOf('a.ics', ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
    const note = Buffer.from('Patient: Ana Ruiz, MRN 0048213').toString('base64');
    const { text, inside } = await readingOf(
      entry(
        `ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY;X-FILENAME="note: 1.txt":${note.slice(0, 20)}`,
        ` ${note.slice(20)}`,
        `ATTACH:data:text/plain;base64,${note}`,
        'ATTACH;ENCODING=BASE64;VALUE=BINARY;FILENAME=b.txt:A*',
        'ATTACH:https://files.example/plan.pdf',
      ),
    );
    expect(text).toContain(
      'ATTACH: note: 1.txt\nATTACH: attachment\nATTACH: b.txt\nATTACH: https://files.example/plan.pdf',
    );
    expect(
      inside.map(({ name, content }) => [
        name,
        content instanceof Uint8Array ? new TextDecoder().decode(content) : content,
      ]),
    ).toEqual([
      ['note: 1.txt', 'Patient: Ana Ruiz, MRN 0048213'],
      ['attachment', 'Patient: Ana Ruiz, MRN 0048213'],
      ['b.txt', { unread: 'corrupt' }],
    ]);
  });

  it('read what a calendar entry says of those who take part, and not who does', async () => {
    const lines = [
      'ATTENDEE;CN="Ana Ruiz: MRN 0048213";ROLE=REQ-PARTICIPANT:mailto:x@y.example',
      'ATTENDEE;CN=Ana Ruiz:mailto:ana.ruiz@gmail.com',
      'ORGANIZER;CN=Dr Vale:mailto:vale@northfield.example',
      'LOCATION;ALTREP="cid:room of Ana":Room 2',
    ];
    expect(await textOf('a.ics', ['BEGIN:VCALENDAR', ...lines].join('\r\n'))).toBe(
      'BEGIN: VCALENDAR\nATTENDEE: Ana Ruiz: MRN 0048213 mailto:x@y.example\nATTENDEE: Ana Ruiz mailto:ana.ruiz@gmail.com\nORGANIZER: mailto:vale@northfield.example\nLOCATION: cid:room of Ana Room 2',
    );
  });

  it('undo what a card of Outlook codes like mail, and tell what it codes in base64', async () => {
    const card = [
      'BEGIN:VCARD',
      'NOTE;ENCODING=QUOTED-PRINTABLE:Ana=20Ruiz=0D=0AMRN=20=',
      '0048213',
      `PHOTO;ENCODING=b:${Buffer.from('Ana').toString('base64')}`,
      'KEY;ENCODING=b:AAAA',
    ];
    const { text, inside } = await readingOf(fileOf('a.vcf', card.join('\r\n')));
    expect(text).toBe('BEGIN: VCARD\nNote: Ana Ruiz\nMRN 0048213\nPHOTO: PHOTO\nKEY: AAAA');
    expect(inside.map(({ name, inline }) => [name, inline])).toEqual([['PHOTO', true]]);
  });

  it('read HTML files as text, with what their scripts, comments and descriptions say', async () => {
    expect(await textOf('a.html', '<html><p>Ana</p></html>')).toContain('Ana');
    const page =
      '<html><meta name="author" content="Dr. Vale"><!-- MRN 1 --><script>const x=[{"name":"Ana \\"R\\"","mrn":48213,y:\'Ruiz\'}];f(x)</script><style>a</style></html>';
    expect(await textOf('a.html', page)).toBe('Dr. Vale\n MRN 1 \nname:Ana \\R\\\nmrn:48213\ny:Ruiz\n');
  });

  it('read comments and entities of XML', async () => {
    expect(
      await textOf('a.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY p "Ana">]><x><!-- MRN 1 -->&p;</x>'),
    ).toMatch(/Ana[\s\S]*MRN 1/);
  });

  it('read a style sheet without its typefaces', async () => {
    expect(await textOf('a.css', "a{font-family:'DejaVu Serif';content:'Ana'}")).toBe("a{;content:'Ana'}");
  });
});

describe('what cannot be read is unread, with the reason', () => {
  it.each([
    ['bytes that never came', { ...fileOf('a.txt', ''), size: 12 }, 'no-bytes'],
    ['a link to a cloud file', { ...fileOf('a.docx', ''), content: { unread: 'cloud-link' } as const }, 'cloud-link'],
    ['more than the limit', fileOf('a.txt', new Uint8Array(LIMIT + 1).fill(65)), 'too-large'],
    ['an encrypted ZIP', fileOf('a.zip', bytes(0x50, 0x4b, 3, 4, 20, 0, 1, 0)), 'password-protected'],
    ['a ZIP that was cut off', fileOf('a.docx', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0)), 'corrupt'],
    ['a 7-Zip archive', fileOf('a.zip', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)), 'unsupported'],
    ['a PDF', fileOf('a.txt', '%PDF-1.7 text'), 'unsupported'],
    [
      'text in the charset of a mainframe',
      fileOf('a.txt', bytes(0xd4, 0xd9, 0xd5, 0x40, 0xf4, 0xf8, 0xf2, 0xf1)),
      'unsupported',
    ],
    ['binary data under a text name', fileOf('a.txt', bytes(1, 2, 3, 0, 5)), 'unsupported'],
    ['a picture that is attached', fileOf('scan.png', bytes(0x89, 0x50, 0x4e, 0x47, 1)), 'unsupported'],
    ['XML nested without end', fileOf('a.xml', `<?xml version="1.0"?>${'<a>'.repeat(5000)}`), 'too-deep'],
  ] as const)('%s', async (_what, attachment, reason) => {
    expect(await readingOf(attachment)).toMatchObject({ text: '', unread: [{ name: '', reason }] });
  });
});

it('PostScript says its words in pieces, so that it is unread beside its text', async () => {
  const program = '%!PS-Adobe-3.0\n(MRN 48) show 3 0 rmoveto (2137) show';
  expect(await readingOf(fileOf('a.ps', program))).toMatchObject({
    text: program,
    unread: [{ name: '', reason: 'unsupported' }],
  });
});

it('text in another alphabet is text', async () => {
  expect(await textOf('a.txt', 'Приходите в сад в мае')).toBe('Приходите в сад в мае');
});
