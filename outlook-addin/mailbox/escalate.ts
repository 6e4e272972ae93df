import { NO_ROUTE, type Policy, routingHeaderNames, tagSubject, untagSubject } from '../../core/index.ts';
import { askOffice, tellOffice } from './call.ts';
import { type ComposedItem, isMessage, mustBeOpen } from './item.ts';
import { readHeaders } from './read-draft.ts';

/**
 * Asks for the secure portal: puts the policy's tag into the subject, once. The tag is the sender's wish; the review at
 * send reads it from there. Rejects with an OfficeCallError when the subject cannot be read or set, and with a MovedOnError
 * when another item is open by then.
 */
export async function escalate(item: ComposedItem, policy: Policy): Promise<void> {
  await changeSubject(item, (subject) => tagSubject(subject, policy));
}

/**
 * Takes the wish back, and with it the route that an earlier, stopped send wrote on the message. What the review demands
 * by itself stays as it is.
 */
export async function withdraw(item: ComposedItem, policy: Policy): Promise<void> {
  await changeSubject(item, (subject) => untagSubject(subject, policy));
  await clearRoutes(item, policy);
}

async function changeSubject(item: ComposedItem, change: (subject: string) => string): Promise<void> {
  const { subject } = item;
  const before = await askOffice<string>('subject.getAsync', (done) => subject.getAsync(done));
  const after = change(before);
  if (after === before) return;
  mustBeOpen(item);
  await tellOffice('subject.setAsync', (done) => subject.setAsync(after, done));
}

async function clearRoutes(item: ComposedItem, policy: Policy): Promise<void> {
  if (!isMessage(item)) return;
  const names = routingHeaderNames(policy);
  const seen = await readHeaders(item, names);
  const stale = names.filter((name) => (seen[name.toLowerCase()] ?? NO_ROUTE) !== NO_ROUTE);
  if (stale.length === 0) return;
  // Overwritten, never removed: removing fails once the draft has been saved.
  const cleared = Object.fromEntries(stale.map((name) => [name, NO_ROUTE]));
  mustBeOpen(item);
  await tellOffice('internetHeaders.setAsync', (done) => item.internetHeaders.setAsync(cleared, done));
}
