import * as openpgp from 'openpgp';
import { checkKeys, NO_WISH, type Policy, readDeployedSetting, review } from '../../core/index.ts';
import { type DraftPort, outlookDraft } from '../../outlook-addin/pane/draft-port.ts';
import type { ReviewedDraft } from '../../outlook-addin/pane/reviewed-draft.ts';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { entryOf, type Pair, pairFor } from '../core/pgp/keys.ts';
import { clinicSetting, PATIENT, TEXT_FILE } from './items.ts';

export const RECIPIENT = 'dr.okafor@harbor-ortho.example';
const SENDER = PATIENT.from.address;

/** A letter about an invented patient, with her name in its subject and on a file. */
export const LETTER: ItemState = {
  ...PATIENT,
  subject: 'Jane Whitfield MRN 0048213',
  attachments: [{ ...TEXT_FILE, name: 'Jane Whitfield.txt' }],
};

/** A clinic that encrypts with OpenPGP where it can, with a key for everybody here. */
export async function pgpSetting(more: Readonly<Record<string, Pair>> = {}, policy: object = {}) {
  const pairs: Record<string, Pair> = {
    [SENDER]: await pairFor(SENDER),
    [RECIPIENT]: await pairFor(RECIPIENT),
    ...more,
  };
  const setting = {
    ...clinicSetting({ protection: { phi: ['pgp', 'portal'], sensitive: ['pgp', 'portal'] }, ...policy }),
    keys: { keys: Object.entries(pairs).map(([address, pair]) => entryOf([address], pair)) },
  };
  const deployed = readDeployedSetting(setting);
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.errors));
  return { setting, deployed, pairs };
}

type Deployed = Awaited<ReturnType<typeof pgpSetting>>['deployed'];

export const portOf = (policy: Policy): DraftPort => outlookDraft(policy);

/** The open draft, reviewed as the pane reviews it, with the library from the package instead of the pane's own file. */
export async function reviewedNow(
  port: DraftPort,
  { policy, domains, consents, keyring }: Deployed,
): Promise<ReviewedDraft> {
  const draft = await port.readDraft();
  const now = Date.now();
  const keys = await checkKeys(openpgp, draft, { keyring, policy, now });
  const setting = { policy, domains, consents, keys: keys.states, now, id: crypto.randomUUID(), wish: NO_WISH };
  const reviewed = await review(draft, setting);
  return {
    draft,
    review: reviewed,
    setting,
    keys: { ...keys, openpgp },
    sealed: false,
    keysFailed: false,
    withdrawable: false,
    override: 'none',
  };
}

/** Opens an armored message with a private key. */
export async function opened(armored: string, { private: privateKey }: Pair): Promise<string> {
  const { data } = await openpgp.decrypt({
    message: await openpgp.readMessage({ armoredMessage: armored }),
    decryptionKeys: await openpgp.readPrivateKey({ armoredKey: privateKey }),
    format: 'binary',
  });
  return new TextDecoder().decode(data as Uint8Array);
}
