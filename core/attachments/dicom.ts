import dicomParser, { type DataSet } from 'dicom-parser';
import type { Budget } from './budget.ts';
import { type Reading, type ReadingSign, unreadFile } from './reading.ts';
import { decodeText } from './text.ts';

/**
 * Elements of the header that tell of the patient or the examination, in the words of PS3.6 shortened to labels; every other
 * text in words (PS3.5, 6.2), and every name in the patient's group, is told without one.
 */
const LABELS: Readonly<Record<string, string>> = {
  x00100010: 'Patient name',
  x00100020: 'MRN',
  x00100030: 'DOB',
  x00100040: 'Sex',
  x00101000: 'Patient ID',
  x00101001: 'Patient name',
  x00101005: 'Birth name',
  x00101010: 'Age',
  x00101040: 'Address',
  x00101060: 'Maiden name',
  x00102000: 'Medical alerts',
  x00102110: 'Allergies',
  x00102154: 'Phone',
  x00102180: 'Occupation',
  x001021b0: 'History',
  x00104000: 'Comments',
  x00080020: 'Date of service',
  x00080050: 'Accession number',
  x00081030: 'Test',
  x0008103e: 'Test',
  x00081080: 'Diagnosis',
  x00180015: 'Body part',
  x00321030: 'Reason',
  x00321060: 'Procedure',
  x00324000: 'Comments',
  x00380010: 'Admission number',
  x00400254: 'Procedure',
  x00401002: 'Reason',
  x0040a160: 'Report',
};
/** Who the picture is of; in one that was cleared of names these are empty. */
const PATIENT = ['x00100010', 'x00100020', 'x00100030', 'x00101000', 'x00101001', 'x00101040', 'x00102154'];
const IN_WORDS = /^(?:LO|LT|ST|UT)$/;
const PIXELS = 'x7fe00010';
const DOCUMENT = 'x00420011';
/** Sequences within sequences: a structured report nests a handful deep. */
const MAX_DEPTH = 12;
const MAX_LINES = 20_000;

/**
 * Reads the header of a DICOM file (PS3.10): the patient's and the examination's elements as labelled lines, reports in
 * sequences, a document carried inside. Pixels are not looked at; they are a picture of somebody.
 */
export function readDicom(bytes: Uint8Array, budget: Budget): Reading {
  const { header, whole } = parse(bytes);
  if (header === null) return unreadFile('corrupt');
  const lines: string[] = [];
  collect(header, bytes, 0, lines);
  const document = header.elements[DOCUMENT];
  const carried =
    document !== undefined && budget.takeMember()
      ? [bytes.slice(document.dataOffset, document.dataOffset + document.length)]
      : [];
  const signs: ReadingSign[] = [];
  if (PATIENT.some((tag) => elementText(header, tag, bytes) !== '')) signs.push('record');
  if (header.elements[PIXELS] !== undefined) signs.push('photo');
  return {
    text: lines.join('\n'),
    inside: carried.map((content) => ({
      name: 'document',
      contentType: '',
      size: content.length,
      inline: false,
      content,
    })),
    unread: whole ? [] : [{ name: '', reason: 'corrupt' }],
    signs,
  };
}

/** The header as far as it can be read, whether or not the rest can. */
function parse(bytes: Uint8Array): { readonly header: DataSet | null; readonly whole: boolean } {
  try {
    return { header: dicomParser.parseDicom(bytes, { untilTag: PIXELS }), whole: true };
  } catch (error) {
    // The library throws what it has read so far along with its reason.
    const { dataSet } = (typeof error === 'object' && error !== null ? error : {}) as { readonly dataSet?: DataSet };
    return { header: dataSet ?? null, whole: false };
  }
}

function collect(from: DataSet, bytes: Uint8Array, depth: number, lines: string[]): void {
  for (const [tag, element] of Object.entries(from.elements)) {
    if (lines.length >= MAX_LINES) return;
    const label = LABELS[tag];
    const isName = element.vr === 'PN' && tag.startsWith('x0010');
    const isTold = label !== undefined || isName || IN_WORDS.test(element.vr ?? '');
    const value = isTold ? elementText(from, tag, bytes, isName ? 'Patient name' : label) : '';
    if (value !== '') lines.push(label === undefined ? value : `${label}: ${value}`);
    if (depth < MAX_DEPTH)
      for (const { dataSet } of element.items ?? [])
        if (dataSet !== undefined) collect(dataSet, bytes, depth + 1, lines);
  }
}

/** An element's text: a name in the order it is spoken, a date with its hyphens, several values side by side. */
function elementText(from: DataSet, tag: string, bytes: Uint8Array, label = LABELS[tag] ?? ''): string {
  const element = from.elements[tag];
  if (element === undefined) return '';
  const raw = decodeText(bytes.subarray(element.dataOffset, element.dataOffset + element.length)) ?? '';
  return raw
    .replace(/\0/g, '')
    .split('\\')
    .map((part) => worded(label, part.trim()))
    .filter((part) => part !== '')
    .join(', ');
}

function worded(label: string, value: string): string {
  if (/name$/.test(label)) return spokenName(value);
  // DA (PS3.5, 6.2); numbers of patients may have eight digits too.
  return /^(?:DOB|Date)/.test(label) ? value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : value;
}

/** PN (PS3.5, 6.2): family^given^middle, in up to three scripts. */
function spokenName(value: string): string {
  return value
    .split('=')
    .map((script) => {
      const [family = '', given = '', middle = ''] = script.trim().split('^');
      return [given, middle, family].filter((part) => part !== '').join(' ');
    })
    .filter((name) => name !== '')
    .join(', ');
}
