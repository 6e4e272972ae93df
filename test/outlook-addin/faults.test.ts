import { describe, expect, it } from 'vitest';
import { heldAttachment, type ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type Fault, type FaultKind } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, WEB } from '../../sandbox/outlook/profiles.ts';
import { type SendResult, sendItem } from '../../sandbox/outlook/send-item.ts';
import { type BareOptions, bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT, TEXT_FILE } from './items.ts';

const KINDS: readonly FaultKind[] = ['error', 'never', 'twice', 'undefined', 'empty', 'throws'];
/** Makes the add-in's 30 and 60 seconds 0.1 and 0.2, which still leaves an honest review its time. */
const QUICK = 300;

const LETTER: ItemState = { ...PATIENT, attachments: [TEXT_FILE] };
const MEETING: ItemState = { ...LETTER, kind: 'appointment' };
const ORDER: ItemState = { ...BUSINESS, attachments: [TEXT_FILE] };

async function sendWith(item: ItemState, faults: readonly Fault[], bare: BareOptions = {}, limitMs = 10_000) {
  const host = createMailboxHost(item);
  host.setFaults(faults);
  const runtime = bareRuntime({ setting: clinicSetting(), ...bare });
  const result = await sendItem(host, WEB, { runtime, limitMs });
  return { result, host };
}

/** Every call an untroubled send makes, with its place among those of the same name. */
async function callsOf(item: ItemState): Promise<{ call: string; nth: number }[]> {
  const { host } = await sendWith(item, []);
  const counts = new Map<string, number>();
  return host.log().map(({ call }) => {
    const nth = (counts.get(call) ?? 0) + 1;
    counts.set(call, nth);
    return { call, nth };
  });
}

function protectedByPortal(item: ItemState): boolean {
  const tagged = item.subject.includes('+encrypt+');
  return item.kind === 'appointment' ? tagged : tagged && item.headers['X-Mailward-Route'] === 'portal';
}

/** Not sent with a code for the help desk, or sent by the portal; never plain, never twice answered, never a way around. */
function expectSafe(result: SendResult): void {
  if (result.kind === 'sent') {
    expect(protectedByPortal(result.item)).toBe(true);
    return;
  }
  if (result.kind === 'fault') throw new Error(result.message);
  expect(result.alert.text).toMatch(/\(code MW-(?:READ|REVIEW|APPLY|TIME|CHANGED|NOBODY)\)/);
  expect(result.alert.text).not.toMatch(/Whitfield|0048213|Referral|notes\.txt/);
  expect(result.alert.buttons.map(({ does }) => does)).toEqual(['dont-send']);
}

const CASES = [
  { title: 'a patient letter', item: LETTER, calls: await callsOf(LETTER) },
  { title: 'a meeting about a patient', item: MEETING, calls: await callsOf(MEETING) },
];

describe.each(CASES)('when sending $title', ({ item, calls }) => {
  it('reads everything the review needs', () => {
    const names = calls.map(({ call }) => call);
    expect(names).toContain('getAttachmentContentAsync');
    expect(names).toContain(item.kind === 'message' ? 'internetHeaders.setAsync' : 'location.getAsync');
    expect(names.length).toBeGreaterThan(10);
  });

  describe.each(calls)('call $nth of $call', (call) => {
    it.concurrent.each(KINDS)('fails closed with "%s"', async (kind) => {
      const { result, host } = await sendWith(item, [{ ...call, kind }], kind === 'never' ? { timers: QUICK } : {});
      expectSafe(result);
      expect(host.state().html).toBe(item.html);
      expect(host.complaints()).toEqual([]);
    });
  });
});

/**
 * A client that says each time that there is nothing cannot be told from an item in which there is nothing: no text, no
 * copy, no attachment. What does tell is that something is sent to nobody.
 */
const MAY_BE_EMPTY = /^(?:(?:subject|body|cc|bcc|location|optionalAttendees)\.getAsync|getAttachmentsAsync)$/;

describe.each(CASES)('when sending $title', ({ item, calls }) => {
  const names = [...new Set(calls.map(({ call }) => call))];
  const always = names.flatMap((call) =>
    (['error', 'undefined', 'empty', 'throws'] as const)
      .filter((kind) => kind !== 'empty' || !MAY_BE_EMPTY.test(call))
      .map((kind) => ({ call, kind })),
  );

  it.concurrent.each(always)('$call fails closed when every time it ends with "$kind"', async (fault) => {
    const { result, host } = await sendWith(item, [fault]);
    expectSafe(result);
    expect(host.state().html).toBe(item.html);
  });
});

describe('a call that fails', () => {
  it('makes nothing of a message to nobody, which Outlook does not send either', async () => {
    const { result } = await sendWith({ ...ORDER, to: [] }, []);
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-READ');
  });

  it('lets a meeting without attendees be booked, and not one about a patient', async () => {
    const room: ItemState = { ...ORDER, kind: 'appointment', to: [], location: 'Room 4' };
    expect((await sendWith(room, [])).result.kind).toBe('sent');
    expectSafe((await sendWith({ ...room, html: PATIENT.html }, [])).result);
    const { result } = await sendWith({ ...room, html: PATIENT.html }, []);
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-NOBODY');
  });

  it('never answered and without timers leaves the event to Outlook, which does not send', async () => {
    const { result } = await sendWith(LETTER, [{ call: 'subject.getAsync', kind: 'never' }], { timers: false }, 300);
    expect(result).toMatchObject({ kind: 'fault', message: 'onMessageSend never completed its event' });
  });

  it('keeps even business mail from leaving when recipients, subject, body or headers are not known', async () => {
    for (const call of ['from', 'to', 'cc', 'bcc', 'subject', 'body', 'internetHeaders'].map(
      (name) => `${name}.getAsync`,
    )) {
      for (const kind of ['error', 'undefined', 'throws'] as const) {
        const { result } = await sendWith(ORDER, [{ call, kind }]);
        expect(result.kind, `${call} ${kind}`).toBe('alert');
      }
    }
  });

  it('sends business mail by the portal when its attachment cannot be read', async () => {
    for (const kind of ['error', 'undefined', 'empty', 'throws'] as const) {
      const { result } = await sendWith(ORDER, [{ call: 'getAttachmentContentAsync', kind }]);
      if (result.kind !== 'sent') throw new Error(`${kind}: ${result.kind}`);
      expect(protectedByPortal(result.item), kind).toBe(true);
      expect(result.item.headers['X-Mailward-Review']).toContain('unread=1');
    }
  });

  it('that reports a header as set and did not set it stops the send', async () => {
    const { result } = await sendWith(LETTER, [{ call: 'internetHeaders.setAsync', kind: 'undefined' }]);
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-APPLY');
  });

  it('leaves the sender the subject as written when headers cannot be set', async () => {
    const { host } = await sendWith(LETTER, [{ call: 'internetHeaders.setAsync', kind: 'error' }]);
    expect(host.state().subject).toBe('Referral');
  });

  it('does not stop a protected message when it is only the notice', async () => {
    for (const kind of KINDS) {
      const { result } = await sendWith(LETTER, [{ call: 'notificationMessages.replaceAsync', kind }]);
      expect(result.kind === 'sent' && protectedByPortal(result.item), kind).toBe(true);
    }
  });
});

describe('the watchdog', () => {
  const files = ['a', 'b', 'c'].map((name) => heldAttachment({ ...TEXT_FILE, id: name, name: `${name}.txt` }));

  it('says "not sent" long before Outlook gives up, and nothing is written afterwards', async () => {
    const item: ItemState = { ...MEETING, attachments: files };
    const never: Fault = { call: 'getAttachmentContentAsync', kind: 'never' };
    const { result, host } = await sendWith(item, [never], { timers: QUICK });
    expect(result.kind === 'alert' && result.alert.text).toContain('MW-TIME');
    const calls = host.log().length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    // The run nobody waits for went on to where it would have changed the subject.
    expect(host.log().slice(calls)).toEqual([
      { call: 'sessionData.getAllAsync', answer: 'succeeded' },
      { call: 'subject.getAsync', answer: 'succeeded' },
    ]);
    expect(host.state()).toEqual(item);
  });
});

describe('what nobody could read', () => {
  const unreadHeader = async (item: ItemState, profile = WEB) => {
    const host = createMailboxHost(item);
    const result = await sendItem(host, profile, { runtime: bareRuntime({ setting: clinicSetting() }) });
    if (result.kind !== 'sent') throw new Error(result.kind);
    expect(protectedByPortal(result.item)).toBe(true);
    return /unread=(\d+)/.exec(result.item.headers['X-Mailward-Review'] ?? '')?.[1];
  };

  it('counts an attachment reported as read but empty', async () => {
    expect(await unreadHeader({ ...BUSINESS, attachments: [{ ...TEXT_FILE, base64: '' }] })).toBe('1');
  });

  it('counts a file that lies in the cloud', async () => {
    const cloud = heldAttachment({ name: 'plan', type: 'cloud', text: 'https://files.northfield-clinic.example/plan' });
    expect(await unreadHeader({ ...BUSINESS, attachments: [cloud] })).toBe('1');
  });

  it('counts an attached contact, which Office does not give', async () => {
    const contact = heldAttachment({ name: 'contact', type: 'item', contentType: 'text/vcard', size: 90 });
    expect(await unreadHeader({ ...BUSINESS, attachments: [contact] })).toBe('1');
  });

  it.each([
    [499, undefined],
    [500, '1'],
    [501, '1'],
  ])('counts %i recipients in classic Outlook before 1.16 rightly', async (count, expected) => {
    const to = Array.from({ length: count }, (_, index) => ({ address: `p${index}@paper-goods.example`, name: '' }));
    const host = createMailboxHost({ ...BUSINESS, to });
    const result = await sendItem(host, classicWindows('1.15'), { runtime: bareRuntime({ setting: clinicSetting() }) });
    if (result.kind !== 'sent') throw new Error(result.kind);
    expect(protectedByPortal(result.item)).toBe(expected !== undefined);
  });

  it('counts a recipient without an SMTP address', async () => {
    const to = [...BUSINESS.to, { address: '/o=ExchangeLabs/ou=Group/cn=Recipients/cn=list', name: 'Staff list' }];
    expect(await unreadHeader({ ...BUSINESS, to })).toBe('1');
    expect(await unreadHeader({ ...BUSINESS, to: [{ address: '', name: 'My contacts' }] })).toBe('1');
  });
});
