import { type Delivery, deliveryOf } from '../../core/index.ts';
import { within } from './within.ts';

/** A collector that has not answered by then does not answer any more. */
const POST_LIMIT_MS = 10_000;
/** Asking for a token must not take the time that is there for shipping. */
const TOKEN_LIMIT_MS = 3_000;

declare const OfficeRuntime:
  | { readonly auth?: { readonly getAccessToken: (options: object) => Promise<string> } }
  | undefined;

/** Hands a request's body to a collector. Never rejects; anything but an answer counts as `later`. */
export async function postLogs(endpoint: string, token: string | null, body: string): Promise<Delivery> {
  const bearer = token ?? (await ownToken());
  const attempt = typeof fetch === 'function' ? byFetch : byRequest;
  if (typeof setTimeout !== 'function') return attempt(endpoint, bearer, body).catch((): Delivery => 'later');
  return within(POST_LIMIT_MS, () => attempt(endpoint, bearer, body), 'later');
}

/**
 * The sender's own token from Microsoft Entra, where the add-in is registered there and the client gives one without asking
 * the person (IdentityAPI 1.3); null elsewhere.
 */
function ownToken(): Promise<string | null> {
  const auth = typeof OfficeRuntime === 'undefined' ? undefined : OfficeRuntime?.auth;
  if (auth === undefined) return Promise.resolve(null);
  return within<string | null>(TOKEN_LIMIT_MS, () => auth.getAccessToken({ allowSignInPrompt: false }), null);
}

async function byFetch(endpoint: string, bearer: string | null, body: string): Promise<Delivery> {
  // Kept alive beyond the runtime, which a client may end as soon as the message has its answer.
  const init: RequestInit = { method: 'POST', headers: headersOf(bearer), body, credentials: 'omit', keepalive: true };
  const { status } = await fetch(endpoint, init);
  return deliveryOf(status);
}

/** Runtimes of classic Outlook without fetch have this. */
function byRequest(endpoint: string, bearer: string | null, body: string): Promise<Delivery> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', endpoint);
    for (const [name, value] of Object.entries(headersOf(bearer))) request.setRequestHeader(name, value);
    request.onload = () => resolve(deliveryOf(request.status));
    request.onerror = () => resolve('later');
    request.send(body);
  });
}

function headersOf(bearer: string | null): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
  };
}
