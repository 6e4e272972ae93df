import { ipAddress } from './ip-address.ts';
import type { Token } from './tokens.ts';

/** Who handed the message over, as far as the line says it. */
export interface Origin {
  /** The word after `from`. */
  readonly name: string | null;
  /** What the machine called itself (RFC 5321 section 4.1.1.1), where it is told apart from the name. */
  readonly helo: string | null;
  /** The name that the writer looked up for the address. Most servers take it only if it leads back to the address. */
  readonly reverse: string | null;
  readonly ip: string | null;
  /** Place, in the tokens given, of the last word or comment that holds an address; -1 without one. */
  readonly ipAt: number;
}

/** A name and an address in one comment, as Postfix, Sendmail and Google write it; ident's answer before the @. */
const NAME_AND_ADDRESS =
  /^(?:(?:IDENT|ident)[:=])?(?:[^\s@[]{1,64}@)?([A-Za-z0-9_][\w.-]{0,253})? ?\[([^\]\s]{0,60})\]/;
/** What writers put where they found no name, or could not confirm it. */
const NO_NAME = /^(?:unknown|unverified|untrusted|really|ident|account|user|helo|ehlo|lhlo)$/i;
const HELO = /(?:^|[ (])(?:[HEL]?HLO|helo|HELO|EHLO|LHLO)[ =]([^\s()]{1,255})/;

/** Reads the words and comments between `from` and `by` of any server's Received line. */
export function readOrigin(tokens: readonly Token[]): Origin {
  const first = tokens.find(({ kind }) => kind === 'word')?.text ?? null;
  let helo: string | null = null;
  let reverse: string | null = null;
  let ip: string | null = null;
  let ipAt = -1;
  tokens.forEach(({ kind, text }, at) => {
    // Yahoo writes 127.0.0.1 for a missing name, so a word's address counts only until a comment brings the real one.
    if (kind !== 'comment') {
      const address = ipAddress(text) ?? ipAddress(/\[[^\][]{2,60}\]$/.exec(text)?.[0] ?? '');
      if (address !== null && (at === 0 || ip === null || text.startsWith('['))) [ip, ipAt] = [address, at];
      return;
    }
    helo ??= HELO.exec(text)?.[1] ?? null;
    const pair = NAME_AND_ADDRESS.exec(text);
    const address = pair === null ? addressIn(text) : ipAddress(pair[2] ?? '');
    if (address !== null) [ip, ipAt] = [address, at];
    const name = pair?.[1];
    if (name !== undefined && !NO_NAME.test(name) && !/may be forged/.test(text)) reverse ??= hostName(name);
  });
  // Where the writer tells both apart, the word after `from` is the looked-up name.
  if (reverse === null && helo !== null && first !== null && !NO_NAME.test(first)) reverse = hostName(first);
  return { name: first === null ? null : hostName(first), helo, reverse, ip, ipAt };
}

/** A comment that is an address, perhaps behind a user's name. */
function addressIn(comment: string): string | null {
  const word = comment.slice(0, 120).split(' ')[0] ?? '';
  return ipAddress(word) ?? ipAddress(word.slice(word.lastIndexOf('@') + 1));
}

/** A host's name in lower case without the root's dot; null for an address or what cannot be a name. */
export function hostName(word: string): string | null {
  const name = word
    .replace(/\[[^\][]{0,60}\]$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const host = name.slice(name.lastIndexOf('@') + 1);
  if (ipAddress(host) !== null || NO_NAME.test(host)) return null;
  return /^[a-z0-9_\u00a1-\u1fff\u2c00-\ud7ff][a-z0-9_.\u00a1-\u1fff\u2c00-\ud7ff-]{0,253}$/.test(host) ? host : null;
}
