import {
  type Assessment,
  assess,
  type Decision,
  type DomainRecords,
  type Draft,
  decide,
  routeOf,
  type Setting,
  tagSubject,
  untagSubject,
} from '../../core/index.ts';

/** `fine`: it needed nothing, or had what it needed. `unchecked`: nothing found, but a part nobody could check. */
export interface SentVerdict {
  readonly kind: 'fine' | 'unprotected' | 'unchecked';
  readonly assessment: Assessment;
}

/**
 * Whether a sent message went with the protection it needs. What it needs is worked out from its text and recipients
 * alone, as if no tag and no header stood on it, so that nothing written on a message can hide what it says. A tag or
 * header then counts only for what it is: an order to the gateway, and only if that way fits every recipient. Enforced TLS
 * needs no order. What a recipient's domain takes is asked as of the sending.
 * @param sentAt in milliseconds since 1970
 */
export async function judgeSent(draft: Draft, sentAt: number, current: Setting): Promise<SentVerdict> {
  const setting = { ...current, domains: recordsAt(sentAt, current), now: sentAt };
  const bare: Draft = { ...draft, headers: {}, subject: untagSubject(draft.subject, setting.policy) };
  const assessment = await assess(bare, setting.policy);
  const verdict = (kind: SentVerdict['kind']) => ({ kind, assessment });
  const needed = decide(bare, assessment, setting);
  if (needed.action === 'send') return verdict('fine');
  if (needed.action !== 'block' && needed.protection === 'tls') return verdict('fine');
  const went = decide(draft, assessment, setting);
  const isProtected = needed.protection !== null && !went.subjectReplaced && carries(draft, went, setting);
  if (isProtected) return verdict('fine');
  const onlyUnread = assessment.exposure.reasons.every(({ id }) => id === 'unread-part');
  return verdict(assessment.unread.length > 0 && onlyUnread ? 'unchecked' : 'unprotected');
}

/**
 * The records for a message that was sent before now. Those taken anew since speak for the moment of sending too, of which
 * nothing else is known; those from the future speak for nothing.
 */
function recordsAt(sentAt: number, { domains, now }: Setting): DomainRecords {
  return domains.checked > now ? domains : { ...domains, checked: Math.min(domains.checked, sentAt) };
}

/**
 * Whether the message bears the tag or the header of the way that its recipients can take, as the gateway reads them. No
 * gateway encrypts with OpenPGP: a message that says so and could be read here went in the clear.
 */
function carries({ subject, headers }: Draft, { protection }: Decision, { policy }: Setting): boolean {
  if (protection === null || protection === 'pgp') return false;
  if (protection === 'portal' && tagSubject(subject, policy) === subject) return true;
  const [name, value] = routeOf(protection, policy);
  return headers[name.toLowerCase()]?.trim() === value;
}
