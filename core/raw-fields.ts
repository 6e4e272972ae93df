import { latin1Bytes, latin1Text } from './latin1.ts';

/** One header field exactly as it is written. */
export interface RawField {
  /** In lower case; '' for a line that is no field. */
  readonly name: string;
  /** The whole field, folds and line ending included, one character a byte. */
  readonly source: string;
}

/**
 * Splits the header section of a message or a MIME part into its fields (RFC 5322 section 2.2), losing no byte; `end` is where the
 * empty line (or, without one, the message's end) begins.
 */
export function rawFields(message: Uint8Array): { fields: RawField[]; end: number } {
  const fields: { name: string; source: string }[] = [];
  let at = 0;
  while (at < message.length) {
    const newline = message.indexOf(0x0a, at);
    const next = newline === -1 ? message.length : newline + 1;
    const line = latin1Text(message.subarray(at, next));
    if (/^\r?\n$/.test(line)) break;
    const previous = fields[fields.length - 1];
    if (/^[ \t]/.test(line) && previous !== undefined) previous.source += line;
    else fields.push({ name: /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase() ?? '', source: line });
    at = next;
  }
  return { fields, end: at };
}

/** The line ending that a message uses; that of RFC 5322 where it has none. */
export function lineEndingOf(fields: readonly RawField[]): string {
  return /\r?\n/.exec(fields[0]?.source ?? '')?.[0] ?? '\r\n';
}

/** A header written one character a byte, in front of bytes. */
export function withHead(head: string, rest: Uint8Array): Uint8Array {
  const message = new Uint8Array(head.length + rest.length);
  message.set(latin1Bytes(head));
  message.set(rest, head.length);
  return message;
}
