import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../admin/input-error.ts';
import { rehearse as rehearseHere } from '../../../admin/policy/rehearse.ts';
import { PHI_TEXT, PLAIN_TEXT } from '../../draft-of.ts';
import { runMailward } from '../run-mailward.ts';

const SECRETS = ['Ana', 'Ruiz', '00482137', 'metformin', 'letter of', 'Chairs'];
let folder: string;

const message = (number: number, text: string, more = '') =>
  `From: a@northfield-clinic.example\nTo: x@elsewhere.example\nSubject: Chairs\nMessage-ID: <${number}@northfield-clinic.example>\n${more}\n${text}\n`;
const FROM = 'From a@northfield-clinic.example Mon Nov 02 14:00:00 2026\n';
const mailbox = (count: number) =>
  Array.from({ length: count }, (_, i) => `${FROM}${message(i, i % 4 === 0 ? PHI_TEXT : PLAIN_TEXT)}\n`).join('');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-rehearse-'));
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  await mkdir(join(folder, 'sent', 'deeper'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await put('sent/letter of Ana.eml', message(1, PHI_TEXT));
  await put('sent/b.eml', message(2, PLAIN_TEXT, 'X-Mailward-Review: v=1\nX-Mailward-Route: portal\n'));
  await put('sent/broken.eml', 'this is just a note');
  await put('sent/deeper/c.mbox', mailbox(4));
  await put('sent/deeper/d.mbox', 'no separator');
  await put('all.mbox', mailbox(40));
  await put('new.json', '{"version":"new","organisation":{"domains":["northfield-clinic.example"]}}');
  await put(
    'old.json',
    '{"version":"old","organisation":{"domains":["northfield-clinic.example"]},"portal":{"via":"none"},"protection":{"possible":["tls"],"phi":["tls"],"sensitive":["smime"]}}',
  );
  await put('nothing.json', '{"a":');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rehearse = (...args: string[]) => runMailward(folder, ['policy', 'rehearse', ...args]);

describe('mailward policy rehearse', () => {
  it('counts what would become of a folder of mail, names what could not be read, and quotes nothing', async () => {
    const { status, out, err } = await rehearse('new.json', 'sent', '--csv', 'a.csv', '--html', 'a.html');
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain('6 messages by new.json (new)');
    expect(out).toMatch(/Goes as usual +4 +66\.7 %/);
    expect(out).toMatch(/Secure portal +2 +33\.3 %/);
    expect(out).toMatch(/northfield-clinic\.example +6 +4 +2 +0 +0/);
    expect(out).toMatch(/Record number +2/);
    expect(out).toMatch(/sent\/broken\.eml\n +is not a mail message/);
    expect(out).toMatch(/sent\/deeper\/d\.mbox\n +is not a mailbox file/);
    expect(out).not.toContain('\x1b');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    for (const secret of ['Ruiz', '00482137', 'metformin', 'Chairs']) expect(out).not.toContain(secret);
  });

  it('writes a line a message and a page, with ids in place of file names', async () => {
    const csv = await readFile(join(folder, 'a.csv'), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(10);
    expect(csv).toMatch(/^id,sender_domain,exposure,probability,outcome,before,/);
    expect(csv).toMatch(/\r\n[0-9a-f]{12},northfield-clinic\.example,phi,0\.\d+,portal,,/);
    const html = await readFile(join(folder, 'a.html'), 'utf8');
    expect(html).toContain('6 messages by policy version new.');
    for (const secret of SECRETS) for (const file of [csv, html]) expect(file).not.toContain(secret);
  });

  it('tells what changes against another policy, with file names where they are asked for', async () => {
    const args = ['new.json', 'all.mbox', 'sent/letter of Ana.eml', '--against', 'old.json', '--json', '--names'];
    const { out } = await rehearse(...args);
    expect(JSON.parse(out)).toMatchObject({
      policy: { file: 'new.json', version: 'new' },
      against: { version: 'old' },
      complete: true,
      messages: 41,
      unreadable: 0,
      outcomes: { plain: 30, portal: 11, block: 0 },
      before: { plain: 30, portal: 0, block: 11 },
      changes: [{ from: 'block', to: 'portal', count: 11 }],
      look: { milder: { count: 11, first: expect.arrayContaining([expect.objectContaining({ file: 'all.mbox#1' })]) } },
    });
    for (const secret of ['Ruiz', '00482137', 'metformin']) expect(out).not.toContain(secret);
  });

  it('comes to the same with several threads as with one', async () => {
    await rehearse('new.json', 'all.mbox', '--workers', '1', '--csv', 'one.csv');
    await rehearse('new.json', 'all.mbox', '--workers', '3', '--csv', 'three.csv');
    const timeless = async (name: string) =>
      (await readFile(join(folder, name), 'utf8')).replace(/,\d+\.\d(?=,\r\n)/g, ',');
    expect(await timeless('one.csv')).toBe(await timeless('three.csv'));
  });

  it('stops when it is interrupted, tells of what it has, and leaves whole files', async () => {
    await writeFile(join(folder, 'many.mbox'), mailbox(30_000));
    const child = spawn(
      process.execPath,
      [
        join(process.cwd(), 'dist/admin/mailward.js'),
        'policy',
        'rehearse',
        'new.json',
        'many.mbox',
        '--csv',
        'part.csv',
        '--json',
      ],
      { cwd: folder },
    );
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    const watch = setInterval(async () => {
      const written = await stat(join(folder, `part.csv.${child.pid}.tmp`)).catch(() => null);
      if (written === null || written.size === 0) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 20);
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect(status).toBe(1);
    const report = JSON.parse(out);
    expect(report.complete).toBe(false);
    expect(report.messages).toBeGreaterThan(0);
    expect(report.messages).toBeLessThan(30_000);
    const csv = await readFile(join(folder, 'part.csv'), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(report.messages + 1);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves with 2 where nothing could be read, and says why', async () => {
    const { status, out } = await rehearse('new.json', 'sent/broken.eml', '--workers', '1');
    expect(status).toBe(2);
    expect(out).toMatch(/sent\/broken\.eml\n +is not a mail message/);
  });

  it.each([
    ['a folder without mail', ['empty'], {}, /empty: holds no \.eml or \.mbox files/],
    ['mail that is not there', ['nowhere'], {}, /nowhere: there is no such file or folder/],
    ['an old policy that is no JSON', ['sent'], { against: 'nothing.json' }, /nothing\.json: is not JSON/],
    ['an old policy that is not there', ['sent'], { against: 'no.json' }, /no\.json: there is no such file/],
    [
      'a CSV that cannot be written',
      ['sent'],
      { csv: 'no/a.csv' },
      /no\/a\.csv: cannot be written \(there is no such folder\)/,
    ],
    ['one file for two', ['sent'], { csv: 'c.csv', html: './c.csv' }, /c\.csv: is what --csv names, too/],
    ['a page that cannot be written', ['sent'], { csv: 'c.csv', html: 'empty' }, /empty: is a folder, not a file/],
  ])('tells %s in one line before anything is judged, with nothing half-written', async (_what, paths, files, line) => {
    const before = await readdir(folder);
    const here = (name: string) => join(folder, name);
    const options = Object.fromEntries(Object.entries(files).map(([key, name]) => [key, here(name)]));
    const stdout = new PassThrough();
    const streams = { stdin: new PassThrough(), stdout, stderr: new PassThrough() };
    const run = rehearseHere(here('new.json'), paths.map(here), options, streams, new AbortController().signal);
    await expect(run).rejects.toThrow(line);
    await expect(run).rejects.toBeInstanceOf(InputError);
    expect(stdout.readableLength).toBe(0);
    expect(await readdir(folder)).toEqual(before);
  });
});
