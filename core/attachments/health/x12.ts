import { dotted, type HealthRecord, isoDay, labelledLines } from './labelled-lines.ts';

/** The interchange header has a fixed length, and the signs between everything stand at fixed places in it (X12.5). */
const ISA_LENGTH = 106;
const ELEMENT_AT = 3;
const COMPONENT_AT = 104;
const SEGMENT_AT = 105;
/** ISA15: P for production, T for test data. */
const USAGE_INDICATOR = 15;
/** Health care's transactions (45 CFR 162): claims, payments, eligibility, claim status, authorisation, enrolment. */
const HEALTH = new Set(['270', '271', '275', '276', '277', '278', '820', '834', '835', '837']);
/** Who an NM1 segment is about, where it is not a provider or payer: insured, patient, dependent, and their corrections. */
const PEOPLE = new Set(['IL', 'QC', 'QD', '03', '74', '70', '31', '36', 'S1', 'S3', 'EI', 'E1']);
/** What kind of number a person's is (NM108) or a reference (REF01). */
const NUMBERS: Readonly<Record<string, string>> = {
  '34': 'SSN',
  SY: 'SSN',
  MI: 'Member ID',
  II: 'Member ID',
  ZZ: 'Member ID',
  '0F': 'Member ID',
  '1W': 'Member ID',
  HN: 'Member ID',
  EA: 'MRN',
  EJ: 'Account number',
  F8: 'Claim number',
  '1K': 'Claim number',
  D9: 'Claim number',
  G1: 'Authorization',
};

/** Whether the text is an X12 interchange: its envelope says so. */
export function isX12(source: string): boolean {
  return /^[\s\ufeff]{0,16}ISA[^A-Za-z0-9\s]\d\d[^A-Za-z0-9\s]/.test(source);
}

/**
 * X12 as text, one segment a line behind labels that prose uses. People and their numbers count where the interchange is
 * one of health care's, so that an order for chairs is none; what the envelope calls test data is no record by itself.
 */
export function x12Record(source: string): HealthRecord {
  const { add, addPatient, markTest, record } = labelledLines();
  const start = source.indexOf('ISA');
  const element = source.charAt(start + ELEMENT_AT);
  const component = source.charAt(start + COMPONENT_AT);
  // Files that were edited by hand lose the fixed length, and end their segments as most do.
  const ending = source.charAt(start + SEGMENT_AT);
  const end =
    source.slice(start, start + ISA_LENGTH).length === ISA_LENGTH && !/[A-Za-z0-9 ]/.test(ending) ? ending : '~';
  const usages: string[] = [];
  let isHealth = false;
  let isPerson = false;
  for (const raw of source.slice(start).split(end)) {
    const [name = '', ...elements] = raw.trim().split(element);
    const told = new Set<number>();
    const at = (number: number) => {
      told.add(number - 1);
      return elements[number - 1] ?? '';
    };
    const say = (label: string, value: string) => (isHealth && isPerson ? addPatient(label, value) : add(label, value));
    switch (name) {
      case 'ISA':
        usages.push(elements[USAGE_INDICATOR - 1] ?? '');
        break;
      case 'ST':
        isHealth = HEALTH.has(at(1));
        isPerson = false;
        break;
      case 'NM1': {
        isPerson = PEOPLE.has(at(1)) && at(2) === '1';
        const person = [at(4), at(5), at(3), at(7)].filter((part) => part !== '').join(' ');
        say(isPerson ? 'Patient name' : 'Provider', person);
        if (at(9) !== '') say(isPerson ? (NUMBERS[at(8)] ?? 'Member ID') : at(8) === 'XX' ? 'NPI' : '', at(9));
        break;
      }
      case 'DMG':
        say('DOB', isoDay(at(2)));
        break;
      case 'REF':
        if (NUMBERS[at(1)] === 'Claim number' || NUMBERS[at(1)] === 'Authorization') add(NUMBERS[at(1)] ?? '', at(2));
        else say(NUMBERS[at(1)] ?? '', at(2));
        break;
      case 'N3':
        add(isPerson ? 'Address' : '', `${at(1)} ${at(2)}`);
        break;
      case 'N4':
        add('', `${at(1)} ${at(2)} ${at(3)}`);
        break;
      case 'CLM':
      case 'CLP':
        add('Account number', at(1));
        break;
      case 'HI':
        for (let i = 1; i <= elements.length; i++) add('Diagnosis', dotted(at(i).split(component)[1] ?? ''));
        break;
      case 'SV1':
      case 'SV2':
      case 'SVC':
        add('Procedure code', [at(1), at(2)].map((code) => code.split(component)[1] ?? '').join(' '));
        break;
      case 'DTP':
      case 'DTM':
        add('Date of service', isoDay(name === 'DTP' ? at(3) : at(2)));
        break;
      default:
        // What is no segment is read as it is.
        if (!/^[A-Z][A-Z0-9]{1,2}$/.test(name)) add('', name);
    }
    add('', elements.filter((_, i) => !told.has(i)).join(' '));
  }
  if (usages.length > 0 && usages.every((usage) => usage === 'T')) markTest();
  return record();
}
