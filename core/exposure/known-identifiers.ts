import type { Category, Finding, Segment } from '../finding.ts';
import { NUMERIC_DATE } from '../rules/date-form.ts';
import { fold, unfold } from '../segments/fold.ts';
import type { Stretch } from '../segments/stretches.ts';
import { CAPITALISED, wordsOf } from '../segments/words.ts';
import { strangersIn } from './plain-words.ts';

/** What single people are known by, wherever it stands. A day, a place or an age may be anybody's. */
const KNOWN_BY: ReadonlySet<Category> = new Set<Category>([
  'name',
  'dob',
  'phone',
  'ssn',
  'mrn',
  'member_id',
  'mbi',
  'account',
  'card',
  'bank',
  'licence',
]);
/** What every server on the way reads, whatever protects the text. */
const IN_THE_CLEAR: ReadonlySet<string> = new Set(['subject', 'location']);

/** A shorter number may be a year, a room or a price. */
const SHORTEST_NUMBER = 5;
/** A shorter word may be an initial, or a word in any language. */
const SHORTEST_NAME = 3;

/**
 * The findings, and what the subject or a meeting's place repeats of those elsewhere in the message: a number or date that
 * needs a label to be told, a name in another order or in part. Two capitalised words alone may be anything, so in a subject
 * they are a name of low confidence; where the message says elsewhere that they are one, they are as sure there.
 * `plainWords` is what plain-words.ts packed: a word of a name that is in common use counts only beside another one.
 */
export function withKnownIdentifiers(
  findings: readonly Finding[],
  segments: readonly Segment[],
  plainWords: string,
): readonly Finding[] {
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  const known = findings.filter(
    ({ segment, category, confidence }) => !IN_THE_CLEAR.has(segment) && confidence !== 'low' && KNOWN_BY.has(category),
  );
  const open = segments.filter(({ id, text }) => IN_THE_CLEAR.has(id) && text.trim() !== '');
  if (known.length === 0 || open.length === 0) return findings;
  const values = new Map<string, Finding>();
  for (const finding of known) {
    const value = (texts.get(finding.segment) ?? '').slice(finding.start, finding.end);
    values.set(`${finding.category}:${value}`, finding);
  }
  const readers = open.map((segment) => ({ segment, placesOf: placesIn(segment, plainWords) }));
  const repeated = [...values].flatMap(([key, finding]) => {
    const value = fold(key.slice(finding.category.length + 1)).text;
    return readers.flatMap(({ segment: { folded, id, zones }, placesOf }) =>
      placesOf(value, finding.category).map(({ start, end }): Finding => {
        const place = { start: unfold(folded, start), end: unfold(folded, end) };
        return { ...finding, ...place, segment: id, zone: zones[0]?.zone ?? 'new', disguised: false };
      }),
    );
  });
  const isSaidBy = (one: Finding, others: readonly Finding[]) =>
    others.some(
      ({ segment, category, confidence, start, end }) =>
        segment === one.segment &&
        category === one.category &&
        confidence !== 'low' &&
        start <= one.start &&
        one.end <= end,
    );
  const added = repeated.filter((one, index) => !isSaidBy(one, findings) && !isSaidBy(one, repeated.slice(0, index)));
  return [...findings.filter((one) => one.confidence !== 'low' || !isSaidBy(one, added)), ...added];
}

/** Reads a segment once, and answers where it repeats a value. */
function placesIn(
  { folded: { text }, words }: Segment,
  plainWords: string,
): (value: string, category: Category) => readonly Stretch[] {
  const isStranger = strangersIn(plainWords, words, text);
  const dates = datesIn(text);
  const at: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    if (!isSign(text, i)) continue;
    bare += (text[i] ?? '').toLowerCase();
    at.push(i);
  }

  /** The same letters and digits, however they are grouped, and no part of a longer run. */
  function numbersLike(value: string): Stretch[] {
    const wanted = value.replace(/[^a-z0-9]/gi, '').toLowerCase();
    const places: Stretch[] = [];
    if (wanted.length < SHORTEST_NUMBER) return places;
    for (let i = bare.indexOf(wanted); i !== -1; i = bare.indexOf(wanted, i + 1)) {
      const start = at[i] ?? 0;
      const end = (at[i + wanted.length - 1] ?? 0) + 1;
      if (!isSign(text, start - 1) && !isSign(text, end)) places.push({ start, end });
    }
    return places;
  }

  /** Two words of the name beside each other, in any order and case, or one that is in no common use. */
  function namesLike(value: string): Stretch[] {
    const name = wordsOf(value);
    const parts = new Set<number>();
    for (let i = 0; i < name.count; i++) {
      const length = (name.ends[i] ?? 0) - (name.starts[i] ?? 0);
      // "de la" stands in any sentence.
      if (length >= SHORTEST_NAME && ((name.traits[i] ?? 0) & CAPITALISED) !== 0) parts.add(name.hashes[i] ?? 0);
    }
    const places: Stretch[] = [];
    for (let i = 0; i < words.count; i++) {
      const first = i;
      const said = new Set<number>();
      while (i < words.count && parts.has(words.hashes[i] ?? 0)) said.add(words.hashes[i++] ?? 0);
      if (said.size > 1 || (said.size === 1 && isStranger(first)))
        places.push({ start: words.starts[first] ?? 0, end: words.ends[i - 1] ?? 0 });
    }
    return places;
  }

  return (value, category) => {
    if (category === 'name') return namesLike(value);
    const day = category === 'dob' ? dayOf(value) : null;
    return [...dates.filter((date) => day !== null && date.day === day), ...numbersLike(value)];
  };
}

function isSign(text: string, at: number): boolean {
  return /[a-z0-9]/i.test(text[at] ?? '');
}

function datesIn(text: string): readonly (Stretch & { readonly day: string | null })[] {
  const dates = new RegExp(NUMERIC_DATE, 'g');
  const found: (Stretch & { readonly day: string | null })[] = [];
  for (let date = dates.exec(text); date !== null; date = dates.exec(text))
    found.push({ start: date.index, end: date.index + date[0].length, day: dayOf(date[0]) });
  return found;
}

/** The same for a day with or without leading zeros and the century, the year first or last; null for no such date. */
function dayOf(date: string): string | null {
  const numbers = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(date)?.slice(1);
  if (numbers === undefined) return null;
  const [first = '', second = '', third = ''] = numbers;
  const [month, day, year] = first.length === 4 ? [second, third, first] : [first, second, third];
  return `${Number(month)}/${Number(day)}/${Number(year) % 100}`;
}
