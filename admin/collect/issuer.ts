import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, jwtVerify } from 'jose';

/** Whose tokens may write: an OpenID Connect issuer, for whom its tokens are meant, and which organisation they name. */
export interface Issuer {
  /** What its writers are called in the files, such as `entra`. */
  readonly name: string;
  /** The exact `iss` values; Google writes two. */
  readonly issuer: readonly string[];
  /** Where its keys are (JWKS, RFC 7517). */
  readonly jwks: string;
  readonly audiences: readonly string[];
  /** The claim that names the organisation, `tid` at Microsoft and `hd` at Google, and the values that may write. */
  readonly organisation: { readonly claim: 'tid' | 'hd'; readonly values: readonly string[] };
}

/** Who writes; or why nobody can be told: the token is not good, or the issuer's keys cannot be had just now. */
export type Writer =
  | { readonly ok: true; readonly by: string }
  | { readonly ok: false; readonly trouble: 'refused' | 'unavailable' };

export interface IssuerWorld {
  readonly fetch: FetchImplementation;
  readonly now: () => number;
  /** After keys were fetched, a token under an unknown key waits so long, in milliseconds, before they are fetched again. */
  readonly cooldownMs: number;
}

/** Only signatures by a key pair; with a shared secret, whoever can verify could also sign. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Clocks of clients, issuers and this machine differ a little. */
const CLOCK_TOLERANCE_SECONDS = 60;
/** Rotated keys are withdrawn no faster; Microsoft and Google overlap theirs by days. */
const KEYS_LIVE_MS = 600_000;
const KEYS_TIMEOUT_MS = 5000;

/** A verifier of ID tokens (OpenID Connect Core 1.0, section 3.1.3.7) of one issuer. */
export function issuerVerifier(
  issuer: Issuer,
  { fetch, now, cooldownMs }: IssuerWorld,
): (token: string) => Promise<Writer> {
  const keys = createRemoteJWKSet(new URL(issuer.jwks), {
    [customFetch]: fetch,
    cooldownDuration: cooldownMs,
    cacheMaxAge: KEYS_LIVE_MS,
    timeoutDuration: KEYS_TIMEOUT_MS,
  });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: [...issuer.issuer],
        audience: [...issuer.audiences],
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['exp', 'iat', 'sub', issuer.organisation.claim],
      });
      const organisation = payload[issuer.organisation.claim];
      if (typeof organisation !== 'string' || !issuer.organisation.values.includes(organisation.toLowerCase())) {
        return { ok: false, trouble: 'refused' };
      }
      if (issuer.organisation.claim === 'hd' && payload.email_verified === false)
        return { ok: false, trouble: 'refused' };
      return { ok: true, by: `${issuer.name}:${subject(payload.sub)}` };
    } catch (error) {
      return { ok: false, trouble: keysAreOut(error) ? 'unavailable' : 'refused' };
    }
  };
}

/** A subject is an opaque id of at most 255 ASCII characters; what else it holds is not written down. */
function subject(sub: string | undefined): string {
  return (sub ?? '').replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 128);
}

/** jose tells every fault of a token by an error of its own; what is left is the way to the issuer. */
function keysAreOut(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) return true;
  return error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSInvalid;
}
