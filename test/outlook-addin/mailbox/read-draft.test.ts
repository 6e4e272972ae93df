import { describe, expect, it } from 'vitest';
import { defaultPolicy, readPolicy } from '../../../core/index.ts';
import { composedItem } from '../../../outlook-addin/mailbox/item.ts';
import { readDraft } from '../../../outlook-addin/mailbox/read-draft.ts';
import { readRecipients } from '../../../outlook-addin/mailbox/read-recipients.ts';
import { heldAttachment, type ItemState, newItem } from '../../../sandbox/outlook/item-state.ts';
import { classicWindows, IOS, MAC, type Profile, WEB } from '../../../sandbox/outlook/profiles.ts';
import { openItem } from '../office-global.ts';

const ANYBODY = { address: 'sales@paper-goods.example', name: 'Paper Goods' };
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: `p${index}@paper-goods.example`, name: '' }));

async function read(item: Partial<ItemState>, profile: Profile = WEB) {
  openItem(newItem({ to: [ANYBODY], ...item }), profile);
  return readDraft(composedItem(), defaultPolicy());
}

async function contentOf(given: Parameters<typeof heldAttachment>[0]) {
  const [attachment] = (await read({ attachments: [heldAttachment(given)] })).attachments;
  return attachment?.content;
}

describe('reading a message', () => {
  it('gives everything that is about to be sent', async () => {
    const draft = await read({
      from: { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes' },
      cc: [{ address: 'kim@lakeside.example', name: 'Kim' }],
      bcc: [{ address: 'lee@lakeside.example', name: 'Lee' }],
      subject: 'Copier',
      html: '<p>Hello</p>',
      headers: { 'X-Mailward-Route': 'portal', 'X-Other': 'no' },
      attachments: [heldAttachment({ name: 'logo.png', inline: true, base64: 'AAEC' })],
    });
    expect(draft).toEqual({
      kind: 'message',
      from: { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes' },
      recipients: [
        { field: 'to', ...ANYBODY },
        { field: 'cc', address: 'kim@lakeside.example', name: 'Kim' },
        { field: 'bcc', address: 'lee@lakeside.example', name: 'Lee' },
      ],
      subject: 'Copier',
      body: { html: '<p>Hello</p>', text: null },
      location: '',
      attachments: [{ name: 'logo.png', contentType: '', size: 3, inline: true, content: new Uint8Array([0, 1, 2]) }],
      headers: { 'x-mailward-route': 'portal' },
      unread: [],
    });
  });

  it('takes the plain text where there is no HTML', async () => {
    expect((await read({ html: '', text: 'Hello' })).body).toEqual({ html: null, text: 'Hello' });
  });

  it("reads the policy's own routing headers", async () => {
    const reading = readPolicy({ portal: { header: { name: 'X-Gateway' } } });
    if (!reading.ok) throw new Error('the policy is meant to be good');
    openItem(newItem({ headers: { 'x-gateway': 'portal' } }));
    expect((await readDraft(composedItem(), reading.policy)).headers).toEqual({ 'x-gateway': 'portal' });
  });

  it('rejects when the item is gone', () => {
    Object.assign(globalThis, { Office: { context: { mailbox: { item: null } } } });
    expect(() => composedItem()).toThrow();
  });
});

describe('reading an appointment', () => {
  it('gives attendees and place, and asks for no headers', async () => {
    const host = openItem(newItem({ kind: 'appointment', to: [ANYBODY], cc: [ANYBODY], location: 'Room 4' }));
    const draft = await readDraft(composedItem(), defaultPolicy());
    expect(draft).toMatchObject({ kind: 'appointment', location: 'Room 4', headers: {} });
    expect(draft.recipients.map(({ field }) => field)).toEqual(['to', 'cc']);
    expect(host.log().map(({ call }) => call)).not.toContain('internetHeaders.getAsync');
  });
});

describe('reading recipients', () => {
  it.each([
    ['the web', WEB, 1000],
    ['classic Outlook 1.16', classicWindows('1.16'), 1000],
    ['classic Outlook 1.15', classicWindows('1.15'), 500],
  ])('counts the list as unread from the limit of %s on', async (_client, profile, limit) => {
    expect((await read({ to: crowd(limit - 1) }, profile)).unread).toEqual([]);
    const atLimit = await read({ to: crowd(limit + 1) }, profile);
    expect(atLimit.unread).toEqual([{ part: 'recipients', name: '', reason: 'too-large' }]);
    expect(atLimit.recipients).toHaveLength(limit);
  });

  it('reads more on a Mac than its set promises, and counts the list as unread all the same', async () => {
    const draft = await read({ to: crowd(600) }, MAC);
    expect(draft.recipients).toHaveLength(600);
    expect(draft.unread).toEqual([{ part: 'recipients', name: '', reason: 'too-large' }]);
  });

  it('takes a phone for the client that tells least', async () => {
    const unread = async (to: ItemState['to']) => {
      openItem(newItem({ to }), IOS);
      return (await readRecipients(composedItem())).unread;
    };
    expect(await unread(crowd(99))).toEqual([]);
    expect(await unread(crowd(100))).toEqual([{ part: 'recipients', name: '', reason: 'too-large' }]);
  });

  it.each(['', '/o=ExchangeLabs/ou=Group/cn=Recipients/cn=lee', 'lee', 'lee kim@lakeside.example'])(
    'lists "%s" as unread, because it names no domain',
    async (address) => {
      const draft = await read({ to: [ANYBODY, { address, name: 'Lee' }] });
      expect(draft.recipients).toHaveLength(1);
      expect(draft.unread).toEqual([{ part: 'recipients', name: 'Lee', reason: 'unavailable' }]);
    },
  );
});

describe('reading attachments', () => {
  it('gives an attached message as the bytes of its text', async () => {
    const text = 'Subject: Visita\r\n\r\nSeñora López';
    const content = await contentOf({ name: 'visit', type: 'item', contentType: 'message/rfc822', size: 40, text });
    expect(content).toEqual(new TextEncoder().encode(text));
  });

  it.each([
    ['reported as read but empty', { size: 10 }, 'no-bytes'],
    ['an inline picture that is not saved yet', { size: 0, inline: true }, 'no-bytes'],
    ['of which no size is stated', { size: undefined as unknown as number }, 'no-bytes'],
    ['in the cloud', { type: 'cloud', text: 'https://files.lakeside.example/1' }, 'cloud-link'],
    ['of a type Office does not give', { type: 'item', contentType: 'text/vcard' }, 'unsupported'],
    ['with damaged bytes', { base64: 'AA=A', size: 2 }, 'corrupt'],
  ] as const)('says why one %s is unread', async (_what, given, unread) => {
    expect(await contentOf({ name: 'file', ...given })).toEqual({ unread });
  });

  it('takes an empty file for what it is', async () => {
    expect(await contentOf({ name: 'empty.txt', size: 0 })).toEqual(new Uint8Array(0));
  });

  it('reads the others when one cannot be read', async () => {
    const attachments = ['a', 'b'].map((name) => heldAttachment({ name, base64: 'AAEC' }));
    const host = openItem(newItem({ attachments }));
    host.setFaults([{ call: 'getAttachmentContentAsync', nth: 1, kind: 'error', error: 'InternalServerError' }]);
    const draft = await readDraft(composedItem(), defaultPolicy());
    expect(draft.attachments.map(({ content }) => content)).toEqual([
      { unread: 'unavailable' },
      new Uint8Array([0, 1, 2]),
    ]);
  });
});
