import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutCredentials } from '../../../admin/gmail/redact.ts';
import { readPolicy } from '../../../core/index.ts';

const PROGRAM = resolve('dist/admin/gmail/main.js');
const TOKEN = 'ya29.a0AfH6SMBx-very-secret';

describe('npm run gmail:push', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'mailward-push-'));
    for (const folder of ['dist/bundles/gmail', 'manifest/icons'])
      cpSync(folder, join(root, folder), { recursive: true });
    rmSync(join(root, 'dist/bundles/gmail/Setting.js'), { force: true });
    mkdirSync(join(root, 'bin'));
    // In the place of npx: says what it was called with, and what a careless program would.
    writeFileSync(join(root, 'bin/npx'), `#!/bin/sh\necho "called $*"\necho "token ${TOKEN}"\necho "${TOKEN}" >&2\n`, {
      mode: 0o755,
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const push = (...args: string[]) => {
    const env = { ...process.env, HOME: root, PATH: `${join(root, 'bin')}:${process.env.PATH}` };
    return spawnSync(process.execPath, [PROGRAM, ...args], { cwd: root, env, encoding: 'utf8' });
  };
  const policy = (gmail: object = {}) => {
    writeFileSync(
      join(root, 'policy.json'),
      JSON.stringify({ version: '7', organisation: { domains: ['clinic.example'] }, gmail }),
    );
    return ['--policy', 'policy.json'];
  };
  const login = () => {
    writeFileSync(join(root, '.clasp.json'), JSON.stringify({ scriptId: 'id', rootDir: 'dist/bundles/gmail' }));
    writeFileSync(join(root, '.clasprc.json'), JSON.stringify({ tokens: { default: { access_token: TOKEN } } }));
  };
  const scopes = () => JSON.parse(readFileSync(join(root, 'dist/bundles/gmail/appsscript.json'), 'utf8')).oauthScopes;

  it('says what is missing, one line each, and ends with 2', () => {
    expect(push()).toMatchObject({ status: 2, stderr: expect.stringContaining('--policy FILE') });
    const { status, stderr } = push(...policy());
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('The script id is missing.'),
      expect.stringContaining('npx @google/clasp login'),
    ]);
    expect(push('--force')).toMatchObject({ status: 2, stderr: expect.stringContaining('--policy FILE') });
    for (const file of ['openpgp.js', 'Code.js']) {
      rmSync(join(root, 'dist/bundles/gmail', file));
      expect(push(...policy()).stderr).toContain(`${file} is not there: run npm run build`);
    }
  });

  it('hands a checked folder to one named version of clasp, and shows no credentials', () => {
    login();
    const { status, stdout, stderr } = push(...policy());
    expect(status).toBe(0);
    expect(stdout).toMatch(/called --yes @google\/clasp@3\.\d+\.\d+ push --force/);
    expect(stdout + stderr).not.toContain('secret');
    expect(stdout).toContain('token [hidden]');
  });

  it('writes the setting that the add-on reads, and asks for the scopes that its policy needs', () => {
    login();
    writeFileSync(join(root, 'domains.json'), '{"checked":"2026-11-22T00:00:00Z","domains":{}}');
    writeFileSync(
      join(root, 'consents.json'),
      '{"consents":[{"address":"rosa@post.example","asked":"2026-03-02","warnedBy":"A. Okafor","wording":"ordinary-mail-en-1"}]}',
    );
    push(...policy({ sweep: { enabled: true } }));
    const setting = readFileSync(join(root, 'dist/bundles/gmail/Setting.js'), 'utf8');
    const json = /^var MAILWARD_SETTING = (.*);\n$/.exec(setting)?.[1] ?? '';
    expect(readPolicy(JSON.parse(json).policy)).toMatchObject({ ok: true, policy: { version: '7' } });
    expect(JSON.parse(json)).toMatchObject({ domains: { domains: {} }, keys: null, audit: null });
    expect(JSON.parse(json).consents.consents[0].address).toMatch(/^sha256:/);
    expect(setting).not.toMatch(/rosa|Okafor/);
    expect(scopes()).toContain('https://www.googleapis.com/auth/gmail.readonly');
    push(...policy());
    expect(scopes()).not.toContain('https://www.googleapis.com/auth/gmail.readonly');
  });

  it('pushes nothing under a policy or a manifest that is wrong', () => {
    login();
    writeFileSync(join(root, 'policy.json'), '{"enforcment":{}}');
    expect(push('--policy', 'policy.json')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('enforcment'),
    });
    const file = join(root, 'dist/bundles/gmail/appsscript.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('onHomepage', 'onHome'));
    expect(push(...policy())).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('onHome') });
  });

  it.each([
    ['an access token', `Bearer ${TOKEN}`],
    ['a refresh token', '1//0gabcdefghijk'],
    ['a code', 'code=4/0AX4XfWhabcdefghijklmnop'],
    ['a client secret', 'GOCSPX-abcdefgh'],
    ['a field of the login file', '"refresh_token": "whatever"'],
  ])('hides %s', (_, line) => {
    expect(withoutCredentials(line)).toContain('[hidden]');
    expect(withoutCredentials('Pushed 3 files.')).toBe('Pushed 3 files.');
  });

  it('is what package.json calls', () => {
    expect(
      execFileSync('node', ['-p', 'require("./package.json").scripts["gmail:push"]'], { encoding: 'utf8' }),
    ).toContain('dist/admin/gmail/main.js');
  });
});
