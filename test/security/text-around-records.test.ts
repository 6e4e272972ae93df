import { describe, expect, it } from 'vitest';
import { readingOf, zipOf } from '../core/attachments/archives.ts';

const MRN = 'MRN 00482137';
const ISA =
  'ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261102*1253*^*00501*000000905*0*T*:~';

describe('nothing hides from a reader of a format by being no part of it', () => {
  it.each<[string, string | Uint8Array]>([
    ['a line between HL7 segments', `MSH|^~\\&|A|B\r${MRN}\rPID|1\r`],
    ['a field of an HL7 header', `MSH|^~\\&|${MRN}|B\r`],
    ['a segment that no version of HL7 has', `MSH|^~\\&|A|B\rZZZ|1|${MRN}\r`],
    ['words between X12 segments', `${ISA}${MRN}~ST*837*1~`],
    ['an X12 element without a label', `${ISA}ST*837*1~REF*ZZ*1*${MRN}~`],
    ['an X12 name without one', `${ISA}ST*837*1~NM1*85*2*A*B****XX*1*${MRN}~`],
    ['a field that no pharmacy knows', `610066D0B1          1011234567890     20261102   \x1e\x1cAM01\x1c${MRN}`],
    ['text between FHIR elements', `<Patient xmlns="http://hl7.org/fhir">${MRN}<name/></Patient>`],
    ['an attribute of a FHIR element', `<Patient xmlns="http://hl7.org/fhir" id="${MRN}"/>`],
    ['the first lines of what looks like a message', `Note: ${MRN}\nTo: Ana\nContent-Type: text/plain\n\nhello`],
    ['a table that goes on as prose', `a,b,c\n1,2,3\n4,5,6\n${'7,8,9\n'.repeat(20)}And then, ${MRN}`],
    [
      'what describes a picture',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<w:document><wp:docPr id="1" name="x" descr="${MRN}"/></w:document>`,
      }),
    ],
  ])('%s', async (_where, content) => {
    const { text, mail } = await readingOf('a.dat', content);
    expect(`${text}\n${mail?.body.text ?? ''}`).toContain(MRN);
  });
});
