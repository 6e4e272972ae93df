import type { Draft, Unread } from '../draft.ts';
import type { Exposure } from '../exposure/exposure.ts';
import type { Finding } from '../finding.ts';
import type { Setting } from '../review.ts';
import type { Decision } from './decision.ts';

export function decide(
  draft: Draft,
  _findings: readonly Finding[],
  _unread: readonly Unread[],
  _exposure: Exposure,
  _setting: Setting,
): Decision {
  return {
    action: 'send',
    protection: null,
    subject: draft.subject,
    subjectReplaced: false,
    headers: {},
    recipients: [],
    because: ['nothing-found'],
  };
}
