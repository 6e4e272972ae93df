import type { Realm } from './realm.ts';
import type { CalledMethod } from './scopes.ts';

/** Apps Script's quotas of one day and one user of Workspace. */
const DAILY = {
  'email read/write': 50_000,
  'email recipients': 1_500,
  'properties read/write': 500_000,
} as const;

type Quota = keyof typeof DAILY;

/** How much of each quota is used today. */
export type QuotaUse = Map<Quota, number>;

/** Counts a use, and throws as Google does once the day's quota is gone. */
export function use(realm: Realm, used: QuotaUse, quota: Quota, amount = 1): void {
  const total = (used.get(quota) ?? 0) + amount;
  if (total > DAILY[quota]) realm.fail('Exception', `Service invoked too many times for one day: ${quota}.`);
  used.set(quota, total);
}

/** The quota that one call counts against; null for what has none. */
export function quotaOf(method: CalledMethod): Quota | null {
  if (method.startsWith('gmail.')) return 'email read/write';
  return method.startsWith('PropertiesService.') ? 'properties read/write' : null;
}
