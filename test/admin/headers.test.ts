import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMailward } from './run-mailward.ts';

const ENCRYPTED = `Received: from mx.partner.example (mx.partner.example [192.0.2.1])
	(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
	by mx.clinic.example (Postfix) with ESMTPS id 4A1
	for <reader@clinic.example>; Mon, 2 Nov 2026 14:00:05 +0000
Authentication-Results: mx.clinic.example; spf=pass smtp.mailfrom=partner.example; dkim=pass; dmarc=pass
`;
const CLAIM = `Received: from desk (unknown [192.0.2.7]) by mx.partner.example (Postfix) with ESMTPA id 2; Mon, 2 Nov 2026 14:00:03 +0000
`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailward-headers-'));
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  await put('encrypted.eml', `${ENCRYPTED}Subject: x\n\nHello\nReceived: from a by b with ESMTP; x`);
  await put('silent.eml', `${ENCRYPTED}${CLAIM}Subject: x\n\nHello`);
  await put('note.eml', 'this is just a note');
  await put('typo.json', '{"recieved":{}}');
  await put(
    'clinic.json',
    '{"received":{"providers":[{"name":"Partner","domains":["partner.example"],"recordsTls":true}]}}',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const mailward = (args: readonly string[], input?: string) => runMailward(folder, ['headers', ...args], input);

describe('mailward headers', () => {
  it('leaves with 0 when every hop between mail systems was encrypted, and reads no body', async () => {
    const { status, out, err } = await mailward(['encrypted.eml']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('TLS on the one hop we can see.');
  });

  it('leaves with 1 when one was not recorded, within 80 columns and without colours', async () => {
    const { status, out } = await mailward(['silent.eml']);
    expect(status).toBe(1);
    expect(out).toContain('TLS on the one hop we can see; the first was not recorded.');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\x1b');
  });

  it('prints one JSON object a line', async () => {
    const { out } = await mailward(['--json', 'encrypted.eml', 'silent.eml']);
    const [first, second, ...rest] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rest).toEqual([]);
    expect(first).toEqual({
      file: 'encrypted.eml',
      summary: { verdict: 'encrypted', words: 'TLS on the one hop we can see.' },
      hops: [
        {
          index: 0,
          from: 'mx.partner.example',
          fromIp: '192.0.2.1',
          by: 'mx.clinic.example',
          with: 'ESMTPS',
          software: 'postfix',
          time: '2026-11-02T14:00:05Z',
          delaySeconds: null,
          verdict: 'encrypted',
          version: 'TLSv1.3',
          cipher: 'TLS_AES_256_GCM_SHA384',
          bits: 256,
          trusted: true,
          provider: 'clinic.example',
          raw: expect.stringContaining('from mx.partner.example'),
        },
      ],
      authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'mx.clinic.example' },
    });
    expect(second.summary.verdict).toBe('not-recorded');
    expect(second.hops.map((hop: { trusted: boolean }) => hop.trusted)).toEqual([true, false]);
  });

  it('knows the services that the policy names', async () => {
    const { out } = await mailward(['--json', '--policy', 'clinic.json', 'silent.eml']);
    expect(JSON.parse(out).summary.verdict).toBe('likely-plain');
  });

  it('reads standard input, headers alone too', async () => {
    const { status, out } = await mailward(['--json', '-'], ENCRYPTED);
    expect([status, JSON.parse(out).file]).toEqual([0, '-']);
  });

  it.each([
    ['a file that is not there', ['nowhere.eml'], /nowhere\.eml: there is no such file/],
    ['a file that is no message', ['note.eml'], /note\.eml: is not a mail message/],
    ['a policy with a typo', ['--policy', 'typo.json', 'silent.eml'], /typo\.json: "recieved" is not a known key/],
    ['no argument', [], /missing required argument/],
  ])('tells of %s in one clear line and leaves with 2', async (_what, args, line) => {
    const { status, out, err } = await mailward(args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')[0]).toMatch(line);
    expect(err.startsWith('mailward: ')).toBe(true);
  });
});
