import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readingOf } from './archives.ts';

const NOTE = 'Patient: Ana Ruiz, MRN 00482137, seen for asthma in our clinic';
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const wrapped = (data: string) => data.replace(/.{64}/g, '$&\r\n');

async function insideOf(name: string, text: string): Promise<string[]> {
  const { inside } = await readingOf(name, text);
  return inside.map(({ content }) =>
    content instanceof Uint8Array ? new TextDecoder().decode(content) : content.unread,
  );
}

describe('a file that a text holds in base64 is read in turn', () => {
  it.each([
    ['a text that is nothing else', wrapped(base64(NOTE))],
    ['JSON', JSON.stringify({ file: 'a.pdf', data: base64(NOTE) })],
    ['a FHIR resource', JSON.stringify({ resourceType: 'Binary', contentType: 'text/plain', data: base64(NOTE) })],
    ['FHIR in XML', `<Binary xmlns="http://hl7.org/fhir"><data value="${base64(NOTE)}"/></Binary>`],
    ['XML', `<?xml version="1.0"?><a><bin>\n${wrapped(base64(NOTE))}\n</bin></a>`],
    ['an HL7 observation', `MSH|^~\\&|A|B\rOBX|1|ED|PDF||^application^pdf^Base64^${base64(NOTE)}\r`],
  ])('in %s', async (_where, text) => {
    expect(await insideOf('a.txt', text)).toEqual([NOTE]);
  });

  it('also where its first bytes alone say what it is', async () => {
    const archive = Uint8Array.from([0x50, 0x4b, 3, 4, ...randomBytes(300)]);
    const { inside } = await readingOf('a.txt', wrapped(base64(archive)));
    expect(inside.map(({ content }) => content)).toEqual([archive]);
  });

  it('and so are bytes too many for a key, which nobody can read', async () => {
    expect((await readingOf('a.txt', base64(randomBytes(6000)))).inside).toHaveLength(1);
  });
});

describe('keys, signatures and tokens are no files', () => {
  it.each([
    ['a token', base64(randomBytes(600))],
    ['an address', `https://files.example/${'a8Zk3/'.repeat(40)}`],
    [
      'a certificate',
      `-----BEGIN CERTIFICATE-----\nMIID${wrapped(base64(randomBytes(2400)))}\n-----END CERTIFICATE-----`,
    ],
    [
      'a public key',
      `-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: 1\n\nmQIN${wrapped(base64(randomBytes(6000)))}\n-----END PGP PUBLIC KEY BLOCK-----`,
    ],
  ])('%s', async (_what, text) => {
    expect(await readingOf('a.txt', text)).toEqual({ text, inside: [], unread: [], signs: [] });
  });
});

it('what is encrypted by S/MIME and written as text is locked', async () => {
  expect(await insideOf('smime.p7m', `MIAGCSqGSIb3DQEHA6CAMIACAQAxggFA${'A'.repeat(400)}`)).toEqual([
    'password-protected',
  ]);
});

it('a uuencoded file is unread', async () => {
  const { unread } = await readingOf('a.txt', 'begin 644 a.txt\n+4&%T:65N="!!;F$`\n`\nend\n');
  expect(unread).toEqual([{ name: '', reason: 'unsupported' }]);
});

describe('an mbox', () => {
  const message = (subject: string) =>
    `From - Mon Jan  1 00:00:00 2024\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\nSubject: ${subject}\r\n\r\nFrom here on\r\n\r\n`;

  it('is read message by message', async () => {
    const inside = await insideOf('Inbox', `${message('Lunch — José')}${message('Referral')}`);
    expect(inside).toEqual([message('Lunch — José'), message('Referral')]);
  });

  it('of one message is that message', async () => {
    expect((await readingOf('Inbox', message('Lunch'))).mail?.subject).toBe('Lunch');
  });
});
