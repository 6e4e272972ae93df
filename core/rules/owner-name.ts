import { canBeName } from './person-name.ts';
import type { PatternRule } from './rule.ts';

const NAME =
  '((?:Mrs?\\. |Ms\\. |Sra?\\. )?[A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20})?(?: [A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20})?)?)';
const HEALTH =
  /^'s? (?:[a-z]{1,12} )?(?:labs?|results?|appointment|appt|biopsy|surgery|chart|meds?|medications?|medicines?|refills?|visit|mom|mother|dad|father|wife|husband|daughter|son|guardian|parents|referral|prescription|rx|script|therapy|session|pump|pods|scan|mri|ct|x-?rays?|ultrasound|wound|dressing|discharge|admission|bed|caregiver|aide|nurse|dialysis|chemo|infusion|diagnosis|dose|insulin|inhaler|cast|brace|wheelchair|walker|oxygen|catheter|evaluation|eval|iep|accident|fall|seizures?|fever|cough|asthma|diabetes|blood|sugars?|pressure|vitals|intake|copay|eob|premium|prior auth|auth|dob|mrn|birthday|records?|stroke|workup|work-up|inr|a1c|psa|ekg|ecg|eeg|echo|colonoscopy|endoscopy|biopsies|radiation|fracture|infection|depression|anxiety|adhd|autism|dementia|pregnancy|transplant|pacemaker|migraines?|symptoms?|immunizations?|care plan|counseling|hospice|rehab|trach|hospitalization|overdose|relapse|copd|chf|hiv|hepatitis|pneumonia|sepsis|incision|creatinine|potassium|hemoglobin|cancer|tumou?r|cirrhosis|arthritis|leukemia|melanoma|hernia|miscarriage|oncologist|cardiologist|rash|injury)\b/i;

export const ownerNameRule: PatternRule = {
  id: 'owner-name',
  title: "Whose results, medicines or visit: Ana's labs",
  category: 'name',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(A)',
  keywords: [],
  possessives: true,
  pattern: new RegExp(`\\b${NAME}`, 'g'),
  confidence: 'medium',
  accept: (value, around) => {
    if (
      !HEALTH.test(around.after) ||
      !canBeName(value.replace(/^(?:Mrs?|Ms|Sra?)\. /, '')) ||
      /\bDra?\.? $/.test(around.before)
    )
      return null;
    return /^(?:World|Women|Men|Children|Veteran|Alzheimer|Parkinson|Crohn|Hodgkin|Huntington|Wilms?|Ewing|Kaposi|Burkitt|Barrett|Reiter|Krukenberg|Warthin|Hurthle|Still|Klatskin|Cushing|Addison|America|Nation|Congress|Company|Clinic|Hospital|Medicare|Medicaid|Doctor|Nurse|State|County|Today|Tomorrow|Mother|Father|Dad|Mom|Let|It|That|What|There|Here|Who|How|Where|He|She|Everyone|Someone)\b/.test(
      value,
    )
      ? null
      : 'medium';
  },
  examples: {
    hit: [
      "PA went thru for «Aurelio»'s pods",
      "«Mrs. Alvarez»'s biopsy came back",
      "is «Noor»'s mom coming",
      "«Imani Wells»'s MRI is Tuesday",
      "«Whitcomb»'s stroke workup",
      "«Linda»'s INR is 4",
      "«Whitcomb»'s cancer is stage 3",
    ],
    miss: [
      "Dr. Fenn's nurse called",
      "Women's Health visit",
      "Barrett's biopsy atlas",
      "Wilms' tumor, Reiter's arthritis",
      "Today's labs",
      "Ana's party is Friday",
      "the hospital's chart policy",
    ],
  },
};
