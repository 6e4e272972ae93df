import type { ReadingSign } from './attachments/reading.ts';
import type { Folded } from './segments/fold.ts';
import type { Words } from './segments/words.ts';

/** Kinds of identifiers, health terms and counter-signs, as listed in the policy's documentation (RULES.md). */

/** HIPAA Safe Harbor identifiers, 45 CFR 164.514(b)(2). */
export const IDENTIFIER_CATEGORIES = [
  'name',
  'address',
  'zip',
  'dob',
  'date',
  'age_over_89',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'member_id',
  'mbi',
  'account',
  'card',
  'bank',
  'licence',
  'npi',
  'dea',
  'vin',
  'device',
  'url',
  'ip',
  'biometric',
  'photo',
] as const;

/** Health, care, and payment for care. */
export const HEALTH_CATEGORIES = [
  'condition',
  'drug',
  'test',
  'procedure',
  'visit',
  'payment_for_care',
  'icd10',
  'cpt',
  'hcpcs',
  'ndc',
  'loinc',
  'snomed',
  'record',
] as const;

/** Signs that text is not about a real patient. */
export const COUNTER_SIGN_CATEGORIES = [
  'placeholder',
  'aggregate',
  'deidentified',
  'bulk_mail',
  'provider_identity',
  'disclaimer',
  'training',
] as const;

export type IdentifierCategory = (typeof IDENTIFIER_CATEGORIES)[number];
export type HealthCategory = (typeof HEALTH_CATEGORIES)[number];
export type CounterSignCategory = (typeof COUNTER_SIGN_CATEGORIES)[number];
export type Category = IdentifierCategory | HealthCategory | CounterSignCategory;

/** The three kinds of findings with their categories, as documents list them. */
export const CATEGORY_KINDS: readonly { readonly title: string; readonly categories: readonly Category[] }[] = [
  { title: 'Identifiers', categories: IDENTIFIER_CATEGORIES },
  { title: 'Health, care and payment for care', categories: HEALTH_CATEGORIES },
  { title: 'Counter-signs', categories: COUNTER_SIGN_CATEGORIES },
];

/** Topics that lift `phi` to `sensitive`; a flag on a health finding. */
export type SensitiveTopic =
  | 'substance_use'
  | 'hiv_sti'
  | 'mental_health'
  | 'reproductive'
  | 'genetic'
  | 'violence'
  | 'minor';

export type Confidence = 'low' | 'medium' | 'high';
/** The surer, the higher. */
export const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

export type Zone = 'new' | 'quoted' | 'signature' | 'disclaimer';

/**
 * Where something stands: never what it says. `start` and `end` are UTF-16 offsets into the plain text of the segment
 * named by `segment`.
 */
export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly segment: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly zone: Zone;
  readonly topic: SensitiveTopic | null;
  /** The text was written so that a plain search would miss it (zero-width characters, look-alike letters …). */
  readonly disguised: boolean;
}

/** Plain text of one part of the draft. `id` is `subject`, `body`, `location` or `attachment:NAME`, nested with `/`. */
export interface Segment {
  readonly id: string;
  readonly text: string;
  /** The text as the rules read it. */
  readonly folded: Folded;
  /** The words of the folded text. */
  readonly words: Words;
  /** The zones in order; together they cover the text without gaps. */
  readonly zones: readonly { readonly zone: Zone; readonly start: number; readonly end: number }[];
  /** What the file is as a whole; none for text that stands in the message itself. */
  readonly signs: readonly ReadingSign[];
  /** Personal addresses of who wrote an attached message and who got it; on the segment of the file. */
  readonly parties?: readonly string[];
}
