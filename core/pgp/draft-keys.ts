import type { Draft } from '../draft.ts';
import { type CheckedKeys, checkKeys, needsNoKeys } from './check-keys.ts';
import { type KeySetting, NO_KEYS, notedKeyStates } from './key-states.ts';
import type { OpenPgp } from './openpgp.ts';

/** The keys of a draft's people, and what encrypts with them; null where nothing can be encrypted. */
export interface DraftKeys extends CheckedKeys {
  readonly openpgp: OpenPgp | null;
}

/**
 * The keys of a draft's people. The library is loaded only where the keyring's notes say that everybody has one: it takes
 * time, and OpenPGP could not be used otherwise anyway.
 * @param load gives the library; null where it cannot be loaded, or where there is no source of random numbers.
 */
export async function draftKeys(
  draft: Draft,
  setting: KeySetting,
  load: () => OpenPgp | null | Promise<OpenPgp | null>,
): Promise<DraftKeys> {
  const none = { usable: new Map(), openpgp: null };
  // An appointment goes to calendars, which open no encrypted text.
  if (draft.kind !== 'message') return { ...none, states: NO_KEYS };
  if (needsNoKeys(draft, setting)) return { ...none, states: notedKeyStates(draft, setting) };
  const openpgp = await load();
  if (openpgp === null) return { ...none, states: NO_KEYS };
  return { ...(await checkKeys(openpgp, draft, setting)), openpgp };
}
