import { pathToFileURL } from 'node:url';

/** Folder the command runs in: the project's. */
export const ROOT = pathToFileURL(`${process.cwd()}/`);

/** The folder with outside sets: `--data DIR` or, without it, MAILWARD_BENCH_DATA; null when neither is given. */
export function dataFolder(args: readonly string[], environment: string | undefined): URL | null {
  const at = args.indexOf('--data');
  const folder = at >= 0 ? args[at + 1] : environment;
  return folder === undefined || folder === '' ? null : new URL(`${pathToFileURL(folder).href}/`);
}
