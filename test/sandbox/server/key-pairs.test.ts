import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftFromMessage, readKeyring } from '../../../core/index.ts';
import { encryptedReferral } from '../../../sandbox/drafts/encrypted-referral.ts';
import { createSandbox } from '../../../sandbox/server/app.ts';
import { type Gateway, startGateway } from '../../../sandbox/server/gateway.ts';
import { KEY_OWNERS, type KeyPairs, makeKeyPairs } from '../../../sandbox/server/key-pairs.ts';
import { openGpg, whyNoGpg } from '../../core/pgp/gpg.ts';
import { cardOf, press } from '../../gmail-addon/built-add-on.ts';

const skipped = whyNoGpg();
if (skipped !== null) console.log(`Skipped: GnuPG opens nothing from the Outbox here, since ${skipped}.`);

let gateway: Gateway;
let keyPairs: KeyPairs;
let app: ReturnType<typeof createSandbox>;
beforeAll(async () => {
  gateway = await startGateway(Date.now);
  keyPairs = await makeKeyPairs(Date.now());
  app = createSandbox({ gateway, folder: 'dist/bundles/', keyPairs, now: Date.now });
});
afterAll(() => gateway.close());

const ask = async (method: string, path: string, body?: object) => {
  const response = await app.request(`http://localhost:3000/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Host: 'localhost:3000' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
};
const addOn = (call: object) => ask('POST', '/gmail/add-on', { locale: 'en', call });

describe('the key pairs of the sandbox', () => {
  it('stand in its keyring with their public halves alone', () => {
    expect(readKeyring(keyPairs.keyring).keys).toHaveLength(KEY_OWNERS.length + 1);
    expect(JSON.stringify(keyPairs.keyring)).not.toContain('PRIVATE');
  });

  it('let one draft leave by OpenPGP from Gmail, which the Outbox and GnuPG open with the recipient’s key', async () => {
    const [owner = ''] = KEY_OWNERS;
    await ask('PUT', '/gmail/draft', { id: null, message: encryptedReferral.message });
    const card = cardOf(await addOn({ call: 'compose', to: [owner], cc: [], bcc: [] }));
    const script = {
      click: (name: string, parameters: object) => addOn({ call: 'click', function: name, parameters, formInputs: {} }),
    } as Parameters<typeof press>[0];
    await press(script, card, 'Send');
    const [message] = gateway.outbox.list();
    expect(message?.route).toBe('pgp');
    expect(String(message?.raw)).not.toMatch(/fibrillation|0051877/);
    const { opened } = await ask('GET', `/outbox/${message?.id}`);
    expect(opened).toContain('fibrillation');
    expect((await draftFromMessage(new TextEncoder().encode(opened))).subject).toBe('Referral');
    if (skipped !== null) return;
    const gpg = openGpg();
    gpg.take(keyPairs.privateKeyOf(owner) ?? '');
    const armored = /-----BEGIN PGP MESSAGE-----[^-]+-----END PGP MESSAGE-----/.exec(String(message?.raw))?.[0] ?? '';
    expect(gpg.decrypt(armored).toString()).toBe(opened);
    gpg.close();
  });

  it('open nothing that is not encrypted to them', async () => {
    expect(await keyPairs.open(Buffer.from('Subject: x\r\n\r\nHello'))).toBeNull();
    expect(
      await keyPairs.open(
        Buffer.from('Subject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nrubbish\r\n-----END PGP MESSAGE-----'),
      ),
    ).toBeNull();
  });
});
