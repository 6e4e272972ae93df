import { describe, expect, it } from 'vitest';
import { describeReviewed, type ReviewedDraft, reviewDraft } from '../../outlook-addin/pane/reviewed-draft.ts';
import { sealDraft } from '../../outlook-addin/pane/seal-draft.ts';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import type { Fault, FaultKind, MailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, MAC, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { sendItem } from '../../sandbox/outlook/send-item.ts';
import { bareRuntime } from './bare-runtime.ts';
import { openItem } from './office-global.ts';
import { LETTER, opened, pgpSetting, portOf, RECIPIENT, reviewedNow } from './sealing.ts';

const SETTING = await pgpSetting();
const POLICY = SETTING.deployed.policy;
const ARMOR = '-----BEGIN PGP MESSAGE-----';

const send = (host: MailboxHost, profile: Profile = WEB) =>
  sendItem(host, profile, { runtime: bareRuntime({ setting: SETTING.setting }), limitMs: 15_000 });

async function seal(item: ItemState, faults: readonly Fault[] = [], known?: ReviewedDraft) {
  const host = openItem(item);
  const port = portOf(POLICY);
  const reviewed = known ?? (await reviewedNow(port, SETTING.deployed));
  host.setFaults(faults);
  const outcome = await sealDraft(port, reviewed).then(
    (sealed) => ({ sealed, error: null }),
    (error: { code?: string }) => ({ sealed: null, error: error.code ?? String(error) }),
  );
  host.setFaults([]);
  return { host, port, ...outcome };
}

const text = (item: ItemState) => item.html.replace(/<[^>]{0,200}>/g, '');
const contentOf = ({ name, base64 }: ItemState['attachments'][number]) => [name, base64];

describe('a message for which OpenPGP fits', () => {
  it.each([WEB, classicWindows('1.12'), MAC])(
    'is not sent before it is encrypted: $title $mailbox',
    async (profile) => {
      const host = openItem(LETTER, profile);
      const result = await send(host, profile);
      expect(result.kind === 'alert' && result.alert.text).toMatch(/^Not sent yet\. .*OpenPGP/);
      expect(result.kind === 'alert' && result.alert.text).not.toMatch(/Whitfield|0048213/);
      expect(result.kind === 'alert' && result.alert.buttons.some(({ does }) => does === 'send-anyway')).toBe(false);
      expect(host.state()).toMatchObject({ subject: LETTER.subject, html: LETTER.html });
    },
  );

  it.each([
    ['en', 'Encrypt it with OpenPGP in Mailward to send it.', 'Encrypt…'],
    ['es', 'Cífrelo con OpenPGP en Mailward para enviarlo.', 'Cifrar…'],
  ] as const)('names that way where the sender is to be asked first (%s)', async (language, sentence, label) => {
    const { setting, deployed } = await pgpSetting({}, { enforcement: { escalation: 'confirm' } });
    const host = openItem(LETTER);
    const runtime = bareRuntime({ setting });
    const result = await sendItem(host, WEB, { runtime, displayLanguage: language, limitMs: 15_000 });
    if (result.kind !== 'alert') throw new Error(result.kind);
    expect(result.alert.text).toContain(sentence);
    expect(result.alert.text).not.toMatch(/portal/);
    expect(result.alert.buttons.map((button) => button.label)).toContain(label);
    const inPane = describeReviewed(await reviewedNow(portOf(deployed.policy), deployed), language);
    expect(inPane?.onSend.sentence).toContain(sentence);
    expect(inPane?.verdict.sentence).toContain(sentence);
  });

  it.each(['en', 'es'] as const)('is said to be still to encrypt, and then to be encrypted (%s)', async (language) => {
    const { host, port, sealed } = await seal(LETTER);
    const after = await reviewDraft(await port.readDraft(), SETTING.deployed, {
      override: null,
      sealed: sealed?.note ?? null,
    });
    const done = describeReviewed(after, language);
    openItem(LETTER);
    const first = describeReviewed(await reviewedNow(portOf(POLICY), SETTING.deployed), language);
    const future = /will be encrypted|cifrará/;
    for (const words of [first, done])
      for (const said of [words?.verdict.sentence, words?.onSend.sentence, words?.notice]) {
        expect(said).not.toMatch(future);
        expect(said).toContain('OpenPGP');
      }
    expect(first?.onSend.sentence).toMatch(/Its subject moves into the text|asunto/);
    expect(done?.onSend.sentence).toMatch(/^(?:Text and attachments are|El texto y los adjuntos están)/);
    expect(host.state().html).toContain(ARMOR);
  });

  it('opens for its recipient and its sender, with everything that was in it', async () => {
    const { host } = await seal(LETTER);
    const { attachments, subject } = host.state();
    expect(subject).toBe('Secure message from Northfield Clinic');
    expect(attachments.map(({ name }) => name)).toEqual(['message.html.pgp', 'attachment-1.txt.pgp']);
    for (const pair of Object.values(SETTING.pairs)) {
      const body = await opened(text(host.state()), pair);
      expect(body).toMatch(/^Subject: Jane Whitfield MRN 0048213\n\n/);
      expect(body).toContain('type 2 diabetes, on metformin 500 mg.');
      expect(body).toContain('attachment-1.txt: Jane Whitfield.txt');
      const [html, file] = attachments.map(({ base64 }) => Buffer.from(base64, 'base64').toString());
      expect(await opened(html ?? '', pair)).toBe(`<p>Subject: Jane Whitfield MRN 0048213</p>${LETTER.html}`);
      expect(await opened(file ?? '', pair)).toBe('The copier is on the second floor.');
    }
  });

  it('leaves once it is encrypted, and nothing of it can be read', async () => {
    const { host } = await seal(LETTER);
    const result = await send(host);
    if (result.kind !== 'sent') throw new Error(JSON.stringify(result));
    expect(result.item.headers).toMatchObject({
      'X-Mailward-Route': 'pgp',
      'X-Mailward-Review': expect.stringContaining('exposure=phi'),
    });
    const { sessionData, ...left } = result.item;
    expect(JSON.stringify([left, sessionData])).not.toMatch(/Whitfield|0048213|metformin|copier/);
    expect(text(result.item)).toContain(ARMOR);
  });

  it('is encrypted in plain text too', async () => {
    const { host } = await seal({
      ...LETTER,
      html: '',
      text: 'Patient: Jane Whitfield, MRN 0048213: type 2 diabetes.',
    });
    expect(host.state()).toMatchObject({ html: '', text: expect.stringContaining(ARMOR) });
    expect(host.state().attachments).toHaveLength(1);
    expect((await send(host)).kind).toBe('sent');
  });

  it('can be put back', async () => {
    const { host, port, sealed } = await seal(LETTER);
    if (sealed === null) throw new Error('it is meant to be encrypted');
    await port.putBack(sealed.unsealed);
    expect(host.state()).toMatchObject({ subject: LETTER.subject, html: LETTER.html });
    expect(host.state().attachments.map(contentOf)).toEqual(LETTER.attachments.map(contentOf));
    expect((await send(host)).kind).toBe('alert');
  });

  it.each<[string, (html: string) => string]>([
    ['above', (html) => `<p>See you on Friday.</p>${html}`],
    ['below', (html) => `${html}<p>See you on Friday.</p>`],
    ['in the place of', () => '<p>See you on Friday.</p>'],
  ])('is not put back over words written %s the encrypted text, nor touched for it', async (_, write) => {
    const { host, port, sealed } = await seal(LETTER);
    if (sealed === null) throw new Error('it is meant to be encrypted');
    const before = host.state().html;
    host.change({ html: write(before) });
    const written = host.state();
    await expect(port.putBack(sealed.unsealed)).rejects.toMatchObject({ code: 'written-on' });
    expect(host.state()).toEqual(written);
    host.change({ html: before });
    await port.putBack(sealed.unsealed);
    expect(host.state()).toMatchObject({ subject: LETTER.subject, html: LETTER.html });
  });

  it('is not encrypted with an attachment as it was before it was edited in place', async () => {
    const [file] = LETTER.attachments;
    if (file === undefined) throw new Error('the letter is meant to have an attachment');
    const host = openItem(LETTER);
    const port = portOf(POLICY);
    const reviewed = await reviewedNow(port, SETTING.deployed);
    const edited = { ...file, base64: Buffer.from('The copier is on the seventh floor').toString('base64') };
    host.change({ attachments: [edited] });
    await expect(sealDraft(port, reviewed)).rejects.toMatchObject({ code: 'changed' });
    expect(host.state()).toMatchObject({ subject: LETTER.subject, html: LETTER.html, attachments: [edited] });
  });

  it('loses no word that is written the moment it is encrypted, and says that not all is as it was', async () => {
    const host = openItem(LETTER);
    const port = portOf(POLICY);
    const reviewed = await reviewedNow(port, SETTING.deployed);
    const stop = host.subscribe(({ html }, by) => {
      if (by !== 'add-in' || !html.includes(ARMOR)) return;
      stop();
      host.change({ html: `<p>See you on Friday.</p>${html}` });
    });
    await expect(sealDraft(port, reviewed)).rejects.toMatchObject({ code: 'halfway' });
    expect(host.state().html).toMatch(/^<p>Patient: Jane Whitfield.*<p>See you on Friday\.<\/p>/);
    expect(host.state().subject).toBe(LETTER.subject);
    expect(host.state().attachments.map(contentOf)).toEqual(LETTER.attachments.map(contentOf));
  });

  it.each<[string, Partial<ItemState>]>([
    ['in the text', { html: `${LETTER.html}<img src="cid:chart@x.example">` }],
    ['written into the text', { html: `${LETTER.html}<img src="data:image/png;base64,AA==">` }],
    ['among the attachments', { attachments: [{ ...LETTER.attachments[0], inline: true } as never] }],
  ])('is left alone when it has pictures %s, which could be lost', async (_, change) => {
    const { host, error } = await seal({ ...LETTER, ...change });
    expect(error).toBe('pictures');
    expect(host.state()).toMatchObject({ subject: LETTER.subject, ...change });
    expect(host.log().filter(({ call }) => /set|add|remove/i.test(call))).toEqual([]);
  });

  it('is left alone when it was written on while it was encrypted', async () => {
    const host = openItem(LETTER);
    const port = portOf(POLICY);
    const reviewed = await reviewedNow(port, SETTING.deployed);
    host.change({ html: `${LETTER.html}<p>One more line.</p>` });
    await expect(sealDraft(port, reviewed)).rejects.toMatchObject({ code: 'changed' });
    expect(host.state().html).toContain('One more line.');
    expect(host.state().attachments.map(contentOf)).toEqual(LETTER.attachments.map(contentOf));
  });
});

describe('somebody who comes later', () => {
  const later = { address: 'press@daily-news.example', name: '' };

  it('holds the message back, since they could not open it', async () => {
    const { host } = await seal(LETTER);
    host.change({ bcc: [later] });
    const result = await send(host);
    expect(result.kind === 'alert' && result.alert.text).toContain('press@daily-news.example');
    host.change({ bcc: [] });
    expect((await send(host)).kind).toBe('sent');
  });

  it('may be anybody less', async () => {
    const { host } = await seal({ ...LETTER, cc: [{ address: LETTER.from.address, name: '' }] });
    host.change({ cc: [] });
    expect((await send(host)).kind).toBe('sent');
    expect(host.state().to[0]?.address).toBe(RECIPIENT);
  });
});

const KINDS: readonly FaultKind[] = ['error', 'undefined', 'empty', 'throws'];

describe('a call that fails while a message is encrypted', async () => {
  openItem(LETTER);
  const reviewed = await reviewedNow(portOf(POLICY), SETTING.deployed);
  const { host } = await seal(LETTER, [], reviewed);
  const names = [...new Set(host.log().map(({ call }) => call))].filter((call) => !call.startsWith('from'));
  const faults = names.flatMap((call) => KINDS.map((kind) => ({ call, kind })));

  it('is any of those that change the message', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'body.setAsync',
        'addFileAttachmentFromBase64Async',
        'removeAttachmentAsync',
        'sessionData.setAsync',
      ]),
    );
  });

  it.each(faults)('$call with "$kind" leaves the message whole, or says that it is not', async (fault) => {
    for (const nth of [1, 2, undefined]) {
      const faulty = nth === undefined ? fault : { ...fault, nth };
      const { host, sealed, error } = await seal(LETTER, [faulty], reviewed);
      const state = host.state();
      const isWhole = state.subject === LETTER.subject && state.html === LETTER.html;
      const files = state.attachments.map(contentOf);
      if (sealed === null && error !== 'halfway') {
        expect(isWhole, `${nth}`).toBe(true);
        expect(files).toEqual(LETTER.attachments.map(contentOf));
        // Which is not sent before it is encrypted, as above.
        continue;
      }
      const result = await send(host);
      if (result.kind === 'sent') {
        const isSealed = sealed !== null && text(result.item).includes(ARMOR);
        expect(isSealed || result.item.headers['X-Mailward-Route'] === 'portal', `${nth} ${error}`).toBe(true);
      } else expect(result.kind).toBe('alert');
    }
  });
});
