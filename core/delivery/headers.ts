import type { Unread } from '../draft.ts';
import type { Exposure } from '../exposure/exposure.ts';
import type { Policy, Protection } from '../policy/schema.ts';
import type { Setting } from '../review.ts';

const ROUTE_HEADER = 'X-Mailward-Route';
const REVIEW_HEADER = 'X-Mailward-Review';

/** The header the organisation's gateway routes by, as [name, value]: a hint, never proof that anything was checked. */
export function routeOf(protection: Protection, policy: Policy): readonly [string, string] {
  // The client encrypts OpenPGP itself, so no gateway has words of its own for it.
  if (protection === 'pgp') return [ROUTE_HEADER, 'pgp'];
  const { name, value } = policy[protection].header;
  return [name, value];
}

export function routeHeader(protection: Protection | null, policy: Policy): Record<string, string> {
  if (protection === null) return {};
  const [name, value] = routeOf(protection, policy);
  return { [name]: value };
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
