import {
  bodyBelowLine,
  type Draft,
  draftDigest,
  draftFromMessage,
  type Policy,
  startsWithLine,
} from '../core/index.ts';
import { insertLine } from './gmail/insert-line.ts';

/**
 * A message with its old subject at the top of its text, once. It is read again as a recipient's mail program would read
 * it: rejects with a RangeError unless the line stands there and all below it is what was reviewed.
 * @param reviewed is the draft that `message` was before.
 */
export async function withSubjectLine(
  message: Uint8Array,
  reviewed: Draft,
  line: string,
  policy: Policy,
): Promise<Uint8Array> {
  if (startsWithLine(reviewed.body, line)) return message;
  const moved = insertLine(message, line);
  const draft = await draftFromMessage(moved);
  const below = (one: Draft) =>
    draftDigest({ ...one, subject: '', body: bodyBelowLine(one.body, line), headers: {} }, policy);
  if (!startsWithLine(draft.body, line) || below(draft) !== below(reviewed))
    throw new RangeError('a text that reads otherwise with a line before it');
  return moved;
}
