import { getDomain, getPublicSuffix } from 'tldts-icann';
import { domainOf, PERSONAL_MAIL_DOMAINS } from '../lexicon/personal-mail-domains.ts';
import { latinSkeleton } from '../segments/look-alike-letters.ts';
import type { Caution, Reviewed } from './caution.ts';
import { isOneEdit } from './one-edit.ts';
import { unicodeDomain } from './punycode.ts';

/** Among shorter names (aol, cox, gmx) many that differ in one letter belong to honest people. */
const MIN_NAME_LENGTH = 5;
/** What is left of .com when one letter is; the domains of Colombia, Cameroon and Oman are sold for such slips. */
const SLIPS_OF_COM: ReadonlySet<string> = new Set(['co', 'cm', 'om']);

/**
 * Recipients whose domain is not known and is one slip, or one look-alike letter, away from a known one: the organisation's,
 * one with a TLS record or listed for S/MIME, or a big mail provider's.
 */
export function lookAlikeDomain({ draft, review, setting }: Reviewed): Caution | null {
  const known = knownDomains({ draft, review, setting });
  const names = new Map(Array.from(known, (domain) => [domain, nameOf(domain)] as const));
  const resembled = new Map<string, string>();
  for (const { address, internal } of review.decision.recipients) {
    const domain = domainOf(address);
    if (internal || isKnown(domain, known)) continue;
    const name = nameOf(unicodeDomain(domain));
    const like = Array.from(known).find((other) => resembles(name, names.get(other) ?? NAMELESS));
    if (like !== undefined) resembled.set(address, like);
  }
  if (resembled.size === 0) return null;
  return {
    id: 'look-alike-domain',
    addresses: Array.from(resembled.keys()),
    resembled: Array.from(resembled.values()),
  };
}

function knownDomains({ draft, setting: { policy, domains } }: Reviewed): ReadonlySet<string> {
  const own = policy.organisation.domains;
  const all = [
    ...(own.length > 0 ? own : [domainOf(draft.from.address)]),
    ...Array.from(domains.domains.keys()),
    ...policy.smime.domains,
    ...Array.from(PERSONAL_MAIL_DOMAINS),
  ];
  return new Set(all.map((domain) => domain.toLowerCase()).filter((domain) => domain !== ''));
}

/** A known domain or one below it. */
function isKnown(domain: string, known: ReadonlySet<string>): boolean {
  const labels = domain.split('.');
  return labels.some((_, i) => known.has(labels.slice(i).join('.')));
}

/** A registered domain in its two parts: `lakeside` and `example` of `mail.lakeside.example`. */
interface DomainName {
  readonly name: string;
  readonly suffix: string;
}

const NAMELESS: DomainName = { name: '', suffix: '' };

function nameOf(domain: string): DomainName {
  const registered = getDomain(domain);
  const suffix = getPublicSuffix(domain);
  if (registered === null || suffix === null) return NAMELESS;
  return { name: registered.slice(0, -suffix.length - 1), suffix };
}

function resembles(one: DomainName, known: DomainName): boolean {
  if (known.name.length < MIN_NAME_LENGTH || one.name === '') return false;
  if (one.name === known.name) return known.suffix === 'com' && SLIPS_OF_COM.has(one.suffix);
  if (one.suffix !== known.suffix) return false;
  return skeleton(one.name) === skeleton(known.name) || isOneEdit(one.name, known.name);
}

/** A name as it looks at a glance: letters of other scripts, digits, and pairs of letters that run into one. */
function skeleton(name: string): string {
  return latinSkeleton(name).replace(/0/g, 'o').replace(/1/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w');
}
