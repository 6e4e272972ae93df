import { afterEach, describe, expect, it, vi } from 'vitest';
import { askOffice, tellOffice } from '../../../outlook-addin/mailbox/call.ts';

type Done = (result: Office.AsyncResult<string>) => void;
const succeeded = (value: unknown) => ({ status: 'succeeded', value }) as unknown as Office.AsyncResult<string>;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an Office call', () => {
  it('gives its value', async () => {
    expect(await askOffice<string>('x', (done: Done) => done(succeeded('')))).toBe('');
  });

  it.each([
    [
      'failed',
      (done: Done) => done({ ...succeeded('secret'), status: 'failed' as never, error: { name: 'Nope' } as never }),
    ],
    ['failed', (done: Done) => done(undefined as never)],
    ['empty', (done: Done) => done(succeeded(undefined))],
    ['empty', (done: Done) => done(succeeded(null))],
    [
      'threw',
      () => {
        throw new Error('secret');
      },
    ],
  ])('rejects with the code "%s" and no text of the message', async (code, start) => {
    const error = await askOffice<string>('subject.getAsync', start).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, call: 'subject.getAsync' });
    expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  });

  it('hears a client that answers twice once', async () => {
    const twice = (done: Done) => {
      done(succeeded('first'));
      done(succeeded('second'));
    };
    expect(await askOffice<string>('x', twice)).toBe('first');
  });

  it('waits thirty seconds and no longer', async () => {
    vi.useFakeTimers();
    const asked = expect(askOffice<string>('x', () => undefined)).rejects.toMatchObject({ code: 'time' });
    await vi.advanceTimersByTimeAsync(30_000);
    await asked;
  });

  it('works where there are no timers', async () => {
    vi.stubGlobal('setTimeout', undefined);
    vi.stubGlobal('clearTimeout', undefined);
    expect(await askOffice<string>('x', (done: Done) => done(succeeded('value')))).toBe('value');
    await tellOffice('x', (done) => done(succeeded(undefined) as never));
  });
});
