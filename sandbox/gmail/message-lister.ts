import type { MailStore } from './mail-store.ts';
import type { Realm } from './realm.ts';

/** The Gmail API's largest page of messages, and the one it gives unasked. */
const MAX_PAGE = 500;
const PAGE = 100;

export interface ListOptions {
  readonly q?: string;
  readonly labelIds?: readonly string[];
  readonly includeSpamTrash?: boolean;
  readonly maxResults?: number;
  readonly pageToken?: string;
}

interface ListerOptions {
  readonly realm: Realm;
  readonly store: MailStore;
  readonly fail: (message: string) => never;
  /** Only the scope gmail.metadata is there, which allows no search. */
  readonly headersOnly: boolean;
}

/** Users.Messages.list of the advanced service, as far as sent mail and the search word `after:` go; newest first. */
export function messageLister({ realm, store, fail, headersOnly }: ListerOptions) {
  return ({ q = '', labelIds = [], maxResults = PAGE, pageToken = '0' }: ListOptions) => {
    if (headersOnly && q !== '') fail("Metadata scope does not support 'q' parameter");
    if (labelIds.join() !== 'SENT') fail(`The stand-in lists sent mail alone, not ${labelIds.join()}`);
    const after = /^(?:after:(\d{1,11}))?$/.exec(q) ?? fail(`The stand-in knows no search for ${q}`);
    const since = Number(after[1] ?? 0) * 1000;
    const found = store
      .sent()
      .filter(({ internalDate }) => internalDate >= since)
      .reverse();
    const start = Number(pageToken);
    const end = start + Math.min(maxResults, MAX_PAGE);
    const messages = found.slice(start, end).map(({ messageId, threadId }) => ({ id: messageId, threadId }));
    return realm.data({
      ...(messages.length === 0 ? {} : { messages }),
      ...(end < found.length ? { nextPageToken: String(end) } : {}),
      resultSizeEstimate: found.length,
    });
  };
}
