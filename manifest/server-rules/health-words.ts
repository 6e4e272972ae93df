import { HEALTH_CATEGORIES, type Policy, RULES } from '../../core/index.ts';

/** Words that tell of somebody's health by themselves, the most sensitive first. */
export interface HealthWords {
  /** As many as fit. */
  readonly words: readonly string[];
  /** How many there are, so that a page can say how many had to be left out. */
  readonly of: number;
}

/**
 * The health words of the rules and of the policy, in lower case and without accents, as many as fit into `characters`
 * with `perWord` more for each. First come the topics that are sensitive, then the shorter words, which are the commoner
 * ones. A term that contains another one as a whole word is found by that one.
 */
export function healthWords({ detection }: Policy, characters: number, perWord: number): HealthWords {
  const terms = new Map<string, boolean>();
  for (const rule of RULES) {
    if (!('terms' in rule) || !isHealth(rule.category) || detection.disabledRules.includes(rule.id)) continue;
    for (const { topic, confidence, words, derived } of rule.terms) {
      // Room is scarce, and another spelling of a word does less than another word.
      if (confidence !== 'high' || derived === true) continue;
      for (const word of words.split('\n')) terms.set(word.trim(), topic !== null || terms.get(word.trim()) === true);
    }
  }
  for (const { term, category } of detection.customTerms) {
    // The organisation's own words come first: it knows why it named them.
    if (isHealth(category)) terms.set(term.toLowerCase(), true);
  }
  // A number that is a word among clinicians ("5150") is any number to a server.
  const all = [...terms.keys()].filter((term) => /[a-z]{3}/.test(term) && !containsAnother(term, terms));
  all.sort((a, b) => Number(terms.get(b)) - Number(terms.get(a)) || a.length - b.length || (a < b ? -1 : 1));
  let left = characters;
  const words = all.filter((word) => {
    left -= word.length + perWord;
    return left >= 0;
  });
  return { words: words.sort(), of: all.length };
}

function isHealth(category: string): boolean {
  return (HEALTH_CATEGORIES as readonly string[]).includes(category);
}

/** Whether some run of the term's words, but not all of them, is a term of its own. */
function containsAnother(term: string, terms: ReadonlyMap<string, unknown>): boolean {
  const words = term.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      if (to - from < words.length && terms.has(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}
