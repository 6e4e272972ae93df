import type { Words } from '../segments/words.ts';
import type { PatternRule } from './rule.ts';
import { MAX_DIGITS, type Vocabulary } from './vocabulary.ts';

/** Stretches of a text, ascending and apart from each other. */
export type Places = (readonly [start: number, end: number])[];

/** A pattern rule, and where in the text it may find something. */
export type Woken = readonly [rule: PatternRule, places: Places];

/**
 * How far before and after its keyword, number or name a pattern looks: a line of prose and two, which no label with its
 * value exceeds.
 */
const BEFORE = 90;
const AFTER = 180;
/** How much farther white space is looked for; text without any is encoded data. */
const EDGE = 80;

/** Collects what wakes the pattern rules of a vocabulary, while the words of a text are read in their order. */
interface Waking {
  /** A word with digits in it. */
  byNumber(i: number): void;
  /** The beginning of a name. */
  byName(i: number): void;
  /** A name in the possessive. */
  byPossessive(i: number): void;
  /** A word right behind a sign. */
  bySign(sign: number, i: number): void;
  /** A keyword of these rules. */
  byKeyword(rules: readonly number[], i: number): void;
  woken(): Woken[];
}

/** A number or a name wakes many rules: its place is noted once for all of them, by how many digits it has. */
export function wakingIn(text: string, words: Words, vocabulary: Vocabulary): Waking {
  const { patterns, onNumbers, onMixed, onCapitals, onPossessives, onSigns, onSignsOfNumbers } = vocabulary;
  const ofRules: Places[] = [];
  const numbers: Places[] = [];
  const mixed: Places[] = [];
  const names: Places = [];
  const possessives: Places = [];
  const note = (places: Places[], index: number, i: number) => {
    const these = places[index] ?? [];
    places[index] = these;
    widen(these, words, i, text);
  };
  const noteFor = (rules: readonly number[], i: number) => {
    for (const rule of rules) note(ofRules, rule, i);
  };
  return {
    byNumber(i) {
      const digits = words.digits[i] ?? 0;
      const bare = digits === (words.ends[i] ?? 0) - (words.starts[i] ?? 0);
      note(bare ? numbers : mixed, Math.min(digits, MAX_DIGITS), i);
    },
    byName(i) {
      widen(names, words, i, text);
    },
    byPossessive(i) {
      widen(possessives, words, i, text);
    },
    bySign(sign, i) {
      noteFor(onSigns.get(sign) ?? [], i);
      if ((words.digits[i] ?? 0) > 0) noteFor(onSignsOfNumbers.get(sign) ?? [], i);
    },
    byKeyword: noteFor,
    woken() {
      const causes = patterns.map((_rule, number): Places[] => [ofRules[number] ?? []]);
      const wake = (rules: readonly number[], places: Places) => {
        for (const number of rules) causes[number]?.push(places);
      };
      for (const [digits, places] of numbers.entries()) wake(onNumbers[digits] ?? [], places ?? []);
      for (const [digits, places] of mixed.entries()) wake(onMixed[digits] ?? [], places ?? []);
      wake(onCapitals, names);
      wake(onPossessives, possessives);
      return patterns.flatMap((rule, number) => {
        const places = union((causes[number] ?? []).filter(({ length }) => length > 0));
        return places.length === 0 ? [] : [[rule, places] as const];
      });
    },
  };
}

/** Adds the surroundings of word `i`, cut at white space so that word boundaries stay where they are. */
function widen(places: Places, words: Words, i: number, text: string): void {
  const last = places[places.length - 1];
  const start = words.starts[i] ?? 0;
  const end = words.ends[i] ?? 0;
  const from = last !== undefined && last[1] >= start - BEFORE ? last[0] : edge(text, start - BEFORE, -1);
  // A stretch whose end is far enough already needs no new one.
  if (last !== undefined && last[1] >= end + AFTER) return;
  const to = edge(text, end + AFTER, 1);
  if (last !== undefined && from <= last[1]) places[places.length - 1] = [last[0], Math.max(last[1], to)];
  else places.push([from, to]);
}

/** The nearest white space from `at` on, in one direction and not far; or the text's end, or `at` itself. */
function edge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0) return 0;
  for (let place = at, left = EDGE; left > 0; left--, place += step) {
    if (place <= 0) return 0;
    if (place >= text.length) return text.length;
    if (text.charCodeAt(place) <= 32) return place;
  }
  return at;
}

/** The stretches of all causes, where they overlap or touch as one. */
function union(causes: readonly Places[]): Places {
  const [first] = causes;
  if (first === undefined || causes.length === 1) return first ?? [];
  const places: Places = [];
  for (const [start, end] of causes.flat().sort((a, b) => a[0] - b[0])) {
    const last = places[places.length - 1];
    if (last === undefined || start > last[1]) places.push([start, end]);
    else if (end > last[1]) places[places.length - 1] = [last[0], end];
  }
  return places;
}
