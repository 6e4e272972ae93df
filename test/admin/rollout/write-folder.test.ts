import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../../admin/rollout/write-folder.ts';

const FILES = new Map<string, string | Uint8Array>([
  ['README.md', 'read me\n'],
  ['site/a/script.js', 'run();\n'],
  ['site/icon.png', new Uint8Array([1, 2, 3])],
]);

describe('writing a roll-out into a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mailward-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const out = () => join(folder, 'out');
  const write = (files = FILES, force = false) => writeFolder(out(), files, force);
  const read = (path: string) => readFileSync(join(out(), path), 'utf8');
  /** Everything below the folder, with what files say. */
  const all = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const)
      .map(([path, isFile]) => (isFile ? `${path}: ${readFileSync(path, 'utf8')}` : path))
      .sort();
  async function refuses(words: RegExp, force = false): Promise<void> {
    const before = all();
    await expect(write(FILES, force)).rejects.toThrow(words);
    expect(all()).toEqual(before);
  }

  it('makes the folder, and those above it', async () => {
    expect(await writeFolder(join(folder, 'new/er/out'), FILES, false)).toEqual({
      added: 3,
      changed: 0,
      removed: 0,
      same: 0,
    });
    expect(readFileSync(join(folder, 'new/er/out/site/a/script.js'), 'utf8')).toBe('run();\n');
    expect(statSync(join(folder, 'new/er/out')).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(folder, 'new/er'))).toEqual(['out']);
  });

  it('takes an empty folder', async () => {
    mkdirSync(out(), { mode: 0o750 });
    await write();
    expect(read('README.md')).toBe('read me\n');
    expect(statSync(out()).mode & 0o777).toBe(0o750);
  });

  it('changes, adds and removes what is its own, and the time of nothing else', async () => {
    await write();
    for (const path of FILES.keys()) utimesSync(join(out(), path), 1_700_000_000, 1_700_000_000);
    const next = new Map<string, string | Uint8Array>([...FILES, ['README.md', 'new\n'], ['more.txt', 'x']]);
    next.delete('site/a/script.js');
    expect(await write(next)).toEqual({ added: 1, changed: 1, removed: 1, same: 1 });
    expect(read('README.md')).toBe('new\n');
    expect(readdirSync(join(out(), 'site'))).toEqual(['icon.png']);
    expect(statSync(join(out(), 'site/icon.png')).mtimeMs).toBe(1_700_000_000_000);
    expect(statSync(join(out(), 'README.md')).mtimeMs).toBeGreaterThan(1_700_000_000_000);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('leaves a folder alone that holds anything of somebody else', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'thesis.txt'), 'mine');
    await refuses(/holds files that are no roll-out/);
    await refuses(/holds files that are no roll-out/, true);
    rmSync(join(out(), 'thesis.txt'));
    await write();
    writeFileSync(join(out(), 'site/thesis.txt'), 'mine');
    await refuses(/site\/thesis\.txt is not of a roll-out; move it elsewhere/);
    await refuses(/site\/thesis\.txt is not of a roll-out/, true);
  });

  it('takes a link for somebody else’s, and follows none', async () => {
    await write();
    writeFileSync(join(folder, 'elsewhere'), 'mine');
    symlinkSync(join(folder, 'elsewhere'), join(out(), 'link'));
    await refuses(/link is not of a roll-out/, true);
    rmSync(join(out(), 'link'));
    rmSync(join(out(), 'README.md'));
    symlinkSync(join(folder, 'elsewhere'), join(out(), 'README.md'));
    await refuses(/README\.md was changed by hand/);
    await write(FILES, true);
    expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('mine');
    expect(statSync(join(out(), 'README.md')).isFile()).toBe(true);
  });

  it('asks before it writes over what was changed by hand', async () => {
    await write();
    writeFileSync(join(out(), 'README.md'), 'ours\n');
    await refuses(/README\.md was changed by hand; keep a copy, then call again with --force/);
    await write(FILES, true);
    expect(read('README.md')).toBe('read me\n');
  });

  it('does not believe a list that is no list', async () => {
    await write();
    for (const list of ['', '[]', '{"files":7}', '{"files":{"README.md":1}}']) {
      writeFileSync(join(out(), '.mailward-rollout.json'), list);
      await refuses(/is no roll-out|are no roll-out|is not of a roll-out|changed by hand/);
    }
  });

  it('writes over no file, and below none', async () => {
    writeFileSync(out(), 'a file');
    await refuses(/is not a folder/);
    await expect(writeFolder(join(out(), 'below'), FILES, false)).rejects.toThrow(/below: .*nothing was changed/);
    expect(readFileSync(out(), 'utf8')).toBe('a file');
  });

  it('leaves nothing half-written where one file cannot be', async () => {
    await write();
    const before = all();
    const impossible = new Map<string, string | Uint8Array>([...FILES, ['README.md/below.txt', 'x']]);
    await expect(write(impossible)).rejects.toThrow(/nothing was changed/);
    expect(all()).toEqual(before);
  });
});
