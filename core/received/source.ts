import type { KnownParty } from './hop.ts';
import { isLoopback, isPrivate } from './ip-address.ts';
import { type Directory, isWithin } from './party.ts';
import type { ReceivedLine } from './received-line.ts';

/**
 * Where a line says the message came from, and how sure that is. `machine`: the writer's own. `network`: a private address.
 * `proven`: a name the writer looked up, or an address the provider publishes. `claimed`: what the other side called
 * itself. `unknown`: nothing that could be told.
 */
export interface Source {
  readonly kind: 'machine' | 'network' | 'proven' | 'claimed' | 'unknown';
  /** Whose machine; null for `machine`, `network` and `unknown`. */
  readonly party: KnownParty | null;
}

/** Judges one line's source. `organisation` are the reader's own domains. */
export function sourceOf(line: ReceivedLine, directory: Directory, organisation: readonly string[]): Source {
  const { origin, by } = line;
  if (line.noOrigin || line.protocol.local || isSameMachine(line)) return { kind: 'machine', party: null };
  const names = [origin.reverse, origin.name, origin.helo].filter((name): name is string => name !== null);
  const parties = names.map(directory.partyOf).filter((party): party is KnownParty => party !== null);
  const writer = directory.partyOf(by);
  const reachable = origin.ip !== null && isPrivate(origin.ip);
  if (reachable && (parties.length === 0 || parties.some((party) => isSameParty(party, writer, organisation))))
    return { kind: 'network', party: null };
  const proven = provenParty(line, directory);
  if (proven !== null) return { kind: 'proven', party: proven };
  const [claimed] = parties;
  return claimed === undefined ? { kind: 'unknown', party: null } : { kind: 'claimed', party: claimed };
}

/** One provider, or one organisation with several domains. */
export function isSameParty(a: KnownParty | null, b: KnownParty | null, organisation: readonly string[]): boolean {
  if (a === null || b === null) return false;
  return a.domain === b.domain || (organisation.includes(a.domain) && organisation.includes(b.domain));
}

function isSameMachine({ origin, by }: ReceivedLine): boolean {
  if (origin.ip !== null) return isLoopback(origin.ip);
  return origin.name !== null && (/^localhost(?:\.|$)/.test(origin.name) || origin.name === by);
}

/** These write the name that an address's owner gave it, without asking whether that name leads back to the address. */
const UNCONFIRMED: ReadonlySet<string | null> = new Set(['haraka', 'zonemta', 'stalwart']);

/** The owner of a name that only the owner of the address could have given. */
function provenParty(line: ReceivedLine, directory: Directory): KnownParty | null {
  const { origin, software, by } = line;
  const lookedUp = directory.partyOf(origin.reverse);
  if (lookedUp !== null && !UNCONFIRMED.has(software)) return lookedUp;
  const named = directory.partyOf(origin.name);
  if (named === null) return null;
  // Exim writes a name only after it looked it up, and the greeting beside it when that differs.
  if (software === 'exim' && origin.ip !== null) return named;
  const published = directory.providerOf(named.domain)?.addresses;
  if (origin.ip !== null && published?.test(origin.ip) === true) return named;
  // Behind its front end, Microsoft's servers take mail from each other only.
  const inner = by !== null && isWithin(by, 'outlook.com') && !/Frontend Transport/i.test(line.via ?? '');
  return inner && software === 'exchange' && directory.partyOf(by)?.domain === named.domain ? named : null;
}
