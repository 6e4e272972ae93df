import type { Recipient } from '../draft.ts';
import type { Policy } from '../policy/schema.ts';
import { entriesOf, type Keyring, sameAddress } from './keyring.ts';

/** Why there is no key to encrypt with for an address. */
export type KeyTrouble =
  | 'no-key'
  | 'key-unreadable'
  | 'key-not-theirs'
  | 'key-revoked'
  | 'key-expired'
  | 'key-weak'
  | 'key-cannot-encrypt';

export type KeyState = 'usable' | KeyTrouble;

/**
 * What is known of the keys that one message would need: the recipients' by their address in lower case, and the sender's
 * own, without which the sent copy could be read by nobody here.
 */
export interface KeyStates {
  readonly sender: KeyState;
  readonly recipients: ReadonlyMap<string, KeyState>;
}

/** Nobody has a key; what a runtime says that has no keyring, or nothing to read one with. */
export const NO_KEYS: KeyStates = { sender: 'no-key', recipients: new Map() };

/** Whose keys a message needs. */
export interface Correspondents {
  readonly from: { readonly address: string };
  readonly recipients: readonly Pick<Recipient, 'address' | 'field'>[];
}

/** What the states of keys depend on; `now` in milliseconds since 1970. */
export interface KeySetting {
  readonly keyring: Keyring;
  readonly policy: Pick<Policy, 'pgp'>;
  readonly now: number;
}

/**
 * The states that the keyring's own notes tell. Good for handing over to a runtime that can read keys, and for saving one
 * the work where there are none; never enough for sending, since nobody has looked at the keys themselves.
 */
export function notedKeyStates({ from, recipients }: Correspondents, setting: KeySetting): KeyStates {
  const noted = (address: string) => notedKeyState(address, setting);
  return {
    sender: noted(from.address),
    recipients: new Map(recipients.map(({ address }) => [sameAddress(address), noted(address)])),
  };
}

function notedKeyState(address: string, { keyring, policy, now }: KeySetting): KeyState {
  const entries = entriesOf(address, keyring, policy.pgp.lookup);
  if (entries.length === 0) return 'no-key';
  return entries.some(({ expires }) => expires === null || expires > now) ? 'usable' : 'key-expired';
}
