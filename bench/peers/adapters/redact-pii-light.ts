import type { Peer } from '../peer.ts';
import { detector } from './redact-pii.ts';

/** redact-pii without its connection to Google; the same class. */
export const redactPiiLight: Peer = {
  package: '@libretto/redact-pii-light',
  variant: '',
  open: async (load) => detector(await load('@libretto/redact-pii-light')),
};
