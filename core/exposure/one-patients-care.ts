import type { Category, Finding } from '../finding.ts';
import { neighbour, type Places, placesOf } from './near.ts';
import { CLINICAL, DIRECT } from './signs.ts';

/** As far as a sentence reaches, and as far as a day stands from the place that it belongs to. */
const SENTENCE = 150;
const BESIDE = 60;
/** A number may stand at the end of the row or sentence that says what ails its bearer. */
const ROW = 250;

/**
 * Whether a sentence tells the care of one patient in the identifiers that the Safe Harbor method takes out before a text
 * counts as de-identified, 45 CFR 164.514(b)(2)(i)(A) to (C): the place and the very day of it, a number with the day, or
 * a name behind age and sex with one of these, each beside what it was for. No name is needed. Linear.
 */
export function isOnePatientsCare(findings: readonly Finding[]): boolean {
  const of = (category: Category) => findings.filter((finding) => finding.category === category);
  const clinical = placesOf(findings.filter((one) => CLINICAL.has(one.category) && one.confidence !== 'low'));
  if (clinical.size === 0) return false;
  const where = findings.filter(({ rule }) => rule === 'place-of-care');
  const numbers = findings.filter(({ category }) => DIRECT.has(category));
  const described = findings.filter(({ rule }) => rule === 'described-name');
  const days = placesOf(of('date'));
  const stands = (finding: Finding, beside: Places, reach: number) => neighbour(finding, beside, reach) !== null;
  const details = [days, placesOf(where), placesOf(numbers)];
  return (
    where.some((one) => stands(one, clinical, SENTENCE) && stands(one, days, BESIDE)) ||
    numbers.some((one) => stands(one, clinical, ROW) && stands(one, days, SENTENCE)) ||
    described.some((one) => stands(one, clinical, SENTENCE) && details.some((list) => stands(one, list, SENTENCE)))
  );
}
