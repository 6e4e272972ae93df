import { expect, test, vi } from 'vitest';
import { type Apart, asked, type Timer } from '../../../core/attachments/apart.ts';

const timer: Timer = (ms, callback) => {
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
};
const plenty = () => 10_000;
const never = new Promise<never>(() => undefined);

function counted(answer: (question: string) => Promise<string>) {
  const ended = vi.fn();
  const start = vi.fn(async (): Promise<Apart<string, string>> => ({ ask: answer, end: ended }));
  return { start, ended, ...asked(start, timer) };
}

test('it starts with the first question and answers the next ones without starting again', async () => {
  const { ask, start } = counted(async (question) => question.toUpperCase());
  expect(start).not.toHaveBeenCalled();
  expect(await ask('a', plenty)).toEqual({ answer: 'A' });
  expect(await ask('b', plenty)).toEqual({ answer: 'B' });
  expect(start).toHaveBeenCalledTimes(1);
});

test('what takes too long is ended, and the next question starts it anew', async () => {
  const { ask, start, ended } = counted((question) => (question === 'slow' ? never : Promise.resolve(question)));
  expect(await ask('slow', () => 20)).toEqual({ failed: 'too-slow' });
  expect(ended).toHaveBeenCalledTimes(1);
  expect(await ask('next', plenty)).toEqual({ answer: 'next' });
  expect(start).toHaveBeenCalledTimes(2);
});

test('what takes too long to start is asked nothing once it has, and ended', async () => {
  const ask = vi.fn(async () => 'late');
  const end = vi.fn();
  const slow = asked<string, string>(
    () => new Promise((resolve) => setTimeout(() => resolve({ ask, end }), 60)),
    timer,
  );
  expect(await slow.ask('a', () => 10)).toEqual({ failed: 'too-slow' });
  await vi.waitFor(() => expect(end).toHaveBeenCalledTimes(1));
  expect(ask).not.toHaveBeenCalled();
});

test('a breakdown and a start that fails are no answer', async () => {
  const broken = counted(() => Promise.reject(new Error('crash')));
  expect(await broken.ask('a', plenty)).toEqual({ failed: 'unavailable' });
  const missing = asked<string, string>(() => Promise.reject(new Error('no worker')), timer);
  expect(await missing.ask('a', plenty)).toEqual({ failed: 'unavailable' });
});

test('questions take turns, and one whose time is over before its turn is not asked', async () => {
  const asks: string[] = [];
  const { ask } = counted(async (question) => {
    asks.push(question);
    return question;
  });
  const outcomes = await Promise.all([ask('a', plenty), ask('late', () => 0), ask('b', plenty)]);
  expect(outcomes).toEqual([{ answer: 'a' }, { failed: 'too-slow' }, { answer: 'b' }]);
  expect(asks).toEqual(['a', 'b']);
});
