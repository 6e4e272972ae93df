import { fromBase64, toBase64 } from '@exodus/bytes/base64.js';
import { latin1Bytes, latin1Text, type OpenPgp } from '../../core/index.ts';
import { randomBytes } from './random-bytes.ts';
import { webCrypto } from './web-crypto.ts';

/**
 * Declared by openpgp.js, a file of its own in the Apps Script project: the unmodified library inside one function, since
 * Google starts every file for every click and most clicks encrypt nothing. The parameters are the globals that the library
 * looks for and Apps Script lacks.
 */
declare function loadOpenPgp(
  self: object,
  crypto: object,
  atob: (text: string) => string,
  btoa: (binary: string) => string,
): OpenPgp;

/** The library, ready to encrypt; null where the project has no openpgp.js. */
export function loadedOpenPgp(): OpenPgp | null {
  if (typeof loadOpenPgp === 'undefined') return null;
  const crypto = webCrypto(randomBytes());
  return loadOpenPgp({ crypto }, crypto, atob, btoa);
}

/** Base64, white space and all, to a string with one character a byte, and back (HTML Standard, section 8.3). */
function atob(text: string): string {
  return latin1Text(fromBase64(text.replace(/[ \t\r\n]/g, '')));
}

function btoa(binary: string): string {
  return toBase64(latin1Bytes(binary));
}
