import {
  type CheckedKeys,
  checkKeys,
  type Draft,
  type KeySetting,
  NO_KEYS,
  needsNoKeys,
  notedKeyStates,
  type OpenPgp,
} from '../core/index.ts';
import { loadedOpenPgp } from './runtime/load-openpgp.ts';

/** The keys of a draft's people, and what encrypts with them; null where nothing can be encrypted. */
export interface DraftKeys extends CheckedKeys {
  readonly openpgp: OpenPgp | null;
}

/**
 * The keys of a draft's people. The library is loaded only where the keyring's notes say that everybody has one: it takes
 * time, and OpenPGP could not be used otherwise anyway.
 */
export async function keysOf(draft: Draft, setting: KeySetting): Promise<DraftKeys> {
  const none = { usable: new Map(), openpgp: null };
  if (needsNoKeys(draft, setting)) return { ...none, states: notedKeyStates(draft, setting) };
  const openpgp = loadedOpenPgp();
  if (openpgp === null) return { ...none, states: NO_KEYS };
  return { ...(await checkKeys(openpgp, draft, setting)), openpgp };
}
