import { createHash, timingSafeEqual } from 'node:crypto';
import type { Issuer, IssuerWorld, Writer } from './issuer.ts';
import { issuerVerifier } from './issuer.ts';

/** Tokens of identity providers have some 2 KB; what is longer is not verified. */
const MAX_TOKEN_CHARACTERS = 8192;

/**
 * Answers who writes, by the Authorization header (RFC 6750). A token with the shape of a JWT is asked of every issuer; the
 * static token of a pilot, where there is one, is compared in constant time.
 */
export function writers(
  issuers: readonly Issuer[],
  staticToken: string | null,
  world: IssuerWorld,
): (authorization: string | undefined) => Promise<Writer> {
  const verifiers = issuers.map((issuer) => issuerVerifier(issuer, world));
  const expected = staticToken === null ? null : digest(staticToken);
  return async (authorization) => {
    const token = /^Bearer ([\x21-\x7e]{1,8192})$/i.exec((authorization ?? '').slice(0, MAX_TOKEN_CHARACTERS + 7))?.[1];
    if (token === undefined) return { ok: false, trouble: 'refused' };
    // Both are digests of one length, so neither the length nor the first difference shows in the time.
    if (expected !== null && timingSafeEqual(expected, digest(token))) return { ok: true, by: 'static' };
    let answer: Writer = { ok: false, trouble: 'refused' };
    if (token.split('.').length !== 3) return answer;
    for (const verify of verifiers) {
      const writer = await verify(token);
      if (writer.ok) return writer;
      if (writer.trouble === 'unavailable') answer = writer;
    }
    return answer;
  };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
