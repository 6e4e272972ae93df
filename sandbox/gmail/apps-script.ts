import { randomBytes } from 'node:crypto';
import { cardService } from './card-service.ts';
import type { CardResponse, SubmitFormResponse } from './card-types.ts';
import { createDemand } from './demand.ts';
import { AppsScriptError, execute } from './execute.ts';
import { gmailService } from './gmail-service.ts';
import type { MailStore } from './mail-store.ts';
import type { OpenedMessage } from './message-getter.ts';
import { createRealm } from './realm.ts';
import {
  type AppsScriptManifest,
  type CalledMethod,
  COMPOSE_SCOPE,
  EXECUTE_SCOPE,
  LOCALE_SCOPE,
  METADATA_SCOPE,
  messageAccess,
} from './scopes.ts';
import {
  createScriptMemory,
  type ScriptMemory,
  type ScriptServicesOptions,
  scriptServices,
} from './script-services.ts';
import { compileSource } from './source.ts';

/** Google ends an add-on's function after this time. */
const LIMIT_MS = 30_000;
/** And a function that a trigger calls after this one. */
const TRIGGER_LIMIT_MS = 6 * 60_000;
const TIME_ZONE = { id: 'Etc/UTC', offset: 0 };

export interface AppsScriptOptions {
  /** The built Code.js. */
  readonly code: string;
  /** The built openpgp.js; '' where the project has none. */
  readonly openPgpCode?: string;
  /** Setting.js, or '' where an administrator deployed none. */
  readonly settingCode: string;
  readonly manifest: AppsScriptManifest;
  readonly store: MailStore;
  /** The signed-in user's address. */
  readonly user: string;
  /** Such as `en` or `es-419`. */
  readonly locale: string;
  /** How the Gmail service hands out raw messages; the advanced service gives bytes. */
  readonly rawAs?: 'bytes' | 'base64url';
  /** Runs before each call of a service: what it throws is what the script sees fail, 'empty' answers with nothing. */
  readonly onCall?: (method: CalledMethod) => 'empty' | undefined;
  readonly onLog?: (line: string) => void;
  /** Plays the web; see ScriptServicesOptions. */
  readonly web?: ScriptServicesOptions['web'] | undefined;
  /** Takes the place of the machine's clock, for the script too. */
  readonly now?: () => number;
  /** What the script keeps between calls; a new one unless it has run before. */
  readonly memory?: ScriptMemory;
  /** In milliseconds; Google's own limit unless a test has no time to wait for it. */
  readonly limit?: number;
}

/** What Gmail knows of the compose window that an add-on was opened in. */
export interface ComposeWindow {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  /** Set in a reply. */
  readonly threadId?: string;
}

export interface AppsScript {
  readonly homepage: () => Promise<CardResponse>;
  readonly compose: (window: ComposeWindow) => Promise<CardResponse>;
  /** Opens the add-on beside the message of this id. */
  readonly message: (messageId: string) => Promise<CardResponse>;
  /**
   * Calls a button's function with its parameters, with the values of the form's fields by name, and with the window that the
   * click was in, where Google tells it.
   */
  readonly click: (
    functionName: string,
    parameters: Readonly<Record<string, string>>,
    formInputs?: Readonly<Record<string, readonly string[]>>,
    window?: ComposeWindow,
  ) => Promise<SubmitFormResponse>;
  /** Lets an hour pass: every installed trigger calls its function. What one throws stands in the log, as at Google. */
  readonly hour: () => Promise<void>;
}

/**
 * Runs the built add-on as Google does: every call starts the script anew in a bare world with Google's services, the
 * manifest's scopes and Google's time limit.
 */
export function createAppsScript(options: AppsScriptOptions): AppsScript {
  const { manifest, locale, store, now = Date.now } = options;
  const scripts = [
    compileSource(options.settingCode, 'Setting.js'),
    compileSource(options.openPgpCode ?? '', 'openpgp.js'),
    compileSource(options.code, 'Code.js'),
  ];
  const memory = options.memory ?? createScriptMemory();
  const log = options.onLog ?? (() => undefined);
  const has = (scope: string) => manifest.oauthScopes.includes(scope);
  const common = () => ({
    platform: 'WEB',
    hostApp: 'GMAIL',
    ...(has(LOCALE_SCOPE) && manifest.addOns.common.useLocaleFromApp === true
      ? { userLocale: locale, timeZone: TIME_ZONE }
      : {}),
  });

  const told = (window: ComposeWindow) => {
    const tells = manifest.addOns.gmail.composeTrigger?.draftAccess === 'METADATA' && has(METADATA_SCOPE);
    return {
      ...(window.threadId === undefined ? {} : { threadId: window.threadId }),
      ...(tells
        ? { toRecipients: window.to ?? [], ccRecipients: window.cc ?? [], bccRecipients: window.bcc ?? [] }
        : {}),
    };
  };

  const run = async <T>(
    functionName: string,
    event: object,
    answer: (value: unknown, cards: Cards) => T,
    { opened = null, limit = LIMIT_MS }: { opened?: OpenedMessage | null; limit?: number } = {},
  ): Promise<T> => {
    if (!has(EXECUTE_SCOPE)) throw new AppsScriptError('The manifest lacks the scope gmail.addons.execute.');
    const realm = createRealm();
    if (options.now !== undefined) realm.setClock(options.now);
    const time = options.limit ?? limit;
    const { demand, wasEnded } = createDemand({
      realm,
      manifest,
      used: memory.used,
      onCall: options.onCall,
      now,
      limit: time,
    });
    const cards = cardService(realm);
    const globals = {
      ...scriptServices({ ...options, realm, demand, memory, now, log }),
      CardService: cards.CardService,
      ...(advancedServices(manifest).includes('Gmail')
        ? {
            Gmail: gmailService({
              realm,
              store,
              demand,
              used: memory.used,
              rawAs: options.rawAs ?? 'bytes',
              access: { ...messageAccess(manifest), opened },
            }),
          }
        : {}),
    };
    Object.assign(realm.context, globals);
    try {
      const value = execute(realm, scripts, functionName, event, time);
      if (wasEnded()) throw new AppsScriptError('Exceeded maximum execution time');
      return answer(value, cards);
    } finally {
      await store.settled();
    }
  };

  return {
    homepage: () =>
      run(manifest.addOns.common.homepageTrigger?.runFunction ?? '', { commonEventObject: common() }, (value, cards) =>
        cards.opened(value),
      ),
    compose: async (window) => {
      const trigger = manifest.addOns.gmail.composeTrigger;
      if (!has(COMPOSE_SCOPE)) throw new AppsScriptError('A compose trigger needs the scope current.action.compose.');
      const event = { commonEventObject: common(), gmail: told(window) };
      return run(trigger?.selectActions[0]?.runFunction ?? '', event, (value, cards) => cards.opened(value));
    },
    message: async (messageId) => {
      const functionName = manifest.addOns.gmail.contextualTriggers?.[0]?.onTriggerFunction ?? '';
      // Google makes a token for each opening; it opens this one message and ends with the event.
      const opened = { messageId, accessToken: randomBytes(16).toString('hex') };
      const gmail = { ...opened, threadId: store.message(messageId)?.threadId ?? messageId };
      const event = { commonEventObject: common(), gmail };
      return run(functionName, event, (value, cards) => cards.opened(value), { opened });
    },
    click: (functionName, parameters, formInputs = {}, window) => {
      const inputs = Object.entries(formInputs).map(([name, value]) => [name, { stringInputs: { value } }]);
      const event = {
        parameters,
        commonEventObject: { ...common(), parameters, formInputs: Object.fromEntries(inputs) },
        gmail: window === undefined ? {} : told(window),
      };
      return run(functionName, event, (value, cards) => cards.clicked(value));
    },
    hour: async () => {
      for (const { handler, id } of [...memory.triggers]) {
        const event = { authMode: 'FULL', triggerUid: id };
        await run(handler, event, () => undefined, { limit: TRIGGER_LIMIT_MS }).catch((error) => log(String(error)));
      }
    },
  };
}

type Cards = ReturnType<typeof cardService>;

function advancedServices(manifest: AppsScriptManifest): string[] {
  return (manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
}
