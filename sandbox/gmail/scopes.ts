/** What an add-on's manifest asks for, as far as the stand-ins read it. */
export interface AppsScriptManifest {
  readonly oauthScopes: readonly string[];
  readonly addOns: {
    readonly common: {
      readonly useLocaleFromApp?: boolean;
      readonly homepageTrigger?: { readonly runFunction: string };
    };
    readonly gmail: {
      readonly contextualTriggers?: readonly { readonly onTriggerFunction: string }[];
      readonly composeTrigger?: {
        readonly draftAccess?: string;
        readonly selectActions: readonly { readonly text: string; readonly runFunction: string }[];
      };
    };
  };
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { readonly userSymbol: string; readonly serviceId: string }[];
  };
}

const AUTH = 'https://www.googleapis.com/auth/';
const FULL_MAIL = 'https://mail.google.com/';
const READ_DRAFTS = [FULL_MAIL, `${AUTH}gmail.compose`, `${AUTH}gmail.modify`, `${AUTH}gmail.readonly`];
const WRITE_DRAFTS = [
  FULL_MAIL,
  `${AUTH}gmail.addons.current.action.compose`,
  `${AUTH}gmail.compose`,
  `${AUTH}gmail.modify`,
];
const CURRENT_MESSAGE = [
  `${AUTH}gmail.addons.current.message.action`,
  `${AUTH}gmail.addons.current.message.metadata`,
  `${AUTH}gmail.addons.current.message.readonly`,
];
const READ_ALL_MAIL = [FULL_MAIL, `${AUTH}gmail.modify`, `${AUTH}gmail.readonly`];

const MANAGE_TRIGGERS = [`${AUTH}script.scriptapp`];

/** One of these scopes lets a method run, as Google's references of the Gmail API and of Apps Script list them. */
export const METHOD_SCOPES = {
  'gmail.users.drafts.list': READ_DRAFTS,
  'gmail.users.drafts.get': READ_DRAFTS,
  'gmail.users.drafts.update': WRITE_DRAFTS,
  'gmail.users.drafts.send': WRITE_DRAFTS,
  'gmail.users.drafts.delete': WRITE_DRAFTS,
  'gmail.users.messages.get': [...READ_ALL_MAIL, `${AUTH}gmail.metadata`, ...CURRENT_MESSAGE],
  'gmail.users.messages.list': [...READ_ALL_MAIL, `${AUTH}gmail.metadata`],
  'gmail.users.messages.send': [...WRITE_DRAFTS, `${AUTH}gmail.send`],
  'gmail.users.getProfile': [...READ_ALL_MAIL, `${AUTH}gmail.compose`, `${AUTH}gmail.metadata`],
  'ScriptApp.getProjectTriggers': MANAGE_TRIGGERS,
  'ScriptApp.newTrigger': MANAGE_TRIGGERS,
  'ScriptApp.deleteTrigger': MANAGE_TRIGGERS,
  'ScriptApp.getIdentityToken': ['openid'],
  'Session.getActiveUser': [`${AUTH}userinfo.email`],
  'Session.getEffectiveUser': [`${AUTH}userinfo.email`],
  'UrlFetchApp.fetch': [`${AUTH}script.external_request`],
} as const satisfies Record<string, readonly string[]>;

export type ScopedMethod = keyof typeof METHOD_SCOPES;

/** Calls that need no scope and can fail all the same. */
const FREE_METHODS = [
  'PropertiesService.getProperty',
  'PropertiesService.setProperty',
  'PropertiesService.getKeys',
  'PropertiesService.deleteProperty',
  'LockService.tryLock',
  'Utilities.getUuid',
] as const;

/** Every call of a service that a fault may be put into. */
export type CalledMethod = ScopedMethod | (typeof FREE_METHODS)[number];

export function isScoped(method: CalledMethod): method is ScopedMethod {
  return method in METHOD_SCOPES;
}

/** Every Gmail add-on needs this one to run at all. */
export const EXECUTE_SCOPE = `${AUTH}gmail.addons.execute`;
/** A compose trigger needs this one, whether or not it edits anything. */
export const COMPOSE_SCOPE = `${AUTH}gmail.addons.current.action.compose`;
/** With it, and with draftAccess METADATA, a compose event names the recipients. */
export const METADATA_SCOPE = `${AUTH}gmail.addons.current.message.metadata`;
/** With it, and with useLocaleFromApp, an event tells the user's locale and time zone. */
export const LOCALE_SCOPE = `${AUTH}script.locale`;

/** What an add-on may read of a message in the inbox, by the scopes it was granted. */
export function messageAccess(manifest: AppsScriptManifest): {
  /** Only the message that is open beside the add-on, and only with the token of the event that said so. */
  readonly currentOnly: boolean;
  readonly headersOnly: boolean;
} {
  const has = (scopes: readonly string[]) => scopes.some((scope) => manifest.oauthScopes.includes(scope));
  const all = has(READ_ALL_MAIL);
  return {
    currentOnly: !all && !has([`${AUTH}gmail.metadata`]),
    headersOnly: !all && !has(CURRENT_MESSAGE.filter((scope) => !scope.endsWith('.metadata'))),
  };
}

/** What an organisation grants besides whose policy has the hourly look at sent mail. */
export const SWEEP_SCOPES: readonly string[] = [`${AUTH}gmail.readonly`, `${AUTH}script.scriptapp`];

/** And whose policy names a collector of audit events. */
export const AUDIT_SCOPES: readonly string[] = [`${AUTH}script.external_request`, 'openid', `${AUTH}userinfo.email`];

export function isGranted(manifest: AppsScriptManifest, method: ScopedMethod): boolean {
  return METHOD_SCOPES[method].some((scope) => manifest.oauthScopes.includes(scope));
}
