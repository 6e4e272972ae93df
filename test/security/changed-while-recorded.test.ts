import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../core/index.ts';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type MailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { WEB } from '../../sandbox/outlook/profiles.ts';
import type { EventRuntime } from '../../sandbox/outlook/send-event.ts';
import { type SendResult, sendItem } from '../../sandbox/outlook/send-item.ts';
import { auditedSetting, officeStorage } from '../outlook-addin/audit-parts.ts';
import { type BareOptions, bareRuntime } from '../outlook-addin/bare-runtime.ts';
import { BUSINESS, PATIENT, TEXT_FILE } from '../outlook-addin/items.ts';

const ENCRYPT = '7a2f6c10-51b5-4d0e-8f7e-2f6a3b9c0001';
const LABELLING = auditedSetting({ portal: { via: 'label', label: { id: ENCRYPT } } });
const LABEL = { id: ENCRYPT, name: 'Encrypted', color: '', tooltip: '', children: null };
const OFFERING = auditedSetting({
  enforcement: { escalation: 'confirm', override: { upTo: 'phi', justification: false } },
});

const never = () => new Promise<never>(() => {});

/** Sends an item in a client whose store does something else before it takes the first event. */
async function sendWhile(item: ItemState, meanwhile: (host: MailboxHost) => unknown, bare: BareOptions = {}) {
  const host = createMailboxHost(item);
  const { held, storage } = officeStorage();
  let begun = false;
  const setItem = async (key: string, value: string) => {
    const isFirst = !begun;
    begun = true;
    if (isFirst) await meanwhile(host);
    await storage.setItem(key, value);
  };
  const more = { OfficeRuntime: { storage: { ...storage, setItem } }, ...bare.more };
  const runtime = bareRuntime({ setting: auditedSetting(), ...bare, more });
  const result = await sendItem(host, WEB, { runtime, limitMs: 15_000 });
  const kept = [...held].filter(([key]) => !key.endsWith('state'));
  return { host, result, events: kept.map(([, text]) => JSON.parse(text) as AuditEvent) };
}

function expectStayed(result: SendResult, code: RegExp): void {
  if (result.kind !== 'alert') throw new Error(result.kind);
  expect(result.alert.text).toMatch(code);
  expect(result.alert.buttons.map(({ does }) => does)).toEqual(['dont-send']);
}

describe('a message that changes while its record is written', () => {
  it.each<[string, Partial<ItemState>]>([
    ['its text', { html: PATIENT.html }],
    ['its subject', { subject: 'Jane Whitfield, MRN 0048213' }],
    ['a recipient', { bcc: [{ address: 'press@daily-news.example', name: '' }] }],
    ['an attachment', { attachments: [TEXT_FILE] }],
    ['its headers', { headers: {} }],
  ])('stays when it is %s, and the trail says so', async (_what, change) => {
    const { result, events } = await sendWhile(BUSINESS, (host) => host.change(change));
    expectStayed(result, /MW-CHANGED/);
    expect(events).toHaveLength(2);
    const [leaving, stayed] = events;
    expect(leaving?.unmapped).toMatchObject({ kind: 'send', outcome: 'sent' });
    expect(stayed).toMatchObject({ action_id: 2, unmapped: { kind: 'failure', failure: 'changed' } });
    expect(stayed?.finding_info.uid).toBe(leaving?.finding_info.uid);
    expect(stayed?.time).toBeGreaterThanOrEqual(leaving?.time ?? Number.POSITIVE_INFINITY);
  });

  it('stays when the route or the label that protects it is taken away', async () => {
    expectStayed((await sendWhile(PATIENT, (host) => host.change({ headers: {} }))).result, /MW-CHANGED/);
    const letter = { ...PATIENT, labels: [LABEL] };
    expect((await sendWhile(letter, () => {}, { setting: LABELLING })).result.kind).toBe('sent');
    const { result } = await sendWhile(letter, (host) => host.change({ label: '' }), { setting: LABELLING });
    expectStayed(result, /MW-CHANGED/);
  });

  it('is not offered to be sent as it is', async () => {
    const { result } = await sendWhile(PATIENT, () => {}, { setting: OFFERING });
    expect(result.kind === 'alert' && result.alert.buttons.map(({ does }) => does)).toContain('send-anyway');
    const more = { html: `${PATIENT.html}<p>Treated for heroin dependence.</p>` };
    const changed = await sendWhile(PATIENT, (host) => host.change(more), { setting: OFFERING });
    expectStayed(changed.result, /MW-CHANGED/);
    expect(changed.events.map(({ unmapped }) => unmapped.outcome ?? unmapped.failure)).toEqual(['offered', 'changed']);
  });

  it.each([
    ['cannot be read any more', 'error', /MW-READ/],
    ['is never read to its end', 'never', /MW-(?:READ|TIME)/],
  ] as const)('stays when it %s', async (_what, kind, code) => {
    const meanwhile = (host: MailboxHost) => host.setFaults([{ call: 'body.getAsync', kind }]);
    const { result, host, events } = await sendWhile(BUSINESS, meanwhile, { timers: kind === 'never' ? 300 : 1 });
    expectStayed(result, code);
    expect(host.complaints()).toEqual([]);
    expect(events.map(({ unmapped }) => unmapped.kind)).toEqual(['send', 'failure']);
    expect(new Set(events.map(({ finding_info }) => finding_info.uid)).size).toBe(1);
  });
});

describe('a record that is never answered', () => {
  /** A clock that keeps the add-in's waits, but for the long ones that end what hangs. */
  function watchedClock() {
    const waits: number[] = [];
    const clock = (work: () => void, ms: number) => {
      if (ms < 1_000) waits.push(ms);
      return setTimeout(work, ms);
    };
    return { waits, more: { setTimeout: clock } };
  }

  it('holds the message up for 200 ms at most, and the message is looked at afterwards', async () => {
    const { waits, more } = watchedClock();
    let before = 0;
    let begun = 0;
    const unanswered = (host: MailboxHost) => {
      before = host.log().length;
      begun = performance.now();
      return never();
    };
    const { result, host } = await sendWhile(BUSINESS, unanswered, { more });
    expect(result.kind).toBe('sent');
    expect(waits).toEqual([200]);
    expect(performance.now() - begun).toBeGreaterThan(190);
    const later = host.log().slice(before);
    for (const call of ['from', 'to', 'bcc', 'subject', 'body', 'internetHeaders'])
      expect(later).toContainEqual({ call: `${call}.getAsync`, answer: 'succeeded' });
    expect(later.at(-1)?.call).toBe('getAttachmentsAsync');
  });

  it.each([1, false] as const)('lets no change through that was made meanwhile (timers: %s)', async (timers) => {
    const changed = (host: MailboxHost) => {
      host.change({ html: PATIENT.html });
      return never();
    };
    expectStayed((await sendWhile(BUSINESS, changed, { timers })).result, /MW-CHANGED/);
  });
});

describe('the last look at a message', () => {
  it.each([
    ['a message', BUSINESS, {}],
    ['a protected message', PATIENT, {}],
    ['a message that is offered to be sent as it is', PATIENT, { setting: OFFERING }],
  ])('comes directly before the answer, with nothing waited for in between: %s', async (_what, item, options) => {
    const slowly = () => new Promise((resolve) => setTimeout(resolve, 20));
    const { held, storage } = officeStorage();
    const slow = {
      ...storage,
      getItem: (key: string) => slowly().then(() => storage.getItem(key)),
      setItem: (key: string, value: string) => slowly().then(() => storage.setItem(key, value)),
    };
    const bare = bareRuntime({ setting: auditedSetting(), ...options, more: { OfficeRuntime: { storage: slow } } });
    let turns = 0;
    const atAnswer: { turns: number; kept: number }[] = [];
    // In between, the client's own work would get its turn.
    const watched: EventRuntime = (port, name, eventArgs, complete) => {
      const call: typeof port.call = (method, args, answer) =>
        port.call(method, args, (given) => {
          turns = 0;
          setImmediate(() => {
            turns += 1;
          });
          answer(given);
        });
      return bare({ ...port, call }, name, eventArgs, (answer) => {
        atAnswer.push({ turns, kept: held.size });
        complete(answer);
      });
    };
    const result = await sendItem(createMailboxHost(item), WEB, { runtime: watched, limitMs: 15_000 });
    expect(result.kind).toBe('setting' in options ? 'alert' : 'sent');
    expect(atAnswer).toEqual([{ turns: 0, kept: 1 }]);
    expect(turns).toBeGreaterThan(0);
  });
});
