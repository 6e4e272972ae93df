import { askOffice, tellOffice } from './call.ts';
import type { ComposedItem } from './item.ts';

/**
 * What Mailward keeps beside an item while it is written, in the client's session data, which never leaves with the item:
 * the last assessment, the sender's override, what was encrypted and for whom, and the id all reviews of the item bear. null for what is not there.
 */
export interface SessionNotes {
  readonly assessment: string | null;
  readonly override: string | null;
  readonly sealed: string | null;
  readonly id: string | null;
}

const keyOf = (note: keyof SessionNotes) => `mailward.${note}`;

/**
 * A note saves time or spares a question; nobody waits longer for one. Some clients show session data to no event at all.
 */
const NOTE_LIMIT_MS = 1_000;

/** The notes on an item; a client that gives none makes Mailward slower and never less strict, so this does not reject. */
export async function readNotes(item: ComposedItem): Promise<SessionNotes> {
  const held = await askOffice<object>(
    'sessionData.getAllAsync',
    (done) => item.sessionData.getAllAsync(done),
    NOTE_LIMIT_MS,
  ).catch(() => ({}));
  const values = new Map<string, unknown>(Object.entries(held));
  const read = (note: keyof SessionNotes) => {
    const value = values.get(keyOf(note));
    return typeof value === 'string' ? value : null;
  };
  return { assessment: read('assessment'), override: read('override'), sealed: read('sealed'), id: read('id') };
}

/** Keeps one note, '' in place of null; answers whether the client took it. */
export async function keepNote(item: ComposedItem, note: keyof SessionNotes, value: string | null): Promise<boolean> {
  try {
    await tellOffice(
      'sessionData.setAsync',
      (done) => item.sessionData.setAsync(keyOf(note), value ?? '', done),
      NOTE_LIMIT_MS,
    );
    return true;
  } catch {
    return false;
  }
}
