import { describe, expect, it } from 'vitest';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, MAC, NEW_WINDOWS, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import { type BareOptions, bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT, TEXT_FILE } from './items.ts';

const CONFIRM = clinicSetting({ enforcement: { escalation: 'confirm' } });
const NO_WAY_OUT = clinicSetting({ portal: { via: 'none' } });

async function send(item: ItemState, options: BareOptions & { profile?: Profile; displayLanguage?: string } = {}) {
  const host = createMailboxHost(item);
  const { profile = classicWindows(), displayLanguage = 'en-US', ...bare } = options;
  const runtime = bareRuntime({ setting: clinicSetting(), ...bare });
  const result = await sendItem(host, profile, { runtime, displayLanguage, limitMs: 15_000 });
  return { result, host };
}

async function alertOf(item: ItemState, options: Parameters<typeof send>[1] = {}) {
  const { result, host } = await send(item, options);
  if (result.kind !== 'alert') throw new Error(`expected a dialog, got ${result.kind}`);
  return { alert: result.alert, host };
}

async function sentItem(item: ItemState, options: Parameters<typeof send>[1] = {}) {
  const { result, host } = await send(item, options);
  if (result.kind !== 'sent') throw new Error(`expected it to be sent, got ${JSON.stringify(result)}`);
  return { item: result.item, host };
}

describe.each([WEB, NEW_WINDOWS, classicWindows('1.16'), classicWindows('1.12'), MAC])(
  'sending in $title $mailbox',
  (profile) => {
    it('lets business mail leave as it is, marked as reviewed', async () => {
      const { item } = await sentItem(BUSINESS, { profile });
      expect(item.subject).toBe(BUSINESS.subject);
      expect(item.html).toBe(BUSINESS.html);
      expect(item.headers).not.toHaveProperty('X-Mailward-Route');
      expect(item.headers['X-Mailward-Review']).toMatch(
        /^v=1; exposure=none; policy=test\.1; unread=0; id=[0-9a-f-]{36}$/,
      );
    });

    it('sends a patient letter by the portal and leaves the body untouched', async () => {
      const { item } = await sentItem(PATIENT, { profile });
      expect(item.subject).toBe('Referral +encrypt+');
      expect(item.headers['X-Mailward-Route']).toBe('portal');
      expect(item.html).toBe(PATIENT.html);
    });
  },
);

describe('a send event', () => {
  it('leaves a patient letter to enforced TLS where the partner has it', async () => {
    const { item } = await sentItem({ ...PATIENT, to: [{ address: 'records@lakeside.example', name: '' }] });
    expect(item.headers['X-Mailward-Route']).toBe('tls');
    expect(item.subject).toBe('Referral');
  });

  it('shows on the item that it is protected', async () => {
    const { host } = await sentItem(PATIENT);
    await Promise.resolve();
    expect(host.log().some(({ call }) => call === 'notificationMessages.replaceAsync')).toBe(true);
  });

  it('asks first where the policy wants it, with a button that opens the pane', async () => {
    const { alert, host } = await alertOf(PATIENT, { setting: CONFIRM });
    expect(alert.commandId).toBe('Mailward.OpenPane');
    expect(JSON.parse(alert.contextData)).toEqual({ reason: 'ask' });
    expect(alert.buttons.map(({ does }) => does)).toEqual(['take-action', 'dont-send']);
    expect(alert.text.length).toBeGreaterThan(20);
    expect(alert.text).not.toMatch(/Whitfield|0048213|metformin|preventing/);
    expect(host.state().subject).toBe('Referral');
  });

  it('sends at once when the portal was asked for by its tag, though the policy would ask', async () => {
    const { item } = await sentItem({ ...PATIENT, subject: 'Referral +encrypt+' }, { setting: CONFIRM });
    expect(item.subject).toBe('Referral +encrypt+');
    expect(item.headers['X-Mailward-Route']).toBe('portal');
  });

  it('blocks what no protection can carry', async () => {
    const { alert, host } = await alertOf(PATIENT, { setting: NO_WAY_OUT });
    expect(JSON.parse(alert.contextData)).toEqual({ reason: 'block' });
    expect(alert.text).not.toMatch(/Whitfield|0048213/);
    expect(host.state().headers).toEqual({});
  });

  it('never names the button "Don\'t Send" otherwise in clients without a button of its own', async () => {
    for (const profile of [MAC, classicWindows('1.14')]) {
      const { alert } = await alertOf(PATIENT, { setting: CONFIRM, profile });
      expect(alert.buttons).toEqual([{ does: 'dont-send', label: "Don't Send" }]);
      expect(alert.commandId).toBe('Mailward.OpenPane');
    }
  });

  it('offers no pane before Mailbox 1.14', async () => {
    const { alert } = await alertOf(PATIENT, { setting: CONFIRM, profile: classicWindows('1.13') });
    expect(alert.commandId).toBeNull();
    expect(alert.buttons).toEqual([{ does: 'dont-send', label: "Don't Send" }]);
  });

  it('sends nothing with a policy nobody can read', async () => {
    const { alert } = await alertOf(BUSINESS, { setting: { policy: { enforcment: {} } } });
    expect(alert.text).toContain('MW-POLICY');
  });

  it('sends nothing when the page names setting.js and it did not load', async () => {
    const prelude = 'var document = { querySelector: function () { return {}; } };';
    const { alert } = await alertOf(BUSINESS, { setting: undefined, prelude });
    expect(alert.text).toContain('MW-POLICY');
  });

  it('works by the default policy where nothing is deployed', async () => {
    const { item } = await sentItem(PATIENT, { setting: undefined });
    expect(item.headers['X-Mailward-Route']).toBe('portal');
  });

  it('works in a runtime without timers', async () => {
    const { item } = await sentItem({ ...PATIENT, attachments: [TEXT_FILE] }, { timers: false });
    expect(item.headers['X-Mailward-Route']).toBe('portal');
  });

  it('speaks Spanish where Outlook does', async () => {
    const { alert } = await alertOf(BUSINESS, { displayLanguage: 'es-MX', setting: { policy: 1 } });
    expect(alert.text).toMatch(/^No se envió/);
  });

  it('makes its calls one after the other', async () => {
    const { host } = await sentItem({ ...PATIENT, attachments: [TEXT_FILE, { ...TEXT_FILE, id: 'second' }] });
    expect(host.mostInFlight()).toBe(1);
    expect(host.complaints()).toEqual([]);
  });

  it('gives every review an id of its own', async () => {
    const ids = new Set<string | undefined>();
    for (let round = 0; round < 5; round += 1) {
      ids.add(/id=(\S+)/.exec((await sentItem(BUSINESS)).item.headers['X-Mailward-Review'] ?? '')?.[1]);
    }
    expect(ids.size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('overwrites a weaker route left on the draft', async () => {
    const { item } = await sentItem({ ...PATIENT, headers: { 'x-mailward-route': 'tls' } });
    expect(Object.entries(item.headers).filter(([name]) => /route/i.test(name))).toEqual([
      ['X-Mailward-Route', 'portal'],
    ]);
  });
});

describe('an appointment', () => {
  const MEETING: ItemState = { ...PATIENT, kind: 'appointment', location: 'Room 4' };

  it('goes by the portal through its subject, since it takes no headers', async () => {
    const { item } = await sentItem(MEETING);
    expect(item.subject).toBe('Referral +encrypt+');
    expect(item.headers).toEqual({});
  });

  it('leaves as it is when nothing is found', async () => {
    const { item } = await sentItem({ ...BUSINESS, kind: 'appointment' });
    expect(item.subject).toBe(BUSINESS.subject);
  });

  it('opens the pane of appointments from the dialog', async () => {
    const { alert } = await alertOf(MEETING, { setting: CONFIRM });
    expect(alert.commandId).toBe('Mailward.OpenPane.Appointment');
  });

  it('goes by the portal where a message would go by S/MIME, which nothing can ask the gateway for', async () => {
    const smime = clinicSetting({
      protection: { phi: ['smime', 'portal'] },
      smime: { domains: ['harbor-ortho.example'] },
    });
    expect((await sentItem(MEETING, { setting: smime })).item.subject).toBe('Referral +encrypt+');
    expect((await sentItem(PATIENT, { setting: smime })).item.headers['X-Mailward-Route']).toBe('smime');
  });

  it.each([
    ['en-US', 'Mailward could not protect the meeting, as it sees no attendees. Add one'],
    ['es-MX', 'Mailward no pudo proteger la reunión, pues no ve asistentes. Añada uno'],
  ])('about a patient that shows no attendees says so, and what to do (%s)', async (displayLanguage, sentence) => {
    const { alert } = await alertOf({ ...MEETING, to: [] }, { displayLanguage });
    expect(alert.text).toContain(sentence);
    expect(alert.text).toContain('MW-NOBODY');
    expect(alert.text).not.toMatch(/Whitfield|0048213/);
  });

  it('is not sent where only S/MIME would do, and says who cannot receive it', async () => {
    const smime = clinicSetting({
      protection: { phi: ['smime'], possible: ['smime'], sensitive: ['smime'] },
      smime: { domains: ['harbor-ortho.example'] },
      portal: { via: 'none' },
    });
    const { alert } = await alertOf(MEETING, { setting: smime });
    expect(alert.text).toContain('cannot receive protected mail: dr.okafor@harbor-ortho.example');
    const { item } = await sentItem(PATIENT, { setting: smime });
    expect(item.headers['X-Mailward-Route']).toBe('smime');
  });
});

describe('while a message is written', () => {
  const compose = async (
    item: ItemState,
    faults: Parameters<ReturnType<typeof createMailboxHost>['setFaults']>[0] = [],
  ) => {
    const host = createMailboxHost(item);
    host.setFaults(faults);
    const runtime = bareRuntime({ setting: clinicSetting(), timers: 1000 });
    const outcome = await fireComposeEvent(host, WEB, 'OnMessageRecipientsChanged', {}, { runtime, limitMs: 15_000 });
    return { outcome, host };
  };

  it('says in the info bar what would happen, without what was found', async () => {
    const { outcome, host } = await compose(PATIENT);
    expect(outcome.kind).toBe('completed');
    const [notice, ...others] = host.state().notifications;
    expect(others).toEqual([]);
    expect(notice?.message.length).toBeGreaterThan(10);
    expect(notice?.message).not.toMatch(/Whitfield|0048213/);
  });

  it('takes its notice away when nothing is found any more, and leaves others alone', async () => {
    const mine = { key: 'mailward', type: 'informationalMessage', message: 'old', icon: 'Icon.16' };
    const other = { ...mine, key: 'somebody-else' };
    const { host } = await compose({ ...BUSINESS, notifications: [mine, other] });
    expect(host.state().notifications).toEqual([other]);
  });

  it('changes nothing on the message itself', async () => {
    const { host } = await compose(PATIENT);
    const { notifications, sessionData } = host.state();
    expect(host.state()).toEqual({ ...PATIENT, notifications, sessionData });
  });

  it.each(['error', 'never', 'undefined', 'throws'] as const)(
    'completes its event when reading ends with "%s"',
    async (kind) => {
      const { outcome, host } = await compose(PATIENT, [{ call: 'subject.getAsync', kind }]);
      expect(outcome.kind).toBe('completed');
      expect(host.state().notifications).toEqual([]);
    },
  );
});
