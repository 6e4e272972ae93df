import * as openpgp from 'openpgp';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../sandbox/gmail/card-types.ts';
import { entryOf, type Pair, pairFor } from '../core/pgp/keys.ts';
import { buttonsOf, cardOf, POLICY, press, saveDraft, startAddOn, textsOf, USER } from './built-add-on.ts';

const ROSA = 'rosa.quinn@partner.example';
const HEAD = `From: Dana Reyes <${USER}>\nTo: Rosa Quinn <${ROSA}>\n`;
const BODY =
  'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nYour record is MRN 0048213. You were diagnosed with type 2 diabetes. Start metformin 500 mg.\n';
const SUBJECT = 'Subject: Your visit\n';
const ONLY_PGP = { ...POLICY, portal: { via: 'none' } };
let mine: Pair;
let hers: Pair;

beforeAll(async () => {
  mine = await pairFor(USER, { type: 'ecc', curve: 'curve25519Legacy' });
  hers = await pairFor(ROSA, { type: 'rsa', rsaBits: 2048 });
});

const keyring = (...entries: object[]) => ({ keys: entries });
async function checked(message: string, options: Parameters<typeof startAddOn>[0] = {}, to = [ROSA]) {
  const keys = keyring(entryOf([USER], mine), entryOf([ROSA], hers));
  const addOn = startAddOn({ setting: { policy: ONLY_PGP, keys }, ...options });
  const draft = saveDraft(addOn.store, message);
  return { ...addOn, draft, card: cardOf(await addOn.script.compose({ to })) };
}
async function opened(delivered: string, pair: Pair): Promise<string> {
  const { attachments } = await PostalMime.parse(Buffer.from(delivered, 'latin1'), { attachmentEncoding: 'utf8' });
  const encrypted = attachments.find(({ mimeType }) => mimeType === 'application/octet-stream');
  const { data } = await openpgp.decrypt({
    message: await openpgp.readMessage({ armoredMessage: String(encrypted?.content) }),
    decryptionKeys: await openpgp.readPrivateKey({ armoredKey: pair.private }),
    format: 'binary',
  });
  return Buffer.from(data).toString('latin1');
}
const whyOf = (card: Card) => textsOf(card).join(' ');

describe('sending with OpenPGP from the card', () => {
  it('sends PGP/MIME that the recipient and the sender can open, with the message as it was inside', async () => {
    const { script, card, delivered, store } = await checked(HEAD + SUBJECT + BODY);
    expect(whyOf(card)).toContain('It will be encrypted with OpenPGP.');
    const answer = await press(script, card, 'Send');
    expect(textsOf(cardOf(answer))[0]).toBe('Sent encrypted with OpenPGP.');
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatch(/^X-Mailward-Route: pgp\r\n/);
    expect(delivered[0]).toContain('protocol="application/pgp-encrypted"');
    expect(delivered[0]).not.toMatch(/MRN|diabetes|0048213/);
    for (const pair of [mine, hers]) {
      const inside = await PostalMime.parse(Buffer.from(await opened(delivered[0] ?? '', pair), 'latin1'));
      expect(inside.subject).toBe('Your visit');
      expect(inside.text).toContain('Your record is MRN 0048213.');
    }
    expect(store.drafts()).toEqual([]);
  });
});
