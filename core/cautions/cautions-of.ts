import type { Draft } from '../draft.ts';
import type { Review, Setting } from '../review.ts';
import type { Caution } from './caution.ts';
import { greetsSomebodyElse } from './greets-somebody-else.ts';
import { lookAlikeDomain } from './look-alike-domain.ts';
import { manyPersonalAddresses } from './many-personal-addresses.ts';
import { marketingWithoutAuthorization } from './marketing-without-authorization.ts';
import { outsidersAdded } from './outsiders-added.ts';

/**
 * What is worth a second look before a message is sent, the likeliest slip first. Never part of a review: what happens to
 * the message is decided without it.
 */
export function cautionsOf(draft: Draft, review: Review, setting: Setting): readonly Caution[] {
  const reviewed = { draft, review, setting };
  return [
    lookAlikeDomain(reviewed),
    greetsSomebodyElse(reviewed),
    outsidersAdded(reviewed),
    manyPersonalAddresses(reviewed),
    marketingWithoutAuthorization(reviewed),
  ].filter((caution): caution is Caution => caution !== null);
}
