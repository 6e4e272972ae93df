import type { Demand } from './demand.ts';
import { headerFields, recipientCount } from './header-fields.ts';
import type { MailStore, StoredDraft } from './mail-store.ts';
import { type MessageAccess, messageGetter } from './message-getter.ts';
import { type ListOptions, messageLister } from './message-lister.ts';
import { type QuotaUse, use } from './quotas.ts';
import type { Realm } from './realm.ts';
import type { ScopedMethod } from './scopes.ts';

/** The Gmail API's `maxSize` for an uploaded message. */
const MAX_RAW = 36_700_160;
/** The Gmail API's largest page of drafts. */
const MAX_PAGE = 500;

export interface GmailServiceOptions {
  readonly realm: Realm;
  readonly store: MailStore;
  readonly demand: Demand;
  readonly used: QuotaUse;
  /** How `raw` is handed out: the advanced service gives bytes, the REST interface base64url. */
  readonly rawAs: 'bytes' | 'base64url';
  readonly access: MessageAccess;
}

interface MessageResource {
  readonly raw?: string;
  readonly threadId?: string;
}

interface DraftResource {
  readonly id?: string;
  readonly message?: MessageResource;
}

/** The advanced service `Gmail` as far as drafts, the open message and sent mail go, over a mailbox in memory. */
export function gmailService({ realm, store, demand, used, rawAs, access }: GmailServiceOptions) {
  const fail = (method: ScopedMethod, message: string) =>
    realm.fail('GoogleJsonResponseException', `API call to ${method} failed with error: ${message}`);
  const found = (method: ScopedMethod, id: string): StoredDraft =>
    store.draft(id) ?? fail(method, 'Requested entity was not found.');
  const me = (method: ScopedMethod, userId: string) => {
    if (userId !== 'me' && userId !== store.user) fail(method, `Delegation denied for ${store.user}`);
  };
  const bytesOf = (method: ScopedMethod, message: MessageResource | undefined): Uint8Array => {
    if (typeof message?.raw !== 'string' || !/^[A-Za-z0-9_=-]*$/.test(message.raw)) {
      return fail(method, "Invalid value at 'draft.message.raw' (TYPE_BYTES)");
    }
    const raw = Buffer.from(message.raw, 'base64url');
    return raw.length > MAX_RAW ? fail(method, 'Request payload size exceeds the limit') : raw;
  };

  /** A message for nobody is refused, and every recipient counts. */
  const address = (method: ScopedMethod, raw: Uint8Array) => {
    const count = recipientCount(raw);
    if (count === 0) fail(method, 'Recipient address required');
    use(realm, used, 'email recipients', count);
  };
  const nothing = () => realm.data({});

  const Drafts = {
    list: (userId: string, options: { maxResults?: number } = {}) => {
      if (demand('gmail.users.drafts.list')) return nothing();
      me('gmail.users.drafts.list', userId);
      const page = store.drafts().slice(0, Math.min(options.maxResults ?? 100, MAX_PAGE));
      const drafts = page.map(({ id, messageId, threadId }) => ({ id, message: { id: messageId, threadId } }));
      return realm.data(
        drafts.length === 0 ? { resultSizeEstimate: 0 } : { drafts, resultSizeEstimate: drafts.length },
      );
    },
    get: (userId: string, id: string, options: { format?: string } = {}) => {
      if (demand('gmail.users.drafts.get')) return nothing();
      me('gmail.users.drafts.get', userId);
      const draft = found('gmail.users.drafts.get', id);
      const message = { ...messageOf(draft), internalDate: String(draft.internalDate) };
      if (options.format === 'metadata') {
        return realm.data({ id, message: { ...message, payload: { headers: headerFields(draft.raw) } } });
      }
      if (options.format !== 'raw') return fail('gmail.users.drafts.get', `Invalid format: ${options.format}`);
      const answer = realm.data<{ id: string; message: Record<string, unknown> }>({ id, message });
      answer.message.raw = rawAs === 'bytes' ? realm.bytes(draft.raw) : Buffer.from(draft.raw).toString('base64url');
      return answer;
    },
    update: (resource: DraftResource, userId: string, id: string) => {
      if (demand('gmail.users.drafts.update')) return nothing();
      me('gmail.users.drafts.update', userId);
      const { threadId } = resource.message ?? {};
      const raw = bytesOf('gmail.users.drafts.update', resource.message);
      const saved = store.save(raw, { id, ...(threadId === undefined ? {} : { threadId }) });
      if (saved === undefined) return fail('gmail.users.drafts.update', 'Requested entity was not found.');
      return realm.data({ id, message: messageOf(saved) });
    },
    send: (resource: DraftResource, userId: string) => {
      if (demand('gmail.users.drafts.send')) return nothing();
      me('gmail.users.drafts.send', userId);
      const draft = found('gmail.users.drafts.send', resource.id ?? '');
      const raw = resource.message === undefined ? draft.raw : bytesOf('gmail.users.drafts.send', resource.message);
      address('gmail.users.drafts.send', raw);
      const sent = store.send(draft.id, raw);
      return realm.data({ id: sent?.messageId, threadId: sent?.threadId, labelIds: ['SENT'] });
    },
    remove: (userId: string, id: string) => {
      demand('gmail.users.drafts.delete');
      me('gmail.users.drafts.delete', userId);
      if (!store.discard(id)) fail('gmail.users.drafts.delete', 'Requested entity was not found.');
    },
  };
  const getMessage = messageGetter({ realm, store, rawAs, access });
  const listMessages = messageLister({
    realm,
    store,
    fail: (message) => fail('gmail.users.messages.list', message),
    headersOnly: access.headersOnly,
  });
  const Messages = {
    get: (userId: string, id: string, options: { format?: string } = {}, headers: Record<string, string> = {}) => {
      if (demand('gmail.users.messages.get')) return nothing();
      me('gmail.users.messages.get', userId);
      return getMessage(id, options, headers);
    },
    list: (userId: string, options: ListOptions = {}) => {
      if (demand('gmail.users.messages.list')) return nothing();
      me('gmail.users.messages.list', userId);
      return listMessages(options);
    },
    send: (resource: MessageResource, userId: string) => {
      if (demand('gmail.users.messages.send')) return nothing();
      me('gmail.users.messages.send', userId);
      const raw = bytesOf('gmail.users.messages.send', resource);
      address('gmail.users.messages.send', raw);
      const { messageId, threadId } = store.post(raw);
      return realm.data({ id: messageId, threadId, labelIds: ['SENT'] });
    },
  };
  const getProfile = (userId: string) => {
    if (demand('gmail.users.getProfile')) return nothing();
    me('gmail.users.getProfile', userId);
    return realm.data({ emailAddress: store.user });
  };
  return { Users: { Drafts, Messages, getProfile } };
}

function messageOf({ messageId, threadId }: StoredDraft) {
  return { id: messageId, threadId, labelIds: ['DRAFT'] };
}
