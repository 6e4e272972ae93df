import { headerFields } from './header-fields.ts';
import type { MailStore } from './mail-store.ts';
import type { Realm } from './realm.ts';

/** What the scopes and the event at hand let a script read of the inbox. */
export interface MessageAccess {
  readonly currentOnly: boolean;
  readonly headersOnly: boolean;
  /** The message that the event was about, with its token; null where it was about none. */
  readonly opened: OpenedMessage | null;
}

export interface OpenedMessage {
  readonly messageId: string;
  readonly accessToken: string;
}

/** The request header that carries an event's token, as the Gmail API of add-ons takes it. */
const TOKEN_HEADER = 'X-Goog-Gmail-Access-Token';

interface GetterOptions {
  readonly realm: Realm;
  readonly store: MailStore;
  readonly rawAs: 'bytes' | 'base64url';
  readonly access: MessageAccess;
}

/** Users.Messages.get of the advanced service: `full` is not modelled, since nothing here reads a body that way. */
export function messageGetter({ realm, store, rawAs, access }: GetterOptions) {
  const fail = (message: string) =>
    realm.fail('GoogleJsonResponseException', `API call to gmail.users.messages.get failed with error: ${message}`);
  return (id: string, { format = 'full' }: { format?: string }, headers: Readonly<Record<string, string>>) => {
    const { opened, currentOnly, headersOnly } = access;
    const isOpened = opened !== null && opened.messageId === id && headers[TOKEN_HEADER] === opened.accessToken;
    if (currentOnly && !isOpened) fail('Missing access token for authorization.');
    const message = store.message(id) ?? fail('Requested entity was not found.');
    const about = {
      id: message.messageId,
      threadId: message.threadId,
      labelIds: [store.sent().includes(message) ? 'SENT' : 'INBOX'],
      internalDate: String(message.internalDate),
    };
    if (format === 'metadata') return realm.data({ ...about, payload: { headers: headerFields(message.raw) } });
    if (headersOnly) fail(`Metadata scope doesn't allow format ${format.toUpperCase()}`);
    if (format !== 'raw') fail(`Invalid format: ${format}`);
    const answer = realm.data<Record<string, unknown>>(about);
    answer.raw = rawAs === 'bytes' ? realm.bytes(message.raw) : Buffer.from(message.raw).toString('base64url');
    return answer;
  };
}
