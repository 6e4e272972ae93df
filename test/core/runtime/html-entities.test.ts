import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { htmlEntities } from '../../../core/runtime/html-entities.ts';

/** The table that the MIME parser brings along, read from its file: the package does not export it. */
function parsersOwnTable(): Record<string, string> {
  const entry = createRequire(import.meta.url).resolve('postal-mime');
  const folder = entry.slice(0, entry.indexOf('/dist/') + '/dist/'.length);
  const source = readFileSync(`${folder}esm/html-entities.js`, 'utf8');
  return vm.runInNewContext(`${source.replace('export const htmlEntities', 'const table')}\n;table`);
}

describe('named characters in the place of the MIME parser’s own table', () => {
  it('are the same, every one of them', () => {
    const table = Object.entries(parsersOwnTable());
    expect(table.length).toBeGreaterThan(2000);
    expect(table.filter(([name, character]) => htmlEntities[name] !== character)).toEqual([]);
  });

  it('are none where no character has that name', () => {
    expect(htmlEntities['&nosuch;']).toBeUndefined();
  });
});
