import type { Finding, Segment } from '../finding.ts';
import { fold } from '../segments/fold.ts';

/**
 * Two capitalised words alone may be anything, so in a subject they are a name of low confidence. Where the message says
 * elsewhere that they are one, they are as sure in the subject, and the subject must not travel in the clear with them.
 */
export function withKnownNames(findings: readonly Finding[], segments: readonly Segment[]): readonly Finding[] {
  const isUnsure = ({ segment, category, confidence }: Finding) =>
    segment === 'subject' && category === 'name' && confidence === 'low';
  if (!findings.some(isUnsure)) return findings;
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  const value = ({ segment, start, end }: Finding) =>
    fold((texts.get(segment) ?? '').slice(start, end)).text.toLowerCase();
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.category === 'name' && finding.confidence !== 'low') known.set(value(finding), finding);
  }
  return findings.map((finding) => {
    const sure = isUnsure(finding) ? known.get(value(finding)) : undefined;
    return sure === undefined ? finding : { ...finding, confidence: sure.confidence };
  });
}
