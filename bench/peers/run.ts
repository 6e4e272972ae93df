import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measure.ts';

/** The slowest takes a minute or two; a shared machine may be several times slower. */
const LONGEST_MS = 15 * 60_000;

export type Outcome = { readonly measured: Measured } | { readonly reason: string };

/** Runs bench/peers/one.ts for the detector at this place in the list; a crash or an endless loop is an outcome too. */
export function runOne(place: number, args: readonly string[]): Promise<Outcome> {
  // What peers print is no figure: their output goes where progress goes.
  const child = fork(fileURLToPath(new URL('one.js', import.meta.url)), [String(place), ...args], {
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  });
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ reason: `took longer than ${LONGEST_MS / 60_000} minutes` });
    }, LONGEST_MS);
    const end = (outcome: Outcome) => {
      clearTimeout(limit);
      resolve(outcome);
    };
    child.on('message', (outcome: Outcome) => end(outcome));
    child.on('error', (error) => end({ reason: error.message }));
    child.on('exit', (code, signal) => end({ reason: `ended with ${signal ?? `status ${code}`} before any figure` }));
  });
}
