import { type Delivery, deliveryOf } from '../../core/index.ts';

/** Hands a request's body to a collector, which knows the sender by the identity token that Google signs. */
export async function postLogs(endpoint: string, token: string | null, body: string): Promise<Delivery> {
  const bearer = token ?? identityToken();
  const response = UrlFetchApp.fetch(endpoint, {
    method: 'post',
    contentType: 'application/json',
    payload: body,
    headers: bearer === null ? {} : { Authorization: `Bearer ${bearer}` },
    followRedirects: false,
    muteHttpExceptions: true,
  });
  return deliveryOf(response.getResponseCode());
}

/** An OpenID Connect token of the user for this script; null without the scopes for it. */
function identityToken(): string | null {
  try {
    return ScriptApp.getIdentityToken() || null;
  } catch {
    return null;
  }
}
