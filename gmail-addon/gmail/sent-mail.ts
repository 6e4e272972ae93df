import { bytesOfRaw, rawOfBytes } from './raw-message.ts';

/** A message as it was sent. */
export interface SentMessage {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly bytes: Uint8Array;
}

/** Gmail's largest page. */
const PAGE = 500;

/**
 * The ids of what was sent since a moment (milliseconds since 1970), oldest first. Gmail lists newest first, so every page
 * is read. null when `isLate` says so before the last one: without the oldest there is nothing to begin with.
 */
export function listSent(since: number, isLate: () => boolean): readonly string[] | null {
  // Gmail's search knows whole seconds; a second more at either side costs nothing, since known ids are left out.
  const q = `after:${Math.floor(since / 1000) - 1}`;
  const ids: string[] = [];
  let pageToken: string | undefined;
  do {
    if (isLate()) return null;
    const page = messages().list('me', {
      q,
      labelIds: ['SENT'],
      // A message that was sent and thrown away has left all the same.
      includeSpamTrash: true,
      maxResults: PAGE,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    for (const { id } of page.messages ?? []) if (id !== undefined) ids.push(id);
    pageToken = page.nextPageToken || undefined;
  } while (pageToken !== undefined);
  return ids.reverse();
}

/** Reads one sent message whole. Throws when Gmail does not give it. */
export function readSent(id: string): SentMessage {
  const message = messages().get('me', id, { format: 'raw' });
  return { id, sentAt: Number(message.internalDate ?? 0), bytes: bytesOfRaw(message.raw) };
}

/** When a message was sent that cannot be read whole, in milliseconds since 1970; null where Gmail does not say. */
export function whenSent(id: string): number | null {
  try {
    return Number(messages().get('me', id, { format: 'metadata' }).internalDate) || null;
  } catch {
    return null;
  }
}

/** The user's own address. */
export function ownAddress(): string {
  const { emailAddress } = users().getProfile('me');
  if (!emailAddress) throw new TypeError('no address');
  return emailAddress;
}

/** Sends a message of Mailward's own. */
export function postMessage(bytes: Uint8Array): void {
  messages().send({ raw: rawOfBytes(bytes) }, 'me');
}

type Users = GoogleAppsScript.Gmail.Collection.UsersCollection;

function users(): Users & { getProfile: NonNullable<Users['getProfile']> } {
  const found = Gmail?.Users;
  if (found === undefined) throw new TypeError('the Gmail service is not enabled');
  return found;
}

function messages(): GoogleAppsScript.Gmail.Collection.Users.MessagesCollection {
  const found = users().Messages;
  if (found === undefined) throw new TypeError('the Gmail service is not enabled');
  return found;
}
