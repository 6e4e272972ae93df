import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { pgpMimeMessage, pgpMimePayload } from '../../../core/index.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1'));
const text = (message: Uint8Array) => Buffer.from(message).toString('latin1');
const ARMOR = '-----BEGIN PGP MESSAGE-----\n\nwcBMA\n=abcd\n-----END PGP MESSAGE-----\n';

const HEAD = `From: Dana <dana@clinic.example>
To: Rosa <rosa@partner.example>,
\tkim@partner.example
Bcc: hidden@partner.example
Message-ID: <a@clinic.example>
Thread-Topic: Old words
`;
const OUTER = bytes(`X-Mailward-Route: pgp\n${HEAD}Subject: Secure message\n\n`);
const message = (content: string, subject = 'Subject: Old words\n') => bytes(HEAD + subject + content);
const payload = (content: string) => text(pgpMimePayload(message(content), OUTER));

describe('what is encrypted of a message', () => {
  it('carries the header, the body byte for byte, and what stands outside', () => {
    const told = payload(
      'MIME-Version: 1.0\nContent-Type: text/plain;\n charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nSe\u00f1\n',
    );
    expect(told).toBe(
      text(
        bytes(`HP-Outer: From: Dana <dana@clinic.example>
HP-Outer: To: Rosa <rosa@partner.example>,
\tkim@partner.example
HP-Outer: Message-ID: <a@clinic.example>
HP-Outer: Subject: Secure message
From: Dana <dana@clinic.example>
To: Rosa <rosa@partner.example>,
\tkim@partner.example
Message-ID: <a@clinic.example>
Thread-Topic: Old words
Subject: Old words
Content-Type: text/plain;
 charset=utf-8;
 hp="cipher"; protected-headers="v1"
Content-Transfer-Encoding: 8bit

Se\u00f1
`),
      ),
    );
  });

  it('names no blind copy', () => {
    expect(payload('\nHello\n')).not.toMatch(/bcc|hidden/i);
  });

  it('marks a message without a type, one that ends its type with a semicolon, and one that was marked before', () => {
    for (const type of [
      '',
      'Content-Type: text/plain;\n',
      'Content-Type: text/plain; hp="clear"; protected-headers=v1\n',
    ]) {
      const told = payload(`${type}\nHello\n`);
      expect(told.match(/hp=/g)).toHaveLength(1);
      expect(told).toMatch(
        /^Content-Type: text\/plain(?:; charset=us-ascii)?;\r\n hp="cipher"; protected-headers="v1"\r\n\r\nHello\r\n$/m,
      );
    }
  });

  it('reads as the message itself, attachments and all', async () => {
    const mail = `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/html; charset=utf-8

<p>Hello</p>
--b
Content-Type: application/pdf; name="scan.pdf"
Content-Disposition: attachment; filename="scan.pdf"
Content-Transfer-Encoding: base64

JVBERg==
--b--
`;
    const [before, inside] = await Promise.all([
      PostalMime.parse(message(mail)),
      PostalMime.parse(pgpMimePayload(message(mail), OUTER)),
    ]);
    for (const part of ['subject', 'html', 'text', 'attachments', 'from', 'to', 'messageId'] as const)
      expect(inside[part]).toEqual(before[part]);
  });

  it('keeps the body whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
        const mail = Buffer.concat([bytes(`${HEAD}\n`), body]);
        const told = Buffer.from(pgpMimePayload(mail, OUTER));
        expect(told.subarray(told.indexOf('\r\n\r\n') + 4).equals(Buffer.from(body))).toBe(true);
      }),
    );
  });
});

describe('the message that travels', () => {
  it('is PGP/MIME under the outer header alone', async () => {
    const outer = bytes(
      `X-Mailward-Route: pgp\n${HEAD}Subject: Secure message\nMIME-Version: 1.0\nContent-Type: text/html;\n charset=utf-8\n\nOld body`,
    );
    const told = text(pgpMimeMessage(outer, ARMOR));
    expect(told).not.toMatch(/Old (?:words|body)|text\/html|charset/);
    expect(told).toContain('Bcc: hidden@partner.example\r\n');
    expect(told).toMatch(
      /\r\nContent-Type: multipart\/encrypted; protocol="application\/pgp-encrypted";\r\n boundary="/,
    );
    expect(told.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const { attachments, subject } = await PostalMime.parse(bytes(told), { attachmentEncoding: 'utf8' });
    expect(subject).toBe('Secure message');
    expect(attachments.map(({ mimeType }) => mimeType)).toEqual([
      'application/pgp-encrypted',
      'application/octet-stream',
    ]);
    expect(String(attachments[0]?.content).trim()).toBe('Version: 1');
    expect(String(attachments[1]?.content).trim()).toBe(ARMOR.trim());
  });
});
