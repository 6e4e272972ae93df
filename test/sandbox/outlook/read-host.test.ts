import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../../sandbox/outlook/office.ts';
import { WEB } from '../../../sandbox/outlook/profiles.ts';
import { createReadHost } from '../../../sandbox/outlook/read-host.ts';
import type { ReceivedMessage } from '../../../sandbox/outlook/received-message.ts';

const READER = { address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes' };
const MESSAGE: ReceivedMessage = {
  id: 'm1',
  from: { address: 'sam.cole@lakeside.example', name: 'Sam Cole' },
  to: [READER],
  cc: [{ address: 'desk@lakeside.example', name: '' }],
  subject: 'RE: Fwd: Parking',
  time: Date.UTC(2026, 10, 20, 9),
  text: 'See you on Friday.',
  headers: 'Received: from a.lakeside.example\r\n by mx.northfield-clinic.example; Fri, 20 Nov 2026 09:00:00 +0000\r\n',
};

interface Result {
  readonly status: string;
  readonly value: unknown;
  readonly error?: { readonly name: string };
}

function open(first: ReceivedMessage | null = MESSAGE) {
  const host = createReadHost(READER, first);
  const { Office } = createOffice(host.port(WEB)) as { Office: typeof globalThis.Office };
  return { host, Office, item: () => Office.context.mailbox.item as unknown as Office.MessageRead };
}

const ask = (start: (done: (result: unknown) => void) => void) =>
  new Promise<Result>((resolve) => start((result) => resolve(result as Result)));

describe('a message being read', () => {
  it('has plain properties where one being written has calls', () => {
    const item = open().item();
    expect([item.itemType, item.subject, item.normalizedSubject]).toEqual(['message', 'RE: Fwd: Parking', 'Parking']);
    expect([item.from.emailAddress, item.to[0]?.displayName, item.cc[0]?.displayName]).toEqual([
      'sam.cole@lakeside.example',
      'Ana Reyes',
      'desk@lakeside.example',
    ]);
    expect(item.dateTimeCreated.toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect(['sessionData', 'internetHeaders', 'bcc'].filter((name) => name in item)).toEqual([]);
  });

  it('gives its headers as they arrived, folded, and its text', async () => {
    const item = open().item();
    expect((await ask((done) => item.getAllInternetHeadersAsync(done))).value).toBe(MESSAGE.headers);
    expect((await ask((done) => item.body.getAsync('text', done))).value).toBe(MESSAGE.text);
  });

  it('takes notifications, which are gone with the next message', async () => {
    const { host, item } = open();
    const details = { type: 'informationalMessage', icon: 'i', message: 'Hello', persistent: false };
    await ask((done) => item().notificationMessages.replaceAsync('k', details, done));
    expect(host.notifications().map(({ message }) => message)).toEqual(['Hello']);
    host.open(MESSAGE);
    expect(host.notifications()).toEqual([]);
  });

  it('tells a pinned pane of another message, and of none', async () => {
    const { host, Office, item } = open();
    const heard: unknown[] = [];
    const { mailbox } = Office.context;
    await ask((done) =>
      mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => heard.push(mailbox.item?.subject ?? null), done),
    );
    host.open({ ...MESSAGE, subject: 'Lunch' });
    expect(item().subject).toBe('Lunch');
    host.open(null);
    expect(mailbox.item).toBeNull();
    await ask((done) => mailbox.removeHandlerAsync(Office.EventType.ItemChanged, done));
    host.open(MESSAGE);
    expect(heard).toEqual(['Lunch', null]);
  });

  it('answers about the message that was open when the call was made', async () => {
    const { host, item } = open();
    const asked = ask((done) => item().getAllInternetHeadersAsync(done));
    host.open({ ...MESSAGE, headers: 'Received: another' });
    expect((await asked).value).toBe(MESSAGE.headers);
  });

  it.each<[FaultKind, object]>([
    ['error', { status: 'failed' }],
    ['undefined', { status: 'succeeded', value: undefined }],
    ['empty', { status: 'succeeded', value: '' }],
  ])('fails to give its headers as “%s”', async (kind, expected) => {
    const { host, item } = open();
    host.setFaults([{ call: 'getAllInternetHeadersAsync', kind }]);
    expect(await ask((done) => item().getAllInternetHeadersAsync(done))).toMatchObject(expected);
  });
});
