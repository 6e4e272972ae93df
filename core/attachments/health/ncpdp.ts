import { dotted, type HealthRecord, isoDay, labelledLines } from './labelled-lines.ts';

/** Field, group and segment separators of the telecommunication standard. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the standard divides by control characters
const SEPARATORS = /[\x1c-\x1e]/;
/** A segment begins with its identification, AM and two digits; the claim's header before it has a fixed length. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const FIRST_SEGMENT = /^[\s\S]{20,120}?[\x1c-\x1e]{1,3}AM\d\d[\x1c-\x1e]/;

/** Fields by their two-character identifiers (Telecommunication Standard D.0, data dictionary). */
const FIELDS: Readonly<Record<string, string>> = {
  C4: 'DOB',
  CM: 'Address',
  CQ: 'Phone',
  CY: 'Patient ID',
  C2: 'Member ID',
  D1: 'Date of service',
  D2: 'Prescription number',
  D7: 'NDC',
  DO: 'Diagnosis',
  HN: 'Email',
};
const WHO = new Set(['C4', 'CY', 'C2']);
const GIVEN = new Set(['CA', 'CC']);
const FAMILY = new Set(['CB', 'CD']);

/** Whether the text is a pharmacy claim in NCPDP's telecommunication standard. */
export function isPharmacyClaim(source: string): boolean {
  return FIRST_SEGMENT.test(source.slice(0, 200));
}

/** A pharmacy claim as text, one field a line behind labels that prose uses. */
export function pharmacyClaimRecord(source: string): HealthRecord {
  const { add, addPatient, record } = labelledLines();
  let given = '';
  for (const field of source.split(SEPARATORS)) {
    const id = field.slice(0, 2);
    const value = field.slice(2).trim();
    if (GIVEN.has(id)) given = value;
    else if (FAMILY.has(id)) addPatient('Patient name', `${given} ${value}`);
    else if (WHO.has(id)) addPatient(FIELDS[id] ?? '', id === 'C4' ? isoDay(value) : value);
    else if (FIELDS[id] !== undefined)
      add(FIELDS[id], id === 'D1' ? isoDay(value) : id === 'DO' ? dotted(value) : value);
    else add('', field);
  }
  return record();
}
