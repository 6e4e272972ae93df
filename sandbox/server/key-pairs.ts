import * as openpgp from 'openpgp';
import PostalMime from 'postal-mime';
import { keyringEntry, type NewKeyringEntry } from '../../core/index.ts';
import { SENDER } from '../drafts/ready-draft.ts';

/** Who in the sandbox has an OpenPGP key, besides the sender. */
export const KEY_OWNERS = ['m.castillo@harbor-cardiology.example'] as const;

/** Key pairs of invented people, made when the sandbox starts and forgotten when it stops. */
export interface KeyPairs {
  /** keys.json, as an administrator would deploy it. */
  readonly keyring: { readonly keys: readonly NewKeyringEntry[] };
  /** What an OpenPGP message says, opened with a recipient's key; null for a message that is none, or is not theirs. */
  readonly open: (raw: Buffer) => Promise<string | null>;
  /** Armored; for opening a message with another program. */
  readonly privateKeyOf: (address: string) => string | undefined;
}

const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';

/** Makes the key pairs. `now` in milliseconds since 1970. */
export async function makeKeyPairs(now: number): Promise<KeyPairs> {
  const keys: NewKeyringEntry[] = [];
  const pairs = new Map<string, openpgp.PrivateKey>();
  for (const address of [SENDER.address, ...KEY_OWNERS]) {
    const { privateKey } = await openpgp.generateKey({
      // Of the kind that every GnuPG in use reads, so that anybody can try with theirs.
      type: 'ecc',
      curve: 'curve25519Legacy',
      userIDs: [{ email: address }],
      // A clock that is a little behind must not find keys from the future.
      date: new Date(now - 60_000),
      format: 'object',
    });
    pairs.set(address, privateKey);
    const judged = await keyringEntry(openpgp, privateKey.toPublic(), 'keyring', now);
    if (judged !== null) keys.push(judged.entry);
  }
  return {
    keyring: { keys },
    open: async (raw) => {
      const armored = await armoredIn(raw);
      if (armored === undefined) return null;
      try {
        const message = await openpgp.readMessage({ armoredMessage: armored });
        const { data } = await openpgp.decrypt({ message, decryptionKeys: [...pairs.values()], format: 'binary' });
        return Buffer.from(data).toString('utf8');
      } catch {
        return null;
      }
    },
    privateKeyOf: (address) => pairs.get(address)?.armor(),
  };
}

/** The armored message of PGP/MIME (RFC 3156), or of a text that is one. */
async function armoredIn(raw: Buffer): Promise<string | undefined> {
  const { attachments, text = '' } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  const texts = [...attachments.map(({ content }) => String(content)), text];
  for (const one of texts) {
    const [start, end] = [one.indexOf(BEGIN), one.indexOf(END)];
    if (start !== -1 && end > start) return one.slice(start, end + END.length);
  }
  return undefined;
}
