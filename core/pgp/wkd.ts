import { TextEncoder } from '@exodus/bytes/encoding-lite.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { checkKey } from './check-key.ts';
import { sameAddress } from './keyring.ts';
import type { OpenPgp } from './openpgp.ts';

/** What a web server answered; `no-host` when its name does not exist, which is the only reason to ask the other one. */
export type WkdAnswer =
  | { readonly kind: 'found'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'no-host' | 'failed' };

/** Asks a web server for a file over HTTPS, without following it elsewhere, within limits of time and size. */
export type WkdFetch = (url: string) => Promise<WkdAnswer>;

/** A key that a domain publishes for one of its addresses, judged like any other; `found` is null where there is none. */
export interface WkdKey {
  /** Armored; the first that is usable, else the first of all. */
  readonly found: { readonly armored: string; readonly state: Awaited<ReturnType<typeof checkKey>>['state'] } | null;
  /** Whether no server could be asked, so that nobody knows. */
  readonly failed: boolean;
}

/** A server may publish an old key beside a new one (draft-koch-openpgp-webkey-service section 3.1); more are no service. */
const MAX_KEYS = 10;
const ADDRESS = /^([^\s@]{1,64})@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10})$/i;
/** z-base-32, as RFC 6189 section 5.1.6 has it. */
const LETTERS = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/**
 * Where a domain publishes the key of an address (draft-koch-openpgp-webkey-service section 3.1): by the advanced method and by the
 * direct one, which counts only where the advanced one's host does not exist. null for what is no address.
 */
export function wkdUrls(address: string): readonly [advanced: string, direct: string] | null {
  const [, local = '', domain = ''] = ADDRESS.exec(address.trim()) ?? [];
  if (local === '') return null;
  const host = domain.toLowerCase();
  const asciiLower = local.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const file = `hu/${zBase32(sha1(new TextEncoder().encode(asciiLower)))}?l=${encodeURIComponent(local)}`;
  return [
    `https://openpgpkey.${host}/.well-known/openpgpkey/${host}/${file}`,
    `https://${host}/.well-known/openpgpkey/${file}`,
  ];
}

/** Looks for the key of an address with its domain. `now` in milliseconds since 1970. Throws nothing but bugs. */
export async function lookUpKey(openpgp: OpenPgp, address: string, fetch: WkdFetch, now: number): Promise<WkdKey> {
  const urls = wkdUrls(address);
  if (urls === null) return { found: null, failed: false };
  let answer = await fetch(urls[0]);
  if (answer.kind === 'no-host') answer = await fetch(urls[1]);
  if (answer.kind !== 'found') return { found: null, failed: answer.kind === 'failed' };
  let found: WkdKey['found'] = null;
  for (const armored of await armoredKeys(openpgp, answer.bytes)) {
    const { state } = await checkKey(openpgp, armored, sameAddress(address), now);
    if (found === null || (state === 'usable' && found.state !== 'usable')) found = { armored, state };
  }
  return { found, failed: false };
}

async function armoredKeys(openpgp: OpenPgp, bytes: Uint8Array): Promise<string[]> {
  try {
    const keys = await openpgp.readKeys({ binaryKeys: bytes });
    return keys
      .filter((key) => !key.isPrivate())
      .slice(0, MAX_KEYS)
      .map((key) => key.armor());
  } catch {
    return [];
  }
}

/** 160 bits are 32 letters of 5 bits, so nothing is left over. */
function zBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return text;
}
