import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import nodemailer from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Envelope } from './mime.ts';
import { type ArrivedMessage, createOutbox, type Outbox } from './outbox.ts';
import { routeOf } from './route.ts';

/** A mail gateway on this machine: what it receives by SMTP it routes, keeps for the Outbox, and hands to nobody. */
export interface Gateway {
  readonly port: number;
  readonly outbox: Outbox;
  /** Submits a message by SMTP as a mail server would; resolves when it stands in the outbox. */
  readonly deliver: (raw: Buffer, envelope: Envelope) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const LOOPBACK = '127.0.0.1';
/** Exchange Online's default for a whole message, a third more than its attachments because of base64. */
const MESSAGE_BYTES = 36 * 1024 * 1024;

/** Starts the gateway on a free loopback port. `now` gives the time of arrival, in milliseconds since 1970. */
export async function startGateway(now: () => number): Promise<Gateway> {
  const outbox = createOutbox();
  let arrived = 0;
  const server = new SMTPServer({
    authOptional: true,
    // Both ends are this process on the loopback interface; there is nobody to hide from and no certificate to show.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MESSAGE_BYTES,
    onData(stream, session, done) {
      receive()
        .then((message) => outbox.add(message))
        .then(() => done(), done);

      async function receive(): Promise<ArrivedMessage> {
        const raw = await buffer(stream);
        if (stream.sizeExceeded) throw new Error('The message is too large');
        const { mailFrom, rcptTo } = session.envelope;
        arrived += 1;
        return await readArrived(raw, {
          id: String(arrived),
          time: now(),
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
        });
      }
    },
  });
  server.on('error', () => {
    // A broken connection concerns its sender alone, who gets the error from `deliver`.
  });
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed);
    server.listen(0, LOOPBACK, listening);
  });
  const { port } = server.server.address() as AddressInfo;
  const transport = nodemailer.createTransport({
    host: LOOPBACK,
    port,
    secure: false,
    ignoreTLS: true,
    // One connection that stays: an SMTP server makes every new one wait before it greets.
    pool: true,
    maxConnections: 1,
  });
  return {
    port,
    outbox,
    async deliver(raw, envelope) {
      await transport.sendMail({ raw, envelope: { from: envelope.from, to: [...envelope.to] } });
    },
    async close() {
      transport.close();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** Whether a gateway would take a message for an encrypted one: PGP/MIME (RFC 3156), or a text that is armored. */
function isOpenPgp({ attachments, html, text = '' }: Email): boolean {
  const said = html === undefined ? text : html.replace(/<[^>]{0,1000}>/g, '');
  return (
    attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted') ||
    /^\s{0,100}-----BEGIN PGP MESSAGE-----/.test(said)
  );
}

async function readArrived(
  raw: Buffer,
  envelope: Pick<ArrivedMessage, 'id' | 'time' | 'from' | 'to'>,
): Promise<ArrivedMessage> {
  const mail = await PostalMime.parse(raw);
  const headers = mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value }));
  const subject = mail.subject ?? '';
  const review = headers.find(({ name }) => name.toLowerCase() === 'x-mailward-review')?.value ?? '';
  return {
    ...envelope,
    subject,
    route: routeOf(headers, subject, isOpenPgp(mail)),
    exposure: /(?:^|;)\s*exposure=(\w+)/.exec(review)?.[1] ?? null,
    headers,
    raw,
  };
}
