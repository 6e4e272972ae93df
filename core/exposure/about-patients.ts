import type { Draft } from '../draft.ts';
import type { Category, Finding, Segment } from '../finding.ts';
import { domainOf, isPersonalAddress, localPartOf } from '../lexicon/personal-mail-domains.ts';
import { withoutStaffWork } from './staff-work.ts';

/** Contact and professional details that a signature or notice holds are its writer's, not a patient's. */
const OWN_IN_SIGNATURE: ReadonlySet<Category> = new Set([
  'phone',
  'fax',
  'email',
  'url',
  'address',
  'zip',
  'npi',
  'dea',
  'licence',
]);
/** What a clinic's name or a clinician's title sounds like; surer words there are text that only stands in its place. */
const SOUNDS_IN_SIGNATURE: ReadonlySet<Category> = new Set(['name', 'visit', 'test', 'procedure', 'condition']);
/** What is a patient's where the text in the signature's place speaks of one: a note below a dash, a form's last lines. */
const PATIENTS_IN_SIGNATURE: ReadonlySet<Category> = new Set(['phone', 'address', 'email', 'licence', 'name']);
/** What no writer says of themselves below their name. */
const SPEAKS_OF_PATIENT: ReadonlySet<Category> = new Set([
  'dob',
  'ssn',
  'mrn',
  'mbi',
  'member_id',
  'condition',
  'drug',
  'icd10',
  'procedure',
]);
/** Names of the parties of a message in its salutation: "Dear Ms. Benedetti". */
const SALUTATION =
  /(?:^|\n)[ \t]{0,4}(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|thanks|thank you|estimad[oa]s?|hola|querid[oa]|buenos dias|buenas tardes)[ ,]{1,3}$/i;

/**
 * The findings that may be about a patient: without the writer's own signature, the sender's own name, the addresses of
 * sender, colleagues and recipients, and the person a letter to an organisation greets.
 */
export function aboutPatients(findings: readonly Finding[], segments: readonly Segment[], draft: Draft): Finding[] {
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  const parties = new Set([draft.from, ...draft.recipients].map(({ address }) => address.toLowerCase()));
  // A colleague's address; at a mail provider everybody would be one.
  const ownDomain = isPersonalAddress(draft.from.address) ? '' : domainOf(draft.from.address);
  const noted = new Set(
    findings
      .filter((finding) => speaksOfPatientInSignature(finding, texts.get(finding.segment) ?? ''))
      .map(({ segment }) => segment),
  );
  const senderNames = nameParts(draft.from.name, draft.from.address);
  return withoutStaffWork(findings, segments).filter((finding) => {
    const text = texts.get(finding.segment) ?? '';
    const value = text.slice(finding.start, finding.end).toLowerCase();
    const isNote =
      finding.zone === 'signature' && noted.has(finding.segment) && PATIENTS_IN_SIGNATURE.has(finding.category);
    if ((finding.zone === 'signature' || finding.zone === 'disclaimer') && !isNote) {
      if (OWN_IN_SIGNATURE.has(finding.category)) return false;
      if (SOUNDS_IN_SIGNATURE.has(finding.category) && finding.confidence === 'low') return false;
    }
    if (finding.category === 'email') return !parties.has(value) && (ownDomain === '' || domainOf(value) !== ownDomain);
    if (finding.category !== 'name') return true;
    if (finding.confidence === 'low' && SALUTATION.test(text.slice(Math.max(0, finding.start - 40), finding.start)))
      return false;
    // All of it: a patient may share a first name with the sender. Initials are nobody's in particular.
    const parts = words(value);
    return parts.length === 0 || !parts.every((part) => senderNames.has(part));
  });
}

function speaksOfPatientInSignature({ zone, category, confidence, start, end }: Finding, text: string): boolean {
  if (zone !== 'signature' || confidence === 'low' || !SPEAKS_OF_PATIENT.has(category)) return false;
  // "Behavioral Health" is a department, "asthma" and "CHF" are somebody's.
  return !/^[A-Z][a-z]\D{0,60}$/.test(text.slice(start, end));
}

/** "Ana Ruiz <ana.ruiz@…>" as ana, ruiz. */
function nameParts(name: string, address: string): Set<string> {
  return new Set(words(`${name} ${localPartOf(address)}`));
}

/** The words of a name in lower case, without initials, particles and titles of up to two letters. */
function words(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z\u00c0-\u024f]+/)
    .filter((part) => part.length > 2);
}
