import { type Policy, RULES, wrapped } from '../../core/index.ts';
import { readJsonFile } from '../policy-file.ts';
import type { Streams } from '../scan.ts';
import { type Mistake, mistakeLine, policyMistakes } from './mistakes.ts';
import { type NamedFile, namedFiles } from './named-files.ts';
import { nearest } from './nearest.ts';
import { neverTaken } from './never-taken.ts';
import { readForServers } from './read-for-servers.ts';

export interface CheckOptions {
  readonly json?: true;
}

const WIDTH = 80;
const INDENT = '  ';

/**
 * Says every mistake of a policy file and what the files are like that it names. `unusable` when the add-ins could not work
 * with one of them. Throws an InputError when the policy cannot be read or is not JSON.
 */
export function check(
  file: string,
  options: CheckOptions,
  { stdout }: Pick<Streams, 'stdout'>,
  now: number,
): 'clean' | 'unusable' {
  const json = readJsonFile(file);
  const reading = readForServers(json);
  const mistakes = policyMistakes(json);
  const files = reading.ok ? namedFiles(file, reading.policy, now) : [];
  const notes = reading.ok ? [...unknownRules(reading.policy), ...neverTaken(reading.policy)] : [];
  const fine = reading.ok && files.every(({ state }) => state !== 'unreadable');
  if (options.json) {
    stdout.write(`${JSON.stringify({ file, ok: fine, mistakes, files, notes })}\n`);
  } else {
    const lines = reading.ok ? fineLines(file, reading.policy, files, notes) : mistakeLines(file, mistakes);
    stdout.write(`${lines.join('\n')}\n`);
  }
  return fine ? 'clean' : 'unusable';
}

function mistakeLines(file: string, mistakes: readonly Mistake[]): string[] {
  return [
    `${file}: ${mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`}`,
    ...mistakes.flatMap((mistake) => wrapped(mistakeLine(mistake), WIDTH, INDENT)),
  ];
}

function fineLines(file: string, policy: Policy, files: readonly NamedFile[], notes: readonly string[]): string[] {
  return [
    `${file}: fine, version ${policy.version}`,
    ...files.flatMap(({ file: name, words, skipped }) => [
      ...wrapped(`${name}: ${words}`, WIDTH, INDENT),
      ...(skipped.length === 0 ? [] : wrapped(`${name}: counts for nothing: ${skipped.join(', ')}`, WIDTH, INDENT)),
    ]),
    ...notes.flatMap((note) => wrapped(note, WIDTH, INDENT)),
  ];
}

/** A disabled rule that there is not disables nothing, which is safe and yet not what was meant. */
function unknownRules({ detection }: Policy): string[] {
  const ids = RULES.map(({ id }) => id);
  return detection.disabledRules
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const meant = nearest(id, ids);
      return `"detection.disabledRules": there is no rule ${id}${meant === null ? '; RULES.md lists them all' : `; did you mean "${meant}"?`}`;
    });
}
