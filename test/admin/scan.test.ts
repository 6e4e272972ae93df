import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHI_TEXT, PLAIN_TEXT } from '../draft-of.ts';
import { runMailward } from './run-mailward.ts';

const HEAD = 'From: a@northfield-clinic.example\nTo: x@partner.example\nSubject: About the visit\n';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-scan-'));
  await mkdir(join(folder, 'mail', 'deeper'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  await put('phi.eml', `${HEAD}\n${PHI_TEXT}\n`);
  await put('plain.eml', `${HEAD}\n${PLAIN_TEXT}\n`);
  await put('mail/b.eml', `${HEAD}\n${PLAIN_TEXT}\n`);
  await put('mail/deeper/a.EML', `${HEAD}\n${PLAIN_TEXT}\n`);
  await put('mail/readme.txt', 'not a mail');
  await put('note.eml', 'this is just a note');
  await put('cut.eml', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${PHI_TEXT}`);
  await put('big.eml', '');
  await truncate(join(folder, 'big.eml'), 60 * 1024 * 1024);
  await put('typo.json', '{"enforcment":{}}');
  await put('broken.json', '{"enforcement":');
  await put('clinic.json', '{"organisation":{"domains":["northfield-clinic.example"]}}');
  await put(
    'domains.json',
    JSON.stringify({
      checked: new Date().toISOString(),
      domains: { 'partner.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const mailward = (args: readonly string[], input?: string) => runMailward(folder, args, input);

describe('mailward scan', () => {
  it('quotes nothing of a broken file, which may hold addresses of patients', async () => {
    await writeFile(join(folder, 'consents.json'), 'rosa.m@post.example, asked 2026-03-02');
    const { status, err } = await mailward(['scan', '--policy', 'clinic.json', 'note.eml']);
    await rm(join(folder, 'consents.json'));
    expect(status).toBe(2);
    expect(err).toMatch(/consents\.json: is not JSON/);
    expect(err).not.toMatch(/rosa|post\.example/);
  });

  it('leaves with 0 when everything may leave as it is', async () => {
    const { status, out, err } = await mailward(['scan', 'plain.eml']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Nothing about a patient found.');
  });

  it('leaves with 1 and says what happens and why, within 80 columns and without colours', async () => {
    const { status, out } = await mailward(['scan', 'phi.eml']);
    expect(status).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'About a patient: a record number and a diagnosis. It will go by the secure portal.',
    );
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\x1b');
  });

  it('tells people of a recipient worth a second look, which changes neither the JSON nor the status', async () => {
    const message = `From: a@northfield-clinic.example\nTo: x@northfield-clinics.example\nSubject: Chairs\n\n${PLAIN_TEXT}\n`;
    const table = await mailward(['scan', '-'], message);
    expect(table.out.replace(/\s+/g, ' ')).toContain(
      '! northfield-clinics.example looks like northfield-clinic.example. Is it the right one?',
    );
    expect(table.status).toBe(0);
    const json = await mailward(['scan', '--json', '-'], message);
    expect(json.out).not.toContain('looks like');
    expect(Object.keys(JSON.parse(json.out))).not.toContain('cautions');
  });

  it('prints one JSON object a line, without any matched text', async () => {
    const { out } = await mailward(['scan', '--json', 'phi.eml', 'plain.eml']);
    const [first, second, ...rest] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      file: 'phi.eml',
      exposure: 'phi',
      decision: { action: 'protect', protection: 'portal', headers: { 'X-Mailward-Route': 'portal' } },
      unread: [],
    });
    expect(first.findings).toContainEqual({
      rule: 'medical-record-number',
      category: 'mrn',
      segment: 'body',
      start: 23,
      end: 31,
      confidence: 'high',
      zone: 'new',
    });
    expect(first.reasons[0]).toEqual({ id: expect.any(String), words: expect.stringMatching(/\.$/) });
    expect(second).toMatchObject({
      file: 'plain.eml',
      exposure: 'none',
      decision: { action: 'send', protection: null },
    });
    for (const secret of ['Ana', 'Ruiz', '00482137', 'metformin']) expect(out).not.toContain(secret);
  });

  it('reveals the matched text only when asked to', async () => {
    const { out } = await mailward(['scan', '--json', '--reveal', 'phi.eml']);
    const texts = JSON.parse(out).findings.map((finding: { text: string }) => finding.text);
    expect(texts).toContain('00482137');
  });

  it('masks what was found in a subject that stays', async () => {
    const message = `From: a@northfield-clinic.example\nTo: x@partner.example\nSubject: Ana Ruiz, MRN 00482137\n\n${PHI_TEXT}`;
    const { out } = await mailward(['scan', '--json', '--policy', 'clinic.json', '-'], message);
    expect(JSON.parse(out)).toMatchObject({ file: '-', decision: { protection: 'tls' } });
    expect(out).not.toContain('00482137');
  });

  it('finds the messages of a folder at any depth, in the order of their names', async () => {
    const { status, out } = await mailward(['scan', '--json', 'mail']);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual([join('mail', 'b.eml'), join('mail', 'deeper', 'a.EML')]);
  });

  it('takes the From domain for the organisation unless told otherwise', async () => {
    const inside = `From: a@one.example\nTo: b@one.example\nSubject: x\n\n${PHI_TEXT}`;
    expect((await mailward(['scan', '-'], inside)).status).toBe(0);
    expect((await mailward(['scan', '--org-domain', 'two.example', '-'], inside)).status).toBe(1);
  });
});

describe('mailward scan with bad input', () => {
  it.each([
    ['a file that is not there', ['scan', 'nowhere.eml'], /nowhere\.eml: there is no such file/],
    ['a folder without mail', ['scan', 'empty'], /empty: holds no \.eml files/],
    ['a file that is no message', ['scan', 'note.eml'], /note\.eml: is not a mail message/],
    ['a message that was cut off', ['scan', 'cut.eml'], /cut\.eml: was cut off/],
    ['a 60 MB file', ['scan', 'big.eml'], /big\.eml: 60 MB is more than a mail can have/],
    ['a device without an end', ['scan', '/dev/zero'], /\/dev\/zero: (?:50 MB is more|there is no such file)/],
    [
      'a policy with a typo',
      ['scan', '--policy', 'typo.json', 'phi.eml'],
      /typo\.json: "enforcment" is not a known key/,
    ],
    ['a policy that is not JSON', ['scan', '--policy', 'broken.json', 'phi.eml'], /broken\.json: is not JSON/],
    ['a policy that is not there', ['scan', '--policy', 'no.json', 'phi.eml'], /no\.json: there is no such file/],
    [
      'a domain that is none',
      ['scan', '--org-domain', 'clinic', 'phi.eml'],
      /--org-domain clinic: is not a domain name/,
    ],
    ['no argument', ['scan'], /missing required argument/],
    ['an unknown option', ['scan', '--jsn', 'phi.eml'], /unknown option '--jsn'/],
    ['an unknown command', ['scam', 'phi.eml'], /unknown command 'scam'/],
  ])('%s is one clear line and 2, with nothing half-written', async (_what, args, line) => {
    const { status, out, err } = await mailward(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')[0]).toMatch(line);
    expect(err.startsWith('mailward: ')).toBe(true);
  });

  it('still reviews the other messages', async () => {
    const { status, out, err } = await mailward(['scan', '--json', 'note.eml', 'phi.eml']);
    expect(status).toBe(2);
    expect(err).toContain('note.eml');
    expect(JSON.parse(out).file).toBe('phi.eml');
  });
});
