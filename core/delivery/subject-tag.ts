import type { Policy } from '../policy/schema.ts';

/** Outlook refuses a longer subject (DataExceedsMaximumSize), and the tag must not be what is cut off. */
const MAX_SUBJECT = 255;

/** Whether the portal's tag stands in the subject, in any case, where gateways look for it: anywhere. */
export function hasTag(subject: string, policy: Policy): boolean {
  return subject.toLowerCase().includes(policy.portal.subject.text.toLowerCase());
}

/** The subject with the portal's tag: once, at the policy's place, within 255 characters. */
export function tagSubject(subject: string, policy: Policy): string {
  if (hasTag(subject, policy)) return subject;
  const { text, place } = policy.portal.subject;
  const room = cut(subject, MAX_SUBJECT - text.length - 1).trim();
  if (room === '') return text;
  return place === 'start' ? `${text} ${room}` : `${room} ${text}`;
}

/** The subject without the portal's tag. */
export function untagSubject(subject: string, policy: Policy): string {
  const tag = policy.portal.subject.text.toLowerCase();
  let rest = subject;
  for (let at = rest.toLowerCase().indexOf(tag); at !== -1; at = rest.toLowerCase().indexOf(tag)) {
    rest = `${rest.slice(0, at).trimEnd()} ${rest.slice(at + tag.length).trimStart()}`.trim();
  }
  return rest;
}

/** Cuts to `max` UTF-16 units without halving a surrogate pair. */
function cut(text: string, max: number): string {
  const code = text.charCodeAt(max - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? max - 1 : max);
}
