import { mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../admin/input-error.ts';
import { beginReplacing, replaceFile } from '../../admin/replace-file.ts';

let folder: string;
const here = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-replace-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('Replacing a file', () => {
  it('leaves the old content until the new one is whole', async () => {
    await writeFile(here('a'), 'old');
    const replacement = await beginReplacing(here('a'));
    await replacement.write('n');
    await replacement.write('ew');
    expect(await readFile(here('a'), 'utf8')).toBe('old');
    await replacement.commit();
    await replacement.discard();
    expect(await readFile(here('a'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('leaves everything as it was when it is given up', async () => {
    const replacement = await beginReplacing(here('b'));
    await replacement.write('half');
    await replacement.discard();
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('replaces what a link leads to, and keeps the link', async () => {
    await symlink(here('a'), here('link'));
    await replaceFile(here('link'), 'newer');
    expect(await readlink(here('link'))).toBe(here('a'));
    expect(await readFile(here('a'), 'utf8')).toBe('newer');
  });

  it.skipIf(process.platform === 'win32')(
    'lets the file be read by whom it is meant for, whoever could before',
    async () => {
      const mode = async (name: string) => (await stat(here(name))).mode & 0o777;
      await writeFile(here('kept'), 'old', { mode: 0o600 });
      await replaceFile(here('kept'), 'new');
      expect(await mode('kept')).toBe(0o600);
      await replaceFile(here('kept'), 'newer', 0o640);
      expect(await mode('kept')).toBe(0o640);
      await rm(here('kept'));
    },
  );

  it('says at once, in one line, where nothing can be written', async () => {
    await expect(beginReplacing(here('no/a'))).rejects.toThrow(/no\/a: cannot be written \(there is no such folder\)$/);
    await expect(beginReplacing(folder)).rejects.toBeInstanceOf(InputError);
  });
});
