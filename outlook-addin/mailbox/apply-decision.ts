import { type Decision, type Draft, hasTag, type Policy } from '../../core/index.ts';
import { askOffice, tellOffice } from './call.ts';
import { supportsMailbox } from './client.ts';
import { type ComposedItem, isMessage } from './item.ts';
import { readHeaders } from './read-draft.ts';

/** The protection the decision asks for could not be put on the item, or is not seen on it. */
export class NotAppliedError extends Error {
  readonly code: 'subject' | 'headers' | 'label' | 'protection' | 'too-late' | 'changed';

  constructor(code: NotAppliedError['code']) {
    super(code);
    this.name = 'NotAppliedError';
    this.code = code;
  }
}

/**
 * Puts subject and headers of a decision on the item and reads both back. The body stays untouched. Rejects with a
 * NotAppliedError or OfficeCallError whenever the item may not leave as it is.
 * @param reviewed is the draft that was decided on; a subject that is another by now is left alone (`changed`).
 * @param stillWanted is asked before every change, so that a run Outlook no longer waits for never touches a later one.
 */
export async function applyDecision(
  item: ComposedItem,
  reviewed: Draft,
  decision: Decision,
  policy: Policy,
  stillWanted: () => boolean,
): Promise<void> {
  if (!canCarry(item, decision, policy)) throw new NotAppliedError('protection');
  const { via, label } = policy.portal;
  if (decision.protection === 'portal' && via === 'label') await applyLabel(item, label, stillWanted);
  // Headers before the subject: should anything fail on the way, the sender's own is still there.
  if (isMessage(item)) await applyHeaders(item, decision.headers, stillWanted);
  await applySubject(item, reviewed.subject, decision.subject, stillWanted);
}

/**
 * Nothing here encrypts, so OpenPGP never counts as applied. Appointments take no headers: there a gateway's portal goes by
 * the tag in the subject, enforced TLS needs nothing, and S/MIME cannot be asked for. Labels came with Mailbox 1.13.
 */
function canCarry(item: ComposedItem, decision: Decision, policy: Policy): boolean {
  switch (decision.protection) {
    case null:
    case 'tls':
      return true;
    case 'portal':
      return policy.portal.via === 'label'
        ? supportsMailbox('1.13')
        : isMessage(item) || hasTag(decision.subject, policy);
    case 'smime':
      return isMessage(item);
    default:
      return false;
  }
}

/** Puts the label that encrypts on the item and reads it back; one that the policy calls enough stays. */
async function applyLabel(
  item: ComposedItem,
  label: Policy['portal']['label'],
  stillWanted: () => boolean,
): Promise<void> {
  if (label === null) throw new NotAppliedError('protection');
  const read = async () => (await readLabel(item)).toLowerCase();
  if ([label.id, ...label.alsoEnough].includes(await read())) return;
  mustStillBeWanted(stillWanted);
  await tellOffice('sensitivityLabel.setAsync', (done) => item.sensitivityLabel.setAsync(label.id, done));
  if ((await read()) !== label.id) throw new NotAppliedError('label');
}

/** The id of the item's label; '' for none, which clients tell in different ways. */
async function readLabel(item: ComposedItem): Promise<string> {
  try {
    return await askOffice<string>('sensitivityLabel.getAsync', (done) => item.sensitivityLabel.getAsync(done));
  } catch {
    return '';
  }
}

/** Puts headers on a message and reads them back. Rejects when they are not there afterwards. */
export async function applyHeaders(
  item: Office.MessageCompose,
  headers: Decision['headers'],
  stillWanted: () => boolean,
): Promise<void> {
  const names = Object.keys(headers);
  if (names.length === 0) return;
  mustStillBeWanted(stillWanted);
  // Overwritten, never removed: removing fails once the draft has been saved.
  await tellOffice('internetHeaders.setAsync', (done) => item.internetHeaders.setAsync({ ...headers }, done));
  const seen = await readHeaders(item, names);
  const isThere = (name: string) => withoutId(seen[name.toLowerCase()] ?? '') === withoutId(headers[name] ?? '');
  if (!names.every(isThere)) throw new NotAppliedError('headers');
}

/** Some clients start several runtimes for one send. They come to the same decision, each under an id of its own. */
export function withoutId(value: string): string {
  return value.replace(/; id=[\da-f-]{36}/, '');
}

async function applySubject(
  item: ComposedItem,
  before: string,
  wanted: string,
  stillWanted: () => boolean,
): Promise<void> {
  const read = () => askOffice<string>('subject.getAsync', (done) => item.subject.getAsync(done));
  const now = await read();
  if (now === wanted) return;
  if (now.trim() !== before.trim() && now.trim() !== wanted.trim()) throw new NotAppliedError('changed');
  mustStillBeWanted(stillWanted);
  await tellOffice('subject.setAsync', (done) => item.subject.setAsync(wanted, done));
  // Clients trim the ends of a subject; nothing else may differ.
  if ((await read()).trim() !== wanted.trim()) throw new NotAppliedError('subject');
}

function mustStillBeWanted(stillWanted: () => boolean): void {
  if (!stillWanted()) throw new NotAppliedError('too-late');
}
