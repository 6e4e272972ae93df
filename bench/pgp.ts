import { readFileSync } from 'node:fs';
import * as openpgp from 'openpgp';
import { checkKeys, defaultPolicy, encryptFor, keyringEntry, readKeyring } from '../core/index.ts';
import { createAppsScript } from '../sandbox/gmail/apps-script.ts';
import type { CardResponse } from '../sandbox/gmail/card-types.ts';
import { createMailStore } from '../sandbox/gmail/mail-store.ts';
import type { AppsScriptManifest } from '../sandbox/gmail/scopes.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { TEXTS, textOf } from './messages.ts';

const FOLDER = new URL('../bundles/gmail/', import.meta.url);
const ME = 'a.okafor@northfield-clinic.example';
const LEE = 'lee@partner.example';
const BYTES = 10 * 1024 * 1024;
const GMAIL_BYTES = 1_000_000;

/**
 * Encrypting with OpenPGP: 10 MB to two RSA keys of 3072 bits with the runtime's own cryptography; and in Gmail, where there is none, from
 * the press of Send to the handing over of 1 MB, both by the built files.
 */
export async function encryption(): Promise<readonly Figure[]> {
  const now = Date.now();
  const keys = { keys: [await entryFor(ME, now), await entryFor(LEE, now)] };
  const message = { from: { address: ME }, recipients: [{ address: LEE, field: 'to' as const }] };
  const setting = { keyring: readKeyring(keys), policy: defaultPolicy(), now };
  const bytes = new Uint8Array(BYTES).map((_, i) => (i * 2_654_435_761) >>> 13);
  const checked = await checkKeys(openpgp, message, setting);
  const check = await timed(9, () => checkKeys(openpgp, message, setting));
  const encrypt = await timed(3, () => encryptFor(openpgp, bytes, message, checked, now));
  const sends: number[] = [];
  for (let round = 0; round < 3; round++) sends.push(await sendFromGmail(keys));
  return [
    { name: 'pgp.check-keys', value: rounded(median(check)), unit: 'ms' },
    { name: 'pgp.encrypt.10MB', value: rounded(median(encrypt)), unit: 'ms' },
    { name: 'gmail.send-pgp.1MB', value: rounded(median(sends)), unit: 'ms' },
  ];
}

async function entryFor(address: string, now: number) {
  const { privateKey } = await openpgp.generateKey({
    type: 'rsa',
    rsaBits: 3072,
    userIDs: [{ email: address }],
    date: new Date(now - 60_000),
    format: 'object',
  });
  const judged = await keyringEntry(openpgp, privateKey.toPublic(), 'keyring', now);
  if (judged === null) throw new Error('the key of the bench is no key');
  return judged.entry;
}

/** Answers how long the press of Send took, in milliseconds. */
async function sendFromGmail(keys: object): Promise<number> {
  const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
  let sent = '';
  const deliver = (raw: Uint8Array) => {
    sent = Buffer.from(raw).toString('latin1');
  };
  const store = createMailStore({ user: ME, deliver });
  store.save(messageOf(GMAIL_BYTES));
  const policy = { organisation: { domains: ['northfield-clinic.example'] } };
  const script = createAppsScript({
    code: read('Code.js'),
    openPgpCode: read('openpgp.js'),
    settingCode: `var MAILWARD_SETTING = ${JSON.stringify({ policy, keys })};`,
    manifest: JSON.parse(read('appsscript.json')) as AppsScriptManifest,
    store,
    user: ME,
    locale: 'en',
  });
  const parameters = sendingParameters(await script.compose({ to: [LEE] }));
  const started = performance.now();
  await script.click('onSend', parameters);
  if (!sent.includes('multipart/encrypted')) throw new Error('the message of the bench was not encrypted');
  return performance.now() - started;
}

/** What the card's button Send was given, which a press hands back. */
function sendingParameters({ action }: CardResponse): Record<string, string> {
  const widgets = (action.navigations?.[0]?.pushCard?.sections ?? []).flatMap((section) => section.widgets ?? []);
  const buttons = widgets.flatMap(({ buttonList }) => buttonList?.buttons ?? []);
  const send = buttons.find(({ onClick }) => onClick?.action?.function === 'onSend');
  return Object.fromEntries((send?.onClick?.action?.parameters ?? []).map(({ key, value }) => [key, value]));
}

/** A message about a patient with a table of so many bytes. */
function messageOf(size: number): Buffer {
  const table = Buffer.from(`Item,Note\n${textOf((size * 3) / 4, TEXTS.ordinary)}`)
    .toString('base64')
    .replace(/.{1,76}/g, '$&\r\n');
  return Buffer.from(
    `From: ${ME}\r\nTo: ${LEE}\r\nSubject: Plan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n` +
      '--b\r\nContent-Type: text/plain\r\n\r\nMRN 0048213 has type 2 diabetes; metformin 500 mg.\r\n' +
      `--b\r\nContent-Type: text/plain; name="list.txt"\r\nContent-Disposition: attachment; filename="list.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${table}--b--\r\n`,
  );
}
