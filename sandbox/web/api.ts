import type { AuditEvent } from '../../core/index.ts';
import type { ReadyDraft } from '../drafts/ready-draft.ts';
import type { CardResponse, SubmitFormResponse } from '../gmail/card-types.ts';
import type { AddOnCall } from '../server/gmail.ts';
import type { InboxMessage } from '../server/inbox.ts';
import type { HeaderLine } from '../server/route.ts';
import type { PolicyChoice } from '../server/setting.ts';
import type { OutboxLine } from '../server/summary.ts';
import type { ComposedMessage } from './composition.ts';
import type { Language } from './words.ts';

export type { AddOnCall, InboxMessage };

export interface OutboxMessage extends OutboxLine {
  readonly headers: readonly HeaderLine[];
  readonly raw: string;
}

/** An answer of the server that says, in one line for a person, what is wrong. */
export class ApiError extends Error {}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  throw new ApiError(String((answer as { error?: unknown }).error ?? response.status));
}

export const api = {
  drafts: () => call<readonly ReadyDraft[]>('GET', '/drafts'),
  inbox: () => call<readonly InboxMessage[]>('GET', '/inbox'),
  policy: () => call<PolicyChoice>('GET', '/policy'),
  choosePolicy: (choice: PolicyChoice) => call<PolicyChoice>('PUT', '/policy', choice),
  outbox: () => call<readonly OutboxLine[]>('GET', '/outbox'),
  outboxMessage: (id: string) => call<OutboxMessage>('GET', `/outbox/${encodeURIComponent(id)}`),
  emptyOutbox: () => call<void>('DELETE', '/outbox'),
  auditEvents: () => call<readonly AuditEvent[]>('GET', '/audit'),
  sendFromOutlook: (message: ComposedMessage) => call<{ sent: true }>('POST', '/outlook/send', message),
  saveGmailDraft: (id: string | null, message: ComposedMessage) =>
    call<{ readonly id: string }>('PUT', '/gmail/draft', { id, message }),
  hasGmailDraft: (id: string) => call<{ readonly exists: boolean }>('GET', `/gmail/draft/${encodeURIComponent(id)}`),
  discardGmailDraft: (id: string) => call<void>('DELETE', `/gmail/draft/${encodeURIComponent(id)}`),
  sendFromGmail: (id: string) => call<{ sent: true }>('POST', '/gmail/send', { id }),
  passGmailHour: () => call<void>('POST', '/gmail/hour'),
  addOn: (addOnCall: AddOnCall, locale: Language) =>
    call<CardResponse | SubmitFormResponse>('POST', '/gmail/add-on', { call: addOnCall, locale }),
};
