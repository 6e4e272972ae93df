import { expect, test } from 'vitest';
import { createOutbox } from '../../../sandbox/server/outbox.ts';

const message = (id: number, bytes = 10) => ({
  id: String(id),
  time: id,
  from: 'a@northfield-clinic.example',
  to: [],
  subject: '',
  route: 'plain' as const,
  exposure: null,
  headers: [],
  raw: Buffer.alloc(bytes),
});

test('Messages stand newest first and are found by their id', () => {
  const outbox = createOutbox();
  outbox.add(message(1));
  outbox.add(message(2));
  expect(outbox.list().map(({ id }) => id)).toEqual(['2', '1']);
  expect(outbox.find('1')?.time).toBe(1);
  outbox.clear();
  expect(outbox.find('1')).toBeUndefined();
});

test('The newest two hundred messages are kept', () => {
  const outbox = createOutbox();
  for (let id = 1; id <= 203; id += 1) outbox.add(message(id));
  expect(outbox.list()).toHaveLength(200);
  expect(outbox.list()[0]?.id).toBe('203');
  expect(outbox.find('3')).toBeUndefined();
});

test('Large messages push out old ones, but the newest always stays', () => {
  const outbox = createOutbox();
  const MEGABYTE = 1024 * 1024;
  outbox.add(message(1, 60 * MEGABYTE));
  outbox.add(message(2, 60 * MEGABYTE));
  outbox.add(message(3, 60 * MEGABYTE));
  expect(outbox.list().map(({ id }) => id)).toEqual(['3', '2']);
  outbox.add(message(4, 129 * MEGABYTE));
  expect(outbox.list().map(({ id }) => id)).toEqual(['4']);
});
