import type { Draft, Unread } from '../draft.ts';
import type { Finding, Segment } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';
import type { Exposure } from './exposure.ts';

export function expose(
  _draft: Draft,
  _segments: readonly Segment[],
  _findings: readonly Finding[],
  _unread: readonly Unread[],
  _policy: Policy,
): Exposure {
  return { level: 'none', probability: 0, reasons: [] };
}
