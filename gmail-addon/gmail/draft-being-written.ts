import { type Address, addressParser } from 'postal-mime';
import type { People, Writing } from './compose-event.ts';
import { type DraftHeaders, listDrafts, readDraftHeaders } from './saved-draft.ts';

/** A draft that may be the one in the compose window. */
export interface Candidate {
  readonly id: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** What was found of the draft in a compose window. */
export interface Candidates {
  readonly drafts: readonly Candidate[];
  /** Whether every draft was looked at that may be the one: otherwise a single one need not be it. */
  readonly complete: boolean;
}

/** Each candidate costs a call of about a tenth of a second, and a card has 30 seconds. */
const CANDIDATES = 40;

/**
 * Finds the saved drafts that may be the one being written, newest first: those with the same recipients in each field
 * and, for a reply, in the same thread. Google does not say which draft a compose window holds. None means that Gmail
 * has not saved it yet; several, or one of a list that was cut, means that the sender has to choose. Nothing is ever guessed.
 */
export function draftsBeingWritten(writing: Writing): Candidates {
  const { drafts, complete } = listDrafts();
  const possible = drafts
    .filter((draft) => writing.draft === null || draft.id === writing.draft)
    .filter((draft) => writing.thread === null || draft.threadId === writing.thread);
  return {
    drafts: possible
      .slice(0, CANDIDATES)
      .map(readDraftHeaders)
      .filter((draft) => hasRecipients(draft.fields, writing))
      .sort((a, b) => b.savedAt - a.savedAt)
      .map((draft) => ({ id: draft.id, subject: field(draft.fields, 'subject').join(' '), savedAt: draft.savedAt })),
    complete: writing.draft !== null || (complete && possible.length <= CANDIDATES),
  };
}

/** Whether header fields name in To, Cc and Bcc whom the compose window shows there. */
export function hasRecipients(fields: DraftHeaders['fields'], people: People): boolean {
  return (['to', 'cc', 'bcc'] as const).every((name) => {
    const saved = addresses(field(fields, name));
    const shown = addresses(people[name]);
    return saved.size === shown.size && [...saved].every((address) => shown.has(address));
  });
}

function field(fields: DraftHeaders['fields'], name: string): string[] {
  return fields.filter((one) => one.name.toLowerCase() === name).map((one) => one.value);
}

/** The bare addresses, in lower case: two spellings of a name do not make another recipient. */
function addresses(values: readonly string[]): Set<string> {
  const flat = (entries: readonly Address[]): string[] =>
    entries.flatMap((entry) => (entry.group === undefined ? [entry.address ?? ''] : flat(entry.group)));
  return new Set(values.flatMap((value) => flat(addressParser(value))).map((address) => address.toLowerCase()));
}
