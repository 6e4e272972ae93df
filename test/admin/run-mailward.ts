import { execFile } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(process.cwd(), 'dist/admin/mailward.js');

/** What a call of the command line came to. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder; `input` is its standard input. */
export function runMailward(folder: string, args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
    );
    child.stdin?.end(input);
  });
}
