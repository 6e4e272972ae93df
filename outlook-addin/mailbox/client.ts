import type { AuditContext } from '../../core/index.ts';

/**
 * Recipients.getAsync leaves out, without a word, whoever stands beyond these many in one field (Office.js reference). The
 * requirement set tells the clients apart well enough: Outlook for Mac, which has no limit, is taken for one with 500.
 */
const RECIPIENTS_FROM_1_16 = 1000;
const RECIPIENTS_BEFORE_1_16 = 500;
/** Phones tell this many; they have no set from 1.12 on. */
const RECIPIENTS_BEFORE_1_12 = 100;

/** Whether this client has a requirement set of the Mailbox API, such as `1.14`. */
export function supportsMailbox(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}

/** How many recipients of one field this client tells at least. */
export function recipientLimit(): number {
  if (supportsMailbox('1.16')) return RECIPIENTS_FROM_1_16;
  return supportsMailbox('1.12') ? RECIPIENTS_BEFORE_1_16 : RECIPIENTS_BEFORE_1_12;
}

/** Which Outlook this is, and its version as it states it, for the audit trail; never throws. */
export function auditClient(): Pick<AuditContext, 'client' | 'clientVersion'> {
  try {
    const { host, platform, version } = Office.context.diagnostics as Partial<Office.ContextInformation>;
    const hostName: string = Office.context.mailbox.diagnostics?.hostName ?? String(host);
    return { client: clientOf(hostName, String(platform)), clientVersion: String(version) };
  } catch {
    return { client: 'outlook', clientVersion: '' };
  }
}

/** New Outlook for Windows calls itself a browser, and only its host name tells. */
function clientOf(hostName: string, platform: string): AuditContext['client'] {
  if (hostName === 'newOutlookWindows') return 'outlook-windows';
  if (platform === 'PC') return 'outlook-classic';
  if (platform === 'OfficeOnline') return 'outlook-web';
  if (platform === 'Mac') return 'outlook-mac';
  return platform === 'iOS' || platform === 'Android' ? 'outlook-mobile' : 'outlook';
}

/** The address of the mailbox that is open; '' where the client does not tell it. */
export function ownAddress(): string {
  try {
    const { emailAddress }: Partial<Office.UserProfile> = Office.context.mailbox.userProfile;
    return emailAddress ?? '';
  } catch {
    return '';
  }
}
