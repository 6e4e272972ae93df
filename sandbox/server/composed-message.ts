import * as v from 'valibot';

/** 25 MiB is what Outlook and Gmail let a sender attach; base64 makes four characters of three bytes. */
const ATTACHMENT_BASE64_LIMIT = 34_952_536;
/** Outlook refuses a body beyond 1 MB; quoted mail with inline pictures may be larger in Gmail. */
const HTML_LIMIT = 5_000_000;
/** RFC 5321 allows 64 characters before the @ and 255 after it. */
const ADDRESS_LIMIT = 320;
/** Exchange Online's largest recipient limit. */
const RECIPIENT_LIMIT = 1000;
const ATTACHMENT_LIMIT = 100;

const oneLine = (limit: number) =>
  v.pipe(v.string(), v.maxLength(limit), v.regex(/^[^\r\n\0]*$/, 'must be a single line'));
const MailboxSchema = v.strictObject({
  address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT), v.regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, 'must be an address')),
  name: oneLine(200),
});
const recipients = v.pipe(v.array(MailboxSchema), v.maxLength(RECIPIENT_LIMIT));

/** A message as a compose window holds it at the moment of sending. */
export const ComposedMessageSchema = v.strictObject({
  from: MailboxSchema,
  to: recipients,
  cc: recipients,
  bcc: recipients,
  subject: oneLine(2000),
  html: v.pipe(v.string(), v.maxLength(HTML_LIMIT)),
  /** What an add-in put on the message; a client lets it set x- names only, so the server takes no others. */
  headers: v.record(v.pipe(v.string(), v.regex(/^[Xx]-[A-Za-z0-9-]{1,62}$/, 'must start with X-')), oneLine(2000)),
  attachments: v.pipe(
    v.array(
      v.strictObject({
        name: oneLine(255),
        contentType: v.pipe(v.string(), v.regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/, 'must be a media type')),
        base64: v.pipe(
          v.string(),
          v.maxLength(ATTACHMENT_BASE64_LIMIT),
          v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'),
        ),
        inline: v.boolean(),
      }),
    ),
    v.maxLength(ATTACHMENT_LIMIT),
  ),
});

export type ComposedMessage = v.InferOutput<typeof ComposedMessageSchema>;
export type ComposedAttachment = ComposedMessage['attachments'][number];
