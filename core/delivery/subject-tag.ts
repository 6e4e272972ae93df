import type { Policy } from '../policy/schema.ts';

/** Outlook refuses a longer subject (DataExceedsMaximumSize), and the tag must not be what is cut off. */
const MAX_SUBJECT = 255;

/** Whether the portal's tag stands in the subject, in any case and anywhere: whoever wrote it wants the portal. */
export function hasTag(subject: string, policy: Policy): boolean {
  return lowerCase(subject).includes(lowerCase(policy.portal.subject.text));
}

/**
 * The subject with the portal's tag: once, letter by letter, where the policy says that the gateway looks for it, within
 * 255 characters. A tag elsewhere, such as behind "RE:", moves: a gateway that looks only at the start would not see it.
 */
export function tagSubject(subject: string, policy: Policy): string {
  if (isTagged(subject, policy)) return subject;
  const { text, place } = policy.portal.subject;
  const room = cutSubject(untagSubject(subject, policy), text.length + 1).trim();
  if (room === '') return text;
  return place === 'start' ? `${text} ${room}` : `${room} ${text}`;
}

/** The subject without the portal's tag. */
export function untagSubject(subject: string, policy: Policy): string {
  const tag = lowerCase(policy.portal.subject.text);
  let rest = subject;
  for (let at = lowerCase(rest).indexOf(tag); at !== -1; at = lowerCase(rest).indexOf(tag)) {
    rest = `${rest.slice(0, at).trimEnd()} ${rest.slice(at + tag.length).trimStart()}`.trim();
  }
  return rest;
}

/** Whether a gateway that compares letter by letter finds the tag, as some do. */
function isTagged(subject: string, policy: Policy): boolean {
  const { text, place } = policy.portal.subject;
  const written = subject.trim();
  if (place === 'anywhere') return written.includes(text);
  return place === 'start' ? written.startsWith(text) : written.endsWith(text);
}

/** ASCII letters alone: other letters change the length of a text with their case, and with it every place in it. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Cuts to what Outlook takes, less what is `kept` free, in UTF-16 units, without halving a surrogate pair. */
export function cutSubject(text: string, kept = 0): string {
  const max = MAX_SUBJECT - kept;
  const code = text.charCodeAt(max - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? max - 1 : max);
}
