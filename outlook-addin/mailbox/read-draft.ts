import { type Draft, type Mailbox, type Policy, routingHeaderNames } from '../../core/index.ts';
import { askOffice } from './call.ts';
import { type ComposedItem, isMessage } from './item.ts';
import { type ReadAttachment, readAttachments } from './read-attachments.ts';
import { readRecipients } from './read-recipients.ts';

/** Office.MailboxEnums.BodyMode.FullBody, as a number because older clients have no such enumeration. */
export const FULL_BODY = 0;

/**
 * What is about to be sent, read from the open message or appointment. Rejects when sender, recipients, subject, body,
 * list of attachments or routing headers cannot be read; a single attachment or recipient that cannot is listed as unread.
 * @param policy names the routing headers.
 * @param read reads one attachment; without it every one is read from the client.
 */
export async function readDraft(item: ComposedItem, policy: Policy, read?: ReadAttachment): Promise<Draft> {
  const written = await readWritten(item);
  const headers = isMessage(item) ? await readHeaders(item, routingHeaderNames(policy)) : {};
  const attachments = await readAttachments(item, read);
  return { ...written, headers, attachments };
}

/** What was written and to whom, without attachments and headers. Rejects when any of it cannot be read. */
export async function readWritten(item: ComposedItem): Promise<Omit<Draft, 'attachments' | 'headers'>> {
  const from = await readSender(item);
  const { recipients, unread } = await readRecipients(item);
  const subject = await askOffice<string>('subject.getAsync', (done) => item.subject.getAsync(done));
  const body = await readBody(item);
  const location = isMessage(item)
    ? ''
    : await askOffice<string>('location.getAsync', (done) => item.location.getAsync(done));
  return { kind: isMessage(item) ? 'message' : 'appointment', from, recipients, subject, body, location, unread };
}

/** Values of headers on the message, names in lower case; a header that is not there is left out. */
export async function readHeaders(
  item: Office.MessageCompose,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const given = await askOffice<Record<string, string>>('internetHeaders.getAsync', (done) =>
    item.internetHeaders.getAsync([...names], done),
  );
  const headers: Record<string, string> = {};
  for (const name of Object.keys(given)) headers[name.toLowerCase()] = String(given[name]);
  return headers;
}

async function readSender(item: ComposedItem): Promise<Mailbox> {
  const sender = isMessage(item)
    ? await askOffice<Office.EmailAddressDetails>('from.getAsync', (done) => item.from.getAsync(done))
    : await askOffice<Office.EmailAddressDetails>('organizer.getAsync', (done) => item.organizer.getAsync(done));
  return { address: sender.emailAddress ?? '', name: sender.displayName ?? '' };
}

/** The body as the plain text that the client makes of it, which some clients make with gaps. */
export function readPlainText(item: ComposedItem): Promise<string> {
  return askOffice<string>('body.getAsync', (done) => item.body.getAsync('text', { bodyMode: FULL_BODY }, done));
}

/** HTML, because the plain text some clients make of it leaves things out; text where there is no HTML. */
export async function readBody(item: ComposedItem): Promise<Draft['body']> {
  const html = await askOffice<string>('body.getAsync', (done) =>
    item.body.getAsync('html', { bodyMode: FULL_BODY }, done),
  );
  return html === '' ? { html: null, text: await readPlainText(item) } : { html, text: null };
}
