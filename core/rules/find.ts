import type { Confidence, Finding, Segment } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';
import { type Folded, unfold } from '../segments/fold.ts';
import { zoneAt } from '../segments/zones.ts';
import { customRules } from './custom.ts';
import { RULES } from './index.ts';
import { withoutOverlaps } from './overlaps.ts';
import type { PatternRule, Rule } from './rule.ts';
import { type Term, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** How much text around a candidate its rule may judge. */
const AROUND = 80;
/**
 * A text in which one rule finds more than this is a list; more of them would change nothing but the time it takes. Each
 * rule, topic and confidence has its own count, so that a flood of one kind never hides another.
 */
const MAX_FINDINGS_PER_KIND = 1000;
/** Longer runs of letters are encoded data, not words. */
const MAX_WORD = 60;

/**
 * Finds what the rules look for in every segment. One pass over the words looks up all word lists and wakes the pattern
 * rules whose keywords stand in the text; only those patterns then run. Linear in the length of the text.
 */
export function find(segments: readonly Segment[], policy: Policy): Finding[] {
  const vocabulary = vocabularyFor(policy);
  return segments.flatMap((segment) => findIn(segment, vocabulary));
}

/** What `rules` alone find, for testing a rule by its own examples. */
export function findWith(rules: readonly Rule[], segments: readonly Segment[]): Finding[] {
  const vocabulary = vocabularyOf(rules);
  return segments.flatMap((segment) => findIn(segment, vocabulary));
}

let standard: Vocabulary | null = null;

/** The shipped rules' vocabulary is made once, at the first review; an organisation's own rules make another. */
function vocabularyFor(policy: Policy): Vocabulary {
  const { disabledRules } = policy.detection;
  const custom = customRules(policy);
  if (custom.length > 0 || disabledRules.length > 0) {
    return vocabularyOf([...RULES.filter((rule) => !disabledRules.includes(rule.id)), ...custom]);
  }
  standard ??= vocabularyOf(RULES);
  return standard;
}

function findIn(segment: Segment, vocabulary: Vocabulary): Finding[] {
  const { folded } = segment;
  const { found, woken } = readWords(segment, folded, vocabulary);
  for (const rule of woken) runPattern(rule, segment, folded, found);
  return withoutOverlaps(found);
}

const WORD = /[A-Za-z0-9\u00C0-\uFFFF]+(?:'[A-Za-z]{1,3})?/g;

function readWords(
  segment: Segment,
  folded: Folded,
  vocabulary: Vocabulary,
): { found: Finding[]; woken: Set<PatternRule> } {
  const found: Finding[] = [];
  const woken = new Set<PatternRule>(/[0-9]/.test(folded.text) ? vocabulary.onDigits : []);
  const isFull = counter();
  const words: string[] = [];
  const starts: number[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(folded.text); match !== null; match = WORD.exec(folded.text)) {
    const word = match[0].length > MAX_WORD ? '' : match[0].toLowerCase();
    const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
    words.push(bare);
    starts.push(match.index);
    for (const rule of vocabulary.wakes.get(bare) ?? []) woken.add(rule);
  }
  for (let i = 0; i < words.length; i++) {
    const term = termAt(vocabulary, words, starts, i, folded.text);
    if (term === undefined) continue;
    const start = starts[i] ?? 0;
    i += term.rest.length;
    if (isFull(`${term.rule.id} ${term.topic} ${term.confidence}`)) continue;
    const end = (starts[i] ?? 0) + (words[i] ?? '').length;
    found.push(finding(term.rule, term.confidence, term.topic, segment, folded, start, end));
  }
  return { found, woken };
}

/** Counts findings by kind and says when a kind has had enough of them. */
function counter(): (kind: string) => boolean {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count > MAX_FINDINGS_PER_KIND;
  };
}

/** The longest term that begins at word `i`; a plural is looked up as its singular. */
function termAt(
  vocabulary: Vocabulary,
  words: readonly string[],
  starts: readonly number[],
  i: number,
  text: string,
): Term | undefined {
  const word = words[i] ?? '';
  const terms =
    vocabulary.terms.get(word) ??
    (word.length > 4 && word.endsWith('s') ? vocabulary.terms.get(word.slice(0, -1)) : undefined);
  return terms?.find(({ rest }) =>
    rest.every((next, k) => {
      const at = i + k + 1;
      const said = words[at] ?? '';
      const end = (starts[at - 1] ?? 0) + (words[at - 1] ?? '').length;
      return (said === next || said === `${next}s`) && /^[\s'./-]{1,3}$/.test(text.slice(end, starts[at]));
    }),
  );
}

function runPattern(rule: PatternRule, segment: Segment, folded: Folded, found: Finding[]): void {
  const { pattern } = rule;
  const isFull = counter();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded.text); match !== null; match = pattern.exec(folded.text)) {
    const end = match.index + match[0].length;
    const value = match[1] ?? match[0];
    const start = end - value.length;
    if (match[0] === '') pattern.lastIndex++;
    const confidence: Confidence | null =
      rule.accept === undefined
        ? rule.confidence
        : rule.accept(value, {
            before: folded.text.slice(Math.max(0, start - AROUND), start),
            after: folded.text.slice(end, end + AROUND),
          });
    if (confidence === null || isFull(confidence)) continue;
    found.push(finding(rule, confidence, rule.topic ?? null, segment, folded, start, end));
  }
}

function finding(
  rule: Rule,
  confidence: Confidence,
  topic: Finding['topic'],
  segment: Segment,
  folded: Folded,
  foldedStart: number,
  foldedEnd: number,
): Finding {
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
