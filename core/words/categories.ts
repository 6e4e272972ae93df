import type { Category, SensitiveTopic } from '../finding.ts';
import type { Language } from './description.ts';

/** What a finding is called: in a sentence ("a record number") and as a heading ("Record number"). */
interface CategoryWords {
  readonly noun: string;
  readonly title: string;
}

const EN: Record<Category, string> = {
  name: 'a name',
  address: 'an address',
  zip: 'a ZIP code',
  dob: 'a date of birth',
  date: 'a date of care',
  age_over_89: 'an age over 89',
  phone: 'a phone number',
  fax: 'a fax number',
  email: 'a personal e-mail address',
  ssn: 'a Social Security number',
  mrn: 'a record number',
  member_id: 'a health plan number',
  mbi: 'a Medicare number',
  account: 'an account number',
  card: 'a card number',
  bank: 'a bank account',
  licence: 'a licence number',
  npi: 'a provider number (NPI)',
  dea: 'a DEA number',
  vin: 'a vehicle number',
  device: 'a device number',
  url: 'a link to a record',
  ip: 'an IP address',
  biometric: 'a biometric',
  photo: 'a photo',
  condition: 'a diagnosis',
  drug: 'a medication',
  test: 'a test',
  procedure: 'a procedure',
  visit: 'a visit',
  payment_for_care: 'payment for care',
  icd10: 'a diagnosis code',
  cpt: 'a procedure code',
  hcpcs: 'a procedure code (HCPCS)',
  ndc: 'a drug code',
  loinc: 'a lab code',
  snomed: 'a clinical code',
  record: 'a clinical document',
  placeholder: 'a placeholder',
  aggregate: 'statistics',
  deidentified: 'a note that names were removed',
  bulk_mail: 'signs of a newsletter',
  provider_identity: "a clinician's own details",
  disclaimer: 'a confidentiality notice',
  training: 'training material',
};

const ES: Record<Category, string> = {
  name: 'un nombre',
  address: 'una dirección',
  zip: 'un código postal',
  dob: 'una fecha de nacimiento',
  date: 'una fecha de atención',
  age_over_89: 'una edad mayor de 89 años',
  phone: 'un teléfono',
  fax: 'un fax',
  email: 'un correo personal',
  ssn: 'un número de Seguro Social',
  mrn: 'un número de expediente',
  member_id: 'un número de seguro médico',
  mbi: 'un número de Medicare',
  account: 'un número de cuenta',
  card: 'un número de tarjeta',
  bank: 'una cuenta bancaria',
  licence: 'un número de licencia',
  npi: 'un número de profesional (NPI)',
  dea: 'un número de la DEA',
  vin: 'un número de vehículo',
  device: 'un número de dispositivo',
  url: 'un enlace a un expediente',
  ip: 'una dirección IP',
  biometric: 'un dato biométrico',
  photo: 'una foto',
  condition: 'un diagnóstico',
  drug: 'un medicamento',
  test: 'una prueba',
  procedure: 'un procedimiento',
  visit: 'una visita',
  payment_for_care: 'un pago por atención',
  icd10: 'un código de diagnóstico',
  cpt: 'un código de procedimiento',
  hcpcs: 'un código de procedimiento (HCPCS)',
  ndc: 'un código de medicamento',
  loinc: 'un código de laboratorio',
  snomed: 'un código clínico',
  record: 'un documento clínico',
  placeholder: 'un texto de ejemplo',
  aggregate: 'estadísticas',
  deidentified: 'una nota de que se quitaron los nombres',
  bulk_mail: 'señales de un boletín',
  provider_identity: 'datos propios de un profesional',
  disclaimer: 'un aviso de confidencialidad',
  training: 'material de formación',
};

const NOUNS: Record<Language, Record<Category, string>> = { en: EN, es: ES };

/** What a kind of finding is called in a sentence and above a list. */
export function categoryWords(category: Category, language: Language): CategoryWords {
  const noun = NOUNS[language][category];
  const bare = noun.replace(/^(?:an?|una?|un) /, '');
  return { noun, title: bare.charAt(0).toUpperCase() + bare.slice(1) };
}

const TOPICS: Record<Language, Record<SensitiveTopic, string>> = {
  en: {
    substance_use: 'substance use care',
    hiv_sti: 'HIV or another sexually transmitted infection',
    mental_health: 'mental health care',
    reproductive: 'reproductive care',
    genetic: 'genetic information',
    violence: 'violence or abuse',
    minor: 'care of a minor',
  },
  es: {
    substance_use: 'atención por consumo de sustancias',
    hiv_sti: 'VIH u otra infección de transmisión sexual',
    mental_health: 'atención de salud mental',
    reproductive: 'atención reproductiva',
    genetic: 'información genética',
    violence: 'violencia o maltrato',
    minor: 'atención de un menor',
  },
};

/** What a sensitive topic is called in a sentence. */
export function topicWords(topic: SensitiveTopic, language: Language): string {
  return TOPICS[language][topic];
}

/** "a record number and a diagnosis"; at most `max` of them. */
export function nouns(categories: readonly Category[], language: Language, max = 3): string {
  const said = [...new Set(categories)].slice(0, max).map((category) => categoryWords(category, language).noun);
  return joined(said, language);
}

/** "a, b and c". */
export function joined(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  const last = items[items.length - 1] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction(last, language)} ${last}`;
}

function conjunction(next: string, language: Language): string {
  if (language === 'en') return 'and';
  return /^h?i(?![aeo])/i.test(next) ? 'e' : 'y';
}
