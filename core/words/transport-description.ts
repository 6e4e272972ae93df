import type { TransportReport } from '../received/report.ts';
import type { Language, Line } from './description.ts';
import { duration } from './duration.ts';
import { TRANSPORT_ENGLISH } from './transport-english.ts';
import { type HopLine, hopLine } from './transport-hop-line.ts';
import { replyLine } from './transport-reply.ts';
import type { TransportSentences } from './transport-sentences.ts';
import { TRANSPORT_SPANISH } from './transport-spanish.ts';
import { transportVerdict } from './transport-verdict.ts';

/** A transport report as a person reads it: the same sentences in the pane, the card, the text and the terminal. */
export interface TransportDescription {
  readonly verdict: Line;
  /** How far the lines can be believed. */
  readonly trust: string;
  /** Only where mail went from one party to another: where it is exposed. */
  readonly handOffs: readonly HopLine[];
  /** Every line, newest first. */
  readonly hops: readonly HopLine[];
  readonly authentication: Line;
  /** Clocks that disagree, loops, damaged lines, ARC, the whole time. */
  readonly notes: readonly string[];
  /** Marks that anybody can write. */
  readonly hints: readonly string[];
  readonly reply: Line | null;
  readonly headings: TransportSentences['headings'];
}

const SENTENCES: Record<Language, TransportSentences> = { en: TRANSPORT_ENGLISH, es: TRANSPORT_SPANISH };

/** Says a transport report in a person's language, and never more than the headers show. */
export function describeTransport(report: TransportReport, language: Language): TransportDescription {
  const words = SENTENCES[language];
  const hops = report.hops.map((hop) => hopLine(hop, words));
  return {
    verdict: transportVerdict(report, words),
    trust: trustSentence(report, words),
    handOffs: hops.filter(({ hop }) => report.hops[hop]?.handOff === true),
    hops,
    authentication: authenticationLine(report, words),
    notes: notes(report, words),
    hints: [
      ...(report.hints.review === null ? [] : [words.reviewHint(report.hints.review.exposure)]),
      ...(report.hints.tagged ? [words.tagHint] : []),
    ],
    reply: replyLine(report, words, language),
    headings: words.headings,
  };
}

function trustSentence({ hops }: TransportReport, words: TransportSentences): string {
  const claims = hops.filter(({ trusted }) => !trusted).length;
  if (hops.length === 0) return '';
  if (claims === 0) return words.trust.all;
  return claims === hops.length ? words.trust.none : words.trust.some(claims);
}

/** Green light for nobody: a sender's check says nothing about how the message travelled, so it is never more than neutral. */
function authenticationLine({ authentication }: TransportReport, words: TransportSentences): Line {
  if (authentication === null) return { icon: 'envelope', tone: 'neutral', sentence: words.noAuthentication };
  const { spf, dkim, dmarc, by } = authentication;
  const results = [
    ['SPF', spf],
    ['DKIM', dkim],
    ['DMARC', dmarc],
  ].flatMap(([name, result]) => (result === null ? [] : [`${name} ${result}`]));
  const failed = [spf, dkim, dmarc].includes('fail');
  return {
    icon: 'envelope',
    tone: failed ? 'caution' : 'neutral',
    sentence: words.authentication(by, results.join(', ')),
  };
}

function notes({ hops, loops, arcSets, totalSeconds }: TransportReport, words: TransportSentences): string[] {
  const damaged = hops.filter((hop) => hop.damaged).length;
  return [
    ...(totalSeconds === null ? [] : [words.total(duration(totalSeconds))]),
    ...hops
      .filter(({ delaySeconds }) => delaySeconds !== null && delaySeconds < 0)
      .map(({ by, provider }) => words.clocks(by ?? provider?.name ?? words.unknownParty)),
    ...loops.map(words.loop),
    ...(damaged === 0 ? [] : [words.damaged(damaged)]),
    ...(arcSets === 0 ? [] : [words.arc(arcSets)]),
  ];
}
