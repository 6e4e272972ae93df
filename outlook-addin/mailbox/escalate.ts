import { type Policy, tagSubject, untagSubject } from '../../core/index.ts';
import { askOffice, tellOffice } from './call.ts';
import { composedItem } from './item.ts';

/**
 * Asks for the secure portal: puts the policy's tag into the subject, once. The tag is the sender's wish; the review at
 * send reads it from there. Rejects with an OfficeCallError when the subject cannot be read or set.
 */
export async function escalate(policy: Policy): Promise<void> {
  await changeSubject((subject) => tagSubject(subject, policy));
}

/** Takes the wish back. What the review demands by itself stays as it is. */
export async function withdraw(policy: Policy): Promise<void> {
  await changeSubject((subject) => untagSubject(subject, policy));
}

async function changeSubject(change: (subject: string) => string): Promise<void> {
  const { subject } = composedItem();
  const before = await askOffice<string>('subject.getAsync', (done) => subject.getAsync(done));
  const after = change(before);
  if (after !== before) await tellOffice('subject.setAsync', (done) => subject.setAsync(after, done));
}
