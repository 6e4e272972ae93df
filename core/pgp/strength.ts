import type { AlgorithmInfo, Config } from 'openpgp';
import type { OpenPgp } from './openpgp.ts';

/** 112 bits of security, the least that NIST SP 800-131A (section 6) and SP 800-57 part 1 (table 2) allow. */
const MIN_RSA_BITS = 2048;
/** The curves of NIST SP 800-186 section 3; those of its appendix H (brainpool, secp256k1) are for interoperability only. */
const CURVES: ReadonlySet<string> = new Set(['nistP256', 'nistP384', 'nistP521', 'ed25519Legacy', 'curve25519Legacy']);
/** RFC 9580 section 9.1; DSA, ElGamal and what is not known are not strong enough. */
const FIXED_STRENGTH: ReadonlySet<string> = new Set(['ed25519', 'x25519', 'ed448', 'x448']);

/** Whether a key of this kind is strong enough for health information. */
export function isStrong({ algorithm, bits, curve }: AlgorithmInfo): boolean {
  if (FIXED_STRENGTH.has(algorithm)) return true;
  if (curve !== undefined) return CURVES.has(curve);
  return algorithm.startsWith('rsa') && bits !== undefined && bits >= MIN_RSA_BITS;
}

/** How a key's kind is named in lists, such as `rsa3072`, `nistP256` or `x25519`. */
export function algorithmName({ algorithm, bits, curve }: AlgorithmInfo): string {
  if (curve !== undefined) return curve;
  return bits === undefined ? algorithm : `${algorithm.startsWith('rsa') ? 'rsa' : algorithm}${bits}`;
}

/**
 * The library's rules for what a key says of itself. A signature over SHA-1 proves nothing, since two keys with one can be
 * made (NIST SP 800-131A section 9; Leurent and Peyrin, "SHA-1 is a Shambles", 2020).
 */
export function strictRules({ config, enums }: OpenPgp): Config {
  return {
    ...config,
    minRSABits: MIN_RSA_BITS,
    rejectHashAlgorithms: new Set([...config.rejectHashAlgorithms, enums.hash.sha1]),
  };
}

/** Rules that let everything count, for what speaks against a key: a withdrawal holds however weakly it is signed. */
export function lenientRules({ config }: OpenPgp): Config {
  return {
    ...config,
    minRSABits: 0,
    rejectHashAlgorithms: new Set(),
    rejectPublicKeyAlgorithms: new Set(),
    rejectCurves: new Set(),
    allowMissingKeyFlags: true,
  };
}
