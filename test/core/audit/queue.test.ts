import { describe, expect, it } from 'vitest';
import { type AuditStore, type Delivery, deliveryOf, recordEvent, shipEvents } from '../../../core/index.ts';
import { NOW } from '../../draft-of.ts';
import { eventsIn, memoryStore, nthEvent } from './kept-events.ts';

const ROOMY = { events: 1000, characters: 1_000_000 };
const HOUR = 3_600_000;

/** A collector that answers each request in turn, the last answer for ever, and what it took. */
function collector(...answers: Delivery[]) {
  const taken: string[] = [];
  const requests: string[][] = [];
  const post = async (body: string): Promise<Delivery> => {
    const ids = eventsIn(body).map(({ metadata }) => metadata.uid);
    requests.push(ids);
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'taken';
    if (answer === 'taken') taken.push(...ids);
    return answer;
  };
  return { post, taken, requests };
}

async function filled(count: number, store: AuditStore, bounds = ROOMY) {
  for (let n = 1; n <= count; n++) await recordEvent(store, nthEvent(n), bounds);
}

async function shipped(store: AuditStore, now = NOW + HOUR) {
  const { post, requests } = collector('taken');
  const bodies: string[] = [];
  await shipEvents(
    store,
    (body) => {
      bodies.push(body);
      return post(body);
    },
    now,
  );
  expect(requests.length).toBe(bodies.length);
  return bodies.flatMap(eventsIn);
}

/** One event more, shipped. */
async function again(store: AuditStore) {
  await recordEvent(store, nthEvent(99), ROOMY);
  return shipped(store, NOW + 100 * HOUR);
}

describe('the queue of events', () => {
  it('ships in the order of time, and forgets what was taken', async () => {
    const { store, held } = memoryStore();
    await filled(3, store);
    const events = await shipped(store);
    expect(events.map(({ time }) => time)).toEqual([NOW + 1000, NOW + 2000, NOW + 3000]);
    expect([...held.keys()].filter((key) => !key.endsWith('state'))).toEqual([]);
    expect(await shipped(store)).toEqual([]);
  });

  it('lets the oldest go when there are too many, and says so in the next one that is shipped', async () => {
    const { store } = memoryStore();
    await filled(7, store, { ...ROOMY, events: 5 });
    const events = await shipped(store);
    expect(events.map(({ metadata }) => Number(metadata.uid.slice(-12)))).toEqual([3, 4, 5, 6, 7]);
    expect(events.map(({ unmapped }) => unmapped.lost)).toEqual([2, 0, 0, 0, 0]);
    expect((await again(store)).map(({ unmapped }) => unmapped.lost)).toEqual([0]);
  });

  it('lets the oldest go when they are too large', async () => {
    const { store, held } = memoryStore();
    const size = JSON.stringify(nthEvent(1)).length;
    await filled(9, store, { ...ROOMY, characters: size * 4 + 50 });
    expect([...held.keys()].filter((key) => !key.endsWith('state'))).toHaveLength(4);
    expect((await shipped(store)).reduce((sum, { unmapped }) => sum + unmapped.lost, 0)).toBe(5);
  });

  it('makes room in a store that others fill too', async () => {
    const { store } = memoryStore(JSON.stringify(nthEvent(1)).length * 6);
    await filled(12, store);
    const events = await shipped(store);
    expect(Number(events[events.length - 1]?.metadata.uid.slice(-12))).toBe(12);
    expect(events.length + events.reduce((sum, { unmapped }) => sum + unmapped.lost, 0)).toBe(12);
  });

  it('counts what a store without any room could not take', async () => {
    const { store, held } = memoryStore(200);
    await expect(recordEvent(store, nthEvent(1), ROOMY)).rejects.toThrow('quota');
    await expect(recordEvent(store, nthEvent(2), ROOMY)).rejects.toThrow('quota');
    const roomy = memoryStore();
    for (const [key, value] of held) roomy.held.set(key, value);
    await recordEvent(roomy.store, nthEvent(3), ROOMY);
    expect((await shipped(roomy.store)).map(({ unmapped }) => unmapped.lost)).toEqual([2]);
  });

  it('sends a long queue in requests of a browser’s size', async () => {
    const { store } = memoryStore();
    await filled(150, store);
    const bodies: string[] = [];
    const post = async (body: string): Promise<Delivery> => {
      bodies.push(body);
      return 'taken';
    };
    await shipEvents(store, post, NOW + HOUR);
    expect(bodies.flatMap(eventsIn)).toHaveLength(150);
    expect(bodies.length).toBeGreaterThan(3);
    for (const body of bodies) expect(body.length).toBeLessThan(60_000);
  });
});

describe('shipping', () => {
  it('waits after a failure, twice as long each time, and loses nothing', async () => {
    const { store } = memoryStore();
    await filled(2, store);
    const { post, requests } = collector('later');
    const moments: number[] = [];
    for (let now = NOW + HOUR; now < NOW + 49 * HOUR; now += 5_000) {
      const before = requests.length;
      await shipEvents(store, post, now);
      if (requests.length > before) moments.push(now);
    }
    const waits = moments.slice(1).map((moment, at) => (moment - (moments[at] ?? 0)) / 1000);
    expect(waits.slice(0, 5)).toEqual([5, 10, 20, 40, 80]);
    expect(Math.max(...waits)).toBe(6 * 3600);
    expect(await shipped(store, NOW + 60 * HOUR)).toHaveLength(2);
  });

  it('goes on at once when the clock was put back', async () => {
    const { store } = memoryStore();
    await filled(1, store);
    await shipEvents(store, collector('later').post, NOW + 9000 * HOUR);
    expect(await shipped(store, NOW + HOUR)).toHaveLength(1);
  });

  it('counts a collector that throws or cannot be reached as one that failed', async () => {
    const { store } = memoryStore();
    await filled(1, store);
    await shipEvents(store, () => Promise.reject(new Error('offline')), NOW + HOUR);
    expect(await shipped(store, NOW + 2 * HOUR)).toHaveLength(1);
  });

  it('does not send again what would be refused again, and counts it as lost', async () => {
    const { store } = memoryStore();
    await filled(2, store);
    await shipEvents(store, collector('refused').post, NOW + HOUR);
    await recordEvent(store, nthEvent(3), ROOMY);
    expect((await shipped(store, NOW + 2 * HOUR)).map(({ unmapped }) => unmapped.lost)).toEqual([2]);
  });

  it('is left to one of several runtimes that share a store', async () => {
    const { store } = memoryStore();
    await filled(3, store);
    const { post, requests } = collector('taken');
    let answer = (_delivery: Delivery) => {};
    const slow = shipEvents(store, () => new Promise((resolve) => (answer = resolve)), NOW + HOUR);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await shipEvents(store, post, NOW + HOUR + 1000);
    expect(requests).toEqual([]);
    answer('taken');
    await slow;
    // A runtime that was ended in between holds the others up no longer than this.
    await recordEvent(store, nthEvent(4), ROOMY);
    await Promise.race([
      shipEvents(store, () => new Promise(() => {}), NOW + HOUR),
      new Promise((r) => setTimeout(r, 5)),
    ]);
    expect(await shipped(store, NOW + HOUR + 5_000)).toHaveLength(1);
  });

  it('sends an event again rather than not at all when the store cannot forget it', async () => {
    const { store } = memoryStore();
    await filled(1, store);
    const { post, taken } = collector('taken');
    const stuck = { ...store, remove: () => Promise.reject(new Error('stuck')) };
    await expect(shipEvents(stuck, post, NOW + HOUR)).rejects.toThrow('stuck');
    await shipEvents(store, post, NOW + 2 * HOUR);
    expect(taken).toEqual([nthEvent(1).metadata.uid, nthEvent(1).metadata.uid]);
  });

  it('loses nothing to a store that cannot be read', async () => {
    const { store } = memoryStore();
    await filled(2, store);
    const { post, requests } = collector('taken');
    let reads = 0;
    const unreadable: AuditStore = {
      ...store,
      read: (key) => (key.endsWith('state') || reads++ > 0 ? store.read(key) : Promise.reject(new Error('unreadable'))),
    };
    await expect(shipEvents(unreadable, post, NOW + HOUR)).rejects.toThrow('unreadable');
    expect(requests).toEqual([]);
    expect(await shipped(store, NOW + 2 * HOUR)).toHaveLength(2);
  });

  it('passes over what is no event, and over a state that is none', async () => {
    const { store, held } = memoryStore();
    await filled(1, store);
    held.set('mailward.audit.000000000000001.5.half', '{"cla');
    held.set('mailward.audit.000000000000002.5.other', '{"class_uid":1}');
    held.set('mailward.audit.state', '[7');
    held.set('mailward.override', 'of something else');
    expect(await shipped(store)).toHaveLength(1);
    expect(held.get('mailward.override')).toBe('of something else');
  });

  it.each([
    [200, 'taken'],
    [202, 'taken'],
    [400, 'refused'],
    [413, 'refused'],
    [0, 'later'],
    [302, 'later'],
    [401, 'later'],
    [403, 'later'],
    [404, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ] as const)('takes %i for "%s"', (status, delivery) => {
    expect(deliveryOf(status)).toBe(delivery);
  });
});
