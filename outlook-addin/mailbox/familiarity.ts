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

/** What the mailbox remembers, else this browser, else this session. */
export function readFamiliarity(): Familiarity {
  return fromMailbox() ?? fromBrowser() ?? session;
}

/** Remembers it where it was read from. It saves a person from reading twice, so a client that cannot changes nothing. */
export function keepFamiliarity(familiarity: Familiarity): void {
  session = familiarity;
  const text = JSON.stringify(familiarity);
  try {
    const settings = mailboxSettings();
    if (settings === undefined) localStorage.setItem(KEY, text);
    else {
      settings.set(KEY, text);
      settings.saveAsync();
    }
  } catch {
    // The session remembers.
  }
}

function mailboxSettings(): Office.RoamingSettings | undefined {
  return Office.context.roamingSettings;
}

function fromMailbox(): Familiarity | null {
  try {
    return parsed(mailboxSettings()?.get(KEY));
  } catch {
    return null;
  }
}

function fromBrowser(): Familiarity | null {
  try {
    return parsed(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function parsed(kept: unknown): Familiarity | null {
  if (typeof kept !== 'string') return null;
  const { welcomed, protectedMessages } = JSON.parse(kept) as Partial<Familiarity>;
  return { welcomed: welcomed === true, protectedMessages: Number(protectedMessages) || 0 };
}
