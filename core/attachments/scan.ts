import type { Attachment } from '../draft.ts';
import type { Reading } from './reading.ts';

/** A page with fewer letters than this may still be a picture with a heading typed over it, such as a stamped scan. */
const FEW_LETTERS = 200;

/** Whether so little is written on a page, or in a whole document, that a picture on it may be what it is there for. */
export function mayBeScan(text: string): boolean {
  return letters(text) < FEW_LETTERS;
}

/** How many letters, digits and signs stand in a text. */
export function letters(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/**
 * The pictures of a document: files within it where they may be all that it says, and left to whatever the message speaks of
 * where they go with a text.
 */
export function withPictures(
  written: string,
  inside: readonly Attachment[],
  pictures: readonly Attachment[],
): Pick<Reading, 'inside' | 'pictures'> {
  return mayBeScan(written) ? { inside: [...inside, ...pictures] } : { inside, pictures };
}
