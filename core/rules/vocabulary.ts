import type { Confidence, SensitiveTopic } from '../finding.ts';
import type { PatternRule, Rule, TermRule } from './rule.ts';

/** A term as it stands in the vocabulary: the words after its first one, and what finding it means. */
export interface Term {
  readonly rest: readonly string[];
  readonly rule: TermRule;
  readonly topic: SensitiveTopic | null;
  readonly confidence: Confidence;
}

/** What the words of a text are looked up in: one map for every word list and every rule's keywords. */
export interface Vocabulary {
  /** By first word; longer terms first, so that "breast cancer" wins over "breast". */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  /** Which pattern rules a word wakes. */
  readonly wakes: ReadonlyMap<string, readonly PatternRule[]>;
  /** Pattern rules that any digit wakes. */
  readonly onDigits: readonly PatternRule[];
}

function isTermRule(rule: Rule): rule is TermRule {
  return 'terms' in rule;
}

/** Builds the vocabulary of some rules; a few thousand words, about a millisecond. */
export function vocabularyOf(rules: readonly Rule[]): Vocabulary {
  const terms = new Map<string, Term[]>();
  const wakes = new Map<string, PatternRule[]>();
  const onDigits: PatternRule[] = [];
  for (const rule of rules) {
    if (isTermRule(rule)) {
      for (const { topic, confidence, words } of rule.terms) {
        for (const line of words.split('\n')) {
          const [first = '', ...rest] = line.trim().split(/[^a-z0-9']+/);
          if (first !== '') listAt(terms, first).push({ rest, rule, topic, confidence });
        }
      }
    } else if (rule.keywords.length === 0) onDigits.push(rule);
    else for (const keyword of rule.keywords) listAt(wakes, keyword).push(rule);
  }
  for (const list of terms.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { terms, wakes, onDigits };
}

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (list === undefined) {
    list = [];
    map.set(key, list);
  }
  return list;
}
