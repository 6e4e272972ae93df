import type { CheckedKeys } from './check-keys.ts';
import type { Correspondents } from './key-states.ts';
import { sameAddress } from './keyring.ts';
import type { OpenPgp } from './openpgp.ts';
import { strictRules } from './strength.ts';

/** A message cannot be encrypted: somebody who must be able to read it has no usable key. */
export class EncryptionError extends Error {
  readonly code: 'no-usable-key';
  constructor() {
    super('no-usable-key');
    this.name = 'EncryptionError';
    this.code = 'no-usable-key';
  }
}

/**
 * Encrypts bytes to every recipient and to the sender, so that the sent copy stays readable, as an armored OpenPGP message
 * with integrity protection (RFC 9580 section 5.13.1, which every client reads; no AEAD, which older ones do not). It is not signed:
 * that would take the sender's private key, which is not kept where mail is written.
 *
 * With anybody in blind copy the message names no key ids (RFC 9580 section 5.1, key id 0), which would show the others who
 * that is. Otherwise it names them, since clients then know at once which key opens it. `now` is the moment that the keys were checked for. Rejects with an EncryptionError when anybody's key
 * is missing.
 */
export async function encryptFor(
  openpgp: OpenPgp,
  bytes: Uint8Array,
  { from, recipients }: Correspondents,
  { usable }: CheckedKeys,
  now: number,
): Promise<string> {
  const addresses = new Set([from, ...recipients].map(({ address }) => sameAddress(address)));
  if (recipients.length === 0) throw new EncryptionError();
  const keys = [...addresses].map((address) => {
    const found = usable.get(address);
    if (found === undefined) throw new EncryptionError();
    return found;
  });
  return openpgp.encrypt({
    message: await openpgp.createMessage({ binary: bytes }),
    encryptionKeys: keys.map(({ key }) => key),
    encryptionKeyIDs: keys.map(({ encryptsWith }) => encryptsWith.getKeyID()),
    encryptionUserIDs: keys.map(({ address }) => ({ email: address })),
    wildcard: recipients.some(({ field }) => field === 'bcc'),
    date: new Date(now),
    config: { ...strictRules(openpgp), aeadProtect: false, showVersion: false, showComment: false },
  });
}
