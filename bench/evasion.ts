import { review } from '../core/index.ts';
import { draftOf, SETTING } from './draft.ts';
import { PLAIN, WAYS } from './evasion-ways.ts';
import { type Figure, share } from './figure.ts';
import { tableOf } from './table.ts';

/** One identifier written in one way. */
interface Disguise {
  readonly way: string;
  readonly trick: string;
  readonly type: IdentifierType;
  readonly text: string;
  readonly html: boolean;
}

/** One identifier of each kind that has a fixed form, in the words it stands in. */
const TYPES = [
  { type: 'ssn', before: 'Patient SSN: ', value: '536-22-8145', after: ' on file' },
  { type: 'phone', before: 'Patient phone: ', value: '415-555-2671', after: ' today' },
  { type: 'email', before: 'Patient email: ', value: 'jane.roe@gmail.com', after: ' today' },
  { type: 'dob', before: 'Patient DOB: ', value: '03/14/1962', after: ' per chart' },
  { type: 'card', before: 'Card ', value: '4556 7375 8689 9855', after: ' exp' },
  { type: 'mrn', before: 'MRN ', value: '00482137', after: ' was seen on Monday' },
] as const;

type IdentifierType = (typeof TYPES)[number]['type'];

/** Every way with every type that it changes, and `plain` with all. */
export const DISGUISES: readonly Disguise[] = WAYS.flatMap(({ id, trick, write, whole, html }) =>
  TYPES.filter(({ value }) => whole || write(value) !== value).map(({ type, before, value, after }) => ({
    way: id,
    trick,
    type,
    text: whole ? write(before + value + after) : before + write(value) + after,
    html: html ?? false,
  })),
);

/** Which identifiers are still found as what they are, way by way; prints the matrix and what is missed. */
export async function evasion(): Promise<readonly Figure[]> {
  const rows: Record<string, Record<string, string>> = {};
  const missed: string[] = [];
  for (const { way, trick, type, text, html } of DISGUISES) {
    const { findings } = await review(draftOf(html ? { html: `<p>${text}</p>` } : { text }), SETTING);
    const found = findings.some(({ category }) => category === type);
    rows[way] = { ...rows[way], [type]: found ? 'found' : 'MISSED' };
    if (!found && way !== PLAIN) missed.push(`${way}, ${type}: ${trick}`);
  }
  console.log('\nEvasion: is the identifier still found as what it is? (empty: the way does not change it)');
  console.log(tableOf(rows));
  console.log(missed.length === 0 ? 'Nothing is missed.' : `Missed, and what the rules stumble over:`);
  for (const line of missed) console.log(`  ${line}`);
  const disguised = DISGUISES.filter(({ way }) => way !== PLAIN).length;
  return [{ name: 'evasion.found', ...share(disguised - missed.length, disguised) }];
}
