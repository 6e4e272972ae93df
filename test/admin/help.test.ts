import { describe, expect, it } from 'vitest';
import { wrappedHelp } from '../../admin/help-text.ts';
import { runMailward } from './run-mailward.ts';

const COMMANDS = [
  '',
  'scan',
  'headers',
  'domains',
  'domains refresh',
  'domains show',
  'domains check',
  'keys',
  'keys add',
  'keys list',
  'keys lookup',
  'policy',
  'policy init',
  'policy check',
  'policy explain',
  'policy rehearse',
  'collect',
  'report',
  'report verify',
  'rollout',
];

describe('the help', () => {
  it('of every command fits into 80 columns', { timeout: 60_000 }, async () => {
    for (const command of COMMANDS) {
      const { status, out } = await runMailward('.', [...command.split(' ').filter(Boolean), '--help']);
      expect(status, command).toBe(0);
      expect(out.startsWith(`Usage: mailward ${command}`.trimEnd()), command).toBe(true);
      expect(
        out.split('\n').filter((line) => line.length > 80),
        command,
      ).toEqual([]);
    }
  });

  it('fills paragraphs, and takes an example on in the next line as a shell does', () => {
    const long = `  mailward scan ${'folder-of-messages/ '.repeat(6).trim()}`;
    const [first = '', ...more] = wrappedHelp(long).split('\n');
    expect(first).toMatch(/^ {2}mailward scan .* \\$/);
    expect([first, ...more].map((line) => line.replace(/ \\$/, '').trim()).join(' ')).toBe(long.trim());
    expect(wrappedHelp('Examples:\n  mailward scan a\n\nExit status: 0 fine;\n2 not.')).toBe(
      'Examples:\n  mailward scan a\n\nExit status: 0 fine; 2 not.',
    );
  });
});
