import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../core/index.ts';
import { cachedReading } from '../../../outlook-addin/mailbox/attachment-cache.ts';
import type { ComposedItem } from '../../../outlook-addin/mailbox/item.ts';

const ITEM = {} as ComposedItem;
const details = (id: string, size = 3, name = 'notes.txt') =>
  ({ id, name, size, isInline: false, attachmentType: 'file' }) as unknown as Office.AttachmentDetailsCompose;

/** A client that counts how often it is asked for bytes, and a clock that a test moves. */
function client(content: () => Attachment['content'] = () => Uint8Array.of(1, 2, 3)) {
  const at = { now: 0, readings: 0 };
  const read = cachedReading(
    async (_item, { name, size }) => {
      at.readings += 1;
      return { name, size, contentType: '', inline: false, content: content() };
    },
    () => at.now,
  );
  return { at, read };
}

describe('reading attachments while a draft is followed', () => {
  it('asks for the bytes of an attachment once while nothing about it changes', async () => {
    const { at, read } = client();
    const first = await read(ITEM, details('a'));
    at.now = 29_000;
    expect(await read(ITEM, details('a'))).toBe(first);
    expect(at.readings).toBe(1);
  });

  it('asks again after half a minute, because a client may edit an attachment in place', async () => {
    const { at, read } = client();
    await read(ITEM, details('a'));
    at.now = 30_000;
    await read(ITEM, details('a'));
    expect(at.readings).toBe(2);
  });

  it.each([
    ['id', details('b')],
    ['size', details('a', 4)],
    ['name', details('a', 3, 'other.txt')],
  ])('asks at once for another %s', async (_what, other) => {
    const { at, read } = client();
    await read(ITEM, details('a'));
    await read(ITEM, other);
    expect(at.readings).toBe(2);
  });

  it('asks each time for what could not be read, and keeps it once it can', async () => {
    let content: Attachment['content'] = { unread: 'no-bytes' };
    const { at, read } = client(() => content);
    await read(ITEM, details('a'));
    content = Uint8Array.of(1);
    expect((await read(ITEM, details('a'))).content).toEqual(Uint8Array.of(1));
    await read(ITEM, details('a'));
    expect(at.readings).toBe(2);
  });

  it('passes on that the client could not be asked', async () => {
    const read = cachedReading(
      () => Promise.reject(new Error('gone')),
      () => 0,
    );
    await expect(read(ITEM, details('a'))).rejects.toThrow('gone');
  });
});
