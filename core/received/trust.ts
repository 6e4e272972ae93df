import type { KnownParty } from './hop.ts';
import type { Directory } from './party.ts';
import type { ReceivedLine } from './received-line.ts';
import type { Source } from './source.ts';

/** Which lines the reader's own servers wrote. */
export interface Trust {
  /** How many lines, from the newest on, can be believed; everything older is a claim. */
  readonly trusted: number;
  /** Domains of the reader's side. */
  readonly own: ReadonlySet<string>;
}

/**
 * Draws the line below which anybody could have written anything. Servers add their line above the others, so the newest
 * is the reader's provider's; the next is too, as long as each says that it got the message from a machine of the same
 * side, by something better than that machine's own word for it.
 */
export function trustOf(
  lines: readonly ReceivedLine[],
  sources: readonly Source[],
  directory: Directory,
  organisation: readonly string[],
): Trust {
  const own = new Set(organisation);
  let found = false;
  let trusted = 0;
  for (const [index, line] of lines.entries()) {
    if (line.by === null && !line.noOrigin) break;
    const writer: KnownParty | null = directory.partyOf(line.by);
    if (writer !== null && !found) {
      own.add(writer.domain);
      found = true;
    } else if (writer !== null && !own.has(writer.domain)) break;
    trusted = index + 1;
    const source = sources[index];
    const fromOwn =
      source !== undefined &&
      (source.kind === 'machine' ||
        source.kind === 'network' ||
        (source.kind === 'proven' && source.party !== null && own.has(source.party.domain)));
    if (!fromOwn) break;
  }
  return { trusted, own };
}
