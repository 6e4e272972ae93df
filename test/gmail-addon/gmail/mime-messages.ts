import { createHash } from 'node:crypto';

/** One text in the bytes of several character sets, none of them about anybody. */
const CHARSETS: Readonly<Record<string, Buffer>> = {
  'us-ascii': Buffer.from('The chairs come on Thursday = at noon.'),
  'utf-8': Buffer.from('Las sillas llegan mañana — 椅子 👩‍⚕️.'),
  'iso-8859-1': Buffer.from('Las sillas llegan ma\xf1ana, se\xf1ora.', 'latin1'),
  'windows-1252': Buffer.from('The \x93chairs\x94 cost 40 \x80 each.', 'latin1'),
  shift_jis: Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x20, 0x83, 0x5c]),
  'iso-2022-jp': Buffer.from('\x1b$B4X\x1b(B chairs', 'latin1'),
};
const ENCODINGS = ['8bit', 'quoted-printable', 'base64'] as const;
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
);

interface Leaf {
  readonly charset: string;
  readonly encoding: (typeof ENCODINGS)[number];
}

type Part = (leaf: Leaf) => string;

function body({ charset, encoding }: Leaf, repeat = 1): string {
  const bytes = Buffer.concat(Array<Buffer>(repeat).fill(CHARSETS[charset] ?? Buffer.alloc(0)));
  if (encoding === 'base64') return bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n');
  if (encoding === '8bit') return `${bytes.toString('latin1')}\r\n`;
  const quoted = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  return `${quoted.join('').replace(/(?:=..){1,24}/g, '$&=\r\n')}\r\n`;
}

const text =
  (type: string, repeat = 1): Part =>
  (leaf) =>
    `Content-Type: ${type}; charset=${leaf.charset}\r\nContent-Transfer-Encoding: ${leaf.encoding}\r\n\r\n${body(leaf, repeat)}`;
const fixed =
  (head: string, content: string): Part =>
  () =>
    `${head}\r\n\r\n${content}\r\n`;
const multipart =
  (kind: string, boundary: string, ...parts: readonly Part[]): Part =>
  (leaf) => {
    const quoted = /^[A-Za-z0-9]+$/.test(boundary) ? boundary : `"${boundary}"`;
    const inner = parts.map((part) => `--${boundary}\r\n${part(leaf)}\r\n`).join('');
    return `Content-Type: multipart/${kind}; boundary=${quoted}\r\n\r\npreamble\r\n${inner}--${boundary}--\r\nepilogue`;
  };

const PLAIN = text('text/plain');
const HTML = text('text/html');
const INLINE = fixed(
  'Content-Type: image/png; name="x.png"\r\nContent-ID: <one@mail.example>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64',
  PICTURE.toString('latin1'),
);
const FILE = fixed(
  "Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''lista%20de;\r\n filename*1*=%20sillas.pdf\r\nContent-Transfer-Encoding: base64",
  'JVBERi0xLjQK',
);
const CALENDAR = fixed(
  'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Chairs\r\nEND:VEVENT\r\nEND:VCALENDAR',
);
const NESTED: Part = (leaf) =>
  `Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\nX-Mailward-Route: inner\r\nMIME-Version: 1.0\r\n${PLAIN(leaf)}`;

/** What mail programs make, by the name of its shape. */
const SHAPES: Readonly<Record<string, Part>> = {
  'plain text': PLAIN,
  'one long line': text('text/plain', 40),
  alternatives: multipart('alternative', 'alt', PLAIN, HTML),
  'an inline image': multipart('related', 'rel', HTML, INLINE),
  'alternatives within an inline image within a file': multipart(
    'mixed',
    'outer',
    multipart('related', 'middle', multipart('alternative', 'inner', PLAIN, HTML), INLINE),
    FILE,
  ),
  'a calendar part': multipart('alternative', 'cal', PLAIN, HTML, CALENDAR),
  'an odd boundary': multipart('mixed', "=_Part (1)/'2+3,4.5:6?", PLAIN, FILE),
  'boundaries that begin alike': multipart('mixed', 'b', PLAIN, multipart('mixed', 'bb', HTML, FILE)),
  'a nested message': multipart('mixed', 'fwd', PLAIN, NESTED),
};

const THREADING =
  'Message-ID: <draft.1@mail.example>\r\nIn-Reply-To: <a@mail.example>\r\nReferences: <root@mail.example>\r\n <a@mail.example>\r\n';

/** A generated message: the header fields before and after its subject, and everything else, as one byte a character. */
export interface MimeMessage {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Every shape in every encoding and character set, some of them replies; lines end in CRLF. */
export const MIME_MESSAGES: readonly MimeMessage[] = Object.entries(SHAPES).flatMap(([shape, part]) =>
  ENCODINGS.flatMap((encoding) =>
    Object.keys(CHARSETS).map((charset) => ({
      name: `${shape}, ${encoding}, ${charset}`,
      before: `From: Dana Reyes <dana.reyes@northfield-clinic.example>\r\nTo: =?UTF-8?Q?Ren=C3=A9?= <rosa.quinn@mail.example>,\r\n\tother@mail.example\r\n`,
      after: `${charset === 'utf-8' ? THREADING : ''}X-Custom: kept\r\nMIME-Version: 1.0\r\n${part({ encoding, charset })}`,
    })),
  ),
);

/** One byte a character, and back. */
export const bytesOf = (latin1: string) => Uint8Array.from(Buffer.from(latin1, 'latin1'));
export const latin1Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
export const fingerprint = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
