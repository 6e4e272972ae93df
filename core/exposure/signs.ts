import type { Draft } from '../draft.ts';
import type { Category, Finding, Segment } from '../finding.ts';
import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import { addresses } from './addresses.ts';
import { neighbour, type Places, placesOf } from './near.ts';
import { type Sentences, sentencesOf } from './sentences.ts';

/** Numbers that name one person by themselves. */
export const DIRECT: ReadonlySet<Category> = new Set(['ssn', 'mrn', 'mbi', 'member_id']);
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
export const CLINICAL: ReadonlySet<Category> = new Set([
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

/** What a message shows, as named yes-or-no signs: features of the learned verdict, and what floors and reasons rest on. */
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
  /** Numbers that would name one person, were they not those of test data. */
  readonly specimens: boolean;
  /** A name beside a birth date and beside an illness single somebody out, unless a placeholder is one of them. */
  readonly singledOut: boolean;
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
  // What a format marks as test data, and what looks like a test's number, names nobody; as far as either can be believed.
  const tests = new Set(segments.filter((segment) => segment.signs.includes('test-data')).map(({ id }) => id));
  const numbers = genuine.filter(({ category }) => DIRECT.has(category));
  const direct = numbers.filter(({ confidence, segment }) => confidence !== 'low' && !tests.has(segment));
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
  const sure = findings.filter((one) => one.confidence !== 'low' && neighbour(one, placeholders, 0) === null);
  const called = placesOf(sure.filter(({ category }) => category === 'name'));
  const isBesideName = (is: (category: Category) => boolean) =>
    beside(
      sure.filter(({ category }) => is(category)),
      called,
    );

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

  const sentences = new Map(segments.map((segment) => [segment.id, sentencesOnce(segment)]));
  const some = (what: 'relative' | 'onePatient' | 'ageAndSex') => [...sentences.values()].some((one) => one[what]);
  const spoken = (list: readonly Finding[], how: 'speaksToYou' | 'speaksOfSomebody') =>
    list.some(({ segment, start, end }) => sentences.get(segment)?.[how](start, end) === true);
  const personal = addresses(draft, segments).some(isPersonalAddress);
  const relative = some('relative');
  const onePatient = some('onePatient');
  seen('personal-recipient', personal);
  seen('personal-your-clinical', personal && spoken(clinical, 'speaksToYou'));
  seen('personal-your-care', personal && spoken(care, 'speaksToYou'));
  seen('personal-clinical', personal && clinical.length > 0);
  seen('personal-relative', personal && relative);
  seen('pronoun-clinical', spoken(clinical, 'speaksOfSomebody'));
  seen('relative', relative);
  seen('one-patient', onePatient);
  seen('one-patient-clinical', onePatient && clinical.length > 0);
  seen('age-and-sex', some('ageAndSex'));

  const counter = findings.filter(({ category }) => COUNTER.has(category));
  seen('placeholder', placeholders.size > 0);
  seen('aggregate', of('aggregate').length > 0);
  seen('deidentified', of('deidentified').length > 0);
  seen('bulk-mail', of('bulk_mail').length > 0);
  seen('provider-identity', of('provider_identity').length > 0);
  seen('provider-identity-3', of('provider_identity').length >= 3);
  seen('training', of('training').length > 0);

  const specimens = numbers.length > direct.length;
  return {
    signs,
    identifying: [...direct, ...person, ...weakNames],
    health: [...clinical, ...care],
    counter,
    specimens,
    singledOut: isBesideName((category) => category === 'dob') && isBesideName((category) => CLINICAL.has(category)),
  };
}

const COUNTER: ReadonlySet<Category> = new Set([
  'placeholder',
  'aggregate',
  'deidentified',
  'bulk_mail',
  'provider_identity',
  'training',
]);

const read = new WeakMap<Segment, Sentences>();

/** A body is looked at again with each attachment; its sentences stay the same. */
export function sentencesOnce(segment: Segment): Sentences {
  const known = read.get(segment) ?? sentencesOf(segment);
  read.set(segment, known);
  return known;
}
