import { openRedaction } from './adapters/openredaction.ts';
import { openRedactionOlder } from './adapters/openredaction-older.ts';
import { redactPii } from './adapters/redact-pii.ts';
import { redactPiiLight } from './adapters/redact-pii-light.ts';
import { redactWasm } from './adapters/redact-wasm.ts';
import { redactpiiNode } from './adapters/redactpii-node.ts';
import { removePii } from './adapters/remove-pii.ts';
import { sanitizePii } from './adapters/sanitize-pii.ts';
import type { Peer } from './peer.ts';

export const PEERS: readonly Peer[] = [
  ...openRedaction,
  openRedactionOlder,
  redactPii,
  redactPiiLight,
  redactpiiNode,
  redactWasm,
  removePii,
  sanitizePii,
];
