import { strToU8, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { budgetOf } from '../../../core/attachments/budget.ts';
import { readPdf } from '../../../core/attachments/pdf.ts';
import { onePage, type PdfObject } from './pdf-file.ts';

const RICH = '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>MRN <b>0048</b>2137</p></body>';
const stream = (text: string, packed = false): PdfObject =>
  packed
    ? { dictionary: '<< /Filter /FlateDecode >>', stream: zlibSync(strToU8(text)) }
    : { dictionary: '<< >>', stream: strToU8(text) };

async function linesOf(annotation: string, more: readonly PdfObject[] = []): Promise<string[]> {
  const bytes = onePage({
    lines: ['Form'],
    page: '/Annots [6 0 R]',
    catalogue: annotation.includes('/FT') ? '/AcroForm << /Fields [6 0 R] >>' : '',
    more: [{ dictionary: `<< /Type /Annot /Rect [0 0 9 9] ${annotation} >>` }, ...more],
  });
  const { text, unread } = await readPdf(bytes, budgetOf(26_214_400, null));
  expect(unread).toEqual([]);
  return text.split('\n').slice(1);
}

const FIELD = '/Subtype /Widget /FT /Tx /T (Note)';
const NOTE = '/Subtype /Text';

test.each([
  ['a value that is a stream', `${FIELD} /V 7 0 R`, [stream('MRN 00482137')]],
  ['a value that is a packed stream', `${FIELD} /V 7 0 R`, [stream('MRN 00482137', true)]],
  ['rich text alone', `${FIELD} /RV (${RICH})`, []],
  ['rich text that is a stream', `${FIELD} /RV 7 0 R`, [stream(RICH)]],
  [
    'a value in hexadecimal',
    '/Subtype /Widget /FT /Sig /DV <FEFF004D0052004E002000300030003400380032003100330037>',
    [],
  ],
  ['the subject of a comment', `${NOTE} /Subj (MRN 00482137)`, []],
  ['rich text of a comment that is a stream', `${NOTE} /RC 7 0 R`, [stream(RICH, true)]],
  ['what is to stand over a redaction', '/Subtype /Redact /OverlayText (MRN \\06048\\\n2137)', []],
] as const)('%s is read', async (_what, annotation, more) => {
  const expected = _what.includes('redaction') ? 'MRN 0482137' : 'MRN 00482137';
  expect(await linesOf(annotation, more)).toEqual([expected]);
});

test('a value beside rich text that says something else is read, and one that says the same is told once', async () => {
  expect(await linesOf(`${FIELD} /V (Hello) /RV (${RICH})`)).toEqual(['Note: Hello', 'MRN 00482137']);
  expect(await linesOf(`${FIELD} /V (MRN 00482137) /RV (${RICH})`)).toEqual(['Note: MRN 00482137']);
});

test('what a form that draws itself holds is read behind its names, and none of how it looks', async () => {
  const data =
    '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><draw>A heading</draw></template><xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><mrn>00482137</mrn></xfa:data></xfa:datasets></xdp:xdp>';
  const bytes = onePage({
    lines: ['Form'],
    page: '/Annots [6 0 R]',
    catalogue: '/AcroForm << /Fields [6 0 R] /XFA 7 0 R >>',
    more: [{ dictionary: `<< /Type /Annot /Rect [0 0 9 9] ${FIELD} >>` }, stream(data)],
  });
  expect(await readPdf(bytes, budgetOf(26_214_400, null))).toMatchObject({ text: 'Form\nmrn: 00482137', unread: [] });
});

test('labels, lists to choose from, signatures and programs of an empty form are none of its words', async () => {
  const empty = `${FIELD} /TU (Date of birth) /MK << /CA (Print) >> /AA << /K << /S /JavaScript /JS (AFDate_FormatEx) >> >> /Opt [(Asthma) (Gout)] /DA (/Helv 0 Tf)`;
  expect(await linesOf(empty)).toEqual([]);
  expect(
    await linesOf(`/Subtype /Widget /FT /Sig /V << /Type /Sig /Name (Dr. Vale) /Contents <30820a0100> >>`),
  ).toEqual([]);
});

test('objects packed together are read too', async () => {
  const packed = zlibSync(strToU8('6 0 << /Subtype /Text /Subj (MRN 00482137) >>'));
  const bytes = onePage({
    lines: ['Plan'],
    more: [
      { dictionary: '<< >>' },
      { dictionary: '<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>', stream: packed },
    ],
  });
  expect((await readPdf(bytes, budgetOf(26_214_400, null))).text).toBe('Plan\nMRN 00482137');
});
