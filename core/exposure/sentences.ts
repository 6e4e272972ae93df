import type { Segment } from '../finding.ts';
import { unfold } from '../segments/fold.ts';
import { hashOf } from '../segments/hash.ts';
import { STARTS_LINE } from '../segments/words.ts';

/** What the sentences of a segment say about whom. */
export interface Sentences {
  /** Whether the sentence around [start, end) of the segment's text speaks to somebody: you, your, usted, su. */
  readonly speaksToYou: (start: number, end: number) => boolean;
  /** Whether it speaks of somebody: he, she, her, ella. */
  readonly speaksOfSomebody: (start: number, end: number) => boolean;
  /** The sentences around [start, end), from where the first begins to where the last ends. */
  readonly around: (start: number, end: number) => { readonly start: number; readonly end: number };
  /** Somebody's relative is mentioned: your mother, su hija. */
  readonly relative: boolean;
  /** One patient is meant: this patient, la paciente; not patients in general. */
  readonly onePatient: boolean;
  /** An age with a sex or "year-old": 58 y/o F, 7 year old boy. */
  readonly ageAndSex: boolean;
}

const YOU = 1;
const SOMEBODY = 2;
const WHOSE = 4;
const RELATIVE = 8;
const WHICH = 16;
const PATIENT = 32;
const AT_LINE_START = 64;

const WORDS: readonly (readonly [kind: number, words: string])[] = [
  [YOU, 'you your yours tu tus su sus usted le ti'],
  [SOMEBODY, 'he she his her him hers el ella lo la'],
  [WHOSE, 'your tu su my his her the'],
  [
    RELATIVE,
    'mom mother mum dad father wife husband son daughter brother sister grandma grandmother grandpa grandfather aunt uncle baby child kid madre mama padre papa esposa esposo hijo hija hermano hermana abuela abuelo nino nina bebe',
  ],
  [WHICH, 'the this that my our your a an new same el la mi su este esta nuestro nuestra'],
  [PATIENT, 'patient pt client resident paciente residente'],
  [AT_LINE_START, 'patient pt paciente'],
];

/** What kinds a word is of, added up, by its hash; and whether some hash ends in these bits, which few do. */
const KINDS = new Map<number, number>();
const SIEVE_MASK = 0xfff;
const SIEVE = new Uint8Array(SIEVE_MASK + 1);
for (const [kind, words] of WORDS) {
  for (const hash of words.split(' ').map(hashOf)) {
    KINDS.set(hash, (KINDS.get(hash) ?? 0) | kind);
    SIEVE[hash & SIEVE_MASK] = 1;
  }
}

const AGE_AND_SEX =
  /^\d{1,3} ?(?:-?(?:y\/?o|yr|year|ano)s?(?:[- ]old)?,? ?)?(?:m|f|male|female|man|woman|boy|girl|hombre|mujer)\b/i;
/** As far as an age and a sex stand apart at most. */
const AGE_REACH = 30;
/** A list without full stops is not one sentence. */
const MAX_SENTENCE = 40;

const FULL_STOP = 46;
const QUESTION_MARK = 63;
const EXCLAMATION_MARK = 33;
const SPACE = 32;

/** Reads the sentences of a segment in one pass over its words. */
export function sentencesOf(segment: Segment): Sentences {
  const { words, folded } = segment;
  const { text } = folded;
  /** The first word of each sentence. */
  const firsts: number[] = [];
  const toYou: boolean[] = [];
  const ofSomebody: boolean[] = [];
  let relative = false;
  let onePatient = false;
  let ageAndSex = false;
  let before = 0;
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] ?? 0;
    const trait = words.traits[i] ?? 0;
    let last = firsts.length - 1;
    if (last < 0 || i - (firsts[last] ?? 0) >= MAX_SENTENCE || endsBefore(i)) {
      last = firsts.push(i) - 1;
      toYou.push(false);
      ofSomebody.push(false);
      before = 0;
    }
    const word = words.hashes[i] ?? 0;
    const kind = SIEVE[word & SIEVE_MASK] === 0 ? 0 : (KINDS.get(word) ?? 0);
    if ((kind & YOU) !== 0) toYou[last] = true;
    if ((kind & SOMEBODY) !== 0) ofSomebody[last] = true;
    if ((kind & RELATIVE) !== 0 && (before & WHOSE) !== 0) relative = true;
    if ((kind & PATIENT) !== 0) {
      const begins = (trait & STARTS_LINE) !== 0 && (kind & AT_LINE_START) !== 0;
      if (begins || (before & WHICH) !== 0) onePatient = true;
    }
    if (!ageAndSex && (words.digits[i] ?? 0) > 0) ageAndSex = AGE_AND_SEX.test(text.slice(start, start + AGE_REACH));
    before = kind;
  }

  /** Whether a sentence or paragraph ends between word `i` and the one before it. */
  function endsBefore(i: number): boolean {
    const seam = words.seams[i];
    if (seam === FULL_STOP || seam === QUESTION_MARK || seam === EXCLAMATION_MARK)
      return text.charCodeAt((words.starts[i] ?? 0) - 1) <= SPACE;
    if (((words.traits[i] ?? 0) & STARTS_LINE) === 0) return false;
    const gap = text.slice(words.ends[i - 1], words.starts[i]);
    return gap.indexOf('\n', gap.indexOf('\n') + 1) !== -1 || /[.?!]\s{0,8}\n/.test(gap);
  }

  /** The sentence in which a place of the segment's text stands. */
  function at(place: number): number {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (unfold(folded, words.starts[firsts[middle] ?? 0] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  const says = (which: readonly boolean[]) => (start: number, end: number) =>
    which[at(start)] === true || which[at(Math.max(start, end - 1))] === true;
  const beginning = (sentence: number) => {
    const first = firsts[sentence];
    return first === undefined ? segment.text.length : unfold(folded, words.starts[first] ?? 0);
  };
  return {
    speaksToYou: says(toYou),
    speaksOfSomebody: says(ofSomebody),
    around: (start, end) => ({ start: beginning(at(start)), end: beginning(at(Math.max(start, end - 1)) + 1) }),
    relative,
    onePatient,
    ageAndSex,
  };
}
