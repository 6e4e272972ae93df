import { behindLabel } from '../rules/label.ts';

/** What a label asks for decides how many digits follow it and how they are grouped. */
export type NumberKind = 'ssn' | 'date' | 'phone' | 'card' | 'record';

/** Labels that ask for a number of a person; the rules know more of them, but few are said before a disguised number. */
const LABELS: readonly (readonly [NumberKind, readonly string[]])[] = [
  ['ssn', ['ssn', 's\\.s\\.n\\.?', 'soc(?:ial)? ?sec(?:urity)?', 'social', 'seguro social', 'seguridad social', 'nss']],
  [
    'date',
    [
      'd\\.?o\\.?b\\.?',
      'd0b',
      'date of birth',
      'birth ?_?(?:date|day)',
      'born',
      'fecha de nac(?:imiento)?',
      'f\\.?d\\.?n\\.?',
      'nacid[oa]',
      'nacio',
      'nacimiento',
    ],
  ],
  [
    'phone',
    [
      '(?:tele)?phone',
      'ph',
      'tel',
      'cell?',
      'cellphone',
      'mobile',
      'home',
      '(?:call|text|reach|contact)(?: (?:me|him|her|us|them|mom|dad))?(?: (?:at|on))?',
      'number',
      'fax',
      'telefono',
      'celular',
      'movil',
      'llame',
    ],
  ],
  ['card', ['card', 'visa', 'master ?card', 'mc', 'amex', 'discover', 'debit', 'credit', 'cc', 'tarjeta']],
  [
    'record',
    [
      'mrns?',
      'm\\.r\\.n\\.?',
      'med(?:ical)? rec(?:ord)?',
      '(?:record|chart|patient|pt|hospital) ?(?:id|no|num|number|#)',
      '(?:member|mbr|subscriber|policy|insurance|plan|medicaid|medicare|account|acct|claim|case|auth|rx)',
      'expediente',
      'historia clinica',
      '(?:id|numero|no\\.?) (?:de|del) (?:paciente|afiliad[oa]|miembro|seguro|poliza|cuenta)',
      'poliza',
      'cuenta',
    ],
  ],
];

/** Finds the next label with what leads from it to its value; one capturing group a kind. */
export const NUMBER_LABEL = behindLabel(
  LABELS.map(([, labels]) => `(${labels.join('|')})`),
  '',
);

/** Which kind of label a match of NUMBER_LABEL found. */
export function kindOf(match: RegExpExecArray): NumberKind {
  return LABELS.find((_, i) => match[i + 1] !== undefined)?.[0] ?? 'record';
}
