import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureVersion, TLSSocket } from 'node:tls';
import type { Identity } from './certificates.ts';

export interface SmtpKind {
  readonly identity?: Identity;
  readonly minVersion?: SecureVersion;
  readonly maxVersion?: SecureVersion;
  readonly ciphers?: string;
  readonly behaviour?:
    | undefined
    | 'no-starttls'
    | 'refuses-starttls'
    | 'injects'
    | 'hangs-after-banner'
    | 'hangs-in-handshake'
    | 'busy'
    | 'never-greets'
    | 'floods'
    | 'breaks-handshake';
}

export interface LoopbackSmtp {
  readonly port: number;
  /** Every command of every connection, in order; `*` begins a connection, `tls` a handshake that succeeded. */
  readonly heard: string[];
  readonly stop: () => Promise<void>;
}

/** A mail server on an address of this machine that knows EHLO, STARTTLS and QUIT, and one way to misbehave. */
export async function loopbackSmtp(address: string, port: number, kind: SmtpKind): Promise<LoopbackSmtp> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    heard.push('*');
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    greet(socket, kind, heard);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function greet(socket: Socket, kind: SmtpKind, heard: string[]): void {
  if (kind.behaviour === 'never-greets') return;
  if (kind.behaviour === 'busy') return void socket.end('421 4.3.2 Try later\r\n');
  if (kind.behaviour === 'floods') {
    const flood = () => socket.writable && socket.write('220-more\r\n'.repeat(500), flood);
    return void flood();
  }
  // Two lines, and the second in two pieces: a reply ends with its last line, not with a packet.
  socket.write('220-mail\r\n220 ES');
  setTimeout(() => socket.writable && socket.write('MTP\r\n'), 5);
  if (kind.behaviour === 'hangs-after-banner') return;
  socket.on('data', function plain(bytes) {
    for (const command of bytes.toString().trim().split('\r\n')) {
      heard.push(command.replace(/ .*/, ''));
      if (/^EHLO/i.test(command)) {
        // What a middle box leaves of STARTTLS when it strips it.
        const extension = kind.behaviour === 'no-starttls' ? 'XXXXXXXA' : 'STARTTLS';
        socket.write(`250-mail\r\n250-PIPELINING\r\n250-${extension}\r\n250 8BITMIME\r\n`);
      } else if (/^STARTTLS/i.test(command)) {
        if (kind.behaviour === 'refuses-starttls') return void socket.write('454 TLS not available\r\n');
        socket.off('data', plain);
        socket.write(kind.behaviour === 'injects' ? '220 Ready\r\n250 injected\r\n' : '220 Ready\r\n');
        if (kind.behaviour === 'hangs-in-handshake') return;
        if (kind.behaviour === 'breaks-handshake') return void socket.end('no TLS here');
        secure(socket, kind, heard);
      } else if (/^QUIT/i.test(command)) socket.end('221 Bye\r\n');
      else socket.write('250 OK\r\n');
    }
  });
}

function secure(socket: Socket, { identity, minVersion, maxVersion, ciphers }: SmtpKind, heard: string[]): void {
  const tls = new TLSSocket(socket, {
    isServer: true,
    secureContext: createSecureContext({
      key: identity?.key,
      cert: identity?.cert,
      ciphers: ciphers ?? 'DEFAULT@SECLEVEL=0',
      ...(minVersion === undefined ? {} : { minVersion }),
      ...(maxVersion === undefined ? {} : { maxVersion }),
    }),
  });
  tls.on('error', () => {});
  tls.once('secure', () => heard.push('tls'));
  tls.on('data', (bytes) => {
    heard.push(bytes.toString().trim().replace(/ .*/, ''));
    tls.end('221 Bye\r\n');
  });
}
