import type { Attachment, Draft, Mailbox, UnreadReason } from '../draft.ts';
import type { Budget } from './budget.ts';

/**
 * What a file is as a whole, besides the words in it: a clinical document with a patient in it, one that by the marks of
 * its own format holds nobody but test patients, a picture of somebody.
 */
export type ReadingSign = 'record' | 'test-data' | 'photo';

/** A part that nobody read. `name` is '' for the file itself, else the path of the part inside it. */
export interface UnreadPart {
  readonly name: string;
  readonly reason: UnreadReason;
}

/** A message that was attached. `parties` are who wrote it and who got it, as far as they did so from a personal address. */
export interface Mail extends Pick<Draft, 'subject' | 'body'> {
  readonly parties: readonly Mailbox[];
}

/** What one file says: every reader of a format answers in this shape. */
export interface Reading {
  /** Plain text: one paragraph, row or value a line, values behind their labels where the format has labels. */
  readonly text: string;
  /** A message with its own subject and body, for mail formats; its attachments stand in `inside`. */
  readonly mail?: Mail;
  /** Files within the file, which are read in turn. */
  readonly inside: readonly Attachment[];
  /**
   * Pictures on the pages of a document. Most are logos and drawings, so one that nobody could look at counts only where
   * something speaks of a patient.
   */
  readonly pictures?: readonly Attachment[];
  readonly unread: readonly UnreadPart[];
  readonly signs: readonly ReadingSign[];
}

/**
 * Reads one format: bytes in, a reading out. Never throws for what a file holds: what is broken, locked or beyond the
 * budget is `unread` with its reason, beside whatever could be read.
 */
export type Reader = (bytes: Uint8Array, budget: Budget) => Reading | Promise<Reading>;

/** Readers that are too large for some runtimes, or need a worker: given by the runtime that has them. */
export interface HeavyReaders {
  readonly pdf?: Reader;
  /** PNG, JPEG, GIF, BMP, TIFF, WebP and HEIC. */
  readonly image?: Reader;
  readonly dicom?: Reader;
}

/** A file of which the text is all there is to say. */
export function textReading(text: string, signs: readonly ReadingSign[] = []): Reading {
  return { text, inside: [], unread: [], signs };
}

/** A file that nobody read, and why. */
export function unreadFile(reason: UnreadReason): Reading {
  return { text: '', inside: [], unread: [{ name: '', reason }], signs: [] };
}

/** One file read in several ways, as a file that is two things at once has to be. */
export function joinedReadings(readings: readonly Reading[]): Reading {
  const [first] = readings;
  if (first !== undefined && readings.length === 1) return first;
  const mail = readings.find((reading) => reading.mail !== undefined)?.mail;
  return {
    text: readings
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    ...(mail === undefined ? {} : { mail }),
    inside: readings.flatMap(({ inside }) => inside),
    pictures: readings.flatMap(({ pictures = [] }) => pictures),
    unread: readings.flatMap(({ unread }) => unread),
    signs: [...new Set(readings.flatMap(({ signs }) => signs))],
  };
}
