import { createReadStream } from 'node:fs';

/** A message of a mailbox file; null where it is larger than a mail can be. */
export interface MboxMessage {
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
  /** Where it ends in the file, in bytes. */
  readonly end: number;
}

/** Large enough that reading costs nothing, small enough for any machine. */
const CHUNK = 256 * 1024;
/** A separator is one short line; a longer one is text or an encoded attachment, however it begins. */
const MAX_SEPARATOR = 400;
/**
 * "From", a sender and a time of day, as RFC 4155 and its relatives write it; Thunderbird leaves the sender out, or everything.
 * A sentence that happens to begin with the word is none.
 */
const SEPARATOR = /^From (?:-?\s{0,2}|\S{1,320} .{0,40}\d\d:\d\d.{0,40})\r?$/;

const FROM = Buffer.from('From ');
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The messages of a mailbox file (RFC 4155) one after the other, without their separators and with the `>` taken off lines
 * that were marked for beginning with "From " (the mboxrd convention, which undoes mboxo's too). It holds one message at a time,
 * and of one beyond `maxBytes` nothing. Throws what reading the file throws.
 */
export async function* mboxMessages(file: string, maxBytes: number): AsyncGenerator<MboxMessage> {
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 0;
  let read = 0;
  let rest: Buffer = Buffer.alloc(0);
  let afterEmptyLine = true;
  /** The block begins within a line whose start has been taken already. */
  let withinLine = false;

  const keep = (piece: Buffer) => {
    size += piece.length;
    if (size > maxBytes) pieces = [];
    else pieces.push(piece);
  };
  const finished = (end: number): MboxMessage => {
    const bytes = size > maxBytes ? null : unmarked(Buffer.concat(pieces));
    [pieces, size] = [[], 0];
    return { number, bytes, end };
  };

  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    const block = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = block.lastIndexOf(LINE_FEED) + 1;
    const lines = block.subarray(0, end);
    let from = 0;
    for (const at of lineStarts(lines)) {
      if (!(at === 0 ? afterEmptyLine : endsInEmptyLine(lines, at))) continue;
      const lineEnd = lines.indexOf(LINE_FEED, at);
      if (!isSeparator(lines.subarray(at, lineEnd))) continue;
      keep(lines.subarray(from, at));
      if (number > 0) yield finished(read - block.length + at);
      else [pieces, size] = [[], 0];
      number++;
      from = lineEnd + 1;
    }
    keep(lines.subarray(from));
    if (end > 0) {
      afterEmptyLine = endsInEmptyLine(lines, end) && !(withinLine && end <= 2);
      withinLine = false;
    }
    // A line without an end is text, not a separator, so it need not be kept whole.
    const tail = block.subarray(end);
    if (tail.length > CHUNK) {
      keep(tail);
      [afterEmptyLine, withinLine] = [false, true];
      rest = Buffer.alloc(0);
    } else rest = tail;
  }
  keep(rest);
  if (number > 0) yield finished(read);
}

/** Where lines begin with "From ". */
function* lineStarts(lines: Buffer): Generator<number> {
  for (let at = lines.indexOf(FROM); at !== -1; at = lines.indexOf(FROM, at + FROM.length)) {
    if (at === 0 || lines[at - 1] === LINE_FEED) yield at;
  }
}

/** Whether the line before `at`, where a line begins, is empty. */
function endsInEmptyLine(lines: Buffer, at: number): boolean {
  const before = at - (lines[at - 2] === CARRIAGE_RETURN ? 3 : 2);
  return before < 0 || lines[before] === LINE_FEED;
}

function isSeparator(line: Buffer): boolean {
  return line.length <= MAX_SEPARATOR && SEPARATOR.test(line.toString('latin1'));
}

function unmarked(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>{0,20}From )/gm, '$1'), 'latin1');
}
