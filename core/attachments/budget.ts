/** All that a message's files may unpack to, so that no few kilobytes become gigabytes; 25 MB of mail seldom reaches a third. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
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
  /** Milliseconds until reading has to end; Infinity without a clock. */
  readonly msLeft: () => number;
  /** Whether time has run out: what is not read by then is unread as too slow. */
  readonly isOver: () => boolean;
}

/** The budget of one message. */
export function budgetOf(maxFileBytes: number, clock: Clock | null): Budget {
  let bytes = MAX_UNPACKED_BYTES;
  let members = MAX_MEMBERS;
  const msLeft = () => (clock === null ? Number.POSITIVE_INFINITY : clock.deadline - clock.now());
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
    msLeft,
    isOver: () => msLeft() <= 0,
  };
}
