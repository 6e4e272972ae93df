import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** All of HTML's named characters, from the MIME parser's table, read from its file: the package does not export it. */
export function parsersOwnTable(): Record<string, string> {
  const entry = createRequire(import.meta.url).resolve('postal-mime');
  const folder = entry.slice(0, entry.indexOf('/dist/') + '/dist/'.length);
  const source = readFileSync(`${folder}esm/html-entities.js`, 'utf8');
  return vm.runInNewContext(`${source.replace('export const htmlEntities', 'const table')}\n;table`);
}
