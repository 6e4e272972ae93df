import type { Finding, Segment } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';

export function find(_segments: readonly Segment[], _policy: Policy): Finding[] {
  return [];
}
