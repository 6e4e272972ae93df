import type { Draft, Unread } from '../draft.ts';
import type { Finding, Segment } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';
import { find } from '../rules/find.ts';
import { wholly } from '../segments/segment.ts';
import { aboutPatients } from './about-patients.ts';
import { type Sign, see } from './signs.ts';

/** Signs that a message has to do with one patient, weaker than those that make it PHI. */
const SPEAKS: readonly Sign[] = [
  'direct-identifier',
  'dob',
  'one-patient',
  'personal-your-clinical',
  'personal-your-care',
  'name-beside-clinical',
  'weak-name-beside-clinical',
];
/** What a file is called has no room for more than a name, or half of one with what it is about. */
const NAMED: readonly Sign[] = [...SPEAKS, 'name'];

/**
 * Which of the things that nobody looked into count as unread: all of them where the message speaks of a patient, else
 * those that are called after one.
 */
export function suspectsAmong(
  unopened: readonly Unread[],
  draft: Draft,
  segments: readonly Segment[],
  findings: readonly Finding[],
  policy: Policy,
): Unread[] {
  if (unopened.length === 0) return [];
  const { signs, specimens } = see(draft, segments, findings);
  if (specimens || SPEAKS.some((sign) => signs.has(sign))) return [...unopened];
  return unopened.filter(({ name }) => isNamedAfterPatient(name, draft, policy));
}

function isNamedAfterPatient(name: string, draft: Draft, policy: Policy): boolean {
  // Signs of a name are read as signs of a subject: it holds no sentences.
  const segment = wholly('subject', name.replace(/[_.+-]/g, ' '));
  const { signs } = see(draft, [segment], aboutPatients(find([segment], policy), [segment], draft));
  if (NAMED.some((sign) => signs.has(sign))) return true;
  return signs.has('weak-name') && (signs.has('clinical') || signs.has('care'));
}
