import {
  type Keyring,
  NO_KEYS,
  type Policy,
  readDeployedSetting,
  routingHeaderNames,
  type Setting,
  type Wish,
} from '../core/index.ts';
import { Failure } from './failure.ts';

/** Set by Setting.js, a file of its own in the Apps Script project, which an administrator's roll-out generates. */
declare const MAILWARD_SETTING: unknown;

/** What an administrator deployed, for this moment: nobody's keys are checked yet, since that takes a draft. */
export interface CurrentSetting extends Setting {
  readonly keyring: Keyring;
}

/** What one review depends on, for this moment and this wish. Fails with `policy` when what was deployed is unreadable. */
export function currentSetting(wish: Wish): CurrentSetting {
  const deployed = readDeployedSetting(typeof MAILWARD_SETTING === 'undefined' ? undefined : MAILWARD_SETTING);
  if (!deployed.ok) throw new Failure('policy');
  const { domains, consents, keyring } = deployed;
  return {
    policy: inGmail(deployed.policy),
    domains,
    consents,
    keyring,
    keys: NO_KEYS,
    now: Date.now(),
    id: Utilities.getUuid(),
    wish,
  };
}

/** Nothing in Gmail can set a label of Microsoft's, so there the organisation has no portal and what needs one stays. */
function inGmail(policy: Policy): Policy {
  return policy.portal.via === 'label' ? { ...policy, portal: { ...policy.portal, via: 'none' } } : policy;
}

/** Whether a header field (lower case) is one that Mailward alone may write under this policy. */
export function isOwnHeader(name: string, policy: Policy): boolean {
  return name.startsWith('x-mailward-') || routingHeaderNames(policy).some((route) => route.toLowerCase() === name);
}
