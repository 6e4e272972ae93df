import { type Profile, supports } from './profiles.ts';

/** The Mailbox set that brought a member of the item in compose mode; whatever is not named came with 1.5 or before. */
const SINCE: Readonly<Record<string, string>> = {
  from: '1.7',
  organizer: '1.7',
  addHandlerAsync: '1.7',
  removeHandlerAsync: '1.7',
  internetHeaders: '1.8',
  getAttachmentsAsync: '1.8',
  getAttachmentContentAsync: '1.8',
  addFileAttachmentFromBase64Async: '1.8',
  getInitializationContextAsync: '1.8',
  sessionData: '1.11',
  sensitivityLabel: '1.13',
};

/** Members of later sets that phones were given ("Outlook JavaScript APIs supported in Outlook on mobile devices"). */
const ON_PHONES = ['from', 'internetHeaders', 'addFileAttachmentFromBase64Async', 'sessionData'];

/** Calls of old sets that phones refuse all the same (the same page). */
const REFUSED_ON_PHONES = [
  'subject.setAsync',
  'body.setAsync',
  'body.prependAsync',
  'body.prependOnSendAsync',
  'body.appendOnSendAsync',
];

/** Leaves a client the members of the item it has; a newer one is undefined there, as for any JavaScript object. */
export function membersOf<T extends object>(profile: Profile, item: T): T {
  const has = (name: string) =>
    supports(profile, 'Mailbox', SINCE[name] ?? '1.1') || (profile.mobile && ON_PHONES.includes(name));
  return Object.fromEntries(Object.entries(item).filter(([name]) => has(name))) as T;
}

/** Whether a client has a call and answers it with an error. */
export function refuses(profile: Profile, call: string): boolean {
  return profile.mobile && REFUSED_ON_PHONES.includes(call);
}
