/** Recipients.getAsync leaves out, without a word, whoever stands beyond these many in one field (Office.js reference). */
const RECIPIENTS_CLASSIC_BEFORE_1_16 = 500;
const RECIPIENTS_WEB_AND_CLASSIC = 1000;
const RECIPIENTS_MOBILE = 100;

/** Whether this client has a requirement set of the Mailbox API, such as `1.14`. */
export function supportsMailbox(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}

/** How many recipients of one field this client can tell; Infinity where it has no limit. */
export function recipientLimit(): number {
  // New Outlook for Windows calls itself OfficeOnline, as the web does.
  const platform = String(Office.context.diagnostics?.platform ?? Office.context.platform);
  if (platform === 'Mac') return Number.POSITIVE_INFINITY;
  if (platform === 'OfficeOnline') return RECIPIENTS_WEB_AND_CLASSIC;
  if (platform === 'PC') return supportsMailbox('1.16') ? RECIPIENTS_WEB_AND_CLASSIC : RECIPIENTS_CLASSIC_BEFORE_1_16;
  // An unknown client counts as the one that tells least.
  return RECIPIENTS_MOBILE;
}
