import { describe, expect, it } from 'vitest';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { WEB } from '../../../sandbox/outlook/profiles.ts';
import type { EventRuntime } from '../../../sandbox/outlook/send-event.ts';
import { fireComposeEvent, sendItem } from '../../../sandbox/outlook/send-item.ts';

const completing =
  (...answers: unknown[]): EventRuntime =>
  async (_port, _name, _args, complete) => {
    for (const answer of answers) complete(answer);
    return () => undefined;
  };

const send = (runtime: EventRuntime, kind: 'message' | 'appointment' = 'message') =>
  sendItem(createMailboxHost(newItem({ kind, subject: 'Copier' })), WEB, { runtime, limitMs: 50 });

describe('sending an item', () => {
  it('gives the item as it leaves', async () => {
    expect(await send(completing({ allowEvent: true }))).toEqual({
      kind: 'sent',
      item: newItem({ subject: 'Copier' }),
    });
  });

  it('gives the dialog where the add-in does not allow it', async () => {
    const result = await send(completing({ allowEvent: false, errorMessage: 'Not sent.' }));
    expect(result).toMatchObject({ kind: 'alert', alert: { text: 'Not sent.' } });
  });

  it.each([
    ['completes its event twice', completing({ allowEvent: true }, { allowEvent: true }), /2 times/],
    ['never completes its event', completing(), /never completed/],
    ['cannot be loaded', () => Promise.reject(new Error('404')), /unavailable/],
  ] as const)('reports an add-in that %s and sends nothing', async (_what, runtime, message) => {
    const result = await send(runtime);
    expect(result.kind === 'fault' && result.message).toMatch(message);
  });

  it('reports a second completion that comes a little later', async () => {
    const result = await send(async (_port, _name, _args, complete) => {
      complete({ allowEvent: false });
      setTimeout(() => complete({ allowEvent: true }), 5);
      return () => undefined;
    });
    expect(result.kind).toBe('fault');
  });

  it('ends the runtime when the event is over', async () => {
    let ended = 0;
    await send(async (_port, _name, _args, complete) => {
      complete({ allowEvent: true });
      return () => {
        ended += 1;
      };
    });
    await Promise.resolve();
    expect(ended).toBe(1);
  });

  it('calls the function the manifest names for each kind of event', async () => {
    const names: string[] = [];
    const runtime: EventRuntime = async (_port, name, args, complete) => {
      names.push(`${name} ${JSON.stringify(args)}`);
      complete(undefined);
      return () => undefined;
    };
    await send(runtime);
    await send(runtime, 'appointment');
    const host = createMailboxHost(newItem());
    const changed = { changedRecipientFields: { to: true } };
    await fireComposeEvent(host, WEB, 'OnMessageRecipientsChanged', changed, { runtime });
    expect(names).toEqual([
      'onMessageSend {}',
      'onAppointmentSend {}',
      'onMessageRecipientsChanged {"changedRecipientFields":{"to":true}}',
    ]);
  });
});
