import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { askFor } from '../../../admin/policy/questions.ts';

const ENTER = '\r';
const DOWN = '\x1b[B';

/** A terminal at which somebody answers each question once it stands there. */
function terminal(answers: readonly (readonly [RegExp, string])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  // As with a process's own output, a prompt that is over does not end it.
  output.end = () => output;
  const left = [...answers];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [next] = left;
    if (next === undefined || !next[0].test(stripVTControlCharacters(shown).replace(/\s+/g, ' '))) return;
    left.shift();
    shown = '';
    setImmediate(() => input.write(next[1]));
  });
  return { input, output };
}

describe('The questions of mailward policy init', () => {
  it('ask for what was not given, refuse a domain with a comma, and keep the defaults at a press of Enter', async () => {
    const answers = await askFor(
      { name: 'Northfield Clinic', languages: ['en'] },
      terminal([
        [/mail domains/, `clinic,example${ENTER}`],
        [/did you mean "clinic\.example"/, `${'\x7f'.repeat(14)}clinic.example, mail.clinic.example${ENTER}`],
        [/portal/, ENTER],
        [/careful/, `${DOWN}${ENTER}`],
        [/at Send/, ENTER],
        [/not about a patient/, ENTER],
      ]),
    );
    expect(answers).toEqual({
      name: 'Northfield Clinic',
      domains: ['clinic.example', 'mail.clinic.example'],
      languages: ['en'],
      portal: 'luxsci-secureline',
      sensitivity: 'strict',
      escalation: 'automatic',
      override: 'possible',
    });
  });

  it('ask nothing where everything was given', async () => {
    const given = {
      name: 'Northfield Clinic',
      domains: ['clinic.example'],
      languages: ['en'],
      portal: 'none',
      sensitivity: 'balanced',
      escalation: 'confirm',
      override: 'never',
    } as const;
    expect(await askFor(given, terminal([]))).toEqual(given);
  });
});
