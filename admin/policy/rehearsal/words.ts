import type { ExposureLevel } from '../../../core/index.ts';
import type { Judged, Outcome } from './judged.ts';
import { type Look, OTHER_SENDERS } from './tally.ts';

/** What becomes of a message, in a few words. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  plain: 'Goes as usual',
  tls: 'Encrypted on the way (TLS)',
  pgp: 'Encrypted with OpenPGP',
  smime: 'Encrypted with S/MIME',
  portal: 'Secure portal',
  ask: 'Asked first',
  block: 'Not sent',
};

/** What a message tells. */
export const EXPOSURE_WORDS: Readonly<Record<ExposureLevel, string>> = {
  none: 'Nothing about a patient',
  possible: 'May be about a patient',
  phi: 'About a patient',
  sensitive: 'About a sensitive topic',
};

/** Why a message is worth a look. */
export const LOOK_WORDS: Readonly<Record<Look, string>> = {
  milder: 'Less protected than by the old policy',
  block: 'Would not be sent',
  ask: 'Would be asked about',
  unread: 'With something nobody can look into',
  possible: 'May be about a patient',
};

/** A share as people read it. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A number with its thousands set apart. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

/** How long the review of a message took, and how large it is. */
export function pace({ ms, bytes }: Judged): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms, ${bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`}`;
}

/** A sender's domain as people read it. */
export function senderName(domain: string): string {
  if (domain === '') return '(no sender)';
  return domain === OTHER_SENDERS ? '(all others)' : domain;
}
