import type { Confidence } from '../finding.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { canBeName, continuesAsOrganisation, FULL_NAME, isOrganisation } from './person-name.ts';
import type { Around, PatternRule } from './rule.ts';

/** "72-year-old female, ", "58yo M with CHF, ": an age and a sex or a kind of person, then a comma or a bracket. */
const DESCRIBED =
  /\b(?:\d{1,3} ?-?(?:year|yr|month|mo|week|wk|day)s?[- ]?olds?|\d{1,3} ?(?:yo|y\/o|y\.o\.|yrs?|years?|anos|[MF])\b|pts?|patients?|male|female|man|woman|boy|girl|infant|toddler|teen(?:ager)?|child|paciente|hombre|mujer|nino|nina)\b[^.?!\n]{0,70}(?:[,(:]|--?) ?$/i;
/** "named", "patients like", "similar to", "the case of", "specifically for". */
const INTRODUCED =
  /\b(?:named|name is|called|similar to|(?:patients?|pts?|someone|those|cases?) like|such as|case of|specifically for|particularly for|especially for|patient of ours|llamad[oa]|se llama|caso de|como) $/i;
/** What follows a patient's name in a sentence: who was seen, with a disease, her number. */
const FOLLOWED =
  /^\.?(?:'s)?,? ?(?:\(|(?:(?:who|whose|quien|que)(?:'s)? |(?:was |is |has been |recently |last |currently |previously |initially |newly )?(?:seen|admitted|treated|evaluated|diagnosed|presented|presenting|presents|hospitalized|discharged|referred|visited|visiting|followed|observed|monitored|operated|assessed|scheduled|on |with |w\/|status post|s\/p|post-op|dob|d\.o\.b|mrn|ssn|aged?|\d{1,3} ?(?:yo|y\/o|years?|[MF]\b)|resid(?:es|ing|ent)|liv(?:es|ing)|from |at |in |atendid|ingresad|operad|diagnosticad)))/i;
const CARE_NEAR =
  /\b(?:patients?|pts?|year-old|yo|y\/o|diagnos\w{1,5}|treat\w{1,5}|hx|history of|dx|mgmt|management|therapy|surgery|medications?|mrn|dob|clinic|hospital|admitted|paciente|diagnostic\w{1,4}|tratamiento)\b/i;
const CLINICIAN_BEFORE =
  /\b(?:Dra?|Doctora?|Prof|Professor|Nurse|NP|PA|RN|by|with|author|director|attending|surgeon|provider|physician)\b[.,:]? $/i;
const CLINICIAN_AFTER =
  /^,? (?:MD|M\.D|DO|RN|NP|PA|PA-C|LPN|PharmD|LCSW|DDS|DMD|PhD|PsyD|CRNA|APRN|DNP|JD|MBA|MPH|MSW)\b/;
/** Words that stand where a name could, behind a comma. */
const NO_PERSON =
  /^(?:African|American|Asian|Hispanic|Latin[oa]?|Caucasian|White|Black|European|Native|English|Spanish|Medicare|Medicaid|Type|Stage|Parkinson|Alzheimer|Crohn|Hodgkin|Graves|Addison|Cushing|Down|Marfan|Turner|Hashimoto|Bell|Lyme|Dr|Eliquis|Plavix|Xarelto|Lipitor|Coumadin|Humira|Ozempic)\b/;

export const describedNameRule: PatternRule = {
  id: 'described-name',
  title: 'Name beside an age, a sex or what happened to the person',
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords: (
    'patient patients pt pts male female man woman boy girl infant toddler teen teenager child old yo year m f named name called similar like case ' +
    'specifically particularly especially seen admitted treated evaluated diagnosed presented mrn dob hx paciente hombre mujer nino nina llamado ' +
    'llamada llama caso anos'
  ).split(' '),
  pattern: new RegExp(`\\b(${FULL_NAME}|[A-Z][a-z]{2,20}(?:-[A-Z][a-z]{2,20})?)\\b`, 'g'),
  confidence: 'low',
  accept: acceptDescribed,
  examples: {
    hit: [
      'hypertension in a 72-year-old female, «Alice Davis», resident of Tulsa',
      'for a 20yo female, «Anna», seen at Stanford',
      'in a 9-year-old boy, «Timmy L»., admitted in May',
      'in a 10-year-old boy, «Jacob L»., seen on February 3',
      'warfarin in a patient similar to «Xenobia Brown», seen in July',
      'una mujer de 60 anos, «Nydia Cruz», diagnosticada',
      'atrial fibrillation patients like «Jane Doe», seen in July',
      'stage 4 lung cancer in a 65-year-old male, «Robert Smith», at the clinic',
    ],
    miss: [
      'a 72-year-old female, Medicare, seen in July',
      'a 60-year-old African American male with CKD',
      'a patient seen by Dr. Emily Clark',
      'a 56yo female, seen by Dr. Patel',
      'a man, Monday, was here',
      'patients like these, Boston Medical Center',
    ],
  },
};

function acceptDescribed(value: string, around: Around): Confidence | null {
  const { before, after } = around;
  // The cheap questions first: most capitalised words are no names.
  const single = !value.includes(' ');
  const given = isGivenName(value.split(/[ -]/)[0] ?? '');
  if (!given && (single || value === value.toUpperCase())) return null;
  if (/[\w@.'-]$/.test(before) || /^[@\w]/.test(after) || NO_PERSON.test(value)) return null;
  if (CLINICIAN_BEFORE.test(before.slice(-20)) || CLINICIAN_AFTER.test(after)) return null;
  if (!canBeName(value) && !INVENTED.test(value)) return null;
  if (isOrganisation(value) || continuesAsOrganisation(after)) return null;
  if (DESCRIBED.test(before))
    return given && AGE.test(before) && !single ? 'medium' : given || FOLLOWED.test(after) ? 'low' : null;
  if (INTRODUCED.test(before)) return given || CARE_NEAR.test(before) ? 'low' : null;
  return !single && CARE_NEAR.test(`${before}|${after}`) && FOLLOWED.test(after) && (given || / [A-Z]$/.test(value))
    ? 'low'
    : null;
}

/** Their text is marked as a placeholder's beside this; a patient may bear the name all the same. */
const INVENTED = /^[A-Z][a-z]{1,15} Doe$/;
const AGE = /\b\d{1,3} ?-?(?:years?|yrs?|yo|y\/o|months?|anos)\b[^.?!\n]{0,70}$/i;
