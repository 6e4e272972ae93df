import type { ComposeEvent } from './compose-event.ts';

/** The event of a message that was opened, as far as it is read here. */
export interface MessageEvent extends Pick<ComposeEvent, 'commonEventObject'> {
  readonly gmail?: { readonly messageId?: string; readonly accessToken?: string };
}

/** The advanced services take headers of the request behind the options; the typings leave that out. */
type GetMessage = (
  userId: string,
  id: string,
  options: { readonly format: 'metadata' },
  headers: Readonly<Record<string, string>>,
) => GoogleAppsScript.Gmail.Schema.Message;

/**
 * The header section of the opened message, each field on one line. The scope current.message.metadata shows headers
 * alone, of this message alone, and only with the event's own token. Throws when the event names no message or Gmail
 * does not give its headers.
 */
export function readOpenedHeaders(event: MessageEvent | undefined): string {
  const { messageId, accessToken } = event?.gmail ?? {};
  if (!messageId || !accessToken) throw new TypeError('no message is open');
  const messages: { readonly get: GetMessage } | undefined = Gmail?.Users?.Messages;
  if (messages === undefined) throw new TypeError('the Gmail service is not enabled');
  const { payload } = messages.get(
    'me',
    messageId,
    { format: 'metadata' },
    { 'X-Goog-Gmail-Access-Token': accessToken },
  );
  if (payload?.headers === undefined) throw new TypeError('no headers');
  return payload.headers.map(({ name, value }) => `${oneLine(name)}: ${oneLine(value)}\r\n`).join('');
}

/** A line break left in a value would begin a header field that the message does not have. */
function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\r\n]/g, ' ');
}
