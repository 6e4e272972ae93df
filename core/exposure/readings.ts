import type { Features } from './features.ts';
import type { Passage } from './passage.ts';

/**
 * How much of the body is read after an attachment: enough for what a cover note says. A fixed length, so that what is
 * added at a message's end changes no earlier reading.
 */
const COVER_NOTE = 3000;

/**
 * The orders in which a message is read: its heading and body, and for each attachment the heading, the attachment and
 * the beginning of the body. The verdict is the greatest over all of them, so that no attachment ever lowers it.
 */
export function readings({ heading, body, attachments }: Features): (readonly Passage[])[] {
  if (attachments.length === 0) return [[heading, body]];
  const note = beginning(body);
  return [[heading, body], ...attachments.map((attachment) => [heading, attachment, note])];
}

function beginning(passage: Passage): Passage {
  if (passage.hashes.length <= COVER_NOTE) return passage;
  const stops = passage.stops.filter((stop) => stop <= COVER_NOTE);
  const tokenStops = passage.tokenStops.subarray(0, stops.length);
  return {
    hashes: passage.hashes.subarray(0, COVER_NOTE),
    stops,
    tokens: passage.tokens.subarray(0, tokenStops[stops.length - 1] ?? 0),
    tokenStops,
  };
}
