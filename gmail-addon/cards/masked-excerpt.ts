import { type Category, excerpt, type Finding, HEALTH_CATEGORIES, type Review } from '../../core/index.ts';
import { escaped } from './markup.ts';

/** Words about health identify nobody by themselves and stay readable; whole documents and every other kind are masked. */
const READABLE: readonly Category[] = HEALTH_CATEGORIES.filter((category) => category !== 'record');
const SPELT: readonly Category[] = ['name', 'address'];
/** The last two characters tell two numbers apart and still tell nobody the number; a short one shows nothing. */
const SHOWN_END = 2;
const SHORT = 5;

/**
 * The excerpt of a finding as markup of a card: the found part underlined, and every identifier in it or around it
 * masked, since a card is shown on a screen that others may see.
 */
export function maskedExcerpt(review: Review, finding: Finding): string {
  const { before, found, after } = excerpt(review, finding);
  const start = finding.start - before.length;
  const inSegment = review.findings.filter((other) => other.segment === finding.segment);
  const text = maskAll(before + found + after, start, inSegment);
  const end = before.length + found.length;
  return `${escaped(text.slice(0, before.length))}<u>${escaped(text.slice(before.length, end))}</u>${escaped(text.slice(end))}`;
}

/** Masks the part of every finding that lies in `text`, which begins at offset `start` of its segment. */
function maskAll(text: string, start: number, findings: readonly Finding[]): string {
  let masked = text;
  for (const finding of findings) {
    const from = Math.max(0, finding.start - start);
    const to = Math.min(text.length, finding.end - start);
    if (from >= to || READABLE.includes(finding.category)) continue;
    const isCut = finding.start < start;
    const part = SPELT.includes(finding.category)
      ? maskWords(masked.slice(from, to), isCut)
      : maskNumber(masked.slice(from, to), shownFrom(finding) - start - from);
    masked = masked.slice(0, from) + part + masked.slice(to);
  }
  return masked;
}

/** The offset in its segment from which a finding stays readable: counted from its own end, wherever an excerpt ends. */
function shownFrom({ start, end }: Finding): number {
  return end - start >= SHORT ? end - SHOWN_END : end;
}

/** One dot for each character, so that lengths and offsets stay; spaces and punctuation stay as they are. */
function maskNumber(text: string, shown: number): string {
  return dots(text.slice(0, Math.max(0, shown))) + text.slice(Math.max(0, shown));
}

/** Initials stay; the rest of a word whose beginning an excerpt cuts off has none. */
function maskWords(text: string, isCut: boolean): string {
  return text.replace(/[^\s.,;'-]+/g, (word, at: number) =>
    isCut && at === 0 ? dots(word) : word.charAt(0) + dots(word.slice(1)),
  );
}

function dots(text: string): string {
  return text.replace(/[^\s.,;:()/@-]/g, '•');
}
