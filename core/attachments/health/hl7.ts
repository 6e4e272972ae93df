import { type HealthRecord, isoDay, labelledLines } from './labelled-lines.ts';

/** How a field is written: as it stands, as a person's name (XPN) or as a point in time (TS). */
type FieldType = 'text' | 'name' | 'time';

/** Fields by segment and number, with the labels that prose uses (HL7 v2.5.1, chapters 3, 4, 6, 7 and 12). */
const FIELDS: Readonly<Record<string, readonly [label: string, type: FieldType]>> = {
  'PID-2': ['Patient ID', 'text'],
  'PID-3': ['MRN', 'text'],
  'PID-4': ['Patient ID', 'text'],
  'PID-5': ['Patient name', 'name'],
  'PID-6': ['Maiden name', 'name'],
  'PID-7': ['DOB', 'time'],
  'PID-9': ['Patient name', 'name'],
  'PID-11': ['Address', 'text'],
  'PID-13': ['Phone', 'text'],
  'PID-14': ['Phone', 'text'],
  'PID-18': ['Account number', 'text'],
  'PID-19': ['SSN', 'text'],
  'PID-20': ["Driver's license", 'text'],
  'PID-29': ['Date of death', 'time'],
  'MRG-1': ['MRN', 'text'],
  'MRG-7': ['Patient name', 'name'],
  'NK1-2': ['Next of kin', 'name'],
  'NK1-4': ['Address', 'text'],
  'NK1-5': ['Phone', 'text'],
  'GT1-3': ['Guarantor', 'name'],
  'GT1-5': ['Address', 'text'],
  'GT1-6': ['Phone', 'text'],
  'GT1-12': ['SSN', 'text'],
  'PV1-19': ['Visit number', 'text'],
  'PV1-44': ['Admitted', 'time'],
  'PV1-45': ['Discharged', 'time'],
  'OBR-3': ['Accession number', 'text'],
  'OBR-4': ['Test', 'text'],
  'OBR-7': ['Date of service', 'time'],
  'OBX-3': ['Test', 'text'],
  'OBX-5': ['Result', 'text'],
  'DG1-3': ['Diagnosis', 'text'],
  'DG1-4': ['Diagnosis', 'text'],
  'PR1-3': ['Procedure', 'text'],
  'IN1-16': ['Insured name', 'name'],
  'IN1-36': ['Member ID', 'text'],
  'IN1-49': ['Member ID', 'text'],
  'AL1-3': ['Allergy', 'text'],
  'RXE-2': ['Medication', 'text'],
  'RXO-1': ['Medication', 'text'],
  'RXA-5': ['Vaccine', 'text'],
};
/** Those that say whom a message is about. */
const WHO = new Set(['PID-2', 'PID-3', 'PID-4', 'PID-5', 'PID-7', 'PID-19', 'MRG-1']);

/** Where a header says what it is processed for, MSH-11: the sign between fields counts as MSH-1. */
const PROCESSING_ID = 10;
/** Training or debugging (HL7 table 0103). */
const NOT_PRODUCTION = /^[TD]$/;

/** A segment's name. */
const SEGMENT = /^[A-Z][A-Z0-9]{2}$/;
/** What may stand before the header: a frame (MLLP), a byte order mark, what an export writes in front of each line. */
const HEADER_WITHIN = 200;
/** A header segment: its name, the sign between fields, and two to five signs for the rest (section 2.14.9). */
const HEADER = /(?:^|[^A-Za-z0-9])(?:MSH|FHS|BHS)([^A-Za-z0-9\s])[^A-Za-z0-9\s]{2,5}/;

/** Where an HL7 v2 message or batch begins; -1 when the text is none: a header segment stands in its first line. */
function headerAt(source: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: MLLP frames a message by a vertical tab and a file separator
  const line = /^[\s\x0b\ufeff]{0,16}([^\r\n]{0,500})/.exec(source)?.[0] ?? '';
  const match = HEADER.exec(line.slice(0, HEADER_WITHIN));
  return match === null ? -1 : match.index + match[0].search(/MSH|FHS|BHS/);
}

/** Whether a text holds the header of an HL7 v2 message, file or batch. */
export function isHl7(source: string): boolean {
  return headerAt(source) !== -1;
}

/**
 * HL7 v2 as text: one field a line behind the name the standard gives it, so that the same labels that are found in prose
 * are found in an interface message. The signs between fields are those its header names. An acknowledgement has nobody
 * in it, and what its header calls training or debugging is no record by itself.
 */
export function hl7Record(source: string): HealthRecord {
  const { add, addPatient, markTest, record } = labelledLines();
  const modes: string[] = [];
  const start = Math.max(0, headerAt(source));
  add('', source.slice(0, start));
  let [field, component, repeat] = ['|', '^', '~'];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: MLLP frames a message by a vertical tab and a file separator
  for (const segment of source.slice(start).split(/[\r\n\x0b\x1c]+/)) {
    const name = segment.slice(0, 3);
    if (/^(?:MSH|FHS|BHS)$/.test(name)) {
      field = segment.charAt(3) || field;
      component = segment.charAt(4) || component;
      repeat = segment.charAt(5) || repeat;
      if (name === 'MSH') modes.push(segment.split(field)[PROCESSING_ID]?.split(component)[0] ?? '');
      add('', segment.slice(8).split(field).join(' '));
      continue;
    }
    // What is no segment stands between them, and is read as it is.
    if (!SEGMENT.test(name) || segment.charAt(3) !== field) {
      add('', segment);
      continue;
    }
    segment.split(field).forEach((text, number) => {
      if (number === 0 || text === '' || text === '""') return;
      const place = `${name}-${number}`;
      const [label, type] = FIELDS[place] ?? ['', 'text'];
      for (const one of text.split(repeat)) {
        const value = fieldText(one.split(component), type);
        if (WHO.has(place)) addPatient(label, value);
        else add(label, value);
      }
    });
  }
  if (modes.length > 0 && modes.every((mode) => NOT_PRODUCTION.test(mode))) markTest();
  return record();
}

function fieldText(components: readonly string[], type: FieldType): string {
  const [family = '', given = '', middle = ''] = components;
  if (type === 'time') return isoDay(unescaped(family));
  const parts = type === 'name' ? [given, middle, family] : components;
  return parts
    .filter((part) => part !== '')
    .map(unescaped)
    .join(' ');
}

const ESCAPES: Readonly<Record<string, string>> = { F: '|', S: '^', T: '&', R: '~', E: '\\', '.br': ' ' };

/** Escape sequences (section 2.7). */
function unescaped(text: string): string {
  return text.replace(/\\(F|S|T|R|E|\.br|H|N)\\/g, (_, code: string) => ESCAPES[code] ?? '');
}
