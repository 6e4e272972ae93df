import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The files that one file loads before it does anything, itself included; what it loads later with import() is not among them. */
function loadedAtOnce(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)[^'"]{0,2000}?['"](\.[^'"]+)['"];/gm,
  ))
    loadedAtOnce(resolve(dirname(file), path), known);
  return known;
}

describe('the command line', () => {
  it('answers for help and bad arguments without loading what the commands need', () => {
    const files = [...loadedAtOnce(resolve('dist/admin/mailward.js'))];
    expect(files).toContain(resolve('dist/admin/report/commands.js'));
    expect(files.filter((file) => /[\\/]dist[\\/](?:core|manifest)[\\/]/.test(file))).toEqual([]);
    expect([...loadedAtOnce(resolve('dist/admin/scan.js'))]).toContain(resolve('dist/core/index.js'));
  });
});
