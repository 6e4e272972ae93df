import { DARK, ENUMERATIONS, LIGHT } from './enumerations.ts';
import type { ItemEvent } from './item-events.ts';
import type { OfficePort } from './mailbox-host.ts';
import { membersOf } from './member-sets.ts';
import type { Answer } from './outcome.ts';
import { supports } from './profiles.ts';
import { readItem } from './read-item.ts';
import type { ReceivedMessage } from './received-message.ts';

/** A handler as the add-in associates it; Outlook calls it with the event. */
type LaunchHandler = (event: LaunchEvent) => void;

interface LaunchEvent {
  readonly completed: (options?: unknown) => void;
  readonly [detail: string]: unknown;
}

export interface StandIn {
  /** The `Office` global of an add-in's runtime. */
  readonly Office: unknown;
  /** The handlers by the names the add-in gave to Office.actions.associate. */
  readonly handlers: ReadonlyMap<string, LaunchHandler>;
}

type Callback = (result: unknown) => void;

/** Makes the Office.js of one runtime: every call goes through the port, and every answer comes later. */
export function createOffice(port: OfficePort): StandIn {
  const handlers = new Map<string, LaunchHandler>();
  const { profile, reading } = port;
  const itemNow = reading === undefined ? composedItem(port) : () => readItemNow(port, reading());
  const about = { host: 'Outlook', platform: profile.platform, version: '16.0' };
  const Office = {
    ...ENUMERATIONS,
    onReady: async (callback?: (info: unknown) => void) => {
      // Office.js is never ready within the same turn.
      await Promise.resolve();
      callback?.(about);
      return about;
    },
    actions: { associate: (name: string, handler: LaunchHandler) => void handlers.set(name, handler) },
    context: {
      ...about,
      diagnostics: about,
      displayLanguage: port.displayLanguage,
      contentLanguage: port.displayLanguage,
      officeTheme: port.dark ? DARK : LIGHT,
      ...(supports(profile, 'Mailbox', '1.13')
        ? {
            sensitivityLabelsCatalog: {
              getIsEnabledAsync: officeMethod(port, 'sensitivityLabelsCatalog.getIsEnabledAsync'),
              getAsync: officeMethod(port, 'sensitivityLabelsCatalog.getAsync'),
            } satisfies Office.SensitivityLabelsCatalog,
          }
        : {}),
      requirements: { isSetSupported: (set: string, version?: string) => supports(profile, set, version) },
      mailbox: {
        get item() {
          return itemNow();
        },
        userProfile: { displayName: port.user.name, emailAddress: port.user.address, timeZone: 'UTC' },
        ...handlerCalls((type, handler) =>
          type === ENUMERATIONS.EventType.ItemChanged
            ? port.listen((event) => deliver(event, type, handler))
            : () => undefined,
        ),
      },
    },
  };
  return { Office, handlers };
}

/** One item for as long as it is written. */
function composedItem(port: OfficePort) {
  const item = createItem(port);
  return () => item;
}

function readItemNow(port: OfficePort, message: ReceivedMessage | null) {
  return message === null ? null : readItem(message, (name) => officeMethod(port, name));
}

function createItem(port: OfficePort) {
  const method = (name: string) => officeMethod(port, name);
  const recipients = (field: string) =>
    ({
      getAsync: method(`${field}.getAsync`),
      setAsync: method(`${field}.setAsync`),
      addAsync: method(`${field}.addAsync`),
    }) satisfies Pick<Office.Recipients, 'getAsync' | 'setAsync' | 'addAsync'>;
  const shared = {
    subject: { getAsync: method('subject.getAsync'), setAsync: method('subject.setAsync') } satisfies Pick<
      Office.Subject,
      'getAsync' | 'setAsync'
    >,
    body: {
      getAsync: method('body.getAsync'),
      getTypeAsync: method('body.getTypeAsync'),
      setAsync: method('body.setAsync'),
      prependAsync: method('body.prependAsync'),
      appendOnSendAsync: method('body.appendOnSendAsync'),
      prependOnSendAsync: method('body.prependOnSendAsync'),
    } satisfies Pick<
      Office.Body,
      'getAsync' | 'getTypeAsync' | 'setAsync' | 'prependAsync' | 'appendOnSendAsync' | 'prependOnSendAsync'
    >,
    notificationMessages: {
      addAsync: method('notificationMessages.addAsync'),
      replaceAsync: method('notificationMessages.replaceAsync'),
      removeAsync: method('notificationMessages.removeAsync'),
      getAllAsync: method('notificationMessages.getAllAsync'),
    } satisfies Pick<Office.NotificationMessages, 'addAsync' | 'replaceAsync' | 'removeAsync' | 'getAllAsync'>,
    sessionData: {
      getAsync: method('sessionData.getAsync'),
      getAllAsync: method('sessionData.getAllAsync'),
      setAsync: method('sessionData.setAsync'),
      removeAsync: method('sessionData.removeAsync'),
      clearAsync: method('sessionData.clearAsync'),
    } satisfies Office.SessionData,
    sensitivityLabel: {
      getAsync: method('sensitivityLabel.getAsync'),
      setAsync: method('sensitivityLabel.setAsync'),
    } satisfies Office.SensitivityLabel,
    getAttachmentsAsync: method('getAttachmentsAsync'),
    getAttachmentContentAsync: method('getAttachmentContentAsync'),
    addFileAttachmentFromBase64Async: method('addFileAttachmentFromBase64Async'),
    removeAttachmentAsync: method('removeAttachmentAsync'),
    getInitializationContextAsync: method('getInitializationContextAsync'),
    loadCustomPropertiesAsync: (callback: Callback) =>
      method('loadCustomPropertiesAsync')((result: { value?: Record<string, unknown> }) =>
        callback({ ...result, value: customProperties(port, { ...result.value }) }),
      ),
    ...handlerCalls((type, handler) => port.listen((event) => deliver(event, type, handler))),
  };
  if (port.kind === 'appointment') {
    return membersOf(port.profile, {
      ...shared,
      itemType: 'appointment',
      organizer: { getAsync: method('organizer.getAsync') } satisfies Pick<Office.Organizer, 'getAsync'>,
      requiredAttendees: recipients('requiredAttendees'),
      optionalAttendees: recipients('optionalAttendees'),
      location: { getAsync: method('location.getAsync') } satisfies Pick<Office.Location, 'getAsync'>,
    });
  }
  return membersOf(port.profile, {
    ...shared,
    itemType: 'message',
    from: { getAsync: method('from.getAsync') } satisfies Pick<Office.From, 'getAsync'>,
    to: recipients('to'),
    cc: recipients('cc'),
    bcc: recipients('bcc'),
    internetHeaders: {
      getAsync: method('internetHeaders.getAsync'),
      setAsync: method('internetHeaders.setAsync'),
      removeAsync: method('internetHeaders.removeAsync'),
    } satisfies Pick<Office.InternetHeaders, 'getAsync' | 'setAsync' | 'removeAsync'>,
  });
}

/** A call in Office's manner: arguments, then options and a callback, both optional; `asyncContext` comes back. */
function officeMethod(port: OfficePort, name: string): (...given: unknown[]) => void {
  return (...given) => {
    const last = given[given.length - 1];
    const callback = typeof last === 'function' ? (last as Callback) : undefined;
    const args = callback === undefined ? given : given.slice(0, -1);
    const options = args[args.length - 1] as { readonly asyncContext?: unknown } | undefined;
    const asyncContext = typeof options === 'object' && options !== null ? options.asyncContext : undefined;
    port.call(name, args, (answer) => callback?.(asyncResult(answer, asyncContext)));
  };
}

function asyncResult(answer: Answer, asyncContext: unknown) {
  return answer.status === 'succeeded'
    ? { status: 'succeeded', value: answer.value, asyncContext, error: undefined }
    : { status: 'failed', value: undefined, asyncContext, error: answer.error };
}

function customProperties(port: OfficePort, held: Record<string, unknown>) {
  return {
    get: (name: string) => held[name],
    set: (name: string, value: string) => {
      held[name] = value;
    },
    remove: (name: string) => {
      delete held[name];
    },
    saveAsync: (callback?: Callback) => officeMethod(port, 'customProperties.saveAsync')({ ...held }, callback),
  };
}

type ItemHandler = (event: unknown) => void;

/** addHandlerAsync and removeHandlerAsync; registering is the runtime's own affair and makes no call on the item. */
function handlerCalls(start: (type: string, handler: ItemHandler) => () => void) {
  const stops = new Map<string, (() => void)[]>();
  const succeed = (given: readonly unknown[]) => {
    const callback = given.find((argument): argument is Callback => typeof argument === 'function');
    queueMicrotask(() => callback?.(asyncResult({ status: 'succeeded', value: undefined }, undefined)));
  };
  return {
    addHandlerAsync: (type: string, handler: ItemHandler, ...given: unknown[]) => {
      stops.set(type, [...(stops.get(type) ?? []), start(type, handler)]);
      succeed(given);
    },
    removeHandlerAsync: (type: string, ...given: unknown[]) => {
      for (const stop of stops.get(type) ?? []) stop();
      stops.delete(type);
      succeed(given);
    },
  };
}

function deliver(event: ItemEvent, type: string, handler: ItemHandler): void {
  if (event.type === type) handler({ type, ...event.details });
}
