import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../core/index.ts';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import { createMailboxHost, type Fault } from '../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, IOS, type Profile, WEB } from '../../sandbox/outlook/profiles.ts';
import { fireComposeEvent, sendItem } from '../../sandbox/outlook/send-item.ts';
import { eventsIn } from '../core/audit/kept-events.ts';
import {
  auditedSetting,
  browserStorage,
  ENDPOINT,
  fakeFetch,
  fakeXmlHttpRequest,
  officeStorage,
} from './audit-parts.ts';
import { type BareOptions, bareRuntime } from './bare-runtime.ts';
import { BUSINESS, clinicSetting, PATIENT } from './items.ts';

interface Sending extends BareOptions {
  readonly faults?: readonly Fault[];
  readonly profile?: Profile;
}

async function send(item: ItemState, { faults = [], profile = WEB, ...bare }: Sending) {
  const host = createMailboxHost(item);
  host.setFaults(faults);
  const runtime = bareRuntime({ setting: auditedSetting(), ...bare });
  const result = await sendItem(host, profile, { runtime, limitMs: 10_000 });
  return { host, result };
}

function keptEvents(held: ReadonlyMap<string, string>): AuditEvent[] {
  return [...held].filter(([key]) => !key.endsWith('state')).map(([, text]) => JSON.parse(text) as AuditEvent);
}

/** What a send records, in a client that keeps events and has no network. */
async function recorded(item: ItemState, sending: Sending = {}) {
  const { held, storage } = officeStorage();
  const { result, host } = await send(item, { more: { OfficeRuntime: { storage } }, ...sending });
  const [event, ...others] = keptEvents(held);
  expect(others).toEqual([]);
  return { event, result, host };
}

describe('the record of a send', () => {
  it('tells that a message was protected, under the id in its review header', async () => {
    const { event, result } = await recorded(PATIENT);
    expect(event).toMatchObject({
      actor: { user: { email_addr: expect.stringContaining('@northfield-clinic.example') } },
      unmapped: { kind: 'send', outcome: 'sent', action: 'protect', protection: 'portal', client: 'outlook-web' },
    });
    if (result.kind !== 'sent') throw new Error(result.kind);
    expect(result.item.headers['X-Mailward-Review']).toContain(`id=${event?.finding_info.uid}`);
    expect(event?.unmapped.recipients).toMatchObject([
      { domain: 'harbor-ortho.example', hash: expect.stringMatching(/^[\da-f]{32}$/) },
    ]);
  });

  it('tells that nothing was found', async () => {
    const { event } = await recorded(BUSINESS);
    expect(event?.unmapped).toMatchObject({ kind: 'send', outcome: 'sent', exposure: 'none', protection: null });
  });

  it('counts the rules of a message that was assessed while it was written', async () => {
    const { held, storage } = officeStorage();
    const more = { OfficeRuntime: { storage } };
    const host = createMailboxHost(PATIENT);
    const runtime = bareRuntime({ setting: auditedSetting(), more });
    await fireComposeEvent(host, WEB, 'OnMessageRecipientsChanged', {}, { runtime });
    await sendItem(host, WEB, { runtime });
    const [kept] = keptEvents(held);
    const { event: fresh } = await recorded(PATIENT);
    expect(kept?.unmapped.rules.length).toBeGreaterThan(3);
    expect(kept?.unmapped.rules).toEqual(fresh?.unmapped.rules);
  });

  it('tells that a message stayed', async () => {
    const setting = auditedSetting({ enforcement: { escalation: 'manual' } });
    const { event } = await recorded(PATIENT, { setting });
    expect(event).toMatchObject({ action_id: 2, unmapped: { outcome: 'kept', action: 'block' } });
  });

  it('tells that the dialog offered to send a message as it is', async () => {
    const override = { upTo: 'phi', justification: false };
    const setting = auditedSetting({ enforcement: { escalation: 'confirm', override } });
    const { event } = await recorded(PATIENT, { setting });
    expect(event?.unmapped).toMatchObject({ outcome: 'offered', action: 'ask' });
  });

  it('tells that the sender asked for the portal', async () => {
    const { event } = await recorded({ ...BUSINESS, subject: 'Copier paper +encrypt+' });
    expect(event?.unmapped).toMatchObject({ kind: 'escalation', protection: 'portal' });
  });

  it.each([
    ['read', [{ call: 'body.getAsync', kind: 'error' }]],
    ['apply', [{ call: 'internetHeaders.setAsync', kind: 'error' }]],
  ] as const)('tells that a step failed (%s)', async (code, faults) => {
    const { event } = await recorded(PATIENT, { faults });
    expect(event).toMatchObject({ disposition_id: 27, unmapped: { kind: 'failure', failure: code } });
  });

  it('tells that checking took too long', async () => {
    const { event } = await recorded(PATIENT, { faults: [{ call: 'body.getAsync', kind: 'never' }], timers: 20_000 });
    expect(event?.unmapped.failure).toMatch(/time|read/);
  });

  it('tells that a policy could not be read', async () => {
    const { event } = await recorded(PATIENT, { setting: { policy: { unknown: 1 } } });
    expect(event?.unmapped).toMatchObject({ kind: 'failure', failure: 'policy' });
    expect(event?.data_security.policy.version).toBe('unreadable');
  });

  it('tells once that a phone sends without asking', async () => {
    const { held, storage } = officeStorage();
    const host = createMailboxHost(PATIENT);
    const runtime = bareRuntime({ setting: auditedSetting(), more: { OfficeRuntime: { storage } } });
    await fireComposeEvent(host, IOS, 'OnNewMessageCompose', {}, { runtime });
    await fireComposeEvent(host, IOS, 'OnMessageRecipientsChanged', {}, { runtime });
    expect(keptEvents(held).map(({ unmapped }) => unmapped)).toMatchObject([
      { kind: 'unscanned', client: 'outlook-mobile' },
    ]);
    expect(host.state().headers['X-Mailward-Review']).toContain(keptEvents(held)[0]?.finding_info.uid);
  });

  it('stays in the client’s own log where the policy names no collector', async () => {
    const { held, storage } = officeStorage();
    const { fetch, requests } = fakeFetch();
    await send(PATIENT, { setting: clinicSetting(), more: { fetch, OfficeRuntime: { storage } } });
    expect(keptEvents(held)).toHaveLength(1);
    expect(keptEvents(held)[0]?.unmapped.recipients[0]?.hash).toBeNull();
    expect(requests).toEqual([]);
  });
});

describe('shipping from Outlook', () => {
  it('hands the event to the collector with the pilot’s token, and forgets it', async () => {
    const { held, storage } = officeStorage();
    const { fetch, requests } = fakeFetch();
    await send(PATIENT, { more: { fetch, OfficeRuntime: { storage } } });
    await expect.poll(() => keptEvents(held)).toEqual([]);
    expect(requests).toMatchObject([
      { url: ENDPOINT, headers: { 'Content-Type': 'application/json', Authorization: 'Bearer a-token-of-the-pilot' } },
    ]);
    expect(eventsIn(requests[0]?.body ?? '')).toHaveLength(1);
  });

  it('uses the sender’s own token where there is no other and the client gives one', async () => {
    const { fetch, requests } = fakeFetch();
    const OfficeRuntime = { auth: { getAccessToken: async () => 'of-the-sender' } };
    const { audit: _audit, ...setting } = auditedSetting();
    await send(PATIENT, { setting, more: { fetch, OfficeRuntime } });
    await expect.poll(() => requests.length).toBe(1);
    expect(requests[0]?.headers.Authorization).toBe('Bearer of-the-sender');
  });

  it('goes by XMLHttpRequest in a runtime without fetch', async () => {
    const { held, storage } = officeStorage();
    const { XMLHttpRequest, requests } = fakeXmlHttpRequest('taken');
    await send(PATIENT, { more: { XMLHttpRequest, OfficeRuntime: { storage } }, profile: classicWindows() });
    await expect.poll(() => keptEvents(held)).toEqual([]);
    expect(requests[0]).toMatchObject({ url: ENDPOINT, headers: { Authorization: 'Bearer a-token-of-the-pilot' } });
  });

  it('keeps events over a restart while there is no network, and ships them when the next message is begun', async () => {
    const { held, localStorage } = browserStorage();
    for (const item of [PATIENT, BUSINESS]) {
      await send(item, { more: { localStorage, fetch: fakeFetch(() => Promise.reject(new Error('offline'))).fetch } });
    }
    expect(keptEvents(held)).toHaveLength(2);
    const state = [...held.keys()].find((key) => key.endsWith('state')) ?? '';
    await expect.poll(() => JSON.parse(held.get(state) ?? '{}').tries).toBe(1);
    held.set(state, JSON.stringify({ ...JSON.parse(held.get(state) ?? '{}'), notBefore: 0 }));
    const { fetch, requests } = fakeFetch();
    const runtime = bareRuntime({ setting: auditedSetting(), more: { localStorage, fetch } });
    await fireComposeEvent(createMailboxHost(BUSINESS), WEB, 'OnNewMessageCompose', {}, { runtime });
    expect(requests.flatMap(({ body }) => eventsIn(body))).toHaveLength(2);
    expect(keptEvents(held)).toEqual([]);
  });
});

const STORE_FAULTS: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error('store');
  },
  rejects: () => Promise.reject(new Error('quota')),
  'never answers': () => new Promise(() => {}),
  'answers nonsense': async () => 7,
};
const STORE_CALLS = ['getKeys', 'getItem', 'setItem', 'removeItem'] as const;
const NETWORKS: Readonly<Record<string, () => Promise<{ readonly status: number }>>> = {
  'is not there': () => Promise.reject(new Error('offline')),
  throws: () => {
    throw new Error('blocked');
  },
  'never answers': () => new Promise(() => {}),
  'fails with 500': async () => ({ status: 500 }),
  'refuses with 400': async () => ({ status: 400 }),
};

const OK = async () => ({ status: 200 });
const TROUBLES = [
  ...Object.entries(STORE_FAULTS).flatMap(([fault, fails]) =>
    STORE_CALLS.map((call) => ({ title: `a store that ${fault} at ${call}`, faulty: { [call]: fails }, answer: OK })),
  ),
  ...Object.entries(NETWORKS).map(([name, answer]) => ({ title: `a network that ${name}`, faulty: {}, answer })),
  {
    title: 'a store and a network that never answer',
    faulty: Object.fromEntries(STORE_CALLS.map((call) => [call, STORE_FAULTS['never answers']])),
    answer: NETWORKS['never answers'],
  },
];
const ITEMS = { 'a patient letter': PATIENT, 'an order': BUSINESS };

describe.each(Object.entries(ITEMS))('sending %s', async (_title, item) => {
  const plain = await send(item, { setting: clinicSetting() });

  it.concurrent.each(TROUBLES)('is not changed by $title', async ({ faulty, answer }) => {
    const { storage } = officeStorage(new Map([['mailward.audit.000000000000001.9.old', '{}']]));
    const more = { fetch: fakeFetch(answer).fetch, OfficeRuntime: { storage: { ...storage, ...faulty } } };
    const { result, host } = await send(item, { more });
    expect(withoutIds(result)).toEqual(withoutIds(plain.result));
    expect(withoutIds(host.state())).toEqual(withoutIds(plain.host.state()));
    expect(host.complaints()).toEqual([]);
  });
});

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/id=[\da-f-]{36}/g, 'id='));
}

describe('the time a record may take', () => {
  it('is at most 200 ms, however long store and network take', async () => {
    const never = () => new Promise<never>(() => {});
    const storage = { getKeys: never, getItem: never, setItem: never, removeItem: never };
    const more = { fetch: never, OfficeRuntime: { storage, auth: { getAccessToken: never } } };
    const waits: number[] = [];
    const watched = {
      ...more,
      setTimeout: (work: () => void, ms: number) => {
        waits.push(ms);
        return setTimeout(work, ms);
      },
    };
    const { result } = await send(BUSINESS, { more: watched });
    expect(result.kind).toBe('sent');
    expect(waits.filter((ms) => ms < 1_000)).toEqual([200]);
  });

  it('is none in a runtime without timers', async () => {
    const never = () => new Promise<never>(() => {});
    const storage = { getKeys: never, getItem: never, setItem: never, removeItem: never };
    const { result } = await send(BUSINESS, { more: { fetch: never, OfficeRuntime: { storage } }, timers: false });
    expect(result.kind).toBe('sent');
  });
});
