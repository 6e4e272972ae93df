import { describe, expect, it } from 'vitest';
import { keepSealed, recallSealed } from '../../core/index.ts';
import { sealDraft } from '../../outlook-addin/pane/seal-draft.ts';
import { heldAttachment, type ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { WEB } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { draftOf } from '../draft-of.ts';
import { bareRuntime } from '../outlook-addin/bare-runtime.ts';
import { BUSINESS, PATIENT, TEXT_FILE } from '../outlook-addin/items.ts';
import { openItem } from '../outlook-addin/office-global.ts';
import { LETTER, pgpSetting, portOf, reviewedNow } from '../outlook-addin/sealing.ts';

const SETTING = await pgpSetting();
const { policy } = SETTING.deployed;
const NO_PORTAL = { ...SETTING.setting, policy: { ...SETTING.setting.policy, portal: { via: 'none' } } };

/** The letter as it stands after the pane encrypted it, with what it left beside it. */
const SEALED: ItemState = await (async () => {
  const host = openItem(LETTER);
  const port = portOf(policy);
  await sealDraft(port, await reviewedNow(port, SETTING.deployed));
  return host.state();
})();

async function send(item: ItemState, setting: object = SETTING.setting) {
  const result = await sendItem(createMailboxHost(item), WEB, { runtime: bareRuntime({ setting }), limitMs: 15_000 });
  if (result.kind === 'fault') throw new Error(result.message);
  return result.kind === 'alert' ? 'not sent' : (result.item.headers['X-Mailward-Route'] ?? 'plain');
}

const armor = SEALED.html.replace(/<[^>]{0,20}>/g, '');

describe('what only looks encrypted', () => {
  it('is known from Mailward’s own work, which leaves as it is', async () => {
    expect(await send(SEALED)).toBe('pgp');
  });

  it.each<[string, Partial<ItemState>]>([
    ['without the note of who can open it', { sessionData: {} }],
    ['with a line before it', { html: `<p>MRN 0048213: asthma</p>${SEALED.html}` }],
    ['with a line behind it', { html: `${SEALED.html}<p>MRN 0048213: asthma</p>` }],
    ['with a picture in it', { html: `${SEALED.html}<img src="data:image/png;base64,AAAA">` }],
    ['with a picture from somewhere', { html: `${SEALED.html}<img src="https://files.example/chart.png">` }],
    [
      'with one letter of it changed',
      { html: SEALED.html.replace(/[A-Z](?=[a-z]{2}[A-Z0-9])/, (a) => (a === 'A' ? 'B' : 'A')) },
    ],
    ['with a file that came later', { attachments: [...SEALED.attachments, TEXT_FILE] }],
    [
      'with a plain file under an encrypted one’s name',
      { attachments: SEALED.attachments.map((file) => ({ ...TEXT_FILE, name: file.name })) },
    ],
    ['with a file less', { attachments: SEALED.attachments.slice(1) }],
    ['under another subject', { subject: 'Jane Whitfield MRN 0048213' }],
    ['under another sender', { from: { address: 'billing@northfield-clinic.example', name: '' } }],
  ])('goes by the portal, and nowhere where there is none: %s', async (_, change) => {
    expect(await send({ ...SEALED, ...change })).toBe('portal');
    expect(await send({ ...SEALED, ...change }, NO_PORTAL)).toBe('not sent');
  });

  it('is nothing that a header can claim', async () => {
    const headers = { 'X-Mailward-Route': 'pgp', 'X-Mailward-TLS': 'required' };
    expect(await send({ ...PATIENT, headers })).toBe('not sent');
    expect(await send({ ...LETTER, sessionData: SEALED.sessionData, headers })).toBe('not sent');
  });

  it('is not a message that somebody pasted, nor one with a file of that name', async () => {
    expect(await send({ ...BUSINESS, html: `<pre>${armor}</pre>` })).toBe('portal');
    const pgp = heldAttachment({ name: 'scan.pgp', base64: Buffer.from([0xc1, 0x5e, 3, 0, 255]).toString('base64') });
    expect(await send({ ...BUSINESS, attachments: [pgp] })).toBe('portal');
  });

  it('is no longer Mailward’s own work under another policy', async () => {
    const stricter = { ...SETTING.setting, policy: { ...SETTING.setting.policy, version: 'test.2' } };
    expect(await send(SEALED, stricter)).toBe('portal');
  });

  it('asks for the portal where its tag is put on it', async () => {
    expect(await send({ ...SEALED, subject: `${SEALED.subject} +encrypt+` })).toBe('portal');
  });

  it('is no appointment, whose text calendars show', async () => {
    expect(await send({ ...SEALED, kind: 'appointment', headers: {} })).not.toBe('pgp');
    expect(await send({ ...PATIENT, kind: 'appointment' }, NO_PORTAL)).toBe('not sent');
  });
});

describe('the note beside an encrypted message', () => {
  it('says no word of it', () => {
    const note = SEALED.sessionData['mailward.sealed'] ?? '';
    expect(note).not.toMatch(/Whitfield|0048213|metformin|txt/);
    expect(JSON.parse(note)).toMatchObject({ v: 1, readers: ['dr.okafor@harbor-ortho.example'] });
  });

  it('counts for nothing when it is anything else, or recipients could not be read', () => {
    const draft = draftOf({ text: armor });
    const exposure = { level: 'phi', probability: 1, reasons: [] } as const;
    const note = keepSealed(draft, exposure, policy);
    expect(recallSealed(note, draft, policy)?.readers).toEqual(new Set(['info@partner.example']));
    const unknown = { part: 'recipients', name: '', reason: 'too-large' } as const;
    expect(recallSealed(note, { ...draft, unread: [unknown] }, policy)).toBeNull();
    for (const other of ['', '{}', 'null', note.replace('"v":1', '"v":2'), note.slice(1), null])
      expect(recallSealed(other, draft, policy)).toBeNull();
    const plain = draftOf({ text: 'Patient: Ana Ruiz' });
    expect(recallSealed(keepSealed(plain, exposure, policy), plain, policy)).toBeNull();
  });
});
