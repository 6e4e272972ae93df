import { holdsFreeWords } from '../free-words.ts';
import { lineEndingOf, type RawField, rawFields, withHead } from '../raw-fields.ts';

/** The fields that a reader's client shows or answers by, which the encrypted part carries once more (RFC 9788 section 2). */
const PROTECTED: ReadonlySet<string> = new Set([
  'from',
  'to',
  'cc',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
]);
/** What describes the body goes with the body (RFC 2045 section 3). */
const isStructural = (name: string) => name.startsWith('content-') || name === 'mime-version';

/** No line of armor starts with two hyphens and an equals sign (RFC 9580 section 6.2), so no armor can end this part. */
const BOUNDARY = '=_mailward-pgp';
/** A field of the sender's own that says how its header is protected would contradict what stands here. */
const PROTECTION_PARAMETER =
  /;[ \t\r\n]{0,20}(?:hp|hp-legacy-display|protected-headers)[ \t]{0,4}=[ \t]{0,4}(?:"[^"]{0,100}"|[^ \t\r\n;"]{1,100})/gi;

/**
 * What is encrypted of a message: its body with the fields that describe it, and its protected header. The header says by
 * RFC 9788 (`hp="cipher"`, HP-Outer) what stands outside, and carries the mark of the older draft that most clients know
 * (`protected-headers="v1"`). Fields of free words stand inside alone. Blind copies are named nowhere inside.
 * @param message as the sender wrote it
 * @param outer the same with the header that it travels with
 */
export function pgpMimePayload(message: Uint8Array, outer: Uint8Array): Uint8Array {
  const { fields, end } = rawFields(message);
  const eol = lineEndingOf(fields);
  let head = '';
  for (const { name, source } of rawFields(outer).fields) {
    if (PROTECTED.has(name)) head += `HP-Outer: ${ended(source, eol)}`;
  }
  for (const { name, source } of fields) if (PROTECTED.has(name) || holdsFreeWords(name)) head += ended(source, eol);
  head += contentFields(fields, eol);
  const rest = message.subarray(end);
  // A message without a body has no empty line either.
  return withHead(rest.length === 0 ? head + eol : head, rest);
}

/** The message that travels: the outer header, and the armored payload as PGP/MIME (RFC 3156 section 4). */
export function pgpMimeMessage(outer: Uint8Array, armored: string): Uint8Array {
  const { fields } = rawFields(outer);
  let head = '';
  for (const { name, source } of fields) {
    if (name !== '' && !isStructural(name) && !holdsFreeWords(name)) head += ended(source, '\r\n');
  }
  const lines = [
    'MIME-Version: 1.0',
    `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";`,
    ` boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: application/pgp-encrypted',
    'Content-Description: PGP/MIME version identification',
    '',
    'Version: 1',
    '',
    `--${BOUNDARY}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Description: OpenPGP encrypted message',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    armored.replace(/\r?\n/g, '\r\n').trim(),
    '',
    `--${BOUNDARY}--`,
    '',
  ];
  return withHead(head + lines.join('\r\n'), new Uint8Array(0));
}

/** The fields that describe the body; the first Content-Type says that the header beside it is protected. */
function contentFields(fields: readonly RawField[], eol: string): string {
  const marks = `;${eol} hp="cipher"; protected-headers="v1"${eol}`;
  const isType = ({ name }: RawField) => name === 'content-type';
  const type = fields.find(isType)?.source ?? `Content-Type: text/plain; charset=us-ascii${eol}`;
  const marked = type.replace(PROTECTION_PARAMETER, '').replace(/[;\s]{0,100}$/, '') + marks;
  const others = fields.filter((field) => field.name.startsWith('content-') && !isType(field));
  return marked + others.map(({ source }) => ended(source, eol)).join('');
}

/** A field with its line ending, which the last one of a message without a body may lack. */
function ended(source: string, eol: string): string {
  return /\n$/.test(source) ? source : source + eol;
}
