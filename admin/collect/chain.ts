import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../core/index.ts';

/**
 * Something that happened to the files themselves. `opened`: the first line of a file, with the day of the file before it.
 * `repaired`: so many bytes of a line that a crash had torn were cut off. `clock-back`: the clock showed an earlier day than
 * the file's. `expired`: a file was removed because its time was over; its last hash lets the chain begin behind it.
 */
export type Note =
  | { readonly kind: 'opened'; readonly after: string | null }
  | { readonly kind: 'repaired'; readonly bytes: number }
  | { readonly kind: 'clock-back'; readonly day: string }
  | { readonly kind: 'expired'; readonly day: string; readonly lines: number; readonly hash: string };

/** One line of a daily file: an event with who handed it in, or a note. `received` is milliseconds since 1970. */
export type ChainLine = { readonly previous: string; readonly received: number } & (
  | { readonly by: string; readonly event: AuditEvent }
  | { readonly note: Note }
);

/** What stands for the line before the very first one. */
export const BEGINNING = '0'.repeat(64);

/**
 * A line's hash: SHA-256 (FIPS 180-4) over its bytes exactly as they lie, without the line end, in hexadecimal. Nothing is
 * written anew to be compared, so there is no second form of a line that would hash alike.
 */
export function lineHash(line: string | Uint8Array): string {
  return createHash('sha256').update(line).digest('hex');
}

/** A line as it is written, without its end. */
export function lineText(line: ChainLine): string {
  return JSON.stringify(line);
}

/** Reads a line as far as the chain needs it; null for what no collector writes. */
export function readLine(text: string): ChainLine | null {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof line !== 'object' || line === null) return null;
  const { previous, received, event, note } = line as Record<string, unknown>;
  if (typeof previous !== 'string' || !/^[\da-f]{64}$/.test(previous) || !Number.isSafeInteger(received)) return null;
  return isObject(event) !== isObject(note) ? (line as ChainLine) : null;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

/** The day of a daily file by its name, such as 2026-11-22; null for any other file. */
export function dayOfFile(name: string): string | null {
  return DAY_FILE.exec(name)?.[1] ?? null;
}

export function fileOfDay(day: string): string {
  return `${day}.jsonl`;
}

/** The day in UTC, as ISO 8601 writes it; `time` in milliseconds since 1970. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
