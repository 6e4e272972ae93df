import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../admin/progress-bar.ts';

describe('A progress bar', () => {
  it('stands in one line of a terminal and goes away', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const bar = progressBar(terminal);
    bar.at(0.5, () => '7 messages');
    // Too soon after the last time.
    bar.at(0.6, () => '8 messages');
    bar.clear();
    expect(String(terminal.read())).toBe('\r[############------------] 50 % 7 messages\x1b[K\r\x1b[K');
  });

  it('is nowhere else', () => {
    const file = new PassThrough();
    const bar = progressBar(file);
    bar.at(0.5, () => '7 messages');
    bar.clear();
    expect(file.read()).toBeNull();
  });
});
