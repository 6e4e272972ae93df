import { describe, expect, it } from 'vitest';
import type { CalledMethod } from '../../../sandbox/gmail/scopes.ts';
import { startAddOn } from '../built-add-on.ts';
import { ABOUT_PATIENT, HOUR, recorded, SWEEP_MANIFEST, sweepPolicy, sweptMailbox } from './swept-mailbox.ts';

const MINUTE = 60_000;
const SWEEP_CALLS: readonly CalledMethod[] = [
  'PropertiesService.getProperty',
  'PropertiesService.setProperty',
  'LockService.tryLock',
  'Utilities.getUuid',
  'gmail.users.messages.list',
  'gmail.users.messages.get',
  'gmail.users.messages.send',
  'gmail.users.getProfile',
];

/** Notes that are written where Google says that it did what it did not do: nobody could know better. */
const LIES: Partial<Record<CalledMethod, number>> = {
  'gmail.users.messages.send': 0,
  'PropertiesService.setProperty': 2,
};

describe('a run of the hourly look that cannot finish', () => {
  it('stops at its budget, well before Google would end it, and the next run goes on where it stopped', async () => {
    const slow = { reading: true };
    const mailbox = await sweptMailbox({
      onCall: (method, clock) => {
        if (method === 'gmail.users.messages.get' && slow.reading) clock.now += 1.5 * MINUTE;
        return undefined;
      },
    });
    const ids = Array.from({ length: 6 }, () => mailbox.send(ABOUT_PATIENT));
    const looked: number[] = [];
    for (let run = 0; run < 3; run++) {
      await mailbox.hour();
      looked.push(recorded(mailbox).length);
    }
    expect(looked).toEqual([3, 6, 6]);
    expect(recorded(mailbox).map(({ message_uid }) => message_uid)).toEqual(ids);
    expect(mailbox.log.join()).not.toContain('execution time');
  });

  it('loses nothing and tells nothing twice when Google ends it in the middle', async () => {
    const ending = { at: 3, gets: 0 };
    const mailbox = await sweptMailbox({
      onCall: (method, clock) => {
        if (method === 'gmail.users.messages.get' && ++ending.gets === ending.at) clock.now += 7 * MINUTE;
        return undefined;
      },
    });
    const ids = Array.from({ length: 4 }, () => mailbox.send(ABOUT_PATIENT));
    await mailbox.hour();
    expect(mailbox.log.at(-1)).toContain('Exceeded maximum execution time');
    await mailbox.hour();
    expect(recorded(mailbox).map(({ message_uid }) => message_uid)).toEqual(ids);
    expect(mailbox.notes()).toHaveLength(1);
    for (const id of ids) expect(mailbox.notes()[0]).toContain(id);
  });

  it('tries a message that cannot be read three times and then goes on, counting it as unchecked', async () => {
    const fault = { id: '' };
    const mailbox = await sweptMailbox({
      store: (store) => ({ ...store, message: (id) => (id === fault.id ? undefined : store.message(id)) }),
    });
    fault.id = mailbox.send(ABOUT_PATIENT);
    const second = mailbox.send(ABOUT_PATIENT);
    for (let run = 0; run < 2; run++) await mailbox.hour();
    expect(recorded(mailbox)).toEqual([]);
    await mailbox.hour();
    expect(recorded(mailbox)).toMatchObject([{ message_uid: second }]);
    expect(mailbox.notes()[0]).toContain('One more message holds something that could not be checked');
  });

  it('goes on behind a message over which Google ended three runs, counting it as unchecked once', async () => {
    const fault = { id: '', ended: 0 };
    const mailbox = await sweptMailbox({
      store: (store) => ({
        ...store,
        message: (id) => {
          if (id === fault.id && fault.ended++ < 3) mailbox.clock.now += 7 * MINUTE;
          return store.message(id);
        },
      }),
    });
    mailbox.send('See you at noon.');
    mailbox.clock.now += 10 * MINUTE;
    fault.id = mailbox.send('See you at one.');
    const second = mailbox.send(ABOUT_PATIENT);
    for (let run = 0; run < 4; run++) await mailbox.hour();
    expect(recorded(mailbox)).toMatchObject([{ message_uid: second }]);
    expect(mailbox.notes()[0]).toContain('One more message holds something that could not be checked');
  });

  it('comes back to no message that it gave up, however long nothing else is sent', async () => {
    const fault = { id: '' };
    const mailbox = await sweptMailbox({
      store: (store) => ({
        ...store,
        message: (id) => {
          const message = store.message(id);
          return id === fault.id && message !== undefined ? { ...message, raw: new Uint8Array(0) } : message;
        },
      }),
    });
    mailbox.send('See you at noon.');
    mailbox.clock.now += 10 * MINUTE;
    fault.id = mailbox.send(ABOUT_PATIENT);
    for (let run = 0; run < 3; run++) await mailbox.hour();
    for (let later = 0; later < 2; later++) {
      mailbox.clock.now += 2 * HOUR;
      mailbox.send(ABOUT_PATIENT);
      await mailbox.hour();
    }
    await mailbox.hour();
    expect(recorded(mailbox)).toHaveLength(2);
    expect(mailbox.notes()[0]).toContain('One more message holds something that could not be checked');
  });

  it.each(SWEEP_CALLS.flatMap((call) => (['throws', 'empty'] as const).map((way) => [call, way] as const)))(
    'finds everything later when %s %s for an hour, with no word of a message in the log',
    async (call, way) => {
      const fault = { on: false };
      const mailbox = await sweptMailbox({
        onCall: (method) => {
          if (!fault.on || method !== call) return undefined;
          if (way === 'empty') return 'empty';
          throw new Error('Service invoked too many times for one day: Rosa Quinn');
        },
      });
      const id = mailbox.send(ABOUT_PATIENT);
      fault.on = true;
      await mailbox.hour();
      fault.on = false;
      await mailbox.hour();
      expect(recorded(mailbox).map(({ message_uid }) => message_uid)).toContain(id);
      const lie = way === 'empty' ? LIES[call] : undefined;
      expect(mailbox.notes()).toHaveLength(lie ?? 1);
      expect(mailbox.log.join()).not.toMatch(/Rosa|Quinn/);
    },
  );

  it('looks at the last day when what it kept is damaged', async () => {
    const mailbox = await sweptMailbox();
    const id = mailbox.send(ABOUT_PATIENT);
    mailbox.memory.properties.set('mailward.sweep', '{"v":2}');
    await mailbox.hour();
    expect(recorded(mailbox)).toMatchObject([{ message_uid: id }]);
  });

  it('looks at nothing under a policy that cannot be read, and goes on once it can', async () => {
    const mailbox = await sweptMailbox();
    mailbox.send(ABOUT_PATIENT);
    const { memory, store, clock } = mailbox;
    const broken = startAddOn({
      memory,
      store,
      now: () => clock.now,
      manifest: SWEEP_MANIFEST,
      setting: { policy: { ...sweepPolicy().policy, unknown: 1 } },
    });
    clock.now += HOUR;
    await broken.script.hour();
    expect(broken.log).toEqual(['mailward policy']);
    await mailbox.hour();
    expect(recorded(mailbox)).toHaveLength(1);
  });
});
