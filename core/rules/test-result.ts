import type { Confidence } from '../finding.ts';
import type { Around, PatternRule } from './rule.ts';

/** Every form is written out, as in care-date.ts. */
const ANALYTE =
  '(?:hgb ?a1c|hb ?a1c|a1c|bp|b\\/p|blood pressure|presion|presion arterial|inr|hgb|hb|hct|wbc|plt|platelets|anc|creat|creatinine|cr|egfr|gfr|bun|k|k\\+|potassium|na|sodium|glucose|glucosa|sugar|azucar|bg|fsbs|bgl|tsh|psa|ldl|hdl|cholesterol|triglycerides|troponin|trop|bnp|ddimer|d-dimer|ferritin|hcg|bhcg|o2 sat|o2 sats|spo2|sat|sats|o2|hr|pulse|rr|temp|temperature|ef|lvef|bmi|phq-9|phq9|gad-7|gad7|cd4|viral load|vl|bili|alt|ast|lactate|ph|crp|esr|ahi|apgar|apgars|gcs|edw|fev1|qtc|bal|etoh|afp|cea|ca-125|ca125|uric acid|vitamin d|lithium level|hemoglobin|hemoglobina|colesterol)';
const LINK =
  '(?: (?:level|is|was|of|at|now|today|came back|up to|down to|es|de|en|fue|result|count|=))?(?: (?:is|was|at|of|now))?[:= ]{1,3}';

export const testResultRule: PatternRule = {
  id: 'test-result',
  title: 'Result of a test or measurement',
  category: 'test',
  source: 'https://medlineplus.gov/lab-tests/',
  keywords:
    'hgb a1c hb hgba1c hba1c bp b blood presion inr hct wbc plt platelets anc creat creatinine cr egfr gfr bun k potassium na sodium glucose glucosa sugar azucar bg fsbs bgl tsh psa ldl hdl cholesterol triglycerides troponin trop bnp ddimer d ferritin hcg bhcg o2 sat sats spo2 hr pulse rr temp temperature ef lvef bmi phq phq9 gad gad7 cd4 viral vl bili alt ast lactate ph crp esr ahi apgar apgars gcs edw fev1 qtc bal etoh afp cea ca ca125 uric vitamin lithium hemoglobin hemoglobina colesterol'.split(
      ' ',
    ),
  pattern: new RegExp(
    `\\b${ANALYTE}${LINK}([<>]?\\d{1,4}(?:[.,]\\d{1,3})?(?:\\/\\d{2,3})?(?: ?(?:%|mg\\/dl|mmol\\/l|ng\\/ml|g\\/dl|meq\\/l|bpm|mmhg|k|f|ra))?)`,
    'gi',
  ),
  confidence: 'medium',
  accept: acceptResult,
  examples: {
    hit: [
      'A1c «8.2», start metformin',
      'bp «102/58», i held it',
      'INR «2.6» last wk',
      'sugar «188». he',
      'presion arterial «150/95»',
      'QTc «431»',
      'potassium was «6.9»',
    ],
    miss: ['hr 9-5 desk', 'k 2025', 'QC: Na 140.2 controls, QC L1', 'bp 2', 'ALT 1 key', 'pH 7 buffer stock'],
  },
};

/** Short names that are also hours, kilobytes, key strokes or the human resources department. */
const AMBIGUOUS =
  /\b(?:hr|k|na|cr|rr|alt|ast|ph|o2|ef|bal|vl|temp|pulse|bili|hb|sodium|sugar|glucose|esr|cea|gcs|plt|azucar|cholesterol|sat|sats)\b[^\n]{0,12}$/i;

function acceptResult(value: string, around: Around): Confidence | null {
  if (
    /^(?:[-/]\d|:\d|,\d{3}|st\b|nd\b|th\b| ?(?:am|pm|points?|questions?|items|mg)\b)/i.test(around.after) ||
    /[.,]$/.test(value)
  )
    return null;
  if (
    /^(?:19|20)\d\d$/.test(value) ||
    /\b(?:qc|control|calibrat\w{1,4}|target|goal|reagent)\b/i.test(around.before + around.after.slice(0, 30))
  )
    return null;
  if (/\d{2,3}\/\d{2,3}/.test(value)) return 'high';
  if (/\b(?:bp|b\/p|blood pressure|presion(?: arterial)?)\b[^\n]{0,12}$/i.test(around.before)) return null;
  const number = Number.parseFloat(value.replace(/^[<>]/, '').replace(',', '.'));
  if (AMBIGUOUS.test(around.before))
    return /\d\.\d|%|\d{2,3}/.test(value) && number >= 2 && !/\bph\b/i.test(around.before.slice(-6)) ? 'low' : null;
  return number > 2 || /\./.test(value) ? 'medium' : 'low';
}
