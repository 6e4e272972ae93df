import { describe, expect, it } from 'vitest';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { createMailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, IOS, WEB } from '../../../sandbox/outlook/profiles.ts';
import { type EventRuntime, eventLimit } from '../../../sandbox/outlook/send-event.ts';
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

  it.each([
    ['SoftBlock', ['Send Anyway', 'Try Later']],
    ['PromptUser', ['Send Anyway', 'Try Later']],
    ['Block', undefined],
  ] as const)('offers, in mode %s, to send without an add-in that is not there: %o', async (mode, expected) => {
    const host = createMailboxHost(newItem());
    const result = await sendItem(host, WEB, { runtime: () => Promise.reject(new Error('404')), mode, limitMs: 50 });
    expect(result.kind === 'alert' ? result.alert.buttons.map(({ label }) => label) : undefined).toEqual(expected);
  });

  it.each([
    ['SoftBlock', undefined],
    ['PromptUser', ['Send Anyway', "Don't Send"]],
    ['Block', undefined],
  ] as const)('offers, in mode %s, to send after the time is up: %o', async (mode, expected) => {
    const result = await sendItem(createMailboxHost(newItem()), WEB, { runtime: completing(), mode, limitMs: 20 });
    expect(result.kind === 'alert' ? result.alert.buttons.map(({ label }) => label) : undefined).toEqual(expected);
  });

  it('asks no add-in on a phone, which has no send event', async () => {
    const host = createMailboxHost(newItem({ subject: 'Copier' }));
    const runtime: EventRuntime = () => Promise.reject(new Error('nobody may be asked'));
    expect(await sendItem(host, IOS, { runtime })).toEqual({ kind: 'sent', item: newItem({ subject: 'Copier' }) });
  });

  it('raises no event that came with a newer Mailbox set', async () => {
    const runtime = completing(undefined);
    const fire = (profile: Parameters<typeof sendItem>[1], type: Parameters<typeof fireComposeEvent>[2]) =>
      fireComposeEvent(createMailboxHost(newItem()), profile, type, {}, { runtime, limitMs: 50 });
    expect((await fire(classicWindows('1.12'), 'OnMessageFromChanged')).kind).toBe('not-raised');
    expect((await fire(classicWindows('1.13'), 'OnMessageFromChanged')).kind).toBe('completed');
    expect((await fire(IOS, 'OnMessageFromChanged')).kind).toBe('completed');
    expect((await fire(IOS, 'OnMessageAttachmentsChanged')).kind).toBe('not-raised');
  });

  it('ends the add-in when the person goes to another item, which the add-in then cannot change', async () => {
    const host = createMailboxHost(newItem({ subject: 'one' }));
    const runtime: EventRuntime = async (port, _name, _args, complete) => {
      port.call('subject.setAsync', ['changed by the add-in'], () => complete({ allowEvent: true }));
      return () => undefined;
    };
    const sending = sendItem(host, WEB, { runtime, limitMs: 200 });
    host.open(newItem({ subject: 'two' }));
    expect(await sending).toMatchObject({ kind: 'fault', reason: 'left' });
    expect(host.state().subject).toBe('two');
  });

  it('gives an add-in five minutes, and one minute on a phone', () => {
    expect([eventLimit(WEB), eventLimit(IOS)]).toEqual([300_000, 60_000]);
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
