import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readingOf, zipOf } from '../core/attachments/archives.ts';

/** A few seconds; MAILWARD_FUZZ_RUNS=100000 looks for hours. */
const RUNS = Number(process.env.MAILWARD_FUZZ_RUNS ?? 60);
const SEED = 20_261_122;
/** Processor time for one small file: the slowest takes a hundredth of it. */
const MOST_MS = 1000;

const ROW = 'Patient: Ana Ruiz, MRN 00482137';
const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  'a.zip': zipOf({ 'a.txt': ROW, 'b/c.csv': 'name,mrn\nRuiz,1\n' }),
  'a.gz': gzipSync(strToU8(ROW), { filename: 'a.txt' }),
  'a.docx': zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:tbl><w:tr><w:tc><w:p><w:t>${ROW}</w:t></w:p></w:tc></w:tr></w:tbl></w:document>`,
    'docProps/core.xml': '<c><dc:title>x</dc:title></c>',
  }),
  'a.xlsx': zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<w><sheet name="x"/></w>',
    'xl/sharedStrings.xml': `<sst><si><t>${ROW}</t></si></sst>`,
    'xl/styles.xml': '<s><numFmt numFmtId="170" formatCode="000\\-00"/><cellXfs><xf numFmtId="14"/></cellXfs></s>',
    'xl/worksheets/sheet1.xml': '<w><row><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>22719</v></c></row></w>',
  }),
  'a.odt': zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<o><table:table><table:table-row><table:table-cell><text:p>${ROW}</text:p></table:table-cell></table:table-row></table:table></o>`,
  }),
  'a.rtf': strToU8(`{\\rtf1\\ansi {\\b ${ROW}}\\par \\u241?\\'e9\\bin3 abc}`),
  'a.eml': strToU8(
    `From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n${ROW}\n--x--\n`,
  ),
  'a.csv': strToU8(`"name","note"\n"Ruiz","a ""b"" c"\n`),
  'a.json': strToU8('{"resourceType":"Patient","name":[{"family":"Ruiz","given":["Ana"]}],"birthDate":"1962-03-14"}'),
  'a.xml': strToU8('<Patient xmlns="http://hl7.org/fhir"><name><family value="Ruiz"/></name><div>x</div></Patient>'),
  'a.cda': strToU8(
    '<ClinicalDocument><recordTarget><patientRole><id extension="1"/><patient><name><given>Ana</given></name></patient></patientRole></recordTarget></ClinicalDocument>',
  ),
  'a.hl7': strToU8('MSH|^~\\&|A|B\rPID|1||0048^^^N||RUIZ^ANA||19620314\r'),
  'a.edi': strToU8(
    'ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261102*1253*^*00501*000000905*0*T*:~ST*837*1~NM1*IL*1*RUIZ*ANA****MI*JS001~',
  ),
  'a.ncpdp': strToU8('610066D0B1          1011234567890     20261102   \x1e\x1cAM01\x1cC419620314\x1cCAANA\x1cCBRUIZ'),
  'a.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(1100).fill(1)]),
  'a.vcf': strToU8('BEGIN:VCARD\nFN:Ana Ruiz\nBDAY:1962-03-14\nEND:VCARD\n'),
};

/** What happens to a file on its way, or what somebody makes of it. */
interface Damage {
  readonly kind: 'cut' | 'flip' | 'repeat' | 'drop';
  readonly at: number;
  readonly value: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'flip', 'flip', 'repeat', 'drop'),
  at: fc.nat(1_000_000),
  value: fc.integer({ min: 1, max: 255 }),
});

function damaged(bytes: Uint8Array, { kind, at, value }: Damage): Uint8Array {
  if (bytes.length === 0) return bytes;
  const place = at % bytes.length;
  if (kind === 'cut') return bytes.slice(0, place);
  if (kind === 'flip') return bytes.map((byte, i) => (i === place ? byte ^ value : byte));
  const piece = bytes.slice(place, place + value);
  const rest = kind === 'drop' ? bytes.slice(place + value) : bytes.slice(place);
  const joined = new Uint8Array(place + (kind === 'repeat' ? piece.length : 0) + rest.length);
  joined.set(bytes.slice(0, place));
  if (kind === 'repeat') joined.set(piece, place);
  joined.set(rest, joined.length - rest.length);
  return joined;
}

describe('a damaged file is read as far as it goes, in time, and never breaks the review', () => {
  it.each(Object.entries(SAMPLES))('%s', { timeout: 20_000 + RUNS * MOST_MS }, async (name, sample) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const bytes = damages.reduce(damaged, sample);
        const before = process.cpuUsage();
        const { text, unread } = await readingOf(name, bytes);
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000).toBeLessThan(MOST_MS);
        expect(typeof text).toBe('string');
        for (const part of unread) expect(part.reason).not.toBe('');
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('and no archive that was cut off passes for a whole one', async () => {
    for (const name of ['a.zip', 'a.gz', 'a.docx', 'a.odt']) {
      const whole = SAMPLES[name] ?? new Uint8Array();
      for (let length = 20; length < whole.length; length += 7) {
        const { unread } = await readingOf(name, whole.slice(0, length));
        expect(unread.length).toBeGreaterThan(0);
      }
    }
  });
});
