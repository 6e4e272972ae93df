import { type Caution, cautionAbout, type Reviewed } from './caution.ts';

/** Whether an address was written to before; null when nobody remembers. */
export type Known = (address: string) => boolean | null;

/** Outside recipients of something about a patient who were never written to before, as far as anybody remembers. */
export function firstTimeRecipient({ review }: Reviewed, known: Known): Caution | null {
  if (review.exposure.level !== 'phi' && review.exposure.level !== 'sensitive') return null;
  const strangers = review.decision.recipients.filter(({ address, internal }) => !internal && known(address) === false);
  return cautionAbout('first-time-recipient', strangers);
}
