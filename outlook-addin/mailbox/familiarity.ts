/** How well a person knows Mailward; nothing about any message. */
export interface Familiarity {
  /** The welcome was read and put away. */
  readonly welcomed: boolean;
  /** Messages that the pane showed as protected. */
  readonly protectedMessages: number;
}

const KEY = 'mailward.seen';

/** For clients that keep nothing: what was put away stays away at least as long as the pane is open. */
let session: Familiarity = { welcomed: false, protectedMessages: 0 };

/** What the mailbox remembers, on whatever machine it was learnt; else what this session does. */
export function readFamiliarity(): Familiarity {
  try {
    return parsed(mailboxSettings()?.get(KEY)) ?? session;
  } catch {
    return session;
  }
}

/**
 * Remembers it in the mailbox's settings (Mailbox 1.1) and never in the browser's storage, which others on a shared machine
 * can read. It saves a person from reading twice, so a client that cannot changes nothing.
 */
export function keepFamiliarity(familiarity: Familiarity): void {
  session = familiarity;
  try {
    const settings = mailboxSettings();
    settings?.set(KEY, JSON.stringify(familiarity));
    settings?.saveAsync();
  } catch {
    // The session remembers.
  }
}

function mailboxSettings(): Office.RoamingSettings | undefined {
  return Office.context.roamingSettings;
}

function parsed(kept: unknown): Familiarity | null {
  if (typeof kept !== 'string') return null;
  const { welcomed, protectedMessages } = JSON.parse(kept) as Partial<Familiarity>;
  return { welcomed: welcomed === true, protectedMessages: Number(protectedMessages) || 0 };
}
