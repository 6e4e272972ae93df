import { describe, expect, it } from 'vitest';
import { isBeingWritten, openedMessage, readInternetHeaders } from '../../../outlook-addin/mailbox/read-headers.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import type { FaultKind } from '../../../sandbox/outlook/mailbox-host.ts';
import { createOffice } from '../../../sandbox/outlook/office.ts';
import { WEB } from '../../../sandbox/outlook/profiles.ts';
import { createReadHost } from '../../../sandbox/outlook/read-host.ts';
import type { ReceivedMessage } from '../../../sandbox/outlook/received-message.ts';
import { openItem } from '../office-global.ts';

const MESSAGE: ReceivedMessage = {
  id: 'm1',
  from: { address: 'sam.cole@lakeside.example', name: 'Sam Cole' },
  to: [],
  cc: [],
  subject: '',
  time: 0,
  text: '',
  headers: 'Received: from a by b\r\n',
};

function openForReading(message: ReceivedMessage | null) {
  const host = createReadHost({ address: 'ana.reyes@northfield-clinic.example', name: 'Ana Reyes' }, message);
  Object.assign(globalThis, { Office: createOffice(host.port(WEB)).Office });
  return host;
}

const headers = () => {
  const message = openedMessage();
  if (message === null) throw new Error('no message is open');
  return readInternetHeaders(message);
};

describe('what is open in Outlook', () => {
  it('is told by its subject: a text where one reads, even an empty one, and calls where one writes', () => {
    openForReading(MESSAGE);
    expect([openedMessage() === null, isBeingWritten()]).toEqual([false, false]);
    for (const kind of ['message', 'appointment'] as const) {
      openItem(newItem({ kind }));
      expect([openedMessage() === null, isBeingWritten()]).toEqual([true, true]);
    }
    openForReading(null);
    expect([openedMessage() === null, isBeingWritten()]).toEqual([true, false]);
  });

  it('is no message to read where it is a received appointment', () => {
    Object.assign(globalThis, {
      Office: { context: { mailbox: { item: { itemType: 'appointment', subject: 'Lunch' } } } },
    });
    expect(openedMessage()).toBeNull();
  });
});

describe('the headers of a received message', () => {
  it('come as they arrived, and may be none', async () => {
    openForReading(MESSAGE);
    expect(await headers()).toBe(MESSAGE.headers);
    openForReading({ ...MESSAGE, headers: '' });
    expect(await headers()).toBe('');
  });

  it.each<[FaultKind, string]>([
    ['error', 'failed'],
    ['undefined', 'empty'],
    ['throws', 'threw'],
  ])('are refused when the client gives “%s”', async (kind, code) => {
    openForReading(MESSAGE).setFaults([{ call: 'getAllInternetHeadersAsync', kind }]);
    await expect(headers()).rejects.toMatchObject({ call: 'getAllInternetHeadersAsync', code });
  });
});
