import type { Draft } from '../draft.ts';
import type { Review, Setting } from '../review.ts';

export type CautionId =
  | 'look-alike-domain'
  | 'outsiders-added'
  | 'greets-somebody-else'
  | 'many-personal-addresses'
  | 'marketing-without-authorization';

/**
 * Something about the recipients that is worth a second look while a message is being written. It informs and decides
 * nothing: no caution changes what happens to the message.
 */
export interface Caution {
  readonly id: CautionId;
  /** Whom it is about, as written on the message; never what the message says. */
  readonly addresses: readonly string[];
  /** For each address the domain that its own resembles; empty for every other caution. */
  readonly resembled: readonly string[];
}

/** What a caution is judged by: a draft, its review, and the setting of that review. */
export interface Reviewed {
  readonly draft: Draft;
  readonly review: Review;
  readonly setting: Setting;
}

/** The caution about these people; null when there are none. Whoever is named twice is told of once. */
export function cautionAbout(id: CautionId, people: readonly { readonly address: string }[]): Caution | null {
  const addresses = Array.from(new Set(people.map(({ address }) => address)));
  return addresses.length === 0 ? null : { id, addresses, resembled: [] };
}
