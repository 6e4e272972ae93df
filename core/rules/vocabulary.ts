import type { Confidence, SensitiveTopic } from '../finding.ts';
import { APOSTROPHE, APOSTROPHE_SIGN, POSSESSIVE, WORD_CHARACTERS, type Words, wordsOf } from '../segments/words.ts';
import type { PatternRule, Rule, TermRule } from './rule.ts';

/** What a term means when it is found; the terms of one list share it. */
export interface TermOrigin {
  readonly rule: TermRule;
  readonly topic: SensitiveTopic | null;
  readonly confidence: Confidence;
}

/** A term as it stands in the vocabulary. */
export interface Term {
  readonly origin: TermOrigin;
  /** The term as its list spells it, and how much of that is the first word. */
  readonly line: string;
  readonly first: number;
  /** The next term that begins with the same word. */
  readonly next: Term | null;
  /** Hashes of the words after the first, once somebody has asked for them. */
  rest: Int32Array | null;
}

/** What one word stands for: terms that begin with it, and the pattern rules it wakes, by number. */
export interface Entry {
  terms: Term | null;
  readonly wakes: number[];
}

/** What the words of a text are looked up in: one table for every word list and every rule's keywords. */
export interface Vocabulary {
  readonly patterns: readonly PatternRule[];
  /** By the word in lower case, apostrophes left out. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** 1 where some entry has this look (see `lookOf`): most words are in no list, and this says so without a search. */
  readonly sieve: Uint8Array;
  /** By its digits (more count as the most), which rules a word of nothing but digits wakes, and one with letters too. */
  readonly onNumbers: readonly (readonly number[])[];
  readonly onMixed: readonly (readonly number[])[];
  /** Which rules the beginning of a name wakes, and a name in the possessive. */
  readonly onCapitals: readonly number[];
  readonly onPossessives: readonly number[];
  /** By the sign before it, which rules any word wakes, and a number too. */
  readonly onSigns: ReadonlyMap<number, readonly number[]>;
  readonly onSignsOfNumbers: ReadonlyMap<number, readonly number[]>;
}

/** No number that a rule looks for has more digits in a row. */
export const MAX_DIGITS = 40;
/** Five bits each for the first, second and last character, three for the length. */
const SIEVE_BITS = 18;
const NOT_IN_WORD = new RegExp(`[^${WORD_CHARACTERS}']`);

function isTermRule(rule: Rule): rule is TermRule {
  return 'terms' in rule;
}

/**
 * Builds the vocabulary of some rules. Every start of an add-in pays for it, in code that nothing has compiled yet: so a
 * list is cut into lines by the runtime itself, and what is behind the first word of a term is left for when it is needed.
 */
export function vocabularyOf(rules: readonly Rule[]): Vocabulary {
  const patterns: PatternRule[] = [];
  const entries = new Map<string, Entry>();
  const sieve = new Uint8Array(2 ** SIEVE_BITS);
  const onNumbers = Array.from({ length: MAX_DIGITS + 1 }, (): number[] => []);
  const onMixed = Array.from({ length: MAX_DIGITS + 1 }, (): number[] => []);
  const onCapitals: number[] = [];
  const onPossessives: number[] = [];
  const onSigns = new Map<number, number[]>();
  const onSignsOfNumbers = new Map<number, number[]>();
  const entryAt = (word: string): Entry => {
    let entry = entries.get(word);
    if (entry === undefined) {
      entry = { terms: null, wakes: [] };
      entries.set(word, entry);
      sieve[lookOf(word, 0, word.length)] = 1;
    }
    return entry;
  };
  for (const rule of rules) {
    if (isTermRule(rule)) {
      for (const { topic, confidence, words } of rule.terms) {
        const origin = { rule, topic, confidence };
        for (const line of words.split('\n')) {
          if (line === '') continue;
          const space = line.search(NOT_IN_WORD);
          const first = space === -1 ? line.length : space;
          const word = space === -1 ? line : line.slice(0, space);
          const entry = entryAt(word.includes("'") ? plain(word) : word);
          entry.terms = { origin, line, first, next: entry.terms, rest: null };
        }
      }
    } else {
      const number = patterns.push(rule) - 1;
      for (const keyword of rule.keywords) entryAt(keyword).wakes.push(number);
      if (rule.capitals === true) onCapitals.push(number);
      if (rule.possessives === true) onPossessives.push(number);
      wakeBySigns(onSigns, rule.signs, number);
      wakeBySigns(onSignsOfNumbers, rule.signsOfNumbers, number);
      const [least = 0, most = -1] = rule.numbers?.digits ?? [];
      for (let digits = least; digits <= Math.min(most, MAX_DIGITS); digits++) {
        if (rule.numbers?.letters !== true) onNumbers[digits]?.push(number);
        onMixed[digits]?.push(number);
      }
    }
  }
  return { patterns, entries, sieve, onNumbers, onMixed, onCapitals, onPossessives, onSigns, onSignsOfNumbers };
}

function wakeBySigns(rules: Map<number, number[]>, signs: string | undefined, number: number): void {
  for (const sign of signs ?? '') {
    const code = sign.charCodeAt(0);
    rules.set(code, [...(rules.get(code) ?? []), number]);
  }
}

/** Hashes of the words of a term after its first (see segments/words.ts). */
export function restOf(term: Term): Int32Array {
  if (term.rest === null) {
    const { count, hashes } = wordsOf(term.line.slice(term.first));
    term.rest = hashes.subarray(0, count);
  }
  return term.rest;
}

/** Whether a term's first word is spelt as a possessive: "parkinson's". */
export function isPossessive({ line, first }: Term): boolean {
  return line.charCodeAt(first - 2) === APOSTROPHE_SIGN;
}

/** What word `i` of a text stands for. */
export function entryOf(vocabulary: Vocabulary, text: string, words: Words, i: number): Entry | undefined {
  const start = words.starts[i] ?? 0;
  const end = words.ends[i] ?? 0;
  const trait = words.traits[i] ?? 0;
  if ((trait & APOSTROPHE) === 0) {
    if (vocabulary.sieve[lookOf(text, start, end)] === 0) return undefined;
    return vocabulary.entries.get(text.slice(start, end).toLowerCase());
  }
  const word = plain(text.slice(start, end).toLowerCase());
  return vocabulary.entries.get((trait & POSSESSIVE) === 0 ? word : `${word}s`);
}

/** What the same word stands for without the s that it ends in. */
export function singularOf(vocabulary: Vocabulary, text: string, words: Words, i: number): Entry | undefined {
  const start = words.starts[i] ?? 0;
  const trait = words.traits[i] ?? 0;
  const end = (words.ends[i] ?? 0) - ((trait & POSSESSIVE) === 0 ? 1 : 0);
  if ((trait & APOSTROPHE) === 0 && vocabulary.sieve[lookOf(text, start, end)] === 0) return undefined;
  return vocabulary.entries.get(plain(text.slice(start, end).toLowerCase()));
}

function plain(word: string): string {
  return word.replace(/'/g, '');
}

/** A number that words of one spelling share, small or capital: cheaper to have than a hash, and it tells most words apart. */
function lookOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? letterOf(text.charCodeAt(start + 1)) : 0;
  const last = letterOf(text.charCodeAt(end - 1));
  return letterOf(text.charCodeAt(start)) | (second << 5) | (last << 10) | (((end - start) & 7) << 15);
}

/** The same for a small letter and its capital, which only ASCII promises. */
function letterOf(code: number): number {
  return code < 0x80 ? code & 31 : 0;
}
