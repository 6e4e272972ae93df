import { type Category, type Finding, HEALTH_CATEGORIES, type Segment } from '../finding.ts';
import { DIRECT } from './signs.ts';

const HEALTH: ReadonlySet<Category> = new Set(HEALTH_CATEGORIES);
/** What mail about staff speaks of; on folded text. */
const PERSONNEL =
  /\b(?:employees?|payroll|new hires?|hired|w-?[249]s?|1099|i-9|401\(?k|direct deposit|pto|salary|wages?|start date|transfers? (?:from|to)|contractor|exempt|garnishment|onboarding|nomina|emplead[oa]s?|sueldo|salario)\b|\d\/hr\b/i;
/** What makes a word of care somebody's trade: "dialysis tech", "Cancer Center". */
const TRADE_BEHIND =
  /^ (?:infusion |care )?(?:tech(?:nician|nologist)?|nurse|rn|lpn|cna|aide|assistant|therapist|counselor|educator|coordinator|manager|supervisor|scheduler|specialist|hygienist|physician|consultant|clerk|director|lead|center|unit|dept|department|services|team|program)s?\b/i;
/** Words of care that departments bear, where one is named or where it fills a cell of a list. */
const DEPARTMENT =
  /^(?:mental health|behavioral health|dialysis|ultrasound|radiology|mri|ct|oncology|cancer|chemo|infusion|labor and delivery|surgery|physical therapy|hospice|imaging|x-?ray|lab|endoscopy|wound care|rehab|urgencias|cirug[ií]a|di[aá]lisis|radiolog[ií]a|laboratorio)$/i;
const WORKS_IN =
  /\b(?:dept|department|works? (?:in|on|at)|unit|(?:transfers?|moves?|pasa) [^.\n]{0,40}|(?:t[eé]cnic|enfermer)[oa] (?:de|en)|auxiliar de|[aá]rea de|departamento de)[.: ]{1,2}(?:the )?$/i;
const CELL_BEFORE = /[,;|\t] ?$/;
const CELL_BEHIND = /^[ \t\r]{0,4}(?:$|[\n,;|\t])/;
/** Employees fall ill, too. */
const ILL =
  /\b(?:patient|pt|treat\w{0,6}|admit\w{0,4}|diagnos\w{1,4}|ill|sick|leave|fmla|disab\w{1,7}|out (?:with|for|on)|tested|positive|injur\w{1,4}|hospitali\w{1,5}|incapacit\w{1,5}|paciente|ingres\w{1,5}|embaraz\w{1,3}|appointment|sessions?|since|times a week|her own|his own)\b/i;
/** Of the weaker words of care, those that are nobody's trade or department. */
const OF_PATIENTS = /^(?:pt|pat|pac|visit|app|cit|chart|room|bed|seen)/i;
const AROUND = 100;

/**
 * The findings without those that only say what somebody works as or where, in mail about staff: its Social Security
 * numbers are an employer's, and health information only where something is said about the person's health.
 */
export function withoutStaffWork(findings: readonly Finding[], segments: readonly Segment[]): readonly Finding[] {
  const direct = findings.filter(({ category }) => DIRECT.has(category));
  if (direct.length === 0 || direct.some(({ category }) => category !== 'ssn')) return findings;
  if (!segments.some(({ folded }) => PERSONNEL.test(folded.text))) return findings;
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  return findings.filter((one) => !HEALTH.has(one.category) || !isWork(one, texts.get(one.segment) ?? ''));
}

function isWork({ category, confidence, start, end }: Finding, text: string): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  if (ILL.test(before) || ILL.test(behind)) return false;
  const value = text.slice(start, end);
  if (TRADE_BEHIND.test(behind) || (category === 'visit' && confidence === 'low' && !OF_PATIENTS.test(value)))
    return true;
  return (
    DEPARTMENT.test(value) &&
    (WORKS_IN.test(before) || (/^[A-Z]/.test(value) && CELL_BEFORE.test(before) && CELL_BEHIND.test(behind)))
  );
}
