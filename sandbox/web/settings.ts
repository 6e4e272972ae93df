import { PROFILES, type Profile } from '../outlook/profiles.ts';
import type { SendMode } from '../outlook/smart-alert.ts';
import type { PolicyChoice } from '../server/setting.ts';
import { choice, type Option } from './choice.ts';
import { element } from './element.ts';
import { FAULT_CHOICES } from './outlook-faults.ts';
import type { Language, Words } from './words.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type TabId = 'outlook' | 'gmail' | 'inbox' | 'audit';

/** Everything a visitor can set. */
export interface Settings {
  readonly tab: TabId;
  readonly language: Language;
  readonly theme: Theme;
  readonly profile: Profile;
  readonly mode: SendMode;
  readonly fault: string;
  /** Which client shows the Inbox. */
  readonly reader: 'outlook' | 'gmail';
  /** Whether Outlook gives an add-in the headers of a message. */
  readonly readFault: 'none' | 'headers';
  readonly policy: PolicyChoice;
}

/** What a control changes; of the policy only its own part, since another control may have changed the rest. */
export type Change = Partial<Omit<Settings, 'policy'>> & { readonly policy?: Partial<PolicyChoice> };

const SEND_MODES: readonly SendMode[] = ['Block', 'SoftBlock', 'PromptUser'];

/** What concerns the whole page: its language and its theme. */
export function pageSettings(settings: Settings, words: Words, change: (part: Change) => void): HTMLElement {
  const themes: readonly Option[] = [
    { value: 'auto', title: words.themeAuto },
    { value: 'light', title: words.themeLight },
    { value: 'dark', title: words.themeDark },
  ];
  const languages: readonly Option[] = [
    { value: 'en', title: 'English' },
    { value: 'es', title: 'Español' },
  ];
  return element('div', { class: 'page-settings' }, [
    choice('language', words.language, languages, settings.language, (language) =>
      change({ language: language === 'es' ? 'es' : 'en' }),
    ),
    choice('theme', words.theme, themes, settings.theme, (value) => {
      const theme = (['auto', 'light', 'dark'] as const).find((known) => known === value);
      if (theme !== undefined) change({ theme });
    }),
  ]);
}

/** What the stand-ins play: which client, how it fails, and the organisation's policy. */
export function clientSettings(settings: Settings, words: Words, change: (part: Change) => void): HTMLElement {
  const { policy } = settings;
  const group = (choices: readonly HTMLElement[]) =>
    element('div', { class: 'client-settings', role: 'group', 'aria-label': words.settings }, choices);
  const mobileCaption = element('p', { class: 'hint client-caption', role: 'status' }, []);
  const tellOfMobile = ({ mobile }: Profile) => mobileCaption.replaceChildren(...(mobile ? [words.mobileCaption] : []));
  tellOfMobile(settings.profile);
  const client = choice(
    'client',
    words.client,
    PROFILES.map(({ id, title }) => ({ value: id, title })),
    settings.profile.id,
    (id) => {
      const profile = PROFILES.find((known) => known.id === id) ?? settings.profile;
      tellOfMobile(profile);
      change({ profile });
    },
  );
  if (settings.tab === 'inbox') return group(readingChoices(settings, words, client, change));
  const outlookOnly = [
    client,
    choice('send-mode', words.sendMode, SEND_MODES.map(sameTitle), settings.mode, (value) =>
      change({ mode: SEND_MODES.find((mode) => mode === value) ?? settings.mode }),
    ),
    choice(
      'fault',
      words.fault,
      FAULT_CHOICES.map(({ id, title }) => ({ value: id, title: title[settings.language] })),
      settings.fault,
      (fault) => change({ fault }),
    ),
  ];
  const escalations: readonly Option[] = [
    { value: 'automatic', title: words.escalationAutomatic },
    { value: 'confirm', title: words.escalationConfirm },
    { value: 'manual', title: words.escalationManual },
  ];
  const unreads: readonly Option[] = [
    { value: 'portal', title: words.unreadPortal },
    { value: 'confirm', title: words.escalationConfirm },
    { value: 'block', title: words.unreadBlock },
  ];
  const overrides: readonly Option[] = [
    { value: 'never', title: words.overrideNever },
    { value: 'with-reason', title: words.overrideWithReason },
    { value: 'without-reason', title: words.overrideWithoutReason },
  ];
  const portals: readonly Option[] = [
    { value: 'gateway', title: words.portalGateway },
    { value: 'none', title: words.portalNone },
  ];
  return group([
    ...(settings.tab === 'outlook' ? outlookOnly : []),
    choice('escalation', words.escalation, escalations, policy.escalation, (value) => {
      const escalation = (['automatic', 'confirm', 'manual'] as const).find((known) => known === value);
      if (escalation !== undefined) change({ policy: { escalation } });
    }),
    choice('unread', words.unread, unreads, policy.unread, (value) => {
      const unread = (['portal', 'confirm', 'block'] as const).find((known) => known === value);
      if (unread !== undefined) change({ policy: { unread } });
    }),
    choice('override', words.override, overrides, policy.override, (value) => {
      const override = (['never', 'with-reason', 'without-reason'] as const).find((known) => known === value);
      if (override !== undefined) change({ policy: { override } });
    }),
    choice('portal', words.portal, portals, policy.portal, (value) =>
      change({ policy: { portal: value === 'none' ? 'none' : 'gateway' } }),
    ),
    ...(settings.tab === 'outlook' ? [mobileCaption] : []),
  ]);
}

/** What concerns reading: the policy's choices are about sending. */
function readingChoices(
  settings: Settings,
  words: Words,
  client: HTMLElement,
  change: (part: Change) => void,
): readonly HTMLElement[] {
  const readers: readonly Option[] = [
    { value: 'outlook', title: 'Outlook' },
    { value: 'gmail', title: 'Gmail' },
  ];
  const faults: readonly Option[] = [
    { value: 'none', title: words.readFaultNone },
    { value: 'headers', title: words.readFaultHeaders },
  ];
  const reader = choice('reader', words.reader, readers, settings.reader, (value) =>
    change({ reader: value === 'gmail' ? 'gmail' : 'outlook' }),
  );
  if (settings.reader === 'gmail') return [reader];
  const fault = choice('read-fault', words.readFault, faults, settings.readFault, (value) =>
    change({ readFault: value === 'headers' ? 'headers' : 'none' }),
  );
  return [reader, client, fault];
}

function sameTitle(value: string): Option {
  return { value, title: value };
}
