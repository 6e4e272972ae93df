import type { Finding } from '../finding.ts';
import type { RuleCount } from './event.ts';

/** More different rules than this meet in whole clinical records; the most frequent are kept. */
const RULES = 30;
/** The largest count that an event tells. */
export const LARGEST_COUNT = 999_999;

/** How often each rule found something, the most frequent first. */
export function countRules(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, category } of findings) {
    const key = `${rule} ${category}`;
    counts.set(key, { rule, category, count: Math.min(LARGEST_COUNT, (counts.get(key)?.count ?? 0) + 1) });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, RULES);
}
