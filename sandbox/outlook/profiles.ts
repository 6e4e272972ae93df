/** The Outlook clients the stand-in can be, with what tells them apart for an add-in. */

type ClientId = 'web' | 'new-windows' | 'classic-windows' | 'mac';

/** Mailbox requirement sets from the first with Smart Alerts to the newest. */
export type MailboxSet = '1.12' | '1.13' | '1.14' | '1.15' | '1.16';

export interface Profile {
  readonly id: ClientId;
  readonly title: string;
  /** What Office.context.platform says; new Outlook for Windows calls itself OfficeOnline. */
  readonly platform: 'OfficeOnline' | 'PC' | 'Mac';
  readonly mailbox: MailboxSet;
  /** `html`: a hidden page with a DOM. `javascript`: classic Outlook's runtime, which has none and loads one file. */
  readonly runtime: 'html' | 'javascript';
  /** How many recipients of a field getAsync tells; the rest is left out without a word. */
  readonly recipientLimit: number;
}

export const WEB: Profile = {
  id: 'web',
  title: 'Outlook on the web',
  platform: 'OfficeOnline',
  mailbox: '1.16',
  runtime: 'html',
  recipientLimit: 1000,
};

export const NEW_WINDOWS: Profile = { ...WEB, id: 'new-windows', title: 'New Outlook for Windows' };

export const MAC: Profile = {
  id: 'mac',
  title: 'Outlook for Mac',
  platform: 'Mac',
  mailbox: '1.14',
  runtime: 'html',
  recipientLimit: Number.POSITIVE_INFINITY,
};

/** Classic Outlook for Windows with the Mailbox set of its build. */
export function classicWindows(mailbox: MailboxSet = '1.16'): Profile {
  return {
    id: 'classic-windows',
    title: 'Classic Outlook for Windows',
    platform: 'PC',
    mailbox,
    runtime: 'javascript',
    recipientLimit: mailbox === '1.16' ? 1000 : 500,
  };
}

export const PROFILES: readonly Profile[] = [WEB, NEW_WINDOWS, classicWindows(), MAC];

/** Whether a client has a requirement set; versions compare by number, so 1.9 is older than 1.12. */
export function supports(profile: Profile, set: string, version = '1.1'): boolean {
  if (set !== 'Mailbox') return false;
  const minor = (text: string) => Number(text.split('.')[1] ?? 0);
  return version.split('.')[0] === '1' && minor(version) <= minor(profile.mailbox);
}
