import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import { type Caution, cautionAbout, type Reviewed } from './caution.ts';

/** A family that cares for somebody together is four people or fewer; with more, they may not know of one another. */
const MANY = 5;

/** Personal addresses in To and Cc, when there are so many that everybody sees who else is written to. */
export function manyPersonalAddresses({ draft }: Reviewed): Caution | null {
  const visible = draft.recipients.filter(({ field, address }) => field !== 'bcc' && isPersonalAddress(address));
  const caution = cautionAbout('many-personal-addresses', visible);
  return caution !== null && caution.addresses.length >= MANY ? caution : null;
}
