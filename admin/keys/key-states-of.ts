import {
  checkKeys,
  type Draft,
  type KeySetting,
  type KeyStates,
  needsNoKeys,
  notedKeyStates,
} from '../../core/index.ts';

/** Whether a message's people have OpenPGP keys that can be used; the library is loaded only where it could matter. */
export async function keyStatesOf(draft: Draft, setting: KeySetting): Promise<KeyStates> {
  if (needsNoKeys(draft, setting)) return notedKeyStates(draft, setting);
  return (await checkKeys(await import('openpgp'), draft, setting)).states;
}
