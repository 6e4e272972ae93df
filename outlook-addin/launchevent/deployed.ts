import { readDeployedSetting } from '../../core/index.ts';

declare global {
  /** Defined by setting.js, or by text joined in front of this bundle where a runtime loads one file only. */
  const MAILWARD_SETTING: unknown;
}

type Deployed = ReturnType<typeof readDeployedSetting>;

/**
 * Policy and domain records as the administrator deployed them. A page that names setting.js and did not get it is an
 * error: without the file nobody knows what the policy demands.
 */
export function deployedSetting(): Deployed {
  const deployed = typeof MAILWARD_SETTING === 'undefined' ? undefined : MAILWARD_SETTING;
  if (deployed === undefined && settingIsAwaited()) {
    return { ok: false, errors: [{ path: '', message: 'setting.js did not load' }] };
  }
  return readDeployedSetting(deployed);
}

function settingIsAwaited(): boolean {
  return typeof document !== 'undefined' && document.querySelector('script[src^="setting.js"]') !== null;
}
