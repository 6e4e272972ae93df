import { openedMessage, readInternetHeaders } from '../../mailbox/read-headers.ts';

/** All that the read view asks of the mail client. */
export interface MessagePort {
  /** The header section of the open message; null where none is open. Rejects when the client does not give it. */
  readonly readHeaders: () => Promise<string | null>;
  /** The reader's own address; undefined where the client does not tell it. */
  readonly reader: string | undefined;
}

/** The message being read in Outlook. */
export function outlookMessage(): MessagePort {
  return {
    readHeaders: async () => {
      const message = openedMessage();
      return message === null ? null : readInternetHeaders(message);
    },
    reader: Office.context.mailbox.userProfile?.emailAddress,
  };
}
