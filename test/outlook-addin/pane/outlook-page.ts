import type { Browser, Page } from 'playwright-core';
import { emptyPage, PANE, type PageOptions, servePane } from './serve-pane.ts';

/** What the stand-in for the composed item holds; a test may change it while the pane is open. */
export interface ComposedMessage {
  readonly from: string;
  readonly to: readonly { readonly emailAddress: string; readonly displayName: string }[];
  readonly subject: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly content: string;
    readonly size: number;
    readonly attachmentType?: 'file' | 'cloud';
    readonly isInline?: boolean;
  }[];
  /** Headers on the message, by their names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names of calls that answer with an error. */
  readonly failing: readonly string[];
  /** How long each call takes, in milliseconds. */
  readonly delay: number;
}

export interface PaneOptions extends PageOptions {
  readonly message?: Partial<ComposedMessage>;
  /** The text of setting.js. */
  readonly setting?: string;
  readonly displayLanguage?: string;
  /** Outlook's own background; without it the system's scheme counts. */
  readonly bodyBackgroundColor?: string;
  /** What the dialog at send gave to the pane that it opened. */
  readonly context?: string;
  /** What lies beside the message already. */
  readonly sessionData?: Readonly<Record<string, string>>;
  /** The mailbox's own settings; without them the client has none. */
  readonly roamingSettings?: Readonly<Record<string, string>>;
  /** As the ribbon's "Help" opens it. */
  readonly help?: boolean;
  /** Whether Office.js can be reached. */
  readonly officeReachable?: boolean;
  /** Direction of the whole page. */
  readonly dir?: 'rtl';
}

/** Nothing about a patient. */
export const PLAIN: ComposedMessage = {
  from: 'nurse@northfield-clinic.example',
  to: [{ emailAddress: 'ana.ortiz@outside.example', displayName: 'Ana Ortiz' }],
  subject: 'Parking on Friday',
  html: '<p>The car park is closed on Friday. Please use the north entrance.</p>',
  attachments: [],
  headers: {},
  failing: [],
  delay: 0,
};

/** About an invented patient; changes to PLAIN. */
export const PHI: Partial<ComposedMessage> = {
  subject: 'Friday',
  html: '<p>Patient: Maria Gonzalez, DOB 04/12/1961, MRN 00482139. She was diagnosed with type 2 diabetes.</p>',
};

/** The policy of the clinic in these tests, as its file has it. */
export function settingPolicy(policy: object = {}): object {
  return {
    version: '2026-11-22.1',
    organisation: { name: 'Northfield Clinic', domains: ['northfield-clinic.example'] },
    ...policy,
  };
}

/** The text of setting.js for a policy; lakeside.example takes enforced TLS. */
export function settingScript(policy: object = {}): string {
  const setting = {
    policy: settingPolicy(policy),
    domains: {
      checked: new Date().toISOString(),
      domains: {
        'lakeside.example': { starttls: 'TLSv1.3', certificate: 'valid', mtaSts: 'enforce', enforced: true },
      },
    },
  };
  return `var MAILWARD_SETTING = ${JSON.stringify(setting)};`;
}

export const AT_LAKESIDE = { emailAddress: 'dr.lee@lakeside.example', displayName: 'Dr. Lee' };

/** A stand-in for Outlook in the page: `message` is the item's state, `fire` raises an item event. */
interface StandIn {
  message: ComposedMessage;
  readonly calls: string[];
  readonly sessionData: Record<string, string>;
  readonly roamingSettings: Record<string, string>;
  /** What the info bar says; null for nothing. */
  notice: string | null;
  /** Office allows an add-in three calls at a time. */
  mostAtOnce: number;
  readonly fire: (event: string, details?: object) => void;
  /** Opens another message under the pinned pane. */
  readonly open: (message: ComposedMessage) => void;
  theme: (bodyBackgroundColor: string) => void;
}

/** Opens the built pane.html in a page of its own, with a stand-in where Office.js would be; `closePane` gives the page back. */
export async function openPane(browser: Browser | null, options: PaneOptions = {}): Promise<Page> {
  const page = await emptyPage(browser, options);
  await servePane(
    page.context(),
    options.officeReachable === false ? null : officeScript(options),
    options.setting ?? settingScript(),
  );
  await page.goto(options.help === true ? `${PANE}?help` : PANE);
  return page;
}

/** The stand-in for Office.js as a script, with the message that it shows. */
export function officeScript(options: PaneOptions): string {
  return `(${standInForOffice.toString()})(${JSON.stringify({
    message: { ...PLAIN, ...options.message },
    displayLanguage: options.displayLanguage ?? 'en-US',
    bodyBackgroundColor: options.bodyBackgroundColor ?? null,
    context: options.context ?? '',
    sessionData: options.sessionData ?? {},
    roamingSettings: options.roamingSettings ?? null,
  })});${options.dir === undefined ? '' : `document.documentElement.dir = '${options.dir}';`}`;
}

/** The verdict as it stands once the first review is done. */
export async function verdict(page: Page): Promise<string> {
  await page.locator('main[aria-busy=false]').waitFor();
  return (await page.getByRole('status').locator('p').first().textContent()) ?? '';
}

/** Changes the composed item as a person would in Outlook, whose text changes without any event. */
export async function compose(page: Page, change: Partial<ComposedMessage>): Promise<void> {
  await page.evaluate((changed) => {
    const outlook = (globalThis as unknown as { outlook: StandIn }).outlook;
    outlook.message = { ...outlook.message, ...changed };
  }, change);
}

/** Opens another message under the pinned pane; changes to PLAIN, and nothing lies beside it. */
export async function openNext(page: Page, message: Partial<ComposedMessage>): Promise<void> {
  await page.evaluate(
    (next) => {
      (globalThis as unknown as { outlook: StandIn }).outlook.open(next);
    },
    { ...PLAIN, ...message },
  );
}

/** Runs in the page, so it refers to nothing outside itself. */
function standInForOffice(given: {
  message: ComposedMessage;
  displayLanguage: string;
  bodyBackgroundColor: string | null;
  context: string;
  sessionData: Readonly<Record<string, string>>;
  roamingSettings: Readonly<Record<string, string>> | null;
}): void {
  type Done = (result: unknown) => void;
  const handlers = new Map<string, ((argument: unknown) => void)[]>();
  const outlook: StandIn = {
    message: given.message,
    calls: [],
    sessionData: { ...given.sessionData },
    roamingSettings: { ...given.roamingSettings },
    notice: null,
    mostAtOnce: 0,
    fire: (event, details) => {
      for (const handler of handlers.get(event) ?? []) handler({ type: event, ...details });
    },
    open: (message) => {
      outlook.message = message;
      for (const note of Object.keys(outlook.sessionData)) delete outlook.sessionData[note];
      // As Office does, which has one object for each item.
      Office.context.mailbox.item = { ...item };
      outlook.fire('item');
    },
    theme: (bodyBackgroundColor) => {
      for (const handler of handlers.get('theme') ?? []) handler({ officeTheme: { bodyBackgroundColor } });
    },
  };
  let atOnce = 0;
  const answer = (name: string, value: () => unknown, done: Done) => {
    outlook.calls.push(name);
    atOnce += 1;
    outlook.mostAtOnce = Math.max(outlook.mostAtOnce, atOnce);
    setTimeout(() => {
      atOnce -= 1;
      if (outlook.message.failing.includes(name)) done({ status: 'failed', error: { name: 'InternalServerError' } });
      else done({ status: 'succeeded', value: value() });
    }, outlook.message.delay);
  };
  const listen = (event: string, handler: (argument: unknown) => void, done?: Done) => {
    handlers.set(event, [...(handlers.get(event) ?? []), handler]);
    if (done !== undefined) answer('listen', () => undefined, done);
  };
  const list = (people: () => unknown) => ({ getAsync: (done: Done) => answer('recipients', people, done) });
  const item = {
    itemType: 'message',
    from: {
      getAsync: (done: Done) =>
        answer('from', () => ({ emailAddress: outlook.message.from, displayName: 'Nurse' }), done),
    },
    to: list(() => outlook.message.to),
    cc: list(() => []),
    bcc: list(() => []),
    subject: {
      getAsync: (done: Done) => answer('subject.get', () => outlook.message.subject, done),
      setAsync: (subject: string, done: Done) => {
        if (!outlook.message.failing.includes('subject.set')) outlook.message = { ...outlook.message, subject };
        answer('subject.set', () => undefined, done);
      },
    },
    body: {
      getAsync: (_coercion: string, _options: unknown, done: Done) => answer('body', () => outlook.message.html, done),
      setAsync: (html: string, _options: unknown, done: Done) => {
        if (!outlook.message.failing.includes('body.set')) outlook.message = { ...outlook.message, html };
        answer('body.set', () => undefined, done);
      },
    },
    internetHeaders: {
      getAsync: (names: string[], done: Done) =>
        answer(
          'headers',
          () => Object.fromEntries(Object.entries(outlook.message.headers).filter(([name]) => names.includes(name))),
          done,
        ),
      setAsync: (headers: Record<string, string>, done: Done) => {
        outlook.message = { ...outlook.message, headers: { ...outlook.message.headers, ...headers } };
        answer('headers.set', () => undefined, done);
      },
    },
    sessionData: {
      getAllAsync: (done: Done) => answer('notes', () => ({ ...outlook.sessionData }), done),
      setAsync: (name: string, value: string, done: Done) => {
        if (!outlook.message.failing.includes('notes.set')) outlook.sessionData[name] = value;
        answer('notes.set', () => undefined, done);
      },
    },
    notificationMessages: {
      replaceAsync: (_key: string, { message }: { message: string }, done: Done) => {
        outlook.notice = message;
        answer('notice', () => undefined, done);
      },
      removeAsync: (_key: string, done: Done) => {
        outlook.notice = null;
        answer('notice', () => undefined, done);
      },
    },
    getInitializationContextAsync: (done: Done) => answer('context', () => given.context, done),
    getAttachmentsAsync: (done: Done) =>
      answer(
        'attachments',
        () =>
          outlook.message.attachments.map(({ name, size, attachmentType = 'file', isInline = false }, index) => ({
            id: String(index),
            name,
            size,
            attachmentType,
            isInline,
          })),
        done,
      ),
    getAttachmentContentAsync: (id: string, done: Done) =>
      answer('content', () => ({ format: 'base64', content: outlook.message.attachments[Number(id)]?.content }), done),
    addHandlerAsync: listen,
    removeHandlerAsync: () => {},
  };
  const settings = {
    get: (name: string) => outlook.roamingSettings[name],
    set: (name: string, value: string) => {
      outlook.roamingSettings[name] = value;
    },
    saveAsync: () => {},
  };
  const Office = {
    onReady: (ready: () => void) => Promise.resolve().then(ready),
    EventType: {
      RecipientsChanged: 'recipients',
      AttachmentsChanged: 'attachments',
      OfficeThemeChanged: 'theme',
      InitializationContextChanged: 'context',
      ItemChanged: 'item',
    },
    context: {
      displayLanguage: given.displayLanguage,
      platform: 'OfficeOnline',
      officeTheme: given.bodyBackgroundColor === null ? undefined : { bodyBackgroundColor: given.bodyBackgroundColor },
      ...(given.roamingSettings === null ? {} : { roamingSettings: settings }),
      requirements: { isSetSupported: () => true },
      mailbox: { item, addHandlerAsync: listen, removeHandlerAsync: () => {} },
    },
  };
  // Scripts stand in the head before the pane's own, as Office.js does.
  Object.assign(globalThis, { Office, outlook });
}
