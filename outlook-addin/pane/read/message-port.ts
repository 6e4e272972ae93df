import { openedMessage, readInternetHeaders } from '../../mailbox/read-headers.ts';

/** All that the read view asks of the mail client. */
export interface MessagePort {
  /** The header section of the open message; null where none is open. Rejects when the client does not give it. */
  readonly readHeaders: () => Promise<string | null>;
  /** The reader's own address; undefined where the client does not tell it. */
  readonly reader: string | undefined;
  /** Calls back when another message is opened under a pinned pane; answers a function that ends it. */
  readonly onChange: (changed: () => void) => () => void;
}

/** The message being read in Outlook. */
export function outlookMessage(): MessagePort {
  return {
    readHeaders: async () => {
      const message = openedMessage();
      return message === null ? null : readInternetHeaders(message);
    },
    reader: Office.context.mailbox.userProfile?.emailAddress,
    onChange,
  };
}

/** Office tells a pinned pane of another message (Mailbox 1.5); where it does not, the pane is opened anew for each. */
function onChange(changed: () => void): () => void {
  const event = Office.EventType?.ItemChanged;
  const { mailbox } = Office.context;
  if (event === undefined || mailbox.addHandlerAsync === undefined) return () => {};
  try {
    mailbox.addHandlerAsync(event, changed);
  } catch {
    return () => {};
  }
  return () => mailbox.removeHandlerAsync(event);
}
