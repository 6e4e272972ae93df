import { bytesOfRaw, rawOfBytes } from './raw-message.ts';

/** A draft as Gmail has saved it. */
export interface SavedDraft {
  readonly id: string;
  readonly threadId: string | null;
  /** When Gmail saved it, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly bytes: Uint8Array;
}

/** A draft's place in the list; its content is not read yet. */
export interface ListedDraft {
  readonly id: string;
  readonly threadId: string | null;
}

/** A draft's header fields. */
export interface DraftHeaders extends ListedDraft {
  /** When Gmail saved it, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** Gmail's page size at most; whoever has more drafts most likely has the one being written on the first page, newest first. */
const LIST = 500;

/** Lists the user's drafts, newest first; `complete` unless there are more. */
export function listDrafts(): { readonly drafts: readonly ListedDraft[]; readonly complete: boolean } {
  const { drafts = [], nextPageToken } = userDrafts().list('me', { maxResults: LIST });
  return {
    drafts: drafts.flatMap(({ id, message }) =>
      id === undefined ? [] : [{ id, threadId: message?.threadId ?? null }],
    ),
    complete: !nextPageToken,
  };
}

/** Reads one draft's header fields. */
export function readDraftHeaders(listed: ListedDraft): DraftHeaders {
  const message = userDrafts().get('me', listed.id, { format: 'metadata' }).message;
  return {
    ...listed,
    savedAt: Number(message?.internalDate ?? 0),
    fields: (message?.payload?.headers ?? []).map(({ name, value }) => ({ name: name ?? '', value: value ?? '' })),
  };
}

/** Reads one draft whole. Throws when Gmail has no such draft or does not give its bytes. */
export function readDraft(id: string): SavedDraft {
  const message = userDrafts().get('me', id, { format: 'raw' }).message;
  return {
    id,
    threadId: message?.threadId ?? null,
    savedAt: Number(message?.internalDate ?? 0),
    bytes: bytesOfRaw(message?.raw),
  };
}

/**
 * Sends a draft with these bytes as its message, in one call: Gmail replaces the content and sends it, so nothing that
 * the open compose window saves meanwhile can leave in its place. Answers the id of the
 * sent message; throws when Gmail names none, since then nobody knows that it left.
 */
export function sendDraft(draft: SavedDraft): string {
  const sent = userDrafts().send({ id: draft.id, message: messageOf(draft) }, 'me');
  if (!sent?.id) throw new TypeError('Gmail named no sent message');
  return sent.id;
}

/** Puts these bytes into the draft without sending it. */
export function saveDraft(draft: SavedDraft): void {
  userDrafts().update({ id: draft.id, message: messageOf(draft) }, 'me', draft.id);
}

function messageOf({ threadId, bytes }: SavedDraft): GoogleAppsScript.Gmail.Schema.Message {
  return { raw: rawOfBytes(bytes), ...(threadId === null ? {} : { threadId }) };
}

function userDrafts(): GoogleAppsScript.Gmail.Collection.Users.DraftsCollection {
  const drafts = Gmail?.Users?.Drafts;
  if (drafts === undefined) throw new TypeError('the Gmail service is not enabled');
  return drafts;
}
