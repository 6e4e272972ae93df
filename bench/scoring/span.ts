/** A part of a text that is, or is said to be, an identifier: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The kind in whosever words; labels.ts makes them comparable. */
  readonly label: string;
}
