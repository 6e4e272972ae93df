import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { run } from '../../admin/program.ts';

const PROGRAM = join(process.cwd(), 'dist/admin/mailward.js');
/** As built, since its threads are files beside it. */
const { href } = pathToFileURL(join(process.cwd(), 'dist/admin/program.js'));

/** What a call of the command line came to. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The working folder and the exit status are the whole process's, so that one call follows the other. */
let before: Promise<unknown> = Promise.resolve();

/** Runs the built command line in a folder, in this process: starting one takes most calls' time. `input` is its standard input. */
export function runMailward(folder: string, args: readonly string[], input = ''): Promise<Run> {
  const result = before.then(() => runHere(folder, args, input));
  before = result.catch(() => undefined);
  return result;
}

async function runHere(folder: string, args: readonly string[], input: string): Promise<Run> {
  const program = (await import(/* @vite-ignore */ href)) as { readonly run: typeof run };
  const [stdout, stderr] = [kept(), kept()];
  const [cwd, exitCode] = [process.cwd(), process.exitCode];
  process.chdir(folder);
  process.exitCode = undefined;
  try {
    const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)]);
    await program.run(args, { stdin, stdout: stdout.stream, stderr: stderr.stream });
    return { status: Number(process.exitCode ?? 0), out: stdout.text(), err: stderr.text() };
  } finally {
    process.exitCode = exitCode;
    process.chdir(cwd);
  }
}

function kept(): { readonly stream: Writable; readonly text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString() };
}

/** Runs the same in a process of its own, as a shell does. */
export function startMailward(folder: string, args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
    );
    child.stdin?.end(input);
  });
}
