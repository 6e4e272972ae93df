import type { TransportReport } from '../received/report.ts';
import type { Language, Line } from './description.ts';
import { ENGLISH } from './english.ts';
import type { Sentences } from './sentences.ts';
import { SPANISH } from './spanish.ts';
import type { TransportSentences } from './transport-sentences.ts';

const REVIEW_SENTENCES: Record<Language, Sentences> = { en: ENGLISH, es: SPANISH };

/** How a reply would travel, with the reason that the pane gives while one writes it; null without a domain record. */
export function replyLine({ reply }: TransportReport, words: TransportSentences, language: Language): Line | null {
  if (reply === null) return null;
  const { domain, fit } = reply;
  const why = REVIEW_SENTENCES[language].fits[fit.reason](domain);
  return fit.fits
    ? { icon: 'lock', tone: 'informative', sentence: `${words.reply.encrypted(domain)} ${why}` }
    : { icon: 'envelope', tone: 'caution', sentence: `${words.reply.open(domain)} ${why}` };
}
