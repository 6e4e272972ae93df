import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import * as packet from 'dns-packet';

/** What the server says of one name and type. */
export interface Entry {
  readonly data?: readonly unknown[];
  /** The AD bit: as if DNSSEC vouched for the answer. */
  readonly ad?: boolean;
  readonly trouble?: 'servfail' | 'silent' | 'forged-id' | 'forged-question' | 'garbage';
  /** Over UDP the answer is cut, as if it were too large. */
  readonly cut?: boolean;
}

export interface LoopbackDns {
  readonly port: number;
  /** Keyed by name and type, as `partner.example MX`. What is not in it does not exist. */
  readonly zone: Map<string, Entry>;
  /** Every question, in order. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

/** A DNS server on 127.0.0.1 over UDP and TCP that answers from a map. */
export async function loopbackDns(): Promise<LoopbackDns> {
  const zone = new Map<string, Entry>();
  const asked: string[] = [];
  const answer = (query: packet.DecodedPacket, udp: boolean): Buffer | null => {
    const [question] = query.questions ?? [];
    if (question === undefined) return null;
    asked.push(`${question.name} ${question.type}`);
    const entry = zone.get(`${question.name} ${question.type}`);
    if (entry?.trouble === 'silent') return null;
    if (entry?.trouble === 'garbage') return Buffer.from('this is no DNS message');
    const cut = udp && entry?.cut === true;
    const flags = (entry?.ad ? packet.AUTHENTIC_DATA : 0) | packet.RECURSION_AVAILABLE | packet.RECURSION_DESIRED;
    const rcode = entry === undefined ? 3 : entry.trouble === 'servfail' ? 2 : 0;
    return packet.encode({
      type: 'response',
      id: ((query.id ?? 0) + (entry?.trouble === 'forged-id' ? 1 : 0)) & 0xffff,
      flags: flags | rcode | (cut ? packet.TRUNCATED_RESPONSE : 0),
      questions: entry?.trouble === 'forged-question' ? [{ ...question, name: 'other.example' }] : [question],
      answers: cut
        ? []
        : ((entry?.data ?? []).map((data) => ({ name: question.name, type: question.type, ttl: 60, data })) as never),
    });
  };
  const udp = createSocket('udp4');
  udp.on('message', (bytes, from) => {
    const reply = answer(packet.decode(bytes), true);
    if (reply !== null) udp.send(reply, from.port, from.address);
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const { port } = udp.address();
  const tcp = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      const reply = answer(packet.streamDecode(bytes) as packet.DecodedPacket, false);
      if (reply === null) return;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(reply.length);
      // In two pieces, as TCP may deliver it.
      socket.write(Buffer.concat([length, reply.subarray(0, 5)]));
      setTimeout(() => socket.end(reply.subarray(5)), 5);
    });
  });
  await new Promise<void>((resolve) => tcp.listen(port, '127.0.0.1', resolve));
  return {
    port: (tcp.address() as AddressInfo).port,
    zone,
    asked,
    stop: async () => {
      udp.close();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}
