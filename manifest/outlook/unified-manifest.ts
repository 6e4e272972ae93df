import { COMPOSE_EVENTS, type EventType, functionOf, SEND_EVENTS, type SendMode } from './launch-events.ts';
import { checkOptions, type ManifestOptions } from './manifest.ts';
import { DESCRIPTION, URLS } from './resources.ts';
import { unifiedRibbons } from './unified-ribbon.ts';

/** The newest schema of the unified manifest; every part used here is in it since 1.17. */
const SCHEMA_VERSION = '1.30';
/** The first Mailbox set with send events, as in the add-in-only manifest. */
const EVENT_SET = '1.12';
/** The blue of the icon. */
const ACCENT = '#2886DE';

/** The unified manifest's own names for Outlook's events (Office add-in documentation, "Activate add-ins with events"). */
const UNIFIED_NAMES: Readonly<Record<EventType, string>> = {
  OnMessageSend: 'messageSending',
  OnAppointmentSend: 'appointmentSending',
  OnNewMessageCompose: 'newMessageComposeCreated',
  OnMessageCompose: 'messageComposeOpened',
  OnMessageRecipientsChanged: 'messageRecipientsChanged',
  OnMessageAttachmentsChanged: 'messageAttachmentsChanged',
  OnMessageFromChanged: 'messageFromChanged',
  OnSensitivityLabelChanged: 'sensitivityLabelChanged',
  OnNewAppointmentOrganizer: 'newAppointmentOrganizerCreated',
  OnAppointmentAttendeesChanged: 'appointmentAttendeesChanged',
  OnAppointmentAttachmentsChanged: 'appointmentAttachmentsChanged',
};
const UNIFIED_MODES: Readonly<Record<SendMode, string>> = {
  Block: 'block',
  SoftBlock: 'softBlock',
  PromptUser: 'promptUser',
};

/** What the unified manifest needs besides: the add-in-only one it stands beside. */
export interface UnifiedOptions extends ManifestOptions {
  /** The id of the add-in-only manifest, which Outlook then hides where it runs this one. */
  readonly addInOnlyId: string;
}

/**
 * The unified manifest for Microsoft 365 (schema 1.30), as plain data for JSON. It says the same as the add-in-only one and
 * runs in fewer Outlooks: not on Macs and phones. Throws a ManifestError when an option is not as described.
 */
export function unifiedManifest(options: UnifiedOptions): object {
  checkOptions(options);
  const { origin, id, version, sendMode, displayName, addInOnlyId } = options;
  const folder = `${origin}/outlook/`;
  const at = (path: keyof typeof URLS) => `${folder}${URLS[path]}`;
  const requirements = (mailbox: string) => ({
    scopes: ['mail'],
    capabilities: [{ name: 'Mailbox', minVersion: mailbox }],
  });
  const { ribbons, functions, pages } = unifiedRibbons(folder);
  const event = (type: EventType, send = {}) => ({ type: UNIFIED_NAMES[type], actionId: functionOf(type), ...send });
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    id,
    version: unifiedVersion(version),
    name: { short: displayName, full: displayName },
    description: { short: DESCRIPTION.en, full: DESCRIPTION.en },
    localizationInfo: {
      defaultLanguageTag: 'en-us',
      additionalLanguages: ['es-es', 'es-mx', 'es-us'].map((languageTag) => ({ languageTag, file: SPANISH_FILE })),
    },
    developer: { name: 'Mailward', websiteUrl: `${origin}/`, privacyUrl: `${origin}/`, termsOfUseUrl: `${origin}/` },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    validDomains: [new URL(origin).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: { scopes: ['mail'] },
        runtimes: [
          {
            id: 'events',
            requirements: requirements(EVENT_SET),
            type: 'general',
            code: { page: at('EventPage.Url'), script: at('EventScript.Url') },
            lifetime: 'short',
            actions: [...[...SEND_EVENTS, ...COMPOSE_EVENTS].map(functionOf), ...functions].map((name) => ({
              id: name,
              type: 'executeFunction',
            })),
          },
          ...pages.map(({ page, ...action }) => ({
            id: action.view,
            type: 'general',
            code: { page: at(page) },
            lifetime: 'short',
            actions: [{ ...action, type: 'openPage' }],
          })),
        ],
        ribbons,
        autoRunEvents: [
          {
            requirements: requirements(EVENT_SET),
            events: [
              ...SEND_EVENTS.map((type) => event(type, { options: { sendMode: UNIFIED_MODES[sendMode] } })),
              ...COMPOSE_EVENTS.map((type) => event(type)),
            ],
          },
        ],
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: addInOnlyId } } }],
      },
    ],
  };
}

/** Where the package keeps its Spanish. */
export const SPANISH_FILE = 'es.json';

/** The Spanish of name and description, beside the unified manifest. */
export function unifiedSpanish(displayName: string): object {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': displayName,
    'name.full': displayName,
    'description.short': DESCRIPTION.es,
    'description.full': DESCRIPTION.es,
  };
}

/** Microsoft takes nothing below 1.0 here either, and three numbers only: 0.1.0 becomes 1.1.0, and the order stays. */
function unifiedVersion(version: string): string {
  const [major = '0', ...rest] = version.split('.');
  return [Number(major) + 1, ...rest].join('.');
}
