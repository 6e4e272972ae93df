import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address } from 'postal-mime';
import { SAMPLE_MESSAGES } from '../inbox/index.ts';
import type { Person } from '../outlook/item-state.ts';
import type { ReceivedMessage } from '../outlook/received-message.ts';

/** A message of the Inbox as the page shows it. */
export interface InboxMessage extends ReceivedMessage {
  /** What to see in its report, in one sentence. */
  readonly expectation: string;
}

export interface StoredSample {
  readonly message: InboxMessage;
  /** Byte for byte as it arrived; lines end in CRLF. */
  readonly raw: Buffer;
}

/** Reads the sample messages, newest first, from the folder that the build copies them to. */
export function readInbox(folder: string): Promise<StoredSample[]> {
  return Promise.all(
    SAMPLE_MESSAGES.map(async ({ id, expectation }) => {
      const text = await readFile(join(folder, `${id}.eml`), 'utf8');
      // A checkout may have either line ending; mail has one.
      const raw = Buffer.from(text.replace(/\r?\n/g, '\r\n'));
      return { raw, message: { ...(await receivedMessage(id, raw)), expectation } };
    }),
  );
}

async function receivedMessage(id: string, raw: Buffer): Promise<ReceivedMessage> {
  const { from, to = [], cc = [], subject = '', date = '', text = '' } = await PostalMime.parse(raw);
  const source = raw.toString('utf8');
  return {
    id,
    from: person(from),
    to: to.map(person),
    cc: cc.map(person),
    subject,
    time: Date.parse(date),
    text: text.trim(),
    headers: source.slice(0, source.indexOf('\r\n\r\n') + 2),
  };
}

function person(mailbox: Address | undefined): Person {
  return { address: mailbox?.address ?? '', name: mailbox?.name ?? '' };
}
