import { type Draft, draftKeys, type KeySetting, type KeyStates } from '../../core/index.ts';

/** Whether a message's people have OpenPGP keys that can be used; the library is loaded only where it could matter. */
export async function keyStatesOf(draft: Draft, setting: KeySetting): Promise<KeyStates> {
  return (await draftKeys(draft, setting, () => import('openpgp'))).states;
}
