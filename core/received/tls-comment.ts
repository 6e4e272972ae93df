import type { TlsRecord } from './hop.ts';
import { weaknessOf } from './strength.ts';
import { statedVersion } from './tls-version.ts';

/** A suite's name: letters, digits, hyphens, underscores, and the + and colons of GnuTLS and old OpenSSL. */
const SUITE = '[A-Za-z0-9][A-Za-z0-9_+.-]{1,80}';
/** A version's name, judged by statedVersion(). */
const VERSION = '[A-Za-z][A-Za-z0-9._/-]{2,11}';

/** Postfix and its kin: using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 … */
const USING = new RegExp(
  `^using (${VERSION})(?: with cipher (${SUITE})(?: \\((\\d{1,4})(?:/\\d{1,4})? bits\\))?)?`,
  'i',
);
/** Sendmail, Google, Microsoft, Haraka, Momentum: version=TLS1_2 cipher=… bits=256/256 verify=NO, some with commas. */
const PAIRS = /^(?:version|cipher) ?=/i;
const PAIR = /(?:^|[ ,;])(version|cipher|bits|verify) ?= ?([A-Za-z0-9][A-Za-z0-9_+./-]{0,80})/gi;
/** Exim and OpenSMTPD: TLS1.2:ECDHE_RSA_AES_256_GCM_SHA384:256, with the words that old and new versions put before. */
const COLONS = new RegExp(
  `^(?:tls_cipher |cipher |tls )?(${VERSION}):(${SUITE})(?::(\\d{1,4}))?(?::(yes|no|ok))?(?:[ ,]|$)`,
  'i',
);
/** Courier and IceWarp: AUTH: LOGIN somebody, TLS: TLS1.3, 128bits, TLS_AES_128_GCM_SHA256 */
const COURIER = new RegExp(
  `^(?:AUTH: ?[^,]{0,200}, ?)?(?:TLS|SSL): ?(${VERSION})(?:, ?(\\d{1,4}) ?bits)?(?:, ?(${SUITE}))?$`,
  'i',
);
/** MessageLabs and some qmail patches: DHE-RSA-AES256-GCM-SHA384 encrypted, authenticated */
const ENCRYPTED = new RegExp(`^(?:(${VERSION}) )?(${SUITE}) encrypted(?:,.{0,60})?$`, 'i');
/** A version, perhaps with its suite, and nothing else: TLS1.3, or TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384. */
const BARE = new RegExp(`^(${VERSION})(?:[ ,]{1,2}(?:cipher[ =])?(${SUITE}))?$`, 'i');

/** Without one of these a comment is about something else, as most are. */
const ABOUT_TLS = /TLS|SSL|cipher|encrypted|Transport Security/i;

/** What a comment in a Received line says about TLS; null when it is about something else. */
export function tlsOfComment(comment: string): TlsRecord | null {
  if (!ABOUT_TLS.test(comment)) return null;
  const using = USING.exec(comment);
  if (using !== null) return recordOf(using[1], using[2], using[3], null);
  if (PAIRS.test(comment)) return recordOfPairs(comment);
  const colons = COLONS.exec(comment);
  if (colons !== null) return recordOfNamed(colons[1], colons[2], colons[3], verification(colons[4]));
  const courier = COURIER.exec(comment);
  if (courier !== null) return recordOfNamed(courier[1], courier[3], courier[2], null);
  const encrypted = ENCRYPTED.exec(comment);
  if (encrypted !== null) return recordOfNamed(encrypted[1], encrypted[2], undefined, null);
  if (/^Google Transport Security$/i.test(comment)) return UNSTATED;
  const bare = BARE.exec(comment);
  return bare === null ? null : recordOfNamed(bare[1], bare[2], undefined, null);
}

/** Encrypted, and no more is known. */
export const UNSTATED: TlsRecord = { version: null, cipher: null, bits: null, verified: null, weakness: null };

/** Where any word can stand in the suite's place ("TLS failed", "password encrypted"), it must look like a suite. */
function recordOfNamed(
  version: string | undefined,
  cipher: string | undefined,
  bits: string | undefined,
  verified: boolean | null,
): TlsRecord | null {
  return cipher !== undefined && !isSuite(cipher) ? null : recordOf(version, cipher, bits, verified);
}

/** Whether a word is the name of a suite: two parts at least, in capitals. */
export function isSuite(word: string): boolean {
  return /^[A-Z0-9]{2,10}[-_][A-Z0-9_-]{2,80}$/.test(word);
}

function recordOfPairs(comment: string): TlsRecord | null {
  const stated = new Map<string, string>();
  for (const [, key = '', value = ''] of matchesOf(PAIR, comment)) {
    if (!stated.has(key.toLowerCase())) stated.set(key.toLowerCase(), value);
  }
  const cipher = stated.get('cipher');
  // Sendmail writes NONE, some filters write a dash, where nothing was negotiated.
  if (cipher !== undefined && /^(?:none|null|unknown|\(?none\)?)$/i.test(cipher)) return null;
  const version = stated.get('version');
  if (version !== undefined && statedVersion(version) === null) return null;
  if (version === undefined && cipher === undefined) return null;
  return recordOf(version, cipher, /^\d{1,4}/.exec(stated.get('bits') ?? '')?.[0], verification(stated.get('verify')));
}

function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** `version` undefined: not stated. Null when the word in its place is no version, so the comment is about something else. */
export function recordOf(
  version: string | undefined,
  cipher: string | undefined,
  bits: string | undefined,
  verified: boolean | null,
): TlsRecord | null {
  const stated = version === undefined ? { version: null, ancient: false } : statedVersion(version);
  if (stated === null) return null;
  const suite = cipher ?? null;
  const strength = bits === undefined ? null : Number(bits);
  return {
    version: stated.version,
    cipher: suite,
    bits: strength,
    verified,
    weakness: weaknessOf(stated.version, stated.ancient, suite, strength),
  };
}

/** Sendmail's words: OK; NO for no certificate, NOT for none asked for, FAIL. */
function verification(word: string | undefined): boolean | null {
  if (word === undefined) return null;
  return /^(?:ok|yes)$/i.test(word);
}
