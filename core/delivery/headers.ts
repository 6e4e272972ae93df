import type { Unread } from '../draft.ts';
import type { Exposure } from '../exposure/exposure.ts';
import { type Policy, PROTECTIONS, type Protection, REVIEW_HEADER, TLS_HEADER } from '../policy/schema.ts';
import type { Setting } from '../review.ts';

const ROUTE_HEADER = 'X-Mailward-Route';
const TLS_REQUIRED = 'required';

/** The value of a routing header that asks for nothing: no gateway rule and no policy has a way of this name. */
export const NO_ROUTE = 'none';

/** The header the organisation's gateway routes by, as [name, value]: a hint, never proof that anything was checked. */
export function routeOf(protection: Protection, policy: Policy): readonly [string, string] {
  // The client encrypts OpenPGP itself, so no gateway has words of its own for it.
  if (protection === 'pgp') return [ROUTE_HEADER, 'pgp'];
  const { name, value } = policy[protection].header;
  return [name, value];
}

/** The same as an object of headers; empty where nothing protects the message. */
export function routeHeader(protection: Protection | null, policy: Policy): Record<string, string> {
  if (protection === null) return {};
  const [name, value] = routeOf(protection, policy);
  return { [name]: value };
}

/** Every header that asks a gateway for something under this policy, each once. */
export function routingHeaderNames(policy: Policy): string[] {
  return [...new Set([ROUTE_HEADER, TLS_HEADER, ...PROTECTIONS.map((protection) => routeOf(protection, policy)[0])])];
}

/** The protections that the routing headers on a draft ask for; names of `headers` in lower case. */
export function routesAsked(headers: Readonly<Record<string, string>>, policy: Policy): Protection[] {
  const asks = ([name, value]: readonly [string, string]) =>
    headers[name.toLowerCase()]?.trim().toLowerCase() === value.toLowerCase();
  const asked = PROTECTIONS.filter((protection) => asks(routeOf(protection, policy)));
  return asks([TLS_HEADER, TLS_REQUIRED]) ? ['tls', ...asked] : asked;
}

/**
 * TLS below OpenPGP or S/MIME: a header of its own, since the route has one value and says what encrypts the message. Where
 * not everybody's domain takes TLS, what an earlier review wrote is taken back, or the gateway could deliver nothing.
 */
export function tlsBelow(
  protection: Protection | null,
  everybodyTakesTls: boolean,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  if (protection === null || protection === 'tls') return {};
  if (protection !== 'portal' && everybodyTakesTls) return { [TLS_HEADER]: TLS_REQUIRED };
  return (before[TLS_HEADER.toLowerCase()] ?? NO_ROUTE) === NO_ROUTE ? {} : { [TLS_HEADER]: NO_ROUTE };
}

/** What was decided, for reconciling mail with the audit trail. It holds no PHI: levels, counts and identifiers only. */
export function reviewHeader(
  exposure: Exposure,
  unread: readonly Unread[],
  overridden: boolean,
  setting: Setting,
): Record<string, string> {
  const override = overridden ? `; override=${setting.wish.override?.justification ?? 'unjustified'}` : '';
  return {
    [REVIEW_HEADER]: `v=1; exposure=${exposure.level}; policy=${versionOf(setting.policy)}; unread=${unread.length}; id=${setting.id}${override}`,
  };
}

/** What stands on a message that a client will send without asking: nobody looked, so the gateway has to. */
export function unscannedHeader(policy: Policy, id: string): Record<string, string> {
  return { [REVIEW_HEADER]: `v=1; exposure=unscanned; policy=${versionOf(policy)}; unread=0; id=${id}` };
}

/** The version is an organisation's own words; what could end the header early or start another is left out. */
function versionOf({ version }: Policy): string {
  return version.replace(/[^\x21-\x3a\x3c-\x7e]/g, '_');
}
