/** The Outlook clients the stand-in can be, with what tells them apart for an add-in. */

type ClientId = 'web' | 'new-windows' | 'classic-windows' | 'mac' | 'ios' | 'android';

/** The requirement set of phones, and those from the first with Smart Alerts to the newest. */
export type MailboxSet = '1.5' | '1.12' | '1.13' | '1.14' | '1.15' | '1.16';

export interface Profile {
  readonly id: ClientId;
  readonly title: string;
  /** What Office.context.platform says; new Outlook for Windows calls itself OfficeOnline. */
  readonly platform: 'OfficeOnline' | 'PC' | 'Mac' | 'iOS' | 'Android';
  readonly mailbox: MailboxSet;
  /** `html`: a hidden page with a DOM. `javascript`: classic Outlook's runtime, which has none and loads one file. */
  readonly runtime: 'html' | 'javascript';
  /** How many recipients of a field getAsync tells; the rest is left out without a word. */
  readonly recipientLimit: number;
  /** Phones know no send event, show one notification, and have some calls of newer sets while they refuse some old ones. */
  readonly mobile: boolean;
}

export const WEB: Profile = {
  id: 'web',
  title: 'Outlook on the web',
  platform: 'OfficeOnline',
  mailbox: '1.16',
  runtime: 'html',
  recipientLimit: 1000,
  mobile: false,
};

export const NEW_WINDOWS: Profile = { ...WEB, id: 'new-windows', title: 'New Outlook for Windows' };

export const MAC: Profile = {
  id: 'mac',
  title: 'Outlook for Mac',
  platform: 'Mac',
  mailbox: '1.14',
  runtime: 'html',
  recipientLimit: Number.POSITIVE_INFINITY,
  mobile: false,
};

export const IOS: Profile = {
  id: 'ios',
  title: 'Outlook on iOS',
  platform: 'iOS',
  mailbox: '1.5',
  runtime: 'html',
  recipientLimit: 100,
  mobile: true,
};

const ANDROID: Profile = { ...IOS, id: 'android', title: 'Outlook on Android', platform: 'Android' };

/** Classic Outlook for Windows with the Mailbox set of its build. */
export function classicWindows(mailbox: MailboxSet = '1.16'): Profile {
  return {
    id: 'classic-windows',
    title: 'Classic Outlook for Windows',
    platform: 'PC',
    mailbox,
    runtime: 'javascript',
    recipientLimit: mailbox === '1.16' ? 1000 : 500,
    mobile: false,
  };
}

export const PROFILES: readonly Profile[] = [WEB, NEW_WINDOWS, classicWindows(), MAC, IOS, ANDROID];

/** Whether a client has a requirement set; versions compare by number, so 1.9 is older than 1.12. */
export function supports(profile: Profile, set: string, version = '1.1'): boolean {
  if (set !== 'Mailbox') return false;
  const minor = (text: string) => Number(text.split('.')[1] ?? 0);
  return version.split('.')[0] === '1' && minor(version) <= minor(profile.mailbox);
}
