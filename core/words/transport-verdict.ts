import type { TransportReport } from '../received/report.ts';
import type { Line } from './description.ts';
import { LOOK_OF_HOP } from './transport-hop-line.ts';
import type { TransportSentences } from './transport-sentences.ts';

/** The one sentence at the top: what the hops outside any one mail system show, and what they do not. */
export function transportVerdict({ verdict, hops }: TransportReport, words: TransportSentences): Line {
  const look = LOOK_OF_HOP[verdict];
  const outside = hops.filter((hop) => hop.verdict !== 'internal');
  const oldest = outside[outside.length - 1];
  if (hops.length === 0) return { ...look, sentence: words.noHops };
  if (oldest === undefined) return { ...look, sentence: words.allInside(hops[0]?.provider?.name ?? null) };
  const count = (wanted: string) => outside.filter((hop) => hop.verdict === wanted).length;
  const sentence = words.summary({
    encrypted: count('encrypted'),
    weak: count('weak'),
    plain: count('likely-plain'),
    unrecorded: count('not-recorded'),
    firstUnrecorded: oldest.verdict === 'not-recorded',
  });
  return { ...look, sentence };
}
