import { CONFIDENCE_RANK, type Confidence, type Finding, type Segment } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';
import { unfold } from '../segments/fold.ts';
import { APOSTROPHE_SIGN, CAPITALISED, ENDS_IN_S, POSSESSIVE, type Words } from '../segments/words.ts';
import { zoneAt } from '../segments/zones.ts';
import { columnHeadings } from './column-heading.ts';
import { customRules } from './custom.ts';
import { fileSigns } from './file-signs.ts';
import { RULES } from './index.ts';
import { nextOfList } from './number-list.ts';
import { withoutOverlaps } from './overlaps.ts';
import type { PatternRule, Rule } from './rule.ts';
import {
  type Entry,
  entryOf,
  isPossessive,
  restOf,
  singularOf,
  type Term,
  type TermOrigin,
  type Vocabulary,
  vocabularyOf,
} from './vocabulary.ts';
import { type Woken, wakingIn } from './waking.ts';

/** How much text around a candidate its rule may judge. */
const AROUND = 80;
/**
 * A text in which one rule finds more than this is a list; more of them would change nothing but the time it takes. Each
 * rule, topic and confidence has its own count, so that a flood of one kind never hides another.
 */
const MAX_FINDINGS_PER_KIND = 1000;
/** Words of at most this many letters may stand within a name (de la, van der), and so many of them. */
const MAX_PARTICLE = 3;
const MAX_PARTICLES = 2;
/** Shorter words that end in s are seldom plurals (gas, plus). */
const SHORTEST_PLURAL = 4;
const SPACE = 32;
const BETWEEN_WORDS = /^(?:'s)?[\s'.&/-]{1,3}$/i;

/**
 * Finds what the rules look for in every segment. One pass over the words looks up all word lists and wakes the pattern
 * rules; each pattern then runs only around the words that woke it. Linear in the length of the text.
 */
export function find(segments: readonly Segment[], policy: Policy): Finding[] {
  const vocabulary = vocabularyFor(policy);
  const { disabledRules } = policy.detection;
  return segments.flatMap((segment) => [...fileSigns(segment, disabledRules), ...findIn(segment, vocabulary)]);
}

/** What `rules` alone find, for testing a rule by its own examples. */
export function findWith(rules: readonly Rule[], segments: readonly Segment[]): Finding[] {
  const vocabulary = vocabularyOf(rules);
  return segments.flatMap((segment) => findIn(segment, vocabulary));
}

let standard: Vocabulary | null = null;
const own = new WeakMap<Policy['detection'], Vocabulary>();

/** Vocabularies are made once, at the first review: the shipped rules' and one for each policy with rules of its own. */
function vocabularyFor(policy: Policy): Vocabulary {
  const { disabledRules, customRules: rules, customTerms } = policy.detection;
  if (disabledRules.length === 0 && rules.length === 0 && customTerms.length === 0) {
    standard ??= vocabularyOf(RULES);
    return standard;
  }
  let vocabulary = own.get(policy.detection);
  if (vocabulary === undefined) {
    vocabulary = vocabularyOf([...RULES.filter((rule) => !disabledRules.includes(rule.id)), ...customRules(policy)]);
    own.set(policy.detection, vocabulary);
  }
  return vocabulary;
}

function findIn(segment: Segment, vocabulary: Vocabulary): Finding[] {
  const { found, woken } = readWords(segment, vocabulary);
  const { text } = segment.folded;
  const headingAt = columnHeadings(text);
  for (const [rule, places] of woken) {
    const isFull = counter<Confidence>();
    for (const [start, end] of rule.wide ? [[0, text.length] as const] : places)
      runPattern(rule, segment, start, end, headingAt, found, isFull);
  }
  return withoutOverlaps(found);
}

/** Looks up every word: the terms found, and the pattern rules woken with the stretches in which they may find something. */
function readWords(segment: Segment, vocabulary: Vocabulary): { found: Finding[]; woken: readonly Woken[] } {
  const { words } = segment;
  const { text } = segment.folded;
  const found: Finding[] = [];
  const waking = wakingIn(text, words, vocabulary);
  const isFull = counter<TermOrigin>();
  let nextTerm = 0;
  for (let i = 0; i < words.count; i++) {
    const trait = words.traits[i] ?? 0;
    if ((words.digits[i] ?? 0) > 0) waking.byNumber(i);
    if ((trait & CAPITALISED) !== 0) {
      if (beginsName(words, i)) waking.byName(i);
      if (text.charCodeAt(words.ends[i] ?? 0) === APOSTROPHE_SIGN) waking.byPossessive(i);
    }
    const sign = words.seams[i] ?? 0;
    if (sign > SPACE) waking.bySign(sign, i);
    const entry = entryOf(vocabulary, text, words, i);
    const singular = isPlural(words, i) ? singularOf(vocabulary, text, words, i) : undefined;
    if (entry === undefined && singular === undefined) continue;
    if (entry !== undefined) waking.byKeyword(entry.wakes, i);
    if (singular !== undefined) waking.byKeyword(singular.wakes, i);
    if (i < nextTerm) continue;
    // "Al's" and "the lab's" are not ALS and labs, but "Parkinson's" is listed as it stands.
    const fits = (trait & POSSESSIVE) === 0 ? null : isPossessive;
    const term = longest(entry, words, i, text, fits) ?? longest(singular, words, i, text, null);
    if (term === null) continue;
    const last = i + restOf(term).length;
    nextTerm = last + 1;
    if (isFull(term.origin)) continue;
    const { rule, confidence, topic } = term.origin;
    found.push(finding(rule, confidence, topic, segment, words.starts[i] ?? 0, words.ends[last] ?? 0));
  }
  return { found, woken: waking.woken() };
}

/** Whether a capitalised word may begin a name or initials: another capital or a number comes next, particles aside. */
function beginsName(words: Words, i: number): boolean {
  for (let next = i + 1; next <= i + 1 + MAX_PARTICLES && next < words.count; next++) {
    if (((words.traits[next] ?? 0) & CAPITALISED) !== 0 || (words.digits[next] ?? 0) > 0) return true;
    if ((words.ends[next] ?? 0) - (words.starts[next] ?? 0) > MAX_PARTICLE) return false;
  }
  return false;
}

/** Whether a word may be the plural or possessive of another. */
function isPlural(words: Words, i: number): boolean {
  const trait = words.traits[i] ?? 0;
  if ((trait & ENDS_IN_S) === 0) return false;
  return (words.ends[i] ?? 0) - (words.starts[i] ?? 0) > SHORTEST_PLURAL || (trait & POSSESSIVE) !== 0;
}

/** The longest of the terms that stand at word `i`, of two the one listed first; of those only that `fits`. */
function longest(
  entry: Entry | undefined,
  words: Words,
  i: number,
  text: string,
  fits: ((term: Term) => boolean) | null,
): Term | null {
  let best: Term | null = null;
  for (let term = entry?.terms ?? null; term !== null; term = term.next) {
    if (fits !== null && !fits(term)) continue;
    // Later ones in the chain were listed earlier.
    if ((best === null || restOf(term).length >= restOf(best).length) && standsAt(restOf(term), words, i, text))
      best = term;
  }
  return best;
}

/** Whether the rest of a term stands behind word `i`. */
function standsAt(rest: Int32Array, words: Words, i: number, text: string): boolean {
  for (let k = 0; k < rest.length; k++) {
    const at = i + k + 1;
    if (at >= words.count) return false;
    const hash = rest[k];
    if (words.hashes[at] !== hash && (((words.traits[at] ?? 0) & ENDS_IN_S) === 0 || words.stems[at] !== hash))
      return false;
    if (!BETWEEN_WORDS.test(text.slice(words.ends[at - 1], words.starts[at]))) return false;
  }
  return true;
}

type Place = readonly [start: number, end: number];

/** Counts findings by kind and says when a kind has had enough of them. */
function counter<Kind>(): (kind: Kind) => boolean {
  const counts = new Map<Kind, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count > MAX_FINDINGS_PER_KIND;
  };
}

/** Runs a pattern over one stretch of a segment; its `accept` sees the text around a candidate, beyond the stretch too. */
function runPattern(
  rule: PatternRule,
  segment: Segment,
  from: number,
  to: number,
  headingAt: (start: number, end: number) => string,
  found: Finding[],
  isFull: (kind: Confidence) => boolean,
): void {
  const { pattern } = rule;
  const { text } = segment.folded;
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  /** Notes what is at a place, if it is such a thing, and answers how sure that is: in a list, at most as sure as before. */
  const judge = ([start, end]: Place, atMost: Confidence | null): Confidence | null => {
    const confidence: Confidence | null =
      rule.accept === undefined
        ? rule.confidence
        : rule.accept(text.slice(start, end), {
            before: text.slice(Math.max(0, start - AROUND), start),
            after: text.slice(end, end + AROUND),
            further: (length) => text.slice(Math.max(0, start - length), start),
            heading: () => headingAt(start, end),
          });
    if (confidence === null) return null;
    const sure = atMost !== null && CONFIDENCE_RANK[atMost] < CONFIDENCE_RANK[confidence] ? atMost : confidence;
    if (!isFull(sure)) found.push(finding(rule, sure, rule.topic ?? null, segment, start, end));
    return sure;
  };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch)) {
    if (match[0] === '') pattern.lastIndex++;
    let end = from + match.index + match[0].length;
    let value = match[1] ?? match[0];
    if (rule.part !== undefined) {
      const caught = value;
      value = rule.part(caught);
      end -= caught.length - caught.indexOf(value) - value.length;
      pattern.lastIndex = end - from;
    }
    let sure: Confidence | null = null;
    let place: Place | null = [end - value.length, end];
    while (place !== null) {
      sure = judge(place, sure);
      place = rule.lists === true && sure !== null ? nextOfList(text, value, place[1]) : null;
    }
  }
}

function finding(
  rule: Rule,
  confidence: Confidence,
  topic: Finding['topic'],
  segment: Segment,
  foldedStart: number,
  foldedEnd: number,
): Finding {
  const { folded } = segment;
  const start = unfold(folded, foldedStart);
  // The last character's own source end, so that accents or invisible characters behind it stay outside.
  const end =
    folded.origin === null
      ? foldedEnd
      : unfold(folded, foldedEnd - 1) + sourceSize(segment.text, unfold(folded, foldedEnd - 1));
  return {
    rule: rule.id,
    category: rule.category,
    segment: segment.id,
    start,
    end,
    confidence,
    zone: zoneAt(segment, start),
    topic,
    disguised: anyWithin(folded.disguised, foldedStart, foldedEnd),
  };
}

/** Whether one of the ascending offsets lies within [start, end). */
function anyWithin(offsets: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Number.POSITIVE_INFINITY) < end;
}

function sourceSize(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? 2 : 1;
}
