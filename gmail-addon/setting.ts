import { type Policy, readDeployedSetting, type Setting, type Wish } from '../core/index.ts';
import { Failure } from './failure.ts';

/** Set by Setting.js, a file of its own in the Apps Script project, which an administrator's roll-out generates. */
declare const MAILWARD_SETTING: unknown;

/** What one review depends on, for this moment and this wish. Fails with `policy` when what was deployed is unreadable. */
export function currentSetting(wish: Wish): Setting {
  const deployed = deployedSetting();
  if (!deployed.ok) throw new Failure('policy');
  const { domains, consents } = deployed;
  return { policy: inGmail(deployed.policy), domains, consents, now: Date.now(), id: Utilities.getUuid(), wish };
}

/** What was deployed, as it stands. */
export function deployedSetting(): ReturnType<typeof readDeployedSetting> {
  return readDeployedSetting(typeof MAILWARD_SETTING === 'undefined' ? undefined : MAILWARD_SETTING);
}

/** Nothing in Gmail can set a label of Microsoft's, so there the organisation has no portal and what needs one stays. */
function inGmail(policy: Policy): Policy {
  return policy.portal.via === 'label' ? { ...policy, portal: { ...policy.portal, via: 'none' } } : policy;
}

/** Whether a header field (lower case) is one that Mailward alone may write under this policy. */
export function isOwnHeader(name: string, policy: Policy): boolean {
  const routes = [policy.portal.header.name, policy.tls.header.name, policy.smime.header.name];
  return name.startsWith('x-mailward-') || routes.some((route) => route.toLowerCase() === name);
}
