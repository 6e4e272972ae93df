import { describe, expect, it } from 'vitest';
import { heldAttachment, type ItemState, newItem } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type Fault } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, IOS, MAC, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import type { SendMode } from '../../sandbox/outlook/smart-alert.ts';
import { bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT } from './items.ts';

// What docs/outlook-limits.md says Mailward does, one test a line of it.

const runtime = bareRuntime({ setting: clinicSetting() });

async function send(
  item: ItemState,
  {
    profile = WEB,
    faults = [],
    mode = 'Block',
  }: { profile?: Profile; faults?: readonly Fault[]; mode?: SendMode } = {},
) {
  const host = createMailboxHost(item);
  host.setFaults(faults);
  const result = await sendItem(host, profile, { runtime, mode, limitMs: 15_000 });
  return { host, result };
}

async function sent(item: ItemState, options: Parameters<typeof send>[1] = {}): Promise<ItemState> {
  const { result } = await send(item, options);
  if (result.kind !== 'sent') throw new Error(`expected it to be sent, got ${JSON.stringify(result)}`);
  return result.item;
}

const route = ({ headers }: ItemState) => headers['X-Mailward-Route'];

describe('a mailbox of somebody else', () => {
  it.each([
    ['a shared mailbox', 'intake@northfield-clinic.example'],
    ['a colleague, on whose behalf it is sent', 'ben.ortiz@northfield-clinic.example'],
  ])('is checked like the own one: %s', async (_what, address) => {
    const item = await sent({ ...PATIENT, from: { address, name: '' } });
    expect([route(item), item.subject]).toEqual(['portal', 'Referral +encrypt+']);
  });

  it("does not make a partner's people insiders, though the sender writes in the partner's name", async () => {
    const from = { address: 'front.desk@harbor-ortho.example', name: 'Harbor Ortho' };
    expect(route(await sent({ ...PATIENT, from }))).toBe('portal');
  });

  it('is looked at again when the sender changes', async () => {
    const host = createMailboxHost(PATIENT);
    const outcome = await fireComposeEvent(host, WEB, 'OnMessageFromChanged', {}, { runtime });
    expect(outcome.kind).toBe('completed');
    expect(host.state().notifications).toHaveLength(1);
  });
});

describe('a draft that is opened again', () => {
  it('tells at once what would happen to it, before anything is changed', async () => {
    const host = createMailboxHost(PATIENT);
    await fireComposeEvent(host, WEB, 'OnMessageCompose', {}, { runtime });
    expect(host.state().notifications).toHaveLength(1);
  });

  it('keeps no weaker protection of the text it had before', async () => {
    const before = {
      'X-Mailward-Route': 'tls',
      'X-Mailward-Review': 'v=1; exposure=none; policy=test.1; unread=0; id=x',
    };
    const item = await sent({ ...PATIENT, headers: before });
    expect(route(item)).toBe('portal');
    expect(item.headers['X-Mailward-Review']).toMatch(/exposure=phi/);
  });

  it('takes nothing that was kept of another text', async () => {
    const host = createMailboxHost(BUSINESS);
    await fireComposeEvent(host, WEB, 'OnMessageCompose', {}, { runtime });
    const { sessionData } = host.state();
    expect(Object.keys(sessionData).length).toBeGreaterThan(0);
    expect(route(await sent({ ...PATIENT, sessionData }))).toBe('portal');
  });

  it('stays with the portal once its tag is there, though the text was cleared of patients', async () => {
    expect(route(await sent({ ...BUSINESS, subject: 'Copier paper +encrypt+' }))).toBe('portal');
  });
});

describe('a reply or a forward', () => {
  const quoted = (html: string) =>
    `<p>Fine with me, thanks.</p><div id="appendonsend"></div><hr><div><b>From:</b> Ana Reyes</div><blockquote>${html}</blockquote>`;

  it('is about the patient whom only the quoted text names', async () => {
    const item = await sent({ ...PATIENT, subject: 'RE: Wednesday', html: quoted(PATIENT.html) });
    expect([route(item), item.subject]).toEqual(['portal', 'RE: Wednesday +encrypt+']);
  });

  it('leaves as usual when nothing in it, quoted or new, is about a patient', async () => {
    const item = await sent({ ...BUSINESS, subject: 'RE: Copier paper', html: quoted(BUSINESS.html) });
    expect([route(item), item.subject]).toEqual([undefined, 'RE: Copier paper']);
  });

  it('is about the patient in the message that is forwarded as an attachment', async () => {
    const text = `From: ana.reyes@northfield-clinic.example\r\nTo: ben.ortiz@northfield-clinic.example\r\nSubject: Visit\r\nContent-Type: text/html\r\n\r\n${PATIENT.html}`;
    const attached = heldAttachment({
      name: 'Visit.eml',
      type: 'item',
      contentType: 'message/rfc822',
      text,
      size: 900,
    });
    const item = await sent({ ...BUSINESS, subject: 'FW: Visit', html: '<p>See below.</p>', attachments: [attached] });
    expect(route(item)).toBe('portal');
  });
});

describe('an item the client guards', () => {
  it('is not sent when its text is withheld, as protected items withhold it', async () => {
    const { result } = await send(BUSINESS, {
      faults: [{ call: 'body.getAsync', kind: 'error', error: 'AccessDenied' }],
    });
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-READ');
  });

  it('is checked in full in a client that shows events no session data', async () => {
    const faults: Fault[] = ['getAllAsync', 'setAsync'].map((name) => ({ call: `sessionData.${name}`, kind: 'error' }));
    for (const profile of [MAC, classicWindows('1.14')]) {
      expect(route(await sent(PATIENT, { profile, faults }))).toBe('portal');
    }
  });
});

describe('an add-in that is out of reach', () => {
  const unreachable = () => Promise.reject(new Error('no connection'));
  const sendWithout = (mode: SendMode) =>
    sendItem(createMailboxHost(PATIENT), classicWindows(), { runtime: unreachable, mode });

  it('keeps everything from leaving as an administrator deploys it', async () => {
    expect(await sendWithout('Block')).toMatchObject({ kind: 'fault', reason: 'unavailable' });
  });

  it("cannot keep anybody from sending in the store's flavour", async () => {
    expect(await sendWithout('SoftBlock')).toMatchObject({
      kind: 'alert',
      alert: { buttons: [{ does: 'send-anyway' }, { does: 'dont-send' }] },
    });
  });
});

describe('a meeting', () => {
  const meeting = (item: ItemState): ItemState => ({ ...item, kind: 'appointment' });

  it('about a patient goes by the portal through its tag, and takes no headers', async () => {
    expect(await sent(meeting(PATIENT))).toMatchObject({ subject: 'Referral +encrypt+', headers: {} });
  });

  it('without attendees is sent unless it has to be protected', async () => {
    expect((await sent(meeting({ ...BUSINESS, to: [] }))).subject).toBe(BUSINESS.subject);
    expect((await send(meeting({ ...PATIENT, to: [] }))).result.kind).toBe('alert');
  });
});

describe('leaving an item while it is checked', () => {
  it('ends the check, and neither item is changed', async () => {
    const host = createMailboxHost(PATIENT);
    const looking = fireComposeEvent(host, WEB, 'OnMessageRecipientsChanged', {}, { runtime, limitMs: 15_000 });
    const next = newItem({ subject: 'Another one' });
    host.open(next);
    expect(await looking).toMatchObject({ kind: 'fault', reason: 'left' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.state()).toEqual(next);
  });
});

describe('a message written on a phone', () => {
  it('says in its header that nobody checked it, in one notice, and is not changed otherwise', async () => {
    const host = createMailboxHost(PATIENT);
    const outcome = await fireComposeEvent(host, IOS, 'OnMessageRecipientsChanged', {}, { runtime });
    expect(outcome.kind).toBe('completed');
    const { notifications, headers, ...rest } = host.state();
    expect(headers['X-Mailward-Review']).toMatch(/exposure=unscanned/);
    expect(notifications).toHaveLength(1);
    expect({ ...rest, headers: {}, notifications: [] }).toEqual(PATIENT);
  });

  it('leaves as it was written, for the gateway to look at', async () => {
    const item = await sent(PATIENT, { profile: IOS });
    expect([route(item), item.subject]).toEqual([undefined, 'Referral']);
  });
});
