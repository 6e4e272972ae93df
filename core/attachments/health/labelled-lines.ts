import type { ReadingSign } from '../reading.ts';

/** What a record in one of the standard formats of health care says. */
export interface HealthRecord {
  readonly text: string;
  /** `record` or `test-data` when somebody's name, number or date of birth stands in it: it is no template or receipt. */
  readonly signs: readonly ReadingSign[];
}

const BRACKETED =
  '[[{<](?:(?:first|last|given|family|middle|full|sur|birth|patient|pt|member|subscriber|names?|mi|mrn|ssn|id|number|dob|date|address|phone|insert|enter|account|value|nombres?|apellidos?|paciente|fecha|numero|yyyy|mm|dd)[ _./-]?){1,6}[\\]}>]';
/**
 * What stands in a template where a value goes: {LAST}, <first name>, [MRN]. A number in brackets is a number, and a name in
 * brackets a name: nothing but words for what belongs there may stand in them ([Doris Day] is somebody). Codes of who gave a
 * number out may stand beside its placeholder; what stands beside a name's is somebody's name.
 */
const PLACEHOLDER = new RegExp(`^\\s{0,4}${BRACKETED}`, 'i');
const NAME_PLACEHOLDERS = new RegExp(`^(?:\\s{0,4}${BRACKETED}){1,6}\\s{0,4}$`, 'i');

/** Gathers values behind labels that the rules know; empty ones are left out. */
export function labelledLines() {
  const lines: string[] = [];
  let hasPatient = false;
  let isTest = false;
  const add = (label: string, value: string) => {
    const text = value.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(label === '' ? text : `${label}: ${text}`);
    return text !== '';
  };
  return {
    add,
    /** A value that says whom the record is about. */
    addPatient: (label: string, value: string) => {
      const placeholder = label === 'Patient name' ? NAME_PLACEHOLDERS : PLACEHOLDER;
      if (add(label, value) && !placeholder.test(value)) hasPatient = true;
    },
    markPatient: () => {
      hasPatient = true;
    },
    /** The record says of itself that it is test data. */
    markTest: () => {
      isTest = true;
    },
    record: (rest = ''): HealthRecord => ({
      text: [...lines, ...(rest === '' ? [] : [rest])].join('\n'),
      signs: hasPatient ? [isTest ? 'test-data' : 'record'] : [],
    }),
  };
}

/** YYYYMMDD, with or without a time, as an ISO 8601 date; anything else as it is. */
export function isoDay(digits: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(digits);
  return match === null ? digits : `${match[1]}-${match[2]}-${match[3]}`;
}

/** An ICD-10-CM code with the dot that claims leave out. */
export function dotted(code: string): string {
  return /^[A-Z]\d[A-Z0-9]{2,5}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}
