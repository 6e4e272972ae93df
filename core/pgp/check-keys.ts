import { type CheckedKey, checkKey, type UsableKey } from './check-key.ts';
import {
  type Correspondents,
  type KeySetting,
  type KeyState,
  type KeyStates,
  type KeyTrouble,
  notedKeyStates,
} from './key-states.ts';
import { entriesOf, sameAddress } from './keyring.ts';
import type { OpenPgp } from './openpgp.ts';

/** The keys of one message: their states for the decision, and those that can be used by the address they are for. */
export interface CheckedKeys {
  readonly states: KeyStates;
  readonly usable: ReadonlyMap<string, UsableKey>;
}

/** Of several keys of one address none of which can be used, the trouble that is nearest to being mended is told. */
const NEAREST: readonly KeyTrouble[] = [
  'key-expired',
  'key-cannot-encrypt',
  'key-weak',
  'key-revoked',
  'key-not-theirs',
  'key-unreadable',
  'no-key',
];

/** Whether the keyring's notes already say that OpenPGP fits nobody, so that the library need not be loaded. */
export function needsNoKeys(correspondents: Correspondents, setting: KeySetting): boolean {
  const { sender, recipients } = notedKeyStates(correspondents, setting);
  return sender !== 'usable' || [...recipients.values()].some((state) => state !== 'usable');
}

/**
 * Reads the keys of a message's recipients and its sender and tells which can be used. Of several that can, the one made
 * last is taken, whatever the order of the keyring. Never throws; what cannot be read is not usable.
 */
export async function checkKeys(
  openpgp: OpenPgp,
  { from, recipients }: Correspondents,
  setting: KeySetting,
): Promise<CheckedKeys> {
  const states = new Map<string, KeyState>();
  const usable = new Map<string, UsableKey>();
  for (const { address } of [from, ...recipients]) {
    const wanted = sameAddress(address);
    if (states.has(wanted)) continue;
    const found = await bestKey(openpgp, wanted, setting);
    states.set(wanted, found.state);
    if ('usable' in found) usable.set(wanted, found.usable);
  }
  return { states: { sender: states.get(sameAddress(from.address)) ?? 'no-key', recipients: states }, usable };
}

async function bestKey(openpgp: OpenPgp, address: string, setting: KeySetting): Promise<CheckedKey> {
  const { keyring, policy, now } = setting;
  const all: CheckedKey[] = [];
  for (const { armored } of entriesOf(address, keyring, policy.pgp.lookup))
    all.push(await checkKey(openpgp, armored, address, now));
  // An older copy of a key does not know yet that it was withdrawn.
  const revoked = new Set(all.filter(({ state }) => state === 'key-revoked').map(({ fingerprint }) => fingerprint));
  const candidates = all.filter((found) => found.state === 'key-revoked' || !revoked.has(found.fingerprint));
  return candidates.reduce(better, { state: 'no-key', fingerprint: null });
}

function better(one: CheckedKey, other: CheckedKey): CheckedKey {
  if ('usable' in one && 'usable' in other) return compareUsable(one, other) >= 0 ? one : other;
  if ('usable' in one || 'usable' in other) return 'usable' in one ? one : other;
  return NEAREST.indexOf(other.state) < NEAREST.indexOf(one.state) ? other : one;
}

type Usable = Extract<CheckedKey, { readonly state: 'usable' }>;

function compareUsable(one: Usable, other: Usable): number {
  const made = (found: Usable) => found.usable.key.getCreationTime().getTime();
  return made(one) - made(other) || (one.fingerprint < other.fingerprint ? -1 : 1);
}
