import type { Draft } from '../draft.ts';
import { type Category, type Finding, HEALTH_CATEGORIES, type Segment } from '../finding.ts';
import { domainOf, isPersonalAddress, localPartOf } from '../lexicon/personal-mail-domains.ts';
import { hashOf, mixed } from '../segments/hash.ts';
import { addresses } from './addresses.ts';
import { placesOf } from './near.ts';
import { type Part, type Passage, readPassage } from './passage.ts';
import { type Sign, see } from './signs.ts';

/** Raised whenever the same draft would give other features: weights belong to one version. */
export const FEATURE_VERSION = 6;

/** Whose an address is: the sender's organisation's, a person's at a mail provider, or another organisation's. */
export type RecipientKind = 'own' | 'personal' | 'other';

/** Named signs: those that count for everybody, and those that a recipient's own mail address brings about. */
export interface SignHashes {
  readonly common: Int32Array;
  readonly personal: Int32Array;
}

/** A message as the learned verdict sees it. Nothing of the text can be read back from it. */
export interface Features {
  /** The words of the sender's address. */
  readonly sender: Int32Array;
  /** For each recipient the words of the address and whose it is. */
  readonly recipients: readonly { readonly kind: RecipientKind; readonly hashes: Int32Array }[];
  /** Subject and place. */
  readonly heading: Passage;
  readonly body: Passage;
  /** One for each attachment, messages attached included. */
  readonly attachments: readonly Passage[];
  /** The named signs of each reading (see readings.ts), so that an attachment changes none of another's. */
  readonly signs: readonly SignHashes[];
  /** Whether the rules found anything about health or care. */
  readonly health: boolean;
}

const HEALTH: ReadonlySet<Category> = new Set(HEALTH_CATEGORIES);

const FROM = 0x165667b1;
const TO = 0x27d4eb2f;
const SIGN = 0x165b1a2d;

/**
 * Turns a draft, its texts, what the rules found in them and the signs of the whole into features; linear in the text.
 * `plainWords` belongs to the model that will judge them.
 */
export function featuresOf(
  draft: Draft,
  segments: readonly Segment[],
  findings: readonly Finding[],
  signs: ReadonlySet<Sign>,
  ownDomains: readonly string[],
  plainWords: string,
): Features {
  const bySegment = placesOf(findings);
  const own = new Set(
    words(`${draft.from.name} ${localPartOf(draft.from.address)}`)
      .filter(isName)
      .map(hashOf),
  );
  const read = (segment: Segment, part: Part | null) =>
    readPassage(segment, bySegment.get(segment.id) ?? [], own, plainWords, part);
  const heading: Passage[] = [];
  const body: Passage[] = [];
  const attachments = new Map<string, Passage[]>();
  for (const segment of segments) {
    if (segment.id === 'subject' || segment.id === 'location') heading.push(read(segment, 'subject'));
    else if (segment.id === 'body') body.push(read(segment, null));
    else {
      const name = attachmentOf(segment.id);
      const list = attachments.get(name) ?? [];
      list.push(read(segment, 'attachment'));
      attachments.set(name, list);
    }
  }
  const signsWith = (name: string) => {
    const belongs = (id: string) => !id.startsWith(ATTACHMENT) || attachmentOf(id) === name;
    const parts = segments.filter(({ id }) => belongs(id));
    return signHashes(
      see(
        draft,
        parts,
        findings.filter((finding) => belongs(finding.segment)),
      ).signs,
    );
  };
  const { address: sender } = draft.from;
  // Another customer of the sender's mail provider is a stranger, and may be the patient.
  const organisation = new Set(isPersonalAddress(sender) ? ownDomains : [domainOf(sender), ...ownDomains]);
  return {
    sender: Int32Array.from(words(draft.from.address), (word) => mixed(hashOf(word) ^ FROM)),
    recipients: addresses(draft, segments).map((address) => {
      const kind = organisation.has(domainOf(address)) ? 'own' : isPersonalAddress(address) ? 'personal' : 'other';
      const hashes = Int32Array.from([`<${kind}>`, ...words(address)], (word) => mixed(hashOf(word) ^ TO));
      return { kind, hashes };
    }),
    heading: joined(heading),
    body: joined(body),
    attachments: [...attachments.values()].map(joined),
    health: findings.some(({ category }) => HEALTH.has(category)),
    signs: attachments.size === 0 ? [signHashes(signs)] : ['', ...attachments.keys()].map(signsWith),
  };
}

const ATTACHMENT = 'attachment:';

/** The attachment that a segment belongs to, messages within it included. */
function attachmentOf(id: string): string {
  const slash = id.indexOf('/');
  return slash === -1 ? id : id.slice(0, slash);
}

function signHashes(signs: ReadonlySet<Sign>): SignHashes {
  const hashes = (list: readonly Sign[]) => Int32Array.from(list, (sign) => mixed(hashOf(sign) ^ SIGN) & ~1);
  const isPersonal = (sign: Sign) => sign.startsWith('personal-');
  const all = [...signs];
  return { common: hashes(all.filter((sign) => !isPersonal(sign))), personal: hashes(all.filter(isPersonal)) };
}

/** Titles, initials and functions are no names. */
function isName(word: string): boolean {
  return word.length > 2;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z\u0080-\uFFFF]+/)
    .filter((word) => word !== '');
}

function joined(passages: readonly Passage[]): Passage {
  const [first] = passages;
  if (first !== undefined && passages.length === 1) return first;
  const hashes = new Int32Array(passages.reduce((sum, passage) => sum + passage.hashes.length, 0));
  const tokens = new Int32Array(passages.reduce((sum, passage) => sum + passage.tokens.length, 0));
  const stops: number[] = [];
  const tokenStops: number[] = [];
  let length = 0;
  let tokenLength = 0;
  for (const passage of passages) {
    hashes.set(passage.hashes, length);
    tokens.set(passage.tokens, tokenLength);
    for (const stop of passage.stops) stops.push(length + stop);
    for (const stop of passage.tokenStops) tokenStops.push(tokenLength + stop);
    length += passage.hashes.length;
    tokenLength += passage.tokens.length;
  }
  return { hashes, stops: Int32Array.from(stops), tokens, tokenStops: Int32Array.from(tokenStops) };
}
