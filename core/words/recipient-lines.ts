import type { RecipientWay } from '../delivery/decision.ts';
import { domainOf } from '../lexicon/personal-mail-domains.ts';
import { comparedWays } from './compared-ways.ts';
import type { Icon, Language, RecipientLine, Tone } from './description.ts';
import type { Sentences } from './sentences.ts';

export const ICON_OF_WAY: Record<RecipientWay['way'], Icon> = {
  plain: 'envelope',
  tls: 'lock',
  pgp: 'shield',
  smime: 'shield',
  portal: 'shield',
  none: 'stop',
};

/** How each recipient gets the message and why no weaker way is enough; trouble first. */
export function recipientLines(
  recipients: readonly RecipientWay[],
  words: Sentences,
  language: Language,
): RecipientLine[] {
  return recipients.map((recipient) => recipientLine(recipient, words, language)).sort(troubleFirst);
}

function recipientLine(recipient: RecipientWay, words: Sentences, language: Language): RecipientLine {
  const { address, name, internal, way } = recipient;
  const inside = internal && way === 'plain';
  return {
    address,
    name,
    icon: ICON_OF_WAY[way],
    tone: way === 'none' ? 'danger' : way === 'plain' ? 'neutral' : 'informative',
    way: inside ? words.ways.inside : words.ways[way],
    why: inside ? '' : recipient.consented && way === 'plain' ? words.consented : whyThisWay(recipient, words),
    compared: comparedWays(recipient, language),
  };
}

/**
 * Why the weakest protection of the policy is not enough, what is wrong with an OpenPGP key that would do otherwise, and why
 * the chosen one is enough.
 */
function whyThisWay({ address, way, fits }: RecipientWay, words: Sentences): string {
  const domain = domainOf(address);
  const chosen = fits.find((fit) => fit.protection === way && fit.fits);
  const [weakest] = fits;
  const key = fits.find(({ protection, reason }) => protection === 'pgp' && reason !== 'no-key' && reason !== 'key');
  const told = weakest === chosen ? [chosen] : [weakest, key === weakest ? undefined : key, chosen];
  return told
    .map((fit) => (fit === undefined ? '' : words.fits[fit.reason](domain)))
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const TROUBLE: readonly Tone[] = ['danger', 'caution', 'informative', 'neutral'];

function troubleFirst(a: RecipientLine, b: RecipientLine): number {
  return TROUBLE.indexOf(a.tone) - TROUBLE.indexOf(b.tone);
}
