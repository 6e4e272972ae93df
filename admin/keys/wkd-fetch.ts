import type { WkdAnswer, WkdFetch } from '../../core/index.ts';

/** A key that takes longer than this to come has not come. */
const TIMEOUT = 10_000;
/** The same as for one key in the keyring. */
const MAX_BYTES = 256 * 1024;

/**
 * Asks web servers for keys. A redirect is not followed: another host could answer for the domain (draft-koch-openpgp-webkey-service
 * section 4.5 leaves it to the client). `fetch` is the world's outside of tests.
 */
export function wkdFetch(fetch: typeof globalThis.fetch = globalThis.fetch, timeout = TIMEOUT): WkdFetch {
  return async (url) => {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
      const answer = response.status === 200 ? await bodyOf(response) : null;
      await response.body?.cancel().catch(() => {});
      if (answer !== null) return answer;
      return { kind: response.status >= 500 || response.status === 429 ? 'failed' : 'absent' };
    } catch (error) {
      return { kind: isUnknownHost(error) ? 'no-host' : 'failed' };
    }
  };
}

async function bodyOf({ body }: Response): Promise<WkdAnswer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > MAX_BYTES) return { kind: 'absent' };
    parts.push(part);
  }
  return length === 0 ? { kind: 'absent' } : { kind: 'found', bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** The resolver's word that there is no such name; a resolver that cannot tell is no such word. */
function isUnknownHost(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOTFOUND';
}
