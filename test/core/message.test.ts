import { describe, expect, it } from 'vitest';
import { draftFromMessage, MessageError } from '../../core/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text.replace(/\n/g, '\r\n'));

describe('reading a message', () => {
  it('gives its mailboxes, subject, bodies, attachments and own headers', async () => {
    const draft = await draftFromMessage(
      bytes(`From: "Okafor, Adaeze" <a.okafor@northfield-clinic.example>
To: Team: one@partner.example, two@partner.example;
Cc: Bo <bo@lakeside.example>
Subject: =?utf-8?Q?Caf=C3=A9?=
X-Mailward-Route: portal
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Jos=E9
--c
Content-Type: text/html; charset=utf-8

<p>José</p>
--c--
--b
Content-Type: text/csv; name="list.csv"
Content-Disposition: attachment; filename="list.csv"
Content-Transfer-Encoding: base64

YSxi
--b--
`),
    );
    expect(draft.from).toEqual({ name: 'Okafor, Adaeze', address: 'a.okafor@northfield-clinic.example' });
    expect(draft.recipients.map(({ address, field }) => `${field} ${address}`)).toEqual([
      'to one@partner.example',
      'to two@partner.example',
      'cc bo@lakeside.example',
    ]);
    expect(draft.subject).toBe('Café');
    expect(draft.body.text?.trim()).toBe('José');
    expect(draft.body.html?.trim()).toBe('<p>José</p>');
    expect(draft.headers).toEqual({ 'x-mailward-route': 'portal' });
    expect(draft.attachments).toEqual([
      { name: 'list.csv', contentType: 'text/csv', size: 3, inline: false, content: new TextEncoder().encode('a,b') },
    ]);
  });

  it('gives the free words of its header as texts, and no copy of the subject', async () => {
    const head = 'From: a@lakeside.example\nSubject: Re: See you\nThread-Topic: See you\n';
    const draft = await draftFromMessage(bytes(`${head}Comments: =?utf-8?Q?Jos=C3=A9?=\nKeywords:\n\ntext\n`));
    expect(draft.attachments).toMatchObject([
      { name: 'Comments', contentType: 'text/plain', size: 5, content: new TextEncoder().encode('José') },
    ]);
    const other = await draftFromMessage(bytes(`${head.replace('Topic: ', 'Topic: Do not ')}\ntext\n`));
    expect(other.attachments.map(({ name }) => name)).toEqual(['Thread-Topic']);
  });

  it('refuses bytes that are not a message', async () => {
    await expect(draftFromMessage(bytes('just some text'))).rejects.toMatchObject({ code: 'not-a-message' });
    await expect(draftFromMessage(new Uint8Array([1, 2, 3]))).rejects.toBeInstanceOf(MessageError);
    await expect(draftFromMessage(new Uint8Array(0))).rejects.toMatchObject({ code: 'not-a-message' });
    await expect(draftFromMessage(bytes('key: value\nother: value\n\ntext'))).rejects.toMatchObject({
      code: 'not-a-message',
    });
  });

  it('refuses a message that was cut off', async () => {
    const cut =
      'From: a@northfield-clinic.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nhalf a';
    await expect(draftFromMessage(bytes(cut))).rejects.toMatchObject({ code: 'truncated' });
    await expect(draftFromMessage(bytes(`${cut}\n--b--\n`))).resolves.toMatchObject({ subject: '' });
  });
});
