import type { PORTAL_PRESETS } from '../../core/index.ts';

/** Named here once more, checked by their type, so that asking for help loads nothing of core. */
const NAMES: Readonly<Record<keyof typeof PORTAL_PRESETS | 'none', true>> = {
  custom: true,
  'luxsci-secureline': true,
  'microsoft-purview': true,
  proofpoint: true,
  zix: true,
  mimecast: true,
  barracuda: true,
  'google-route': true,
  none: true,
};

/** Every portal that can be named: a gateway's preset, or that there is none. */
export const PORTALS = Object.keys(NAMES);
