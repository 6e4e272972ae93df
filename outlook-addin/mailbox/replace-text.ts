import { askOffice, tellOffice } from './call.ts';
import { type ComposedItem, mustBeOpen } from './item.ts';
import { FULL_BODY } from './read-draft.ts';

/** Office's limit for body.setAsync, in characters. */
export const BODY_LIMIT = 1_000_000;

/**
 * Puts `wanted` in the place of a subject that is `expected`. Answers the subject as the client then has it, or null when
 * another one stood there and nothing was changed. Rejects with an OfficeCallError, and with a MovedOnError when another
 * item is open by then.
 */
export async function replaceSubject(item: ComposedItem, expected: string, wanted: string): Promise<string | null> {
  const { subject } = item;
  const read = () => askOffice<string>('subject.getAsync', (done) => subject.getAsync(done));
  if ((await read()) !== expected) return null;
  mustBeOpen(item);
  await tellOffice('subject.setAsync', (done) => subject.setAsync(wanted, done));
  return read();
}

/**
 * The same for an HTML body. Clients rewrite the HTML they are given, so what they then have is what a later replacement
 * has to expect.
 */
export async function replaceBody(item: ComposedItem, expected: string, wanted: string): Promise<string | null> {
  const { body } = item;
  const read = () => askOffice<string>('body.getAsync', (done) => body.getAsync('html', { bodyMode: FULL_BODY }, done));
  if ((await read()) !== expected) return null;
  mustBeOpen(item);
  await tellOffice('body.setAsync', (done) => body.setAsync(wanted, { coercionType: 'html' }, done));
  return read();
}
