import type { Finding, Segment } from '../finding.ts';
import { fold } from '../segments/fold.ts';
import { wordsOf } from '../segments/words.ts';
import { placesOf } from './near.ts';
import { CLINICAL, sentencesOnce } from './signs.ts';

/** Before somebody in an example or a play of parts, who is told by what stands around them. */
const QUOTED = /["'\u201c\u00ab]/;

/** A part of a draft: what is read, and what was found there. */
interface Extract {
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
}

/**
 * Every sentence that names somebody and an illness, a medicine or a test, by itself below the draft's subject: what stands
 * around it says what the message is about, and may have nothing to do with who is mentioned in passing. Linear but for
 * sorting the findings.
 */
export function* sentencesAboutSomebody(
  segments: readonly Segment[],
  findings: readonly Finding[],
): Generator<Extract, void> {
  const bySegment = placesOf(findings);
  const isHeading = ({ id }: Segment) => id === 'subject' || id === 'location';
  const heading = segments.filter(isHeading);
  const inHeading = heading.flatMap(({ id }) => bySegment.get(id) ?? []);
  for (const segment of segments) {
    if (isHeading(segment)) continue;
    for (const sentence of sentencesIn(segment, bySegment.get(segment.id) ?? []))
      yield { segments: [...heading, ...sentence.segments], findings: [...inHeading, ...sentence.findings] };
  }
}

function* sentencesIn(segment: Segment, found: readonly Finding[]): Generator<Extract, void> {
  const isClinical = ({ category, confidence }: Finding) => CLINICAL.has(category) && confidence !== 'low';
  if (!found.some(isClinical)) return;
  const { around } = sentencesOnce(segment);
  let next = 0;
  let done = 0;
  for (const { category, zone, start: at, end: until } of found) {
    if (category !== 'name' || (zone !== 'new' && zone !== 'quoted') || QUOTED.test(segment.text.charAt(at - 1)))
      continue;
    const { start, end } = around(at, until);
    if (start < done) continue;
    done = end;
    while (next < found.length && (found[next]?.start ?? 0) < start) next++;
    const inside: Finding[] = [];
    for (let one = found[next]; one !== undefined && one.start < end; one = found[++next])
      if (one.end <= end) inside.push({ ...one, start: one.start - start, end: one.end - start });
    if (inside.some(isClinical)) yield { segments: [extractOf(segment, start, end, zone)], findings: inside };
  }
}

function extractOf(segment: Segment, start: number, end: number, zone: Finding['zone']): Segment {
  const text = segment.text.slice(start, end);
  const folded = fold(text);
  const zones = [{ zone, start: 0, end: text.length }];
  return { ...segment, text, folded, words: wordsOf(folded.text), zones };
}
