import { NO_ROUTE, type Policy, type PolicyError, type Protection, readPolicy, routeOf } from '../../core/index.ts';
import { serverPatternTrouble } from './server-pattern.ts';

/**
 * Reads a policy as the add-ins do, and refuses besides what only mail servers would stumble over: routes that cannot be told
 * apart, and patterns that a server reads in another way or not at all. The add-ins carry none of this: they only ever get
 * what went through here.
 */
export function readForServers(json: unknown): ReturnType<typeof readPolicy> {
  const reading = readPolicy(json);
  if (!reading.ok) return reading;
  const errors = [...routeClashes(reading.policy), ...patternTroubles(reading.policy)];
  return errors.length === 0 ? reading : { ok: false, errors };
}

/** The protections whose route a policy names. */
const NAMED = ['tls', 'smime', 'portal'] as const;

/** Two protections of one route are one to a gateway, so that something would leave by the weaker. */
function routeClashes(policy: Policy): PolicyError[] {
  const said = (protection: Protection) => routeOf(protection, policy).join(': ');
  const same = (a: Protection, b: Protection) => said(a).toLowerCase() === said(b).toLowerCase();
  return NAMED.flatMap((protection, index) => {
    const path = `${protection}.header.value`;
    const must = (what: string) => [{ path, message: `must be another value: ${what}` }];
    if (policy[protection].header.value.toLowerCase() === NO_ROUTE) {
      return must(`"${NO_ROUTE}" takes a route back, so nothing would be protected; such as "${protection}"`);
    }
    if (same(protection, 'pgp'))
      return must(`"${said('pgp')}" says that the client encrypted; such as "${protection}"`);
    const other = NAMED.slice(0, index).find((before) => same(before, protection));
    if (other !== undefined) {
      return must(
        `"${other}.header" is "${said(other)}" too, and no gateway can tell them apart; or give one another "header.name"`,
      );
    }
    const wider = NAMED.find(
      (one) => !same(one, protection) && standsIn(policy[protection].header, policy[one].header),
    );
    if (wider === undefined) return [];
    return must(
      `it stands as a word in "${said(wider)}" of "${wider}.header", and Exchange looks for words; or give one another "header.name"`,
    );
  });
}

type Header = Policy['tls']['header'];

/** Whether a rule of Exchange's that looks for one header's value would find it in the other's: as a word, in any case. */
function standsIn(sought: Header, { name, value }: Header): boolean {
  if (sought.name.toLowerCase() !== name.toLowerCase()) return false;
  const literal = sought.value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
  return new RegExp(`(?:^|[^a-z0-9])${literal}(?:$|[^a-z0-9])`, 'i').test(value);
}

function patternTroubles({ detection }: Policy): PolicyError[] {
  return detection.customRules.flatMap(({ pattern }, index) => {
    const trouble = serverPatternTrouble(pattern);
    return trouble === null ? [] : [{ path: `detection.customRules.${index}.pattern`, message: trouble }];
  });
}
