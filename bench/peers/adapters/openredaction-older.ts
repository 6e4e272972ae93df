import type { Peer } from '../peer.ts';
import { detector } from './openredaction.ts';

/** The line before, which finds more telephone numbers and addresses. */
export const openRedactionOlder: Peer = {
  package: '@openredaction/openredaction',
  variant: '',
  open: async (load) => detector(await load('@openredaction/openredaction'), {}),
};
