import type { Draft } from '../draft.ts';
import type { Category, Finding, Segment } from '../finding.ts';
import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import { neighbour, type Places, placesOf } from './near.ts';

/** Numbers that name one person by themselves. */
const DIRECT: ReadonlySet<Category> = new Set(['ssn', 'mrn', 'mbi', 'member_id']);
/** What names or singles out a person together with something else. */
const PERSON: ReadonlySet<Category> = new Set([
  'name',
  'dob',
  'account',
  'age_over_89',
  'address',
  'device',
  'card',
  'bank',
  'vin',
  'licence',
]);
/** Health in so many words. */
const CLINICAL: ReadonlySet<Category> = new Set([
  'condition',
  'drug',
  'test',
  'procedure',
  'icd10',
  'cpt',
  'hcpcs',
  'ndc',
  'loinc',
  'snomed',
  'record',
]);
/** Care without saying which. */
const CARE: ReadonlySet<Category> = new Set(['visit', 'payment_for_care', 'date']);

/** As far as a sentence or a row reaches. */
const BESIDE = 250;
/** A name this near a placeholder is one. */
const PLACEHOLDER_REACH = 60;

const SECOND_PERSON = /\b(?:you|your|yours|tu|tus|su|sus|usted|le|ti)\b/;
const THIRD_PERSON = /\b(?:he|she|his|her|him|hers|el|ella|lo|la)\b/;
const RELATIVE =
  /\b(?:your|tu|su|my|his|her|the) (?:mom|mother|mum|dad|father|wife|husband|son|daughter|brother|sister|grandma|grandmother|grandpa|grandfather|aunt|uncle|baby|child|kid|madre|mama|padre|papa|esposa|esposo|hijo|hija|hermano|hermana|abuela|abuelo|nino|nina|bebe)\b/;
const ONE_PATIENT =
  /\b(?:the|this|that|my|our|your|a|an|new|same|el|la|mi|su|este|esta|nuestro|nuestra) (?:patient|pt|client|resident|paciente|residente)\b(?:[^s]|$)/;
const PATIENT_AT_START = /(?:^|\n)[ \t>]{0,6}(?:pt|patient|paciente)\b[ :]/;
const AGE_AND_SEX =
  /\b\d{1,3} ?(?:-?(?:y\/?o|yr|year|ano)s?(?:[- ]old)?,? ?)?(?:m|f|male|female|man|woman|boy|girl|hombre|mujer)\b/;

/** What a message shows, as named yes-or-no signs; the weights say what each is worth. */
export type Sign =
  | 'direct-identifier'
  | 'direct-beside-clinical'
  | 'direct-beside-care'
  | 'several-direct'
  | 'person'
  | 'person-beside-clinical'
  | 'person-beside-care'
  | 'name'
  | 'name-beside-clinical'
  | 'name-in-subject'
  | 'dob'
  | 'dob-beside-name'
  | 'account'
  | 'account-beside-name'
  | 'weak-name'
  | 'weak-name-beside-clinical'
  | 'several-people'
  | 'clinical'
  | 'clinical-2'
  | 'clinical-5'
  | 'care'
  | 'care-3'
  | 'clinical-in-subject'
  | 'personal-recipient'
  | 'personal-your-clinical'
  | 'personal-your-care'
  | 'personal-clinical'
  | 'personal-relative'
  | 'pronoun-clinical'
  | 'relative'
  | 'one-patient'
  | 'one-patient-clinical'
  | 'age-and-sex'
  | 'phone-beside-name'
  | 'placeholder'
  | 'aggregate'
  | 'deidentified'
  | 'bulk-mail'
  | 'provider-identity'
  | 'provider-identity-3'
  | 'training';

/** What was seen, and the findings behind the identifying and the health part of it, strongest first. */
export interface Seen {
  readonly signs: ReadonlySet<Sign>;
  readonly identifying: readonly Finding[];
  readonly health: readonly Finding[];
  readonly counter: readonly Finding[];
}

/** Looks for every sign in the findings that may be about patients. Linear in text and findings. */
export function see(draft: Draft, segments: readonly Segment[], findings: readonly Finding[]): Seen {
  const signs = new Set<Sign>();
  const seen = (sign: Sign, present: boolean) => {
    if (present) signs.add(sign);
  };
  const of = (category: Category) => findings.filter((finding) => finding.category === category);
  const placeholders = placesOf(of('placeholder'));
  // A placeholder speaks against the weak signs around it. Direct identifiers and health words stand for themselves: a form
  // with an empty line is still about the patient whose number it bears.
  const genuine = findings.filter(
    (finding) =>
      finding.category === 'placeholder' ||
      neighbour(finding, placeholders, PERSON.has(finding.category) ? PLACEHOLDER_REACH : 0) === null,
  );
  const direct = genuine.filter(({ category, confidence }) => DIRECT.has(category) && confidence !== 'low');
  const names = genuine.filter(({ category, confidence }) => category === 'name' && confidence !== 'low');
  const weakNames = genuine.filter(({ category, confidence }) => category === 'name' && confidence === 'low');
  const person = genuine.filter(({ category, confidence }) => PERSON.has(category) && confidence !== 'low');
  const clinical = genuine.filter(({ category, confidence }) => CLINICAL.has(category) && confidence !== 'low');
  const care = genuine.filter(
    ({ category, confidence }) => CARE.has(category) || (CLINICAL.has(category) && confidence === 'low'),
  );
  const clinicalPlaces = placesOf(clinical);
  const carePlaces = placesOf(care);
  const namePlaces = placesOf(names);
  const dobs = person.filter(({ category }) => category === 'dob');
  const accounts = person.filter(({ category }) => category === 'account');
  const beside = (list: readonly Finding[], places: Places) =>
    list.some((finding) => neighbour(finding, places, BESIDE) !== null);

  seen('direct-identifier', direct.length > 0);
  seen('several-direct', direct.length >= 3);
  seen('direct-beside-clinical', beside(direct, clinicalPlaces));
  seen('direct-beside-care', beside(direct, carePlaces));
  seen('person', person.length > 0);
  seen('person-beside-clinical', beside(person, clinicalPlaces));
  seen('person-beside-care', beside(person, carePlaces));
  seen('name', names.length > 0);
  seen('name-beside-clinical', beside(names, clinicalPlaces));
  seen(
    'name-in-subject',
    names.some(({ segment }) => segment === 'subject'),
  );
  seen('dob', dobs.length > 0);
  seen('dob-beside-name', beside(dobs, namePlaces));
  seen('account', accounts.length > 0);
  seen('account-beside-name', beside(accounts, namePlaces));
  seen('weak-name', weakNames.length > 0);
  seen('weak-name-beside-clinical', beside(weakNames, clinicalPlaces));
  seen('several-people', names.length >= 4 || dobs.length >= 3);
  seen('clinical', clinical.length > 0);
  seen('clinical-2', clinical.length >= 2);
  seen('clinical-5', clinical.length >= 5);
  seen('care', care.length > 0);
  seen('care-3', care.length >= 3);
  seen(
    'clinical-in-subject',
    clinical.some(({ segment }) => segment === 'subject'),
  );
  seen('phone-beside-name', beside(of('phone'), placesOf([...names, ...weakNames])));

  const texts = new Map(segments.map(({ id, folded }) => [id, folded.text.toLowerCase()]));
  const said = (pattern: RegExp) => [...texts.values()].some((text) => pattern.test(text));
  const spokenOf = (list: readonly Finding[], pattern: RegExp) =>
    list.some(({ segment, start, end }) => pattern.test(sentenceAround(texts.get(segment) ?? '', start, end)));
  const personal = draft.recipients.some(({ address }) => isPersonalAddress(address));
  const yourClinical = spokenOf(clinical, SECOND_PERSON);
  const relative = said(RELATIVE);
  const onePatient = said(ONE_PATIENT) || said(PATIENT_AT_START);
  seen('personal-recipient', personal);
  seen('personal-your-clinical', personal && yourClinical);
  seen('personal-your-care', personal && spokenOf(care, SECOND_PERSON));
  seen('personal-clinical', personal && clinical.length > 0);
  seen('personal-relative', personal && relative);
  seen('pronoun-clinical', spokenOf(clinical, THIRD_PERSON));
  seen('relative', relative);
  seen('one-patient', onePatient);
  seen('one-patient-clinical', onePatient && clinical.length > 0);
  seen('age-and-sex', said(AGE_AND_SEX));

  const counter = findings.filter(({ category }) => COUNTER.has(category));
  seen('placeholder', placeholders.size > 0);
  seen('aggregate', of('aggregate').length > 0);
  seen('deidentified', of('deidentified').length > 0);
  seen('bulk-mail', of('bulk_mail').length > 0);
  seen('provider-identity', of('provider_identity').length > 0);
  seen('provider-identity-3', of('provider_identity').length >= 3);
  seen('training', of('training').length > 0);

  return { signs, identifying: [...direct, ...person, ...weakNames], health: [...clinical, ...care], counter };
}

const COUNTER: ReadonlySet<Category> = new Set([
  'placeholder',
  'aggregate',
  'deidentified',
  'bulk_mail',
  'provider_identity',
  'training',
]);

/** A sentence is cut off at this length, as lists without full stops would otherwise count as one. */
const SENTENCE_REACH = 120;

/** The sentence around [start, end) in folded text; offsets may be a little off where folding shortened the text. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE_REACH), start);
  const after = text.slice(end, end + SENTENCE_REACH);
  const from = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('\n\n'),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
  );
  const stop = after.search(/[.?!](?:\s|$)|\n\n/);
  return `${before.slice(from + 1)}#${stop === -1 ? after : after.slice(0, stop)}`;
}
