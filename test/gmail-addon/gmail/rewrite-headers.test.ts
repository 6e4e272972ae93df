import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFromMessage } from '../../../core/index.ts';
import { countFields, type HeaderChange, rewriteHeaders } from '../../../gmail-addon/gmail/rewrite-headers.ts';
import { crlf } from '../built-add-on.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const text = (message: Uint8Array) => Buffer.from(message).toString('latin1');

const ADDED = 'X-Mailward-Route: portal\r\nX-Mailward-Review: v=1; exposure=phi\r\n';
function change(subject: string | null): HeaderChange {
  return {
    subject: { text: subject ?? '', changed: subject !== null },
    drops: (name) => name.startsWith('x-mailward-'),
    headers: { 'X-Mailward-Route': 'portal', 'X-Mailward-Review': 'v=1; exposure=phi' },
  };
}
const rewritten = (message: string, subject: string | null) => text(rewriteHeaders(bytes(message), change(subject)));

const HEAD = crlf(`From: Dana Reyes <dana@northfield-clinic.example>
To: =?UTF-8?Q?Ren=C3=A9?= <rene@mail.example>,
\tother@mail.example
Message-ID: <a1@mail.example>
`);
const SUBJECT = crlf('Subject: Old words\n');
const MIME = crlf('MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n');

/** Everything after the header that Mailward may touch, in many shapes. */
const MESSAGES: readonly (readonly [string, string])[] = [
  ['plain text', `${MIME}\r\nHello.\r\n`],
  [
    'multipart with an inline image and an attachment',
    crlf(`MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/related; boundary="inner"

--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>See <img src=3D"cid:one"></p>
--inner
Content-Type: image/png; name="Subject: not a header.png"
Content-ID: <one>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--inner--
--outer
Content-Type: application/pdf; name="a.pdf"
Content-Disposition: attachment; filename="a.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
`),
  ],
  [
    'a calendar part',
    crlf(`MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain

Visit
--c
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
SUBJECT: inside
X-Mailward-Route: inside
END:VCALENDAR
--c--
`),
  ],
  [
    'eight-bit Latin-1',
    `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nSe\xf1ora Mu\xf1oz\r\n`,
  ],
  [
    'a body with bytes that are no text',
    `${MIME}\r\n${String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i))}`,
  ],
  [
    'headers of 40 kB',
    `X-Long: ${'word '.repeat(60)}\r\n${`X-Filler: ${'y'.repeat(190)}\r\n`.repeat(200)}${MIME}\r\nHello.\r\n`,
  ],
  ['a body that looks like headers', `${MIME}\r\nSubject: quoted\r\nX-Mailward-Route: quoted\r\n`],
  ['no body', MIME],
];

describe('rewriting the header of a message', () => {
  it.each(MESSAGES)('changes the subject, adds the headers and keeps every other byte: %s', async (_, rest) => {
    const message = rewritten(`${HEAD}${SUBJECT}${rest}`, 'New words +encrypt+');
    expect(message).toBe(`${ADDED}${HEAD}Subject: New words +encrypt+\r\n${rest}`);
  });

  it.each(MESSAGES)('leaves the subject as it is written when it stays the same: %s', (_, rest) => {
    const folded = 'subject : =?utf-8?b?T2xk?=\r\n\t words\r\n';
    expect(rewritten(`${HEAD}${folded}${rest}`, null)).toBe(`${ADDED}${HEAD}${folded}${rest}`);
  });

  it.each(MESSAGES.filter(([name]) => name !== 'no body'))(
    'keeps line feeds where a message has them alone: %s',
    (_, rest) => {
      const lf = (part: string) => part.replace(/\r\n/g, '\n');
      const message = rewritten(lf(`${HEAD}${SUBJECT}${rest}`), 'New words');
      expect(message).toBe(lf(`${ADDED}${HEAD}Subject: New words\r\n${rest}`));
    },
  );

  it('replaces a folded subject whole', () => {
    const folded = 'Subject: Old\r\n words that\r\n\tgo on\r\n';
    expect(rewritten(`${HEAD}${folded}${MIME}\r\nHello`, 'New')).toBe(
      `${ADDED}${HEAD}Subject: New\r\n${MIME}\r\nHello`,
    );
  });

  it('adds a subject to a message that has none, and leaves it out when there is still none', () => {
    expect(rewritten(`${HEAD}${MIME}\r\nHello`, '+encrypt+')).toBe(
      `${ADDED}Subject: +encrypt+\r\n${HEAD}${MIME}\r\nHello`,
    );
    expect(rewritten(`${HEAD}${MIME}\r\nHello`, null)).toBe(`${ADDED}${HEAD}${MIME}\r\nHello`);
  });

  it('makes one subject of several, since a reader may show any of them', () => {
    const twice = `${SUBJECT}${HEAD}SUBJECT: MRN 0048213\r\n${MIME}\r\nHello`;
    expect(rewritten(twice, 'One')).toBe(`${ADDED}Subject: One\r\n${HEAD}${MIME}\r\nHello`);
    const kept = { ...change(null), subject: { text: 'One', changed: false } };
    expect(text(rewriteHeaders(bytes(twice), kept))).toBe(`${ADDED}Subject: One\r\n${HEAD}${MIME}\r\nHello`);
  });

  it('takes away its own headers wherever they came from, folds included', () => {
    const forged = 'x-mailward-route: tls\r\nX-MAILWARD-Review : v=1;\r\n\texposure=none\r\nX-Mailward-Other: 1\r\n';
    expect(rewritten(`${forged}${HEAD}${forged}${SUBJECT}${forged}${MIME}\r\nHello`, null)).toBe(
      `${ADDED}${HEAD}${SUBJECT}${MIME}\r\nHello`,
    );
  });

  it.each([
    ['X-A: b\r\nBcc', 'value'],
    ['Bcc', 'evil@mail.example'],
    ['X-A', 'v\r\nBcc: evil@mail.example'],
    ['X-A', 'v\nBcc: evil@mail.example'],
    ['X-A', 'caf\u00e9'],
    ['X-A', 'x'.repeat(901)],
  ])('refuses the header %j with the value %j', (name, value) => {
    const headers = { [name]: value };
    expect(() => rewriteHeaders(bytes(`${HEAD}\r\n`), { ...change('S'), headers })).toThrow(RangeError);
  });

  it('never lets a subject start a header of its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (words) => {
        const subject = `${words}\r\nBcc: evil@mail.example\n\rTo: evil@mail.example\r\n\r\nbody`;
        const message = rewriteHeaders(bytes(`${HEAD}${SUBJECT}${MIME}\r\nHello`), change(subject));
        expect(countFields(message, ['bcc', 'to', 'subject'])).toEqual(
          new Map([
            ['to', 1],
            ['subject', 1],
          ]),
        );
        const lines = text(message).split('\r\n\r\n')[0]?.split('\r\n') ?? [];
        for (const line of lines) expect(line).toMatch(/^[\t -~]{0,998}$/);
      }),
    );
  });

  it('gives every subject back as it was meant', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
      fc.constantFrom('=?UTF-8?Q?a?=', '+encrypt+', 'señora', '日本語', '👩‍⚕️', '_', '=3D', 'a  b'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const subject = words.join(' ').trim();
        const message = rewriteHeaders(bytes(`${HEAD}${SUBJECT}${MIME}\r\nHello`), change(subject));
        expect((await draftFromMessage(message)).subject).toBe(subject);
      }),
      { numRuns: 300 },
    );
  });

  it('counts fields in the header alone, whatever their case', () => {
    const message = bytes(`${HEAD}TO: a@mail.example\r\n\r\nTo: b@mail.example\r\n`);
    expect(countFields(message, ['to', 'cc'])).toEqual(new Map([['to', 2]]));
  });
});
