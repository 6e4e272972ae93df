import type { Confidence } from '../finding.ts';
import { canBePlace, PLACE } from './place-name.ts';
import type { Around, PatternRule } from './rule.ts';
import { sentenceAfter, sentenceBefore } from './sentence.ts';

/** What brings a patient to a place, or is done there. */
const CARE_AT =
  /\b(?:seen|treat(?:ed|ment)|admi(?:tted|ssion)|evaluated|visit(?:ed|s|ing)?|present(?:ed|ing|s)|referr(?:ed|al)|followed|diagnos(?:ed|is)|dx'?d?|discharged|transferred|hospitali[sz]ed|consult(?:s|ed|ation)?|appointment|appt|surger(?:y|ies)|procedure|operat(?:ed|ion)|underwent|scan|mri|monitored|observed|managed|assessed|examined|reviewed|checked in|check-?up|followup|follow-up|post-?op|s\/p|replacement|transplant|stroke|rehab|session|therapy|patients?|pts?|care|dr|records?|notes|year-old|yo|y\/o|mrn|hx|biopsy|tests?|tested|delivered|intubated|stay|inpatient|outpatient|icu|er|vist[oa]|atendid[oa]|ingresad[oa]|internad[oa]|operad[oa]|cita|consulta|cirugia|paciente|tratamiento)\b/i;
/** Visits to a place, and talks on something at one, that bring no patient there. */
const OTHER_VISIT =
  /\b(?:survey|site|initiation|monitoring|sales|service) visits?\b|\bpresented on (?!arrival|admission|transfer|exam|\w{2,6}day)[a-z]{3,20}\b(?! \d)/g;
const FACILITY =
  /\b(?:Clinics?|Hospitals?|Hosp\.|Medical|Med\.|Health|Healthcare|Center|Centre|Ctr|Infirmary|Hospice|Children's|Institute|Rehab\w{0,10}|Memorial|Clinica|Sanatorio|Centro)\b/;
const NOUN =
  '(?: (?:medical center|clinic|hospital|facility|branch|office|campus|location|center|ward|department|practice|downtown clinic))?';

export const carePlaceRule: PatternRule = {
  id: 'place-of-care',
  title: 'Place at which somebody was seen or treated',
  category: 'address',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)',
  keywords: (
    'seen treated treatment admitted admission evaluated visited visit visits visiting presented presenting presents referred referral followed ' +
    'diagnosed diagnosis dx dxd discharged transferred hospitalized consult consulted consultation appointment appt surgery procedure operated ' +
    'operation underwent scan mri monitored observed managed assessed examined reviewed checked checkup follow followup postop replacement ' +
    'transplant stroke rehab session therapy patient pt care dr old yo mrn hx biopsy test tests tested delivered intubated stay inpatient ' +
    'outpatient icu er records notes visto vista atendido atendida ingresado ingresada internado internada operado operada cita consulta ' +
    'cirugia paciente tratamiento'
  ).split(' '),
  pattern: new RegExp(
    `(?:\\b(?:at|in|to|from|into|with|en|al|del)|@)(?: the| our| your| their| local| el| la)? (${PLACE}${NOUN})|` +
      `\\b((?:(?:St|Mt)\\. )?[A-Z][A-Za-z'-]{1,20}(?:[ -][A-Z][A-Za-z'-]{1,20}){0,3} (?:Hospital|Clinic|Medical Center|Health Center|Med Center))\\b`,
    'g',
  ),
  confidence: 'low',
  accept: acceptPlace,
  examples: {
    hit: [
      "seen at «St. Mary's Clinic» on April 12th",
      'who presented to our «Dallas facility» on March 15th',
      "treated at «Brigham and Women's Hospital», Boston",
      'admitted to «Johns Hopkins» with fever',
      'pt seen @ «Mayo Clinic» on Aug 19',
      'was evaluated at our «New York City branch»',
      'atendida en el «Hospital General de Mexico»',
    ],
    miss: [
      'seen in January',
      'admitted to ICU',
      'referred to Dr. Smith',
      'we met at Starbucks',
      'treated with Lisinopril',
      'seen at home',
      'visited on Monday',
      'the survey visit to Mercy Hospital',
      'she presented on budgets at Lakeside Center',
    ],
  },
};

function acceptPlace(value: string, around: Around): Confidence | null {
  if (!canBePlace(value) || /[@\w]$/.test(around.before)) return null;
  const facility = FACILITY.test(value);
  // "with" and a capitalised word is a drug or a person, unless the word says it is a place.
  if (/\bwith(?: the| our)? $/i.test(around.before) && !facility) return null;
  if (!facility && /^[A-Z][a-z]{1,20} [A-Z]\b/.test(value)) return null;
  return CARE_AT.test(sentenceBefore(around.before).replace(OTHER_VISIT, '')) ||
    CARE_AT.test(sentenceAfter(around.after).slice(0, 40))
    ? 'low'
    : null;
}
