import * as openpgp from 'openpgp';
import PostalMime, { type Email } from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComposeWindow } from '../../sandbox/gmail/apps-script.ts';
import type { Card } from '../../sandbox/gmail/card-types.ts';
import { openGpg, whyNoGpg } from '../core/pgp/gpg.ts';
import { entryOf, type Pair, pairFor } from '../core/pgp/keys.ts';
import {
  buttonsOf,
  CODE,
  cardOf,
  OPENPGP,
  POLICY,
  press,
  saveDraft,
  startAddOn,
  textsOf,
  USER,
} from './built-add-on.ts';

const ROSA = 'rosa.quinn@partner.example';
const KIM = 'kim@partner.example';
const HEAD = `From: Dana Reyes <${USER}>\nTo: Rosa Quinn <${ROSA}>\n`;
const SUBJECT = 'Subject: Your visit\n';
const ABOUT_PATIENT = 'Your record is MRN 0048213. You were diagnosed with type 2 diabetes. Start metformin 500 mg.\n';
const BODY = `MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${ABOUT_PATIENT}`;
const ONLY_PGP = { ...POLICY, portal: { via: 'none' } };
const skipped = whyNoGpg();
if (skipped !== null) console.log(`Skipped: GnuPG opens nothing that Gmail sent here, since ${skipped}.`);

let mine: Pair;
let hers: Pair;
beforeAll(async () => {
  mine = await pairFor(USER, { type: 'ecc', curve: 'curve25519Legacy' });
  hers = await pairFor(ROSA, { type: 'rsa', rsaBits: 2048 });
});

interface Changed extends NonNullable<Parameters<typeof startAddOn>[0]> {
  readonly keys?: readonly object[];
  readonly policy?: object;
}
async function checked(
  message: string,
  { keys, policy = ONLY_PGP, ...options }: Changed = {},
  others: ComposeWindow = {},
) {
  const keyring = { keys: keys ?? [entryOf([USER], mine), entryOf([ROSA], hers)] };
  const addOn = startAddOn({ setting: { policy, keys: keyring }, ...options });
  const draft = saveDraft(addOn.store, message);
  const card = cardOf(await addOn.script.compose({ to: [ROSA], ...others }));
  return { ...addOn, draft, card, raw: Uint8Array.from(draft.raw) };
}
const buttons = (card: Card) => buttonsOf(card).map(({ text }) => text);

async function armoredIn(delivered: string): Promise<string> {
  const { attachments } = await PostalMime.parse(Buffer.from(delivered, 'latin1'), { attachmentEncoding: 'utf8' });
  return String(attachments.find(({ mimeType }) => mimeType === 'application/octet-stream')?.content);
}
async function opened(delivered = '', pair: Pair): Promise<Email> {
  const { data } = await openpgp.decrypt({
    message: await openpgp.readMessage({ armoredMessage: await armoredIn(delivered) }),
    decryptionKeys: await openpgp.readPrivateKey({ armoredKey: pair.private }),
    format: 'binary',
  });
  return PostalMime.parse(data);
}

// Reading the library as Google does takes seconds where other tests run beside this one.
describe('sending with OpenPGP from the card', { timeout: 60_000 }, () => {
  it('sends PGP/MIME that the recipient and the sender can open, with the message as it was inside', async () => {
    const { script, card, delivered, store } = await checked(HEAD + SUBJECT + BODY);
    expect(textsOf(card).join(' ')).toContain('It will be encrypted with OpenPGP.');
    const answer = await press(script, card, 'Send');
    expect(textsOf(cardOf(answer))[0]).toBe('Sent encrypted.');
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatch(/^X-Mailward-Route: pgp\r\n/m);
    expect(delivered[0]).toContain('protocol="application/pgp-encrypted"');
    expect(delivered[0]).not.toMatch(/MRN|diabetes|0048213/);
    for (const pair of [mine, hers]) {
      expect(await opened(delivered[0], pair)).toMatchObject({ subject: 'Your visit', text: ABOUT_PATIENT });
    }
    expect(store.drafts()).toEqual([]);
  });

  it('takes attachments and a subject about a patient inside', async () => {
    const subject = 'Subject: MRN 0048213 type 2 diabetes\n';
    const mixed = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n${BODY.replace('MIME-Version: 1.0\n', '')}\n--b\nContent-Type: text/csv; name="labs.csv"\nContent-Disposition: attachment; filename="labs.csv"\nContent-Transfer-Encoding: base64\n\nTVJOLEExQwowMDQ4MjEzLDcuMQo=\n--b--\n`;
    const { script, card, delivered } = await checked(HEAD + subject + mixed);
    await press(script, card, 'Send');
    expect(delivered[0]).toContain('\r\nSubject: Secure message from Northfield Clinic\r\n');
    expect(delivered[0]).not.toMatch(/labs|MRN|diabetes|Subject: MRN/);
    const inside = await opened(delivered[0], hers);
    expect(inside.subject).toBe('MRN 0048213 type 2 diabetes');
    expect(inside.attachments.map(({ filename }) => filename)).toEqual(['labs.csv']);
  });

  it('keeps the draft as it was when a recipient has no key, and says who and why', async () => {
    const { card, delivered, store, draft, raw } = await checked(
      `From: <${USER}>\nTo: <${ROSA}>, <${KIM}>\n${SUBJECT}${BODY}`,
      {},
      { to: [ROSA, KIM] },
    );
    expect(textsOf(card).join(' ')).toMatch(/One recipient cannot receive protected mail: kim@partner\.example/);
    expect(buttons(card)).not.toContain('Send');
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)?.raw).toEqual(raw);
  });

  it('does not take the keyring’s word for a key', async () => {
    for (const [key, why] of [
      [await pairFor(KIM), 'does not name this address'],
      [await pairFor(ROSA, { keyExpirationTime: 60 }), 'has expired'],
      [{ ...hers, public: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbroken' }, 'cannot be read'],
    ] as const) {
      const { card } = await checked(HEAD + SUBJECT + BODY, { keys: [entryOf([USER], mine), entryOf([ROSA], key)] });
      expect(textsOf(card).join(' ')).toContain(why);
      expect(buttons(card)).not.toContain('Send');
    }
  });

  it('does not send what the sender could not read afterwards', async () => {
    const { card } = await checked(HEAD + SUBJECT + BODY, { keys: [entryOf([ROSA], hers)] });
    expect(textsOf(card).join(' ')).toContain('You have no OpenPGP key of your own');
    expect(buttons(card)).not.toContain('Send');
  });

  it('takes the next way of the policy in a project without openpgp.js', async () => {
    const { script, card, delivered } = await checked(HEAD + SUBJECT + BODY, { openPgpCode: '', policy: POLICY });
    await press(script, card, 'Send');
    expect(delivered[0]).toContain('X-Mailward-Route: portal\r\n');
  });

  it('keeps the draft as it was when the encryption fails, and says that it was not sent', async () => {
    const broken = OPENPGP.replace(
      /return openpgp; \}\n$/,
      'return Object.assign({}, openpgp, { encrypt: async () => { throw new Error("MRN 0048213"); } }); }',
    );
    expect(broken.length).toBeGreaterThan(OPENPGP.length);
    const { script, card, delivered, store, draft, raw, log } = await checked(HEAD + SUBJECT + BODY, {
      openPgpCode: broken,
    });
    const answer = await press(script, card, 'Send');
    expect(textsOf(cardOf(answer))[0]).toMatch(/^Not sent\./);
    expect(delivered).toEqual([]);
    expect(store.draft(draft.id)?.raw).toEqual(raw);
    expect(log.join(' ')).not.toContain('MRN');
  });

  it('does not send when Google has no random values', async () => {
    const settingCode = `var MAILWARD_SETTING = ${JSON.stringify({ policy: ONLY_PGP, keys: { keys: [entryOf([USER], mine), entryOf([ROSA], hers)] } })}; Utilities.getUuid = () => '00000000-0000-4000-8000-000000000000';`;
    const { card, delivered } = await checked(HEAD + SUBJECT + BODY, { settingCode });
    expect(buttons(card)).not.toContain('Send');
    expect(delivered).toEqual([]);
  });

  it.skipIf(skipped !== null)('is opened by GnuPG, without a word about the blind copy', async () => {
    const gpg = openGpg();
    gpg.take(hers.private);
    const { script, card, delivered } = await checked(
      `From: <${USER}>\nTo: <${ROSA}>\nBcc: <${KIM}>\n${SUBJECT}${BODY}`,
      { keys: [entryOf([USER], mine), entryOf([ROSA], hers), entryOf([KIM], await pairFor(KIM))] },
      { bcc: [KIM] },
    );
    await press(script, card, 'Send');
    const inside = gpg.decrypt(await armoredIn(delivered[0] ?? '')).toString();
    gpg.close();
    expect(inside).toContain(ABOUT_PATIENT.trim());
    expect(inside).not.toContain(KIM);
  });
});

describe('openpgp.js in the Apps Script project', () => {
  it('is the library as it was published, inside one function that nothing runs while the script loads', async () => {
    const { readFile } = await import('node:fs/promises');
    const library = await readFile(new URL('../../node_modules/openpgp/dist/openpgp.min.js', import.meta.url), 'utf8');
    expect(OPENPGP === `function loadOpenPgp(self, crypto, atob, btoa) {\n${library}\nreturn openpgp; }\n`).toBe(true);
  });

  it('is not in the add-on’s own code', () => {
    expect(/OpenPGP\.js|BEGIN PGP PRIVATE/.test(CODE)).toBe(false);
  });
});
