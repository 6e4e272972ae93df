import type { Person } from './item-state.ts';

/** A message in the Inbox, as plain data: everything an add-in can ask about it while it is read. */
export interface ReceivedMessage {
  readonly id: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
  /** The header section as it arrived, folded lines included (RFC 5322 section 2.2). */
  readonly headers: string;
}
