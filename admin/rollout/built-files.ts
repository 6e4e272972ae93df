import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../input-error.ts';

/** The package's own folder, the nearest above this file, built or not. */
const PACKAGE = packageFolder(dirname(fileURLToPath(import.meta.url)));

function packageFolder(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : packageFolder(dirname(folder));
}

/** Files of the package, by their path in `folder` with forward slashes, sorted. What was built is named in no list. */
export function packageFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const root = join(PACKAGE, folder);
  let paths: string[];
  try {
    paths = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  } catch {
    throw notBuilt(folder);
  }
  return new Map(paths.sort().map((path) => [path.split(sep).join('/'), readFileSync(join(root, path))]));
}

/** The built files of one add-in. Throws an InputError where one that every build makes is missing. */
export function builtFiles(name: 'outlook' | 'gmail', needed: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const folder = join('dist', 'bundles', name);
  const files = packageFiles(folder);
  const missing = needed.find((path) => !files.has(path));
  if (missing !== undefined) throw notBuilt(join(folder, missing));
  return files;
}

function notBuilt(path: string): InputError {
  return new InputError('not-found', `${path} is not there: run npm run build`);
}
