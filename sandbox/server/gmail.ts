import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address } from 'postal-mime';
import { type AppsScript, type AppsScriptOptions, createAppsScript } from '../gmail/apps-script.ts';
import type { CardResponse, SubmitFormResponse } from '../gmail/card-types.ts';
import { createMailStore, type MailStore } from '../gmail/mail-store.ts';
import { AUDIT_SCOPES, SWEEP_SCOPES } from '../gmail/scopes.ts';
import { createScriptMemory, type WebRequest } from '../gmail/script-services.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { ComposedMessage } from './composed-message.ts';
import type { Gateway } from './gateway.ts';
import type { StoredSample } from './inbox.ts';
import { type Envelope, mimeOf, withoutBcc } from './mime.ts';

/** What the page asks of the add-on: its home card, how a message came, a check of the compose window, or a click. */
export type AddOnCall =
  | { readonly call: 'homepage' }
  /** `id` is that of a message in the Inbox. */
  | { readonly call: 'message'; readonly id: string }
  | {
      readonly call: 'compose';
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly bcc: readonly string[];
    }
  | {
      readonly call: 'click';
      readonly function: string;
      readonly parameters: Readonly<Record<string, string>>;
      readonly formInputs: Readonly<Record<string, readonly string[]>>;
    };

export interface Gmail {
  /** Saves the compose window as Gmail does while one writes; null when the draft is gone, because it was sent. */
  readonly save: (id: string | null, message: ComposedMessage) => Promise<string | null>;
  readonly discard: (id: string) => void;
  readonly hasDraft: (id: string) => boolean;
  /** Gmail's own Send button: the draft as it is; false when it is gone. */
  readonly send: (id: string) => Promise<boolean>;
  /** Lets an hour pass: the add-on's hourly trigger runs where it was switched on. */
  readonly hour: () => Promise<void>;
  readonly addOn: (call: AddOnCall, locale: string) => Promise<CardResponse | SubmitFormResponse>;
}

export interface GmailOptions {
  readonly gateway: Gateway;
  readonly user: string;
  /** The folder with the built add-on. */
  readonly folder: string;
  readonly settingScript: () => string;
  /** Where the add-on's audit events go; undefined for nowhere. */
  readonly trail: AuditTrail | undefined;
  readonly inbox: () => Promise<readonly StoredSample[]>;
}

/** Gmail's side of the sandbox: one mailbox with one compose window, and the real add-on beside it. */
export function createGmail({ gateway, user, folder, settingScript, trail, inbox }: GmailOptions): Gmail {
  const store: MailStore = createMailStore({
    user,
    deliver: async (raw, from) => {
      const bytes = Buffer.from(raw);
      await gateway.deliver(withoutBcc(bytes), await envelopeIn(bytes, from));
    },
  });

  const memory = createScriptMemory();
  let posted: Promise<unknown> = Promise.resolve();
  /** Apps Script waits for an answer and this stand-in cannot, so what comes in answer is known only later. */
  const web =
    ({ post }: AuditTrail) =>
    (_url: string, { payload, headers }: WebRequest) => {
      posted = post(payload, headers.Authorization ?? '').catch(() => undefined);
      return 202;
    };
  const script = async (locale: string): Promise<AppsScript> => {
    const [code, manifest] = await Promise.all(
      ['Code.js', 'appsscript.json'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    const granted = JSON.parse(manifest ?? '') as AppsScriptOptions['manifest'];
    return createAppsScript({
      code: code ?? '',
      settingCode: settingScript(),
      // The sandbox's policy has the hourly look and a collector, so its administrator granted the scopes for them.
      manifest: { ...granted, oauthScopes: [...granted.oauthScopes, ...SWEEP_SCOPES, ...AUDIT_SCOPES] },
      web: trail === undefined ? undefined : web(trail),
      memory,
      store,
      user,
      locale,
    });
  };

  /** Gmail's own ids of the messages in the Inbox, by the page's. */
  let received: Promise<ReadonlyMap<string, string>> | null = null;
  const receiveAll = async () =>
    new Map((await inbox()).map(({ message, raw }) => [message.id, store.receive(raw).messageId]));
  const gmailId = async (id: string): Promise<string> => {
    received ??= receiveAll();
    return (await received).get(id) ?? id;
  };

  return {
    async save(id, message) {
      const raw = await mimeOf(message, { bcc: true });
      // The page has one compose window, so a new one closes the one before.
      if (id === null) for (const draft of store.drafts()) store.discard(draft.id);
      return store.save(raw, id === null ? {} : { id })?.id ?? null;
    },
    discard: (id) => void store.discard(id),
    hasDraft: (id) => store.draft(id) !== undefined,
    async send(id) {
      const sent = store.send(id) !== undefined;
      await store.settled();
      return sent;
    },
    async hour() {
      await (await script('en')).hour();
      await posted;
    },
    async addOn(call, locale) {
      const addOn = await script(locale);
      const response =
        call.call === 'message' ? await addOn.message(await gmailId(call.id)) : await answer(addOn, call);
      await store.settled();
      await posted;
      return response;
    },
  };
}

function answer(
  addOn: AppsScript,
  call: Exclude<AddOnCall, { readonly call: 'message' }>,
): Promise<CardResponse | SubmitFormResponse> {
  switch (call.call) {
    case 'homepage':
      return addOn.homepage();
    case 'compose':
      return addOn.compose({ to: call.to, cc: call.cc, bcc: call.bcc });
    case 'click':
      return addOn.click(call.function, call.parameters, call.formInputs);
  }
}

/** Who a message in RFC 5322 form is for: everybody its recipient headers name. */
async function envelopeIn(raw: Buffer, from: string): Promise<Envelope> {
  const { to = [], cc = [], bcc = [] } = await PostalMime.parse(raw);
  const flat = (entries: readonly Address[]): string[] =>
    entries.flatMap((entry) => (entry.group === undefined ? [entry.address ?? ''] : flat(entry.group)));
  return { from, to: [...new Set(flat([...to, ...cc, ...bcc]))].filter((address) => address !== '') };
}
