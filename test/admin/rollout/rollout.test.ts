import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../admin/input-error.ts';
import { type RollOutOptions, runRollOut } from '../../../admin/rollout/run.ts';
import { runMailward } from '../run-mailward.ts';

/** Starting the program takes about a second; a shared machine may be twenty times slower. */
const PROGRAM_MS = 60_000;
const POLICY = { version: '1', organisation: { name: 'Northfield Clinic', domains: ['northfield-clinic.example'] } };

describe('mailward rollout', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mailward-rollout-'));
    policy(POLICY);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const policy = (json: object) => writeFileSync(join(folder, 'policy.json'), JSON.stringify(json));
  /** What the command prints, or the one line it ends with. */
  async function rollout(options: Partial<RollOutOptions> = {}): Promise<string> {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const streams = { stdin: new PassThrough(), stdout, stderr };
    const inFolder = (name: string) => join(folder, name);
    const { policy: file = 'policy.json', out = 'out', records, ...others } = options;
    const paths = records === undefined ? {} : { records: inFolder(records) };
    try {
      const asked = { for: 'both', policy: inFolder(file), out: inFolder(out), ...paths, ...others } as const;
      await runRollOut(asked, streams, '0.1.0');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return `refused: ${error.message}`.replaceAll(`${folder}/`, '');
    }
    return `${stderr.read() ?? ''}${stdout.read()}`.replaceAll(`${folder}/`, '');
  }
  const paths = (root: string) =>
    readdirSync(join(folder, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(join(folder, root), join(entry.parentPath, entry.name)))
      .sort();
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  it(
    'writes everything from the command line, and the second time nothing new',
    async () => {
      const args = [
        'rollout',
        '--policy',
        'policy.json',
        '--out',
        'out',
        '--host',
        'https://addin.northfield-clinic.example',
      ];
      const first = await runMailward(folder, args);
      expect(first).toMatchObject({ status: 0, err: '' });
      expect(first.out).toMatch(/^out: \d+ new, 0 changed, 0 removed, 0 as before\n/);
      expect(paths('out')).toEqual(
        expect.arrayContaining([
          'README.md',
          'exchange/mailward.ps1',
          'gmail/script/Setting.js',
          'google/dlp/rule.json',
          'outlook/manifest.xml',
          'outlook/site/outlook/pane.js',
          'outlook/unified/mailward.zip',
        ]),
      );
      for (const line of read('out/outlook/site.sha256').trimEnd().split('\n')) {
        const [hash, path = ''] = line.split('  ');
        const bytes = readFileSync(join(folder, 'out/outlook/site', path));
        expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(hash);
      }
      const second = await rollout({ host: 'https://addin.northfield-clinic.example/' });
      expect(second).toMatch(/^out: 0 new, 0 changed, 0 removed, \d+ as before\n/);
      expect(readdirSync(folder).sort()).toEqual(['out', 'policy.json']);
    },
    PROGRAM_MS,
  );

  it('takes records and consents along, and names the host after the first domain', async () => {
    const checked = '2026-11-22T01:00:00.000Z';
    const domains = (enforced: boolean) =>
      JSON.stringify({ checked, domains: { 'lakeside.example': { mx: ['mx.lakeside.example'], enforced } } });
    writeFileSync(join(folder, 'domains.json'), domains(false));
    writeFileSync(join(folder, 'others.json'), domains(true));
    const consent = { address: 'rosa.m@post.example', asked: '2026-03-02', warnedBy: 'A. Okafor', wording: 'en-1' };
    writeFileSync(join(folder, 'consents.json'), JSON.stringify({ consents: [consent] }));
    const out = await rollout({ records: 'others.json', for: 'microsoft' });
    expect(out).toContain('https://mailward.northfield-clinic.example (--host names another)');
    const setting = read('out/outlook/site/outlook/setting.js');
    expect(setting).toContain('"enforced":true');
    expect(setting).toMatch(/"address":"sha256:[0-9a-f]{64}"/);
    expect(read('out/exchange/mailward.ps1')).toContain("'Mailward: TLS lakeside.example'");
    expect(paths('out').filter((path) => path.startsWith('gmail') || path.startsWith('google'))).toEqual([]);
    for (const path of paths('out')) expect(read(`out/${path}`)).not.toMatch(/rosa\.m|Okafor/);
    expect(await rollout({ for: 'google' })).toMatch(/^out: \d+ new, 1 changed, \d{2} removed/);
    expect(existsSync(join(folder, 'out/outlook'))).toBe(false);
  });

  it('names on standard error what it cannot count as enforced, where Exchange has to enforce it', async () => {
    const domains = { 'two.example': { mx: ['mx.one.example', 'mx.two.example'], enforced: true } };
    writeFileSync(join(folder, 'two.json'), JSON.stringify({ checked: '2026-11-22T01:00:00.000Z', domains }));
    const trouble = 'mailward: two.example: "enforced" does not count';
    expect(await rollout({ records: 'two.json', for: 'microsoft', out: 'two' })).toContain(trouble);
    expect(await rollout({ records: 'two.json', for: 'google', out: 'two' })).not.toContain(trouble);
  });

  it.each([
    'http://addin.clinic.example',
    'addin.clinic.example',
    'https://addin.clinic.example/outlook',
    'https://addin.clinic.example;return',
    'https://ADDIN.clinic.example',
    'https://user@addin.clinic.example',
    '',
  ])('makes nothing for the host %j', async (host) => {
    expect(await rollout({ host })).toMatch(/^refused: --host .*https:\/\/addin\.clinic\.example$/);
    expect(readdirSync(folder)).toEqual(['policy.json']);
  });

  it.each([
    [{ portal: { preset: 'luxcsi' } }, /"portal\.preset" must be .*luxsci-secureline/],
    [{ organisation: { domains: ['clinic,example'] } }, /"organisation\.domains\.0" must be a domain name/],
    [{ organisation: {} }, /"organisation\.domains" is empty/],
    [{ enforcment: {} }, /enforcment/],
  ])('makes nothing of the policy %j', async (wrong, words) => {
    policy(wrong);
    expect(await rollout()).toMatch(words);
    expect(readdirSync(folder)).toEqual(['policy.json']);
  });

  it('says what is missing in one line', async () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(await rollout({ policy: 'none.json' })).toBe('refused: none.json: there is no such file or folder');
    expect(await rollout({ records: 'none.json' })).toBe('refused: none.json: there is no such file or folder');
    expect(await rollout({ records: 'broken.json' })).toMatch(/^refused: broken\.json: is not JSON/);
    expect(readdirSync(folder).sort()).toEqual(['broken.json', 'policy.json']);
  });

  it(
    'ends with 2 and one line where it cannot write, or is called wrongly',
    async () => {
      for (const [args, words] of [
        [['--policy', 'policy.json', '--out', '/proc/mailward'], /--out \/proc\/mailward: .*; nothing was changed/],
        [['--policy', 'policy.json', '--out', 'out', '--for', 'notes'], /microsoft, google, both/],
      ] as const) {
        const { status, out, err } = await runMailward(folder, ['rollout', ...args]);
        expect({ status, out }).toEqual({ status: 2, out: '' });
        expect(err).toMatch(/^mailward: [^\n]*\n$/);
        expect(err).toMatch(words);
      }
      expect(readdirSync(folder)).toEqual(['policy.json']);
    },
    PROGRAM_MS,
  );
});
