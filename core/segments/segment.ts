import type { Draft, Unread } from '../draft.ts';
import type { Segment } from '../finding.ts';
import type { Policy } from '../policy/schema.ts';

export async function segment(draft: Draft, _policy: Policy): Promise<{ segments: Segment[]; unread: Unread[] }> {
  return {
    segments: [{ id: 'subject', text: draft.subject, zones: [{ zone: 'new', start: 0, end: draft.subject.length }] }],
    unread: [...draft.unread],
  };
}
