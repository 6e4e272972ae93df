import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { getServers } from 'node:dns';
import { connect, isIP } from 'node:net';
import {
  type Answer,
  AUTHENTIC_DATA,
  type DecodedPacket,
  DNSSEC_OK,
  decode,
  encode,
  type Packet,
  RECURSION_DESIRED,
} from 'dns-packet';
import { parseResolver, type ResolverAddress } from './resolver-address.ts';

/** Answers larger than this come over TCP; the size that passes every path without fragments (RFC 9715). */
const UDP_PAYLOAD = 1232;
/** A datagram may be lost; a server that does not answer twice is down. */
const UDP_TRIES = 2;
/** RFC 1035 section 2.3.4; the library writes a longer label as it comes, and so a message that says something else. */
const NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,40}$/i;
/** Response codes in the library's words (RFC 1035 section 4.1.1). */
const ANSWERED = 'NOERROR';
const NO_SUCH_NAME = 'NXDOMAIN';

export type RecordType = 'A' | 'AAAA' | 'MX' | 'TLSA' | 'TXT';

/** What a resolver said: the records of the type, `none` for a name or type that does not exist, or that it failed. */
export interface Lookup {
  readonly status: 'found' | 'none' | 'failed';
  readonly records: readonly unknown[];
  /** Whether DNSSEC vouches for the answer, or for the absence, over a path that may be believed. */
  readonly authentic: boolean;
}
export type Resolve = (name: string, type: RecordType) => Promise<Lookup>;

const FAILED: Lookup = { status: 'failed', records: [], authentic: false };

/**
 * Asks one recursive resolver (RFC 1035 over UDP, then TCP for an answer that was cut). Its AD bit (RFC 6840 section 5.8)
 * counts only when `trustAd`, or when the resolver is on this machine: over a path that others can write to, a bit proves
 * nothing (RFC 6698 appendix A.3). Never throws: what cannot be learned is `failed`.
 */
export function resolverAt({ host, port }: ResolverAddress, trustAd: boolean, timeoutMs: number): Resolve {
  const believed = trustAd || isLoopback(host);
  return async (name, type) => {
    if (!NAME.test(name)) return FAILED;
    const query: Packet = {
      type: 'query',
      id: randomInt(0x10000),
      flags: RECURSION_DESIRED | AUTHENTIC_DATA,
      questions: [{ type, name }],
      additionals: [
        {
          type: 'OPT',
          name: '.',
          udpPayloadSize: UDP_PAYLOAD,
          extendedRcode: 0,
          ednsVersion: 0,
          flags: DNSSEC_OK,
          flag_do: true,
          options: [],
        },
      ],
    };
    const bytes = encode(query);
    let answer: DecodedPacket | null = null;
    for (let tries = 0; tries < UDP_TRIES && answer === null; tries++)
      answer = await overUdp(query, bytes, host, port, timeoutMs / UDP_TRIES);
    if (answer?.flag_tc) answer = await overTcp(query, bytes, host, port, timeoutMs);
    return answer === null ? FAILED : lookup(answer, type, believed);
  };
}

/** The first resolver of this system; throws nothing, and falls back to this machine where none is set. */
export function systemResolver(): ResolverAddress {
  return parseResolver(getServers()[0] ?? '127.0.0.1') ?? { host: '127.0.0.1', port: 53 };
}

function isLoopback(host: string): boolean {
  return host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function lookup(packet: DecodedPacket, type: RecordType, believed: boolean): Lookup {
  const { rcode } = packet as DecodedPacket & { readonly rcode: string };
  const authentic = believed && packet.flag_ad;
  if (rcode === NO_SUCH_NAME) return { status: 'none', records: [], authentic };
  if (rcode !== ANSWERED) return FAILED;
  const records = (packet.answers ?? []).filter((answer: Answer) => answer.type === type);
  if (records.length === 0) return { status: 'none', records, authentic };
  return { status: 'found', records: records.map((answer) => ('data' in answer ? answer.data : null)), authentic };
}

/** The answer to `query` in `bytes`; null for what is none, such as a guess from somebody else (RFC 5452 section 9.1). */
function answerTo(query: Packet, bytes: Buffer): DecodedPacket | null {
  try {
    const packet = decode(bytes);
    const [asked] = query.questions ?? [];
    const [echoed] = packet.questions ?? [];
    const same = asked?.type === echoed?.type && asked?.name.toLowerCase() === echoed?.name.toLowerCase();
    return packet.flag_qr && packet.id === query.id && same ? packet : null;
  } catch {
    return null;
  }
}

function overUdp(
  query: Packet,
  bytes: Buffer,
  host: string,
  port: number,
  timeoutMs: number,
): Promise<DecodedPacket | null> {
  return new Promise((resolve) => {
    const socket = createSocket(isIP(host) === 6 ? 'udp6' : 'udp4');
    let open = true;
    const end = (answer: DecodedPacket | null) => {
      clearTimeout(timer);
      if (open) socket.close();
      open = false;
      resolve(answer);
    };
    const timer = setTimeout(end, timeoutMs, null);
    socket.on('error', () => end(null));
    socket.on('message', (datagram) => {
      const answer = answerTo(query, datagram);
      if (answer !== null) end(answer);
    });
    socket.on('connect', () => socket.send(bytes));
    // A connected socket takes datagrams of this server only.
    socket.connect(port, host);
  });
}

function overTcp(
  query: Packet,
  bytes: Buffer,
  host: string,
  port: number,
  timeoutMs: number,
): Promise<DecodedPacket | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: DecodedPacket | null) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, timeoutMs, null);
    let received = Buffer.alloc(0);
    socket.on('connect', () => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length);
      socket.write(Buffer.concat([length, bytes]));
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      // The length before a message has two octets (RFC 1035 section 4.2.2), so nothing grows past 64 KB.
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      end(answerTo(query, received.subarray(2, 2 + received.readUInt16BE(0))));
    });
    socket.on('error', () => end(null));
    socket.on('close', () => end(null));
  });
}
