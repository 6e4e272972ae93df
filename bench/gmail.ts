import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type AppsScriptOptions, createAppsScript } from '../sandbox/gmail/apps-script.ts';
import { createMailStore } from '../sandbox/gmail/mail-store.ts';
import { type Figure, median, rounded, timed } from './figure.ts';
import { textOf } from './messages.ts';

const FOLDER = new URL('../bundles/gmail/', import.meta.url);
const MESSAGE_BYTES = 5_000_000;
const USER = 'a.okafor@northfield-clinic.example';
const TO = 'info@partner.example';
/** What people attach: a table of this size is read, and the rest of the message is a file that nobody reads here. */
const TABLE_BYTES = 200_000;
const LINE = /.{1,76}/g;

/**
 * The Gmail add-on in a bare V8 context, a new one for each call as Apps Script does: from the press of its icon to the
 * card, for a message of 5 MB; loading the bundle; and the bundle's size.
 */
export async function gmailAddOn(): Promise<readonly Figure[]> {
  const [code, openPgpCode] = ['Code.js', 'openpgp.js'].map((name) => readFileSync(new URL(name, FOLDER), 'utf8')) as [
    string,
    string,
  ];
  const manifest = JSON.parse(
    readFileSync(new URL('appsscript.json', FOLDER), 'utf8'),
  ) as AppsScriptOptions['manifest'];
  const store = createMailStore({ user: USER, deliver: () => undefined });
  store.save(messageOf(MESSAGE_BYTES));
  const script = createAppsScript({ code, openPgpCode, settingCode: '', manifest, store, user: USER, locale: 'en' });
  const check = await timed(5, async () => {
    const answer = await script.compose({ to: [TO] });
    if (!JSON.stringify(answer).includes('mailward-review'))
      throw new Error('the message of the bench was not reviewed');
  });
  return [
    { name: 'gmail.check.5MB', value: rounded(median(check)), unit: 'ms' },
    { name: 'gmail.cold-load', value: rounded(median(await timed(9, () => load(openPgpCode + code)))), unit: 'ms' },
    { name: 'gmail.size', value: rounded(code.length / 1024), unit: 'KB' },
  ];
}

/** Compiled anew each time: Apps Script keeps no compiled code that anybody could count on. */
function load(code: string): void {
  new vm.Script(`${code}\n//${Math.random()}`).runInContext(vm.createContext({}));
}

/** A message with a text, a table and a file, as one saves it in Gmail. */
function messageOf(size: number): Buffer {
  const table = `Item,Note\n${textOf(TABLE_BYTES).replace(/\. /g, '.\n')}`;
  const file = Buffer.alloc((size * 3) / 4 - 2 * TABLE_BYTES, '%PDF-1.4 ');
  const part = (type: string, name: string, bytes: Buffer) =>
    `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(LINE, '$&\r\n')}\r\n`;
  const head = `From: ${USER}\r\nTo: ${TO}\r\nSubject: Schedule\r\nMIME-Version: 1.0\r\n`;
  const text = `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${textOf(10_000)}\r\n`;
  return Buffer.from(
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${text}` +
      `${part('text/csv', 'items.csv', Buffer.from(table))}${part('application/pdf', 'plan.pdf', file)}--b--\r\n`,
  );
}
