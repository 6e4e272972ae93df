import { describe, expect, it } from 'vitest';
import { type Draft, defaultPolicy, draftFromMessage } from '../../core/index.ts';
import { assess } from '../../core/review.ts';

const HEAD = 'From: a@northfield-clinic.example\nSubject: See you\nMIME-Version: 1.0\n';

/** Reads a message with these fields and this body, its lines ended as RFC 5322 has them. */
function read(rest: string): Promise<Draft> {
  return draftFromMessage(new TextEncoder().encode((HEAD + rest).replace(/\n/g, '\r\n')));
}

/** What of such a message counts as unread. */
async function unread(rest: string): Promise<readonly string[]> {
  const draft = await read(rest);
  const assessed = await assess(draft, defaultPolicy());
  expect(assessed.unread).toEqual(draft.unread);
  return draft.unread.map(({ name }) => name);
}

const mixed = (part: string) =>
  `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nsee\n--b\n${part}\n--b--\n`;

describe('a part that could not be decoded', () => {
  it.each(['x-uuencode', 'uuencode', 'base-64', 'x-base64', 'x-yenc', 'binhex', '7bit base64'])(
    'is unread in the transfer encoding %s, whether it is the text or a file',
    async (encoding) => {
      const field = `Content-Transfer-Encoding: ${encoding}\n`;
      expect(await unread(`Content-Type: text/plain\n${field}\nbegin 644 a.txt\n`)).toEqual([encoding]);
      const file = `Content-Type: text/plain\nContent-Disposition: attachment; filename="a.txt"\n${field}\nbegin`;
      expect(await unread(mixed(file))).toEqual(['a.txt']);
    },
  );

  it.each(['utf-7', 'ibm037', 'cp500', 'utf-32le', 'hz-gb-2312', 'iso-2022-kr', 'x-own'])(
    'is unread in the charset %s, in a text, a file and a subject',
    async (charset) => {
      expect(await unread(`Content-Type: text/plain; charset=${charset}\n\n+AE0-\n`)).toEqual([charset]);
      expect(await unread(`Content-Type: TEXT/HTML; CHARSET="${charset}"\n\n+AE0-\n`)).toEqual([charset]);
      expect(await unread(mixed(`Content-Type: text/csv; name=a.csv; charset=${charset}\n\n+AE0-`))).toEqual(['a.csv']);
      const message = `Subject: =?${charset}?Q?+AE0-?=\nFrom: a@northfield-clinic.example\n\ntext\n`;
      const draft = await draftFromMessage(new TextEncoder().encode(message));
      expect(draft.unread).toEqual([{ part: 'attachment', name: charset, reason: 'unsupported' }]);
    },
  );

  it('is unread where parts have no boundary, or none is found', async () => {
    const part = '--c\nContent-Type: text/plain\n\ntext\n--c--\n';
    expect(await unread(`Content-Type: multipart/mixed\n\n${part}`)).toEqual(['multipart/mixed']);
    expect(await unread(mixed(`Content-Type: multipart/related\n\n${part}`))).toEqual(['multipart/related']);
    expect(await unread(mixed(`Content-Type: multipart/related; boundary=d\n\n${part}`))).toEqual([
      'multipart/related',
    ]);
  });

  it('is unread where a header names two boundaries or charsets, of which programs take the first or the last', async () => {
    const parts = '--a\nContent-Type: text/plain\n\none\n--a--\n--b\nContent-Type: text/plain\n\ntwo\n--b--\n';
    for (const names of ['boundary=b; boundary=a', 'boundary="b" ; x=y;\n BOUNDARY = a', 'boundary=b; boundary*0=a'])
      expect(await unread(`Content-Type: multipart/mixed; ${names}\n\n${parts}`)).toEqual(['MIME']);
    expect(await unread('Content-Type: text/plain; charset=utf-8; charset=utf-7\n\n+AE0-\n')).toEqual(['MIME']);
    expect(await unread('Content-Type: text/plain; charset=utf-8; x-charset=utf-7\n\ntext\n')).toEqual([]);
  });

  it('is unread where parts are encoded as a whole', async () => {
    const type = 'Content-Type: multipart/related; boundary=c\n';
    const part = '--c\nContent-Type: text/plain\n\ntext\n--c--';
    for (const encoding of ['base64', 'quoted-printable'])
      expect(await unread(mixed(`${type}Content-Transfer-Encoding: ${encoding}\n\n${part}`))).toEqual([encoding]);
  });

  it('is unread where a header says two things', async () => {
    const types = 'Content-Type: text/plain\nContent-Type: text/html\n\ntext\n';
    const encodings = 'Content-Transfer-Encoding: 7bit\nContent-Transfer-Encoding: base64\n\ntext\n';
    const subjects = 'Subject: Something else\n\ntext\n';
    for (const rest of [types, encodings, subjects]) expect(await unread(rest)).toEqual(['MIME']);
    for (const rest of [types, encodings]) expect(await unread(mixed(rest))).toEqual(['MIME']);
  });

  it('is unread where header lines end with a bare CR', async () => {
    const message = `${HEAD}Content-Type: text/plain\n\ntext`.replace(/\n/g, '\r');
    const draft = await draftFromMessage(new TextEncoder().encode(message));
    expect(draft.unread).toMatchObject([{ name: 'MIME' }]);
    expect(await unread('X-One: a\rContent-Type: text/html\n\ntext\n')).toEqual(['MIME']);
  });

  it('is unread in a message that is attached, however it is to be shown', async () => {
    for (const shown of ['', 'Content-Disposition: inline\n', 'Content-Disposition: attachment\n']) {
      const inner = 'From: b@lakeside.example\nContent-Type: text/plain; charset=utf-7\n\n+AE0-';
      const draft = await read(mixed(`Content-Type: message/rfc822\n${shown}\n${inner}`));
      const { unread } = await assess(draft, defaultPolicy());
      expect(unread).toMatchObject([{ part: 'attachment', reason: 'unsupported' }]);
    }
  });
});

describe('a part that could be decoded', () => {
  it.each(['7bit', '8bit', '8BIT', 'binary', 'Quoted-Printable ', 'BASE64', 'base64;', '"base64"', '(as ever) base64'])(
    'is read in the transfer encoding %s',
    async (encoding) => {
      expect(await unread(`Content-Type: text/plain\nContent-Transfer-Encoding: ${encoding}\n\nVGV4dA==\n`)).toEqual(
        [],
      );
    },
  );

  it.each([
    'us-ascii',
    '"UTF-8"',
    "'utf-8'",
    '" utf-8 "',
    'utf8',
    'Windows-1252',
    '"iso-8859-1"',
    'ISO-8859-15',
    'windows-1251',
    'koi8-r',
    'utf-16le',
    'shift_jis',
    'iso-2022-jp',
    'gb2312',
    'big5',
    'ks_c_5601-1987',
    'cp932',
    'iso-8859-8-i',
  ])('is read in the charset %s', async (charset) => {
    expect(await unread(`Content-Type: text/plain; charset=${charset}; format=flowed\n\ntext\n`)).toEqual([]);
  });

  it('is read with a type repeated word for word, a boundary in pieces, and parts with 8bit around them', async () => {
    expect(await unread('Content-Type: text/plain\nContent-Type: text/plain\n\ntext\n')).toEqual([]);
    const parts = '--bc\nContent-Type: text/plain\n\ntext\n--bc--\n';
    const type = 'Content-Type: multipart/mixed; boundary*0="b"; boundary*1="c"\n';
    expect(await unread(`${type}Content-Transfer-Encoding: 8bit\n\n${parts}`)).toEqual([]);
  });
});
