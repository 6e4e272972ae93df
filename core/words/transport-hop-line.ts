import { cipherFacts } from '../received/cipher.ts';
import type { Hop, HopVerdict, TlsRecord } from '../received/hop.ts';
import type { Icon, Line, Tone } from './description.ts';
import { duration } from './duration.ts';
import type { TransportSentences } from './transport-sentences.ts';

export interface HopLine extends Line {
  /** Its place in `report.hops`. */
  readonly hop: number;
  /** Parties where it is a hand-off, machines where it is not: `A → B`. */
  readonly title: string;
  /** The machines in any case, as far as they have a name. */
  readonly machines: string;
  /** Anybody could have written it. */
  readonly claim: boolean;
  /** For whoever wants more: protocol, software, time, how long it took. */
  readonly details: readonly string[];
}

export const LOOK_OF_HOP: Record<HopVerdict, { readonly icon: Icon; readonly tone: Tone }> = {
  encrypted: { icon: 'lock', tone: 'informative' },
  weak: { icon: 'lock', tone: 'caution' },
  'likely-plain': { icon: 'envelope', tone: 'caution' },
  'not-recorded': { icon: 'envelope', tone: 'neutral' },
  internal: { icon: 'envelope', tone: 'neutral' },
};

/** One Received line in words. */
export function hopLine(hop: Hop, words: TransportSentences): HopLine {
  const said = hopSentence(hop, words);
  return {
    ...LOOK_OF_HOP[hop.verdict],
    sentence: hop.trusted || hop.verdict === 'not-recorded' ? said : `${said.slice(0, -1)} (${words.claim}).`,
    hop: hop.index,
    title: title(hop, words),
    machines: title({ ...hop, handOff: false }, words),
    claim: !hop.trusted,
    details: details(hop, words),
  };
}

function title({ sender, provider, reverse, from, fromIp, by, handOff }: Hop, words: TransportSentences): string {
  const source = handOff ? (sender?.name ?? reverse ?? from ?? fromIp) : (reverse ?? from ?? fromIp ?? sender?.name);
  const target = handOff ? (provider?.name ?? by) : (by ?? provider?.name);
  return `${source ?? words.unknownParty} → ${target ?? words.unknownParty}`;
}

function hopSentence({ verdict, tls, provider, by, sameMachine }: Hop, words: TransportSentences): string {
  const how = tls === null ? null : howEncrypted(tls);
  switch (verdict) {
    case 'encrypted':
      return words.encrypted(how ?? '', tls?.version !== null);
    case 'weak':
      return words.weak(how ?? '', tls?.weakness ?? 'weak-cipher');
    case 'likely-plain':
      return words.likelyPlain(provider?.name ?? by ?? words.unknownParty);
    case 'not-recorded':
      return words.notRecorded;
    case 'internal':
      return sameMachine ? words.sameMachine : words.inside(provider?.name ?? null, how);
  }
}

/** Version and bulk encryption, such as "TLS 1.3, AES-256"; '' where neither is stated. */
function howEncrypted({ version, cipher, bits }: TlsRecord): string {
  const encryption = cipher === null ? null : (cipherFacts(cipher).encryption ?? cipher);
  const parts = [
    ...(version === null ? [] : [version.replace('TLSv1', 'TLS 1').replace('SSLv', 'SSL ').replace(/ 1$/, ' 1.0')]),
    ...(encryption !== null ? [encryption] : bits === null ? [] : [`${bits} bits`]),
  ];
  return parts.join(', ');
}

function details(hop: Hop, words: TransportSentences): string[] {
  return [
    ...[hop.with, hop.tls?.cipher ?? null, hop.software].filter((part): part is string => part !== null),
    ...(hop.authenticated ? [words.submitted] : []),
    ...(hop.time === null ? [] : [hop.time.replace('T', ' ').replace('Z', ' UTC')]),
    ...(hop.delaySeconds === null || hop.delaySeconds < 0 ? [] : [words.took(duration(hop.delaySeconds))]),
  ];
}
