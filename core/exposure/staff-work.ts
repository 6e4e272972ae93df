import { type Category, type Finding, HEALTH_CATEGORIES, type Segment } from '../finding.ts';
import { DIRECT } from './signs.ts';

const HEALTH: ReadonlySet<Category> = new Set(HEALTH_CATEGORIES);
/** What mail about staff speaks of; on folded text. */
const PERSONNEL =
  /\b(?:employee|payroll|new hire|w-?[249]\b|1099|direct deposit|pto\b|salary|transfers? (?:from|to)|nomina|emplead)/i;
/** What makes a word of care somebody's trade: "dialysis tech", "Cancer Center". */
const TRADE_BEHIND =
  /^ (?:infusion )?(?:tech|nurse|aide|assist|therapist|counsel|coordinat|manager|specialist|center|unit|dep)/i;
const WORKS_IN = /(?:\b(?:dept|department|works? (?:in|on|at)|transfers? [^.\n]{0,40})|[oa] de)[.: ]{1,2}(?:the )?$/i;
/** Employees fall ill, too. */
const ILL =
  /\b(?:pa[ct]ien|treat|admit|diagn|sick|leave|fmla|disab|out (?:with|for|on)|tested|positive|injur|incapac|embaraz|since|(?:her|his) own)/i;
const AROUND = 100;

/**
 * The findings without those that only say what somebody works as or where, in mail about staff: its Social Security numbers
 * are an employer's, and health information only where something is said about the person's health.
 */
export function withoutStaffWork(findings: readonly Finding[], segments: readonly Segment[]): readonly Finding[] {
  const direct = findings.filter(({ category }) => DIRECT.has(category));
  if (direct.length === 0 || direct.some(({ category }) => category !== 'ssn')) return findings;
  if (!segments.some(({ folded }) => PERSONNEL.test(folded.text))) return findings;
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  return findings.filter((one) => !HEALTH.has(one.category) || !isWork(one, texts.get(one.segment) ?? ''));
}

function isWork({ start, end }: Finding, text: string): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  if (ILL.test(before) || ILL.test(behind)) return false;
  return TRADE_BEHIND.test(behind) || WORKS_IN.test(before);
}
