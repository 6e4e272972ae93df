import type { X509Certificate } from 'node:crypto';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { TlsVersion } from '../../core/index.ts';
import { type CertificateVerdict, certificateVerdict, chainOf } from './certificate.ts';
import { repliesOf } from './smtp-replies.ts';

/**
 * How far the conversation came. `unreachable`: no connection, or no SMTP service for us now, so that nothing was learned;
 * every other word but `tls` means that no message could have gone encrypted.
 */
export type Outcome = 'tls' | 'no-starttls' | 'starttls-refused' | 'handshake-failed' | 'timeout' | 'unreachable';

/** What one MX host showed. Without a handshake `version` and `cipher` are null and `certificate` is `unknown`. */
export interface Handshake {
  readonly outcome: Outcome;
  readonly version: TlsVersion | null;
  /** IANA's name of the cipher suite. */
  readonly cipher: string | null;
  readonly certificate: CertificateVerdict;
  /** Whether the handshake kept to 112 bits of security; what was seen without that proves nothing about the peer. */
  readonly strong: boolean;
  /** The leaf first; empty without a handshake. */
  readonly chain: readonly X509Certificate[];
}

export interface SmtpSetting {
  /** 25 everywhere but in tests. */
  readonly smtpPort: number;
  /** Authorities to trust, in PEM; undefined for those that Node trusts. */
  readonly roots: readonly string[] | undefined;
  /** For one whole conversation, in milliseconds. */
  readonly timeoutMs: number;
}

interface Strictness {
  readonly minVersion: TlsVersion;
  readonly ciphers: string;
}
/** 112 bits of security in keys, signatures and suites, as NIST SP 800-52r2 asks for. */
const STRONG: Strictness = { minVersion: 'TLSv1.2', ciphers: 'DEFAULT@SECLEVEL=2' };
/** Only to learn what an old server can do; what is seen here never counts as verified. */
const ANYTHING: Strictness = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' };

/** What was seen, and the connection that is still to be closed by the server, if there is one. */
type Talked = readonly [seen: Handshake, open: Socket | null];

/** A server that has been told QUIT closes at once; one that does not is left. */
const QUIT_GRACE = 1000;

const nothing = (outcome: Outcome): Handshake => ({
  outcome,
  version: null,
  cipher: null,
  certificate: 'unknown',
  strong: false,
  chain: [],
});

/** A host that could not be asked. */
export const UNREACHABLE: Handshake = nothing('unreachable');

/**
 * Asks an MX host at one of its addresses for TLS: EHLO, STARTTLS (RFC 3207), a handshake that names the host (RFC 6066
 * section 3), QUIT. No message is ever begun. A second, short conversation follows only where the first handshake failed,
 * to tell a host that takes old versions alone from one that takes none. Never throws.
 */
export async function probeHost(host: string, address: string, setting: SmtpSetting): Promise<Handshake> {
  const strong = await converse(host, address, setting, STRONG);
  if (strong.outcome !== 'handshake-failed') return strong;
  const weak = await converse(host, address, setting, ANYTHING);
  if (weak.outcome !== 'tls') return strong;
  return { ...weak, strong: false, certificate: weak.certificate === 'valid' ? 'weak' : weak.certificate };
}

async function converse(
  host: string,
  address: string,
  { smtpPort, roots, timeoutMs }: SmtpSetting,
  strictness: Strictness,
): Promise<Handshake> {
  const socket = connectTcp({ host: address, port: smtpPort });
  let connected = false;
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Talked>((resolve) => {
    timer = setTimeout(() => resolve([nothing(connected ? 'timeout' : 'unreachable'), null]), timeoutMs);
  });
  socket.on('connect', () => {
    connected = true;
  });
  socket.on('error', () => {});
  const [result, open] = await Promise.race([deadline, talk(socket, host, roots, strictness)]);
  clearTimeout(timer);
  if (open !== null) await closed(open);
  socket.destroy();
  return result;
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) return resolve();
    const timer = setTimeout(resolve, QUIT_GRACE);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function talk(
  socket: Socket,
  host: string,
  roots: readonly string[] | undefined,
  strictness: Strictness,
): Promise<Talked> {
  const { ask, release } = repliesOf(socket);
  const leave = (outcome: Outcome): Talked => {
    if (socket.writable) socket.end('QUIT\r\n');
    return [nothing(outcome), socket];
  };
  const greeting = await ask(null);
  // Busy, or not talking to strangers: the host's TLS is as unknown as before.
  if (greeting?.code !== 220) return leave('unreachable');
  // An address literal is a name that every client has (RFC 5321 section 4.1.3).
  const own = socket.localAddress ?? '127.0.0.1';
  const ehlo = await ask(`EHLO ${isIP(own) === 6 ? `[IPv6:${own}]` : `[${own}]`}`);
  if (ehlo === null) return leave('unreachable');
  if (ehlo.code !== 250 || !ehlo.lines.some((line) => /^STARTTLS\s{0,9}$/i.test(line))) return leave('no-starttls');
  const ready = await ask('STARTTLS');
  if (ready?.code !== 220) return leave('starttls-refused');
  if (release()) return [nothing('handshake-failed'), null];
  return handshake(socket, host, roots, strictness);
}

function handshake(
  socket: Socket,
  host: string,
  roots: readonly string[] | undefined,
  { minVersion, ciphers }: Strictness,
): Promise<Talked> {
  return new Promise((resolve) => {
    const secure = connectTls({
      socket,
      servername: host,
      minVersion,
      ciphers,
      // The certificate is what is asked about: it is judged below, not by ending the conversation.
      rejectUnauthorized: false,
      ...(roots === undefined ? {} : { ca: [...roots] }),
    });
    const fail = () => resolve([nothing('handshake-failed'), null]);
    secure.on('error', fail).on('close', fail);
    secure.on('secureConnect', () => {
      try {
        resolve([seen(secure, host), secure]);
      } catch {
        // A certificate that cannot be read proves nothing; it must not end the asking of other hosts.
        fail();
      }
      // What the server still says is read to its end, for its goodbye to come.
      secure.resume().end('QUIT\r\n');
    });
  });
}

function seen(secure: TLSSocket, host: string): Handshake {
  const leaf = secure.getPeerX509Certificate();
  const version = secure.getProtocol() as TlsVersion | null;
  if (leaf === undefined || version === null) return nothing('handshake-failed');
  // Node puts the word of OpenSSL here, and an Error in its types.
  const fault = secure.authorized ? null : String(secure.authorizationError);
  return {
    outcome: 'tls',
    version,
    cipher: secure.getCipher().standardName,
    certificate: certificateVerdict(fault, leaf, host),
    strong: true,
    chain: chainOf(leaf),
  };
}
