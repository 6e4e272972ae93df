import { type QuotaUse, quotaOf, use } from './quotas.ts';
import type { Realm } from './realm.ts';
import { type AppsScriptManifest, type CalledMethod, isGranted, isScoped, METHOD_SCOPES } from './scopes.ts';

/** Asked before each call of a service; throws what Google would throw. True when the call is to answer with nothing. */
export type Demand = (method: CalledMethod) => boolean;

export interface DemandOptions {
  readonly realm: Realm;
  readonly manifest: AppsScriptManifest;
  readonly used: QuotaUse;
  /** A fault: what it throws is what the script sees fail; 'empty' makes the call answer with nothing. */
  readonly onCall: ((method: CalledMethod) => 'empty' | undefined) | undefined;
  readonly now: () => number;
  /** In milliseconds; a script that calls anything later has been ended. */
  readonly limit: number;
}

/** What a call needs: the time that Google gives, a scope, and some of the day's quota. */
export function createDemand({ realm, manifest, used, onCall, now, limit }: DemandOptions) {
  const started = now();
  let ended = false;
  const checkTime = () => {
    ended ||= now() - started > limit;
    if (ended) realm.fail('Exception', 'Exceeded maximum execution time');
  };
  const demand: Demand = (method) => {
    checkTime();
    const answer = onCall?.(method);
    checkTime();
    if (isScoped(method) && !isGranted(manifest, method)) refuse(realm, method);
    const quota = quotaOf(method);
    if (quota !== null) use(realm, used, quota);
    return answer === 'empty';
  };
  /** Whether Google ended the script, which no script can catch. */
  return { demand, wasEnded: () => ended };
}

/** The two ways in which Google says that a scope is missing. */
function refuse(realm: Realm, method: keyof typeof METHOD_SCOPES): never {
  if (method.startsWith('gmail.')) {
    const message = 'Request had insufficient authentication scopes.';
    return realm.fail('GoogleJsonResponseException', `API call to ${method} failed with error: ${message}`);
  }
  const scopes = METHOD_SCOPES[method].join(' || ');
  return realm.fail('Exception', `You do not have permission to call ${method}. Required permissions: ${scopes}`);
}
