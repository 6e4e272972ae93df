import type { UnreadReason } from '../draft.ts';

/** All that a message's files may unpack to, so that no few kilobytes become gigabytes; 25 MB of mail seldom reaches half. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Characters of text judged in one message: judging takes some ten bytes of memory for each. */
const MAX_TEXT = 30 * 1024 * 1024;
/**
 * Characters that are judged in a millisecond where every line says something about a patient; in ordinary text ten times as
 * many. Judging comes after reading and cannot be broken off, so time for it is set aside beforehand.
 */
const JUDGED_IN_A_MS = 3000;
/** Files inside files; an export of a whole practice's charts has some thousands. */
const MAX_MEMBERS = 5000;
/** A message in an archive in an archive in a message, and a workbook inside its document; real mail goes no deeper. */
export const MAX_DEPTH = 5;

/** When reading has to end: core has no clock, so whoever has one brings it along. Milliseconds of one clock. */
export interface Clock {
  readonly now: () => number;
  readonly deadline: number;
}

/** What all files of one message share while they are read. Taking what is not there takes nothing and says no. */
export interface Budget {
  /** The policy's limit for one file as attached; a member may not unpack to more either. */
  readonly maxFileBytes: number;
  /** Bytes that may still be unpacked. */
  readonly bytesLeft: () => number;
  readonly takeBytes: (bytes: number) => boolean;
  readonly takeMember: () => boolean;
  /** How many of so many characters of text there is room and time to judge, and why no more. */
  readonly takeText: (length: number) => { readonly length: number; readonly cut: UnreadReason | null };
  /**
   * Counts what a file says again and again, such as a string that many cells share: false once there is more than could be
   * judged, so that whatever is left out of it is cut, and told, when it is taken.
   */
  readonly textRoom: () => (length: number) => boolean;
  /** Milliseconds until reading has to end; Infinity without a clock. */
  readonly msLeft: () => number;
  /** Whether time has run out: what is not read by then is unread as too slow. */
  readonly isOver: () => boolean;
}

/** The budget of one message. */
export function budgetOf(maxFileBytes: number, clock: Clock | null): Budget {
  let bytes = MAX_UNPACKED_BYTES;
  let members = MAX_MEMBERS;
  let text = 0;
  const msLeft = () => (clock === null ? Number.POSITIVE_INFINITY : clock.deadline - clock.now());
  const room = () => MAX_TEXT - text;
  const time = () => Math.max(0, Math.floor(msLeft() * JUDGED_IN_A_MS) - text);
  return {
    maxFileBytes,
    bytesLeft: () => bytes,
    takeBytes: (wanted) => {
      if (wanted > bytes) return false;
      bytes -= wanted;
      return true;
    },
    takeMember: () => {
      if (members === 0) return false;
      members--;
      return true;
    },
    takeText: (wanted) => {
      const [most, inTime] = [room(), time()];
      const length = Math.min(wanted, most, inTime);
      text += length;
      return { length, cut: length === wanted ? null : inTime < most ? 'too-slow' : 'too-large' };
    },
    textRoom: () => {
      let left = Math.min(room(), time());
      return (length) => {
        const fits = left >= 0;
        left -= length;
        return fits;
      };
    },
    msLeft,
    isOver: () => msLeft() <= 0,
  };
}
