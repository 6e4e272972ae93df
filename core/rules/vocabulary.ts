import type { Confidence, SensitiveTopic } from '../finding.ts';
import { hashOf } from '../segments/hash.ts';
import { STARTS_LINE, wordsOf } from '../segments/words.ts';
import type { PatternRule, Rule, TermRule } from './rule.ts';

/** A term as it stands in the vocabulary: its words, and what finding it means. */
export interface Term {
  readonly first: string;
  /** Hashes of the words after the first. */
  readonly rest: readonly number[];
  readonly rule: TermRule;
  readonly topic: SensitiveTopic | null;
  readonly confidence: Confidence;
}

/** What one word stands for: terms that begin with it, longer ones first, and the pattern rules it wakes, by number. */
export interface Entry {
  readonly terms: Term[];
  readonly wakes: number[];
}

/** What the words of a text are looked up in: one table for every word list and every rule's keywords. */
export interface Vocabulary {
  readonly patterns: readonly PatternRule[];
  /** By the hash of the word (see segments/words.ts). */
  readonly entries: ReadonlyMap<number, Entry>;
  /** 1 where some entry's hash ends in these bits: most words are in no list, and this says so without a search. */
  readonly sieve: Uint8Array;
  /** By its digits (more count as the most), which rules a word of nothing but digits wakes, and one with letters too. */
  readonly onNumbers: readonly (readonly number[])[];
  readonly onMixed: readonly (readonly number[])[];
  /** Which rules the beginning of a name wakes. */
  readonly onCapitals: readonly number[];
}

/** No number that a rule looks for has more digits in a row. */
export const MAX_DIGITS = 40;
const SIEVE_BITS = 16;
export const SIEVE_MASK = 2 ** SIEVE_BITS - 1;

/** The rest of a term of one word: most are, and a list for each would cost time at every start. */
const ALONE: readonly number[] = [];

function isTermRule(rule: Rule): rule is TermRule {
  return 'terms' in rule;
}

/** Builds the vocabulary of some rules; a few thousand words, about a millisecond. */
export function vocabularyOf(rules: readonly Rule[]): Vocabulary {
  const patterns: PatternRule[] = [];
  const entries = new Map<number, Entry>();
  const sieve = new Uint8Array(SIEVE_MASK + 1);
  const onNumbers = Array.from({ length: MAX_DIGITS + 1 }, (): number[] => []);
  const onMixed = Array.from({ length: MAX_DIGITS + 1 }, (): number[] => []);
  const onCapitals: number[] = [];
  const entryAt = (hash: number): Entry => {
    let entry = entries.get(hash);
    if (entry === undefined) {
      entry = { terms: [], wakes: [] };
      entries.set(hash, entry);
      sieve[hash & SIEVE_MASK] = 1;
    }
    return entry;
  };
  for (const rule of rules) {
    if (isTermRule(rule)) {
      for (const { topic, confidence, words: text } of rule.terms) {
        const words = wordsOf(text);
        for (let i = 0; i < words.count; ) {
          let end = i + 1;
          while (end < words.count && ((words.traits[end] ?? 0) & STARTS_LINE) === 0) end++;
          const rest = end === i + 1 ? ALONE : [...words.hashes.subarray(i + 1, end)];
          const first = text.slice(words.starts[i], words.ends[i]);
          entryAt(words.hashes[i] ?? 0).terms.push({ first, rest, rule, topic, confidence });
          i = end;
        }
      }
    } else {
      const number = patterns.push(rule) - 1;
      for (const keyword of rule.keywords) entryAt(hashOf(keyword)).wakes.push(number);
      if (rule.capitals === true) onCapitals.push(number);
      const [least = 0, most = -1] = rule.numbers?.digits ?? [];
      for (let digits = least; digits <= Math.min(most, MAX_DIGITS); digits++) {
        if (rule.numbers?.letters !== true) onNumbers[digits]?.push(number);
        onMixed[digits]?.push(number);
      }
    }
  }
  for (const { terms } of entries.values()) if (terms.length > 1) terms.sort((a, b) => b.rest.length - a.rest.length);
  return { patterns, entries, sieve, onNumbers, onMixed, onCapitals };
}
