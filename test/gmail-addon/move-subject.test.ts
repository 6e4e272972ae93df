import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { draftFromMessage, startsWithLine } from '../../core/index.ts';
import { withSubjectLine } from '../../gmail-addon/move-subject.ts';
import { clinicPolicy } from '../draft-of.ts';
import { bytesOf, latin1Of, MIME_MESSAGES } from './gmail/mime-messages.ts';

const POLICY = clinicPolicy();
const PLAIN = 'Subject: Ana Ruiz = <MRN 00482137>';
const ACCENTED = 'Asunto: Añadir a Ana Ruiz 👩 — informe';

async function moved(source: string, line: string): Promise<Uint8Array> {
  const message = bytesOf(source);
  return withSubjectLine(message, await draftFromMessage(message), line, POLICY);
}

/** What is attached, and the headers that are not about the text. */
async function rest(message: Uint8Array): Promise<unknown> {
  const { attachments, headers } = await PostalMime.parse(message);
  return { attachments, headers: headers.filter(({ key }) => !key.startsWith('content-')) };
}

describe.each([PLAIN, ACCENTED])('the line "%s"', (line) => {
  it('stands at the top of every shape of message that can hold it, with all else as it was', async () => {
    const refused: string[] = [];
    for (const { name, before, after } of MIME_MESSAGES) {
      const source = `${before}Subject: Las sillas\r\n${after}`;
      const written = await moved(source, line).catch((error: unknown) => {
        expect(error, name).toBeInstanceOf(RangeError);
        return null;
      });
      if (written === null) {
        refused.push(name);
        continue;
      }
      expect(startsWithLine((await draftFromMessage(written)).body, line), name).toBe(true);
      expect(await rest(written), name).toEqual(await rest(bytesOf(source)));
      expect(await withSubjectLine(written, await draftFromMessage(written), line, POLICY), name).toBe(written);
    }
    // A letter beyond ASCII has no place in other character sets; Gmail itself writes UTF-8.
    expect(refused.filter((name) => line === PLAIN || name.includes('utf-8'))).toEqual([]);
  });
});

describe('a message as Gmail writes it', () => {
  const gmail = (encoding: string, text: string) =>
    `From: a@northfield-clinic.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n` +
    `--b1\r\nContent-Type: text/plain; charset="UTF-8"\r\n${encoding}\r\n${text}\r\n\r\n` +
    `--b1\r\nContent-Type: text/html; charset="UTF-8"\r\n${encoding}\r\n<div dir="ltr">${text}</div>\r\n\r\n--b1--\r\n`;

  it('gets the line in both of its parts, byte by byte', async () => {
    const written = latin1Of(await moved(gmail('', 'See below.'), PLAIN));
    expect(written).toBe(
      gmail('', 'See below.')
        .replace('See below.', `${PLAIN}\r\n\r\nSee below.`)
        .replace('<div dir', '<p>Subject: Ana Ruiz = &#60;MRN 00482137&#62;</p>\r\n<div dir'),
    );
  });

  it('declares eight bits where a letter needs them', async () => {
    const written = await moved(gmail('', 'See below.'), ACCENTED);
    expect(latin1Of(written)).toContain('charset="UTF-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\nAsunto');
    expect((await draftFromMessage(written)).body.text).toContain(`${ACCENTED}\n\nSee below.`);
    const declared = latin1Of(await moved(gmail('Content-Transfer-Encoding: 7bit\r\n', 'See below.'), ACCENTED));
    expect(declared.match(/Content-Transfer-Encoding: \w+/g)).toEqual([
      'Content-Transfer-Encoding: 8bit',
      'Content-Transfer-Encoding: 7bit',
    ]);
  });

  it('keeps what is quoted-printable or base64 in its lines', async () => {
    const long = `${ACCENTED} ${'ñ'.repeat(150)}`;
    const quoted = latin1Of(await moved(gmail('Content-Transfer-Encoding: quoted-printable\r\n', 'ma=C3=B1ana'), long));
    expect(Math.max(...quoted.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
    const base64 = gmail('Content-Transfer-Encoding: base64\r\n', '').replace(/<div.*div>/, 'PHA+eDwvcD4=');
    const { body } = await draftFromMessage(
      await moved(base64.replace('\r\n\r\n\r\n\r\n--b1', '\r\n\r\neA==\r\n--b1'), long),
    );
    expect(startsWithLine(body, long)).toBe(true);
  });
});

describe('a message that can hold no line', () => {
  it.each([
    ['signed', 'Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n'],
    ['without text', 'Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n'],
    ['text as a file', 'Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n'],
    ['unknown encoding', 'Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nx\r\n'],
  ])('is refused rather than written otherwise: %s', async (_, message) => {
    await expect(moved(`From: a@b.example\r\nMIME-Version: 1.0\r\n${message}`, PLAIN)).rejects.toBeInstanceOf(
      RangeError,
    );
  });
});
