import type { ItemState } from './item-state.ts';

/** What the client answers to one call: a value, or an error by its name in the Office.js reference. */
export type Answer =
  | { readonly status: 'succeeded'; readonly value: unknown }
  | { readonly status: 'failed'; readonly error: OfficeError };

interface OfficeError {
  readonly name: string;
  readonly code: number;
  readonly message: string;
}

/** The answer to a call and what the call made of the item. */
export interface Outcome {
  readonly answer: Answer;
  /** The item afterwards; absent when the call changes nothing. */
  readonly item?: ItemState;
}

export function said(value: unknown): Outcome {
  return { answer: { status: 'succeeded', value } };
}

export function did(item: ItemState): Outcome {
  return { answer: { status: 'succeeded', value: undefined }, item };
}

/** A call that failed. Where the reference names no error, the name is the stand-in's own. */
export function refused(name: string): Outcome {
  return { answer: failure(name) };
}

/** The failed answer of a call; the real numbers differ by client, so nobody should build on this one. */
export function failure(name: string, code = 9999): Answer {
  return { status: 'failed', error: { name, code, message: name } };
}
