import { type Category, COUNTER_SIGN_CATEGORIES, type Finding } from '../finding.ts';
import { categoryWords } from './categories.ts';
import type { FindingGroup, Language } from './description.ts';
import type { Sentences } from './sentences.ts';

const COUNTER_SIGNS: ReadonlySet<Category> = new Set(COUNTER_SIGN_CATEGORIES);

/** By kind, in reading order. Words that are only weak hints ("patient", "follow-up") would bury what matters. */
export function findingGroups(findings: readonly Finding[], words: Sentences, language: Language): FindingGroup[] {
  const byCategory = new Map<Category, { finding: number; where: string }[]>();
  findings.forEach((finding, index) => {
    if (COUNTER_SIGNS.has(finding.category) || finding.confidence === 'low') return;
    const places = byCategory.get(finding.category) ?? [];
    places.push({ finding: index, where: whereOf(finding, words) });
    byCategory.set(finding.category, places);
  });
  return [...byCategory].map(([category, places]) => ({ title: categoryWords(category, language).title, places }));
}

function whereOf({ segment, zone }: Finding, words: Sentences): string {
  const { places } = words;
  const place =
    segment === 'subject' || segment === 'location' || segment === 'body'
      ? places[segment]
      : places.attachment(segment.replace(/^attachment:/, ''));
  return zone === 'new' ? place : `${place}, ${words.zones[zone]}`;
}
