import {
  type Decision,
  type Draft,
  hasTag,
  lineAsHtml,
  lineAsText,
  looksSealed,
  type Policy,
  startsWithLine,
} from '../../core/index.ts';
import { askOffice, tellOffice } from './call.ts';
import { supportsMailbox } from './client.ts';
import { type ComposedItem, isMessage } from './item.ts';
import { readBody, readHeaders } from './read-draft.ts';

/** The protection the decision asks for could not be put on the item, or is not seen on it. */
export class NotAppliedError extends Error {
  readonly code: 'subject' | 'body' | 'headers' | 'label' | 'protection' | 'too-late' | 'changed';

  constructor(code: NotAppliedError['code']) {
    super(code);
    this.name = 'NotAppliedError';
    this.code = code;
  }
}

/**
 * Puts subject and headers of a decision on the item and reads both back. The body stays untouched, but for a replaced
 * subject at its top. Rejects with a NotAppliedError or OfficeCallError whenever the item may not leave as it is.
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
  if (!canCarry(item, reviewed, decision, policy)) throw new NotAppliedError('protection');
  const { via, label } = policy.portal;
  if (decision.protection === 'portal' && via === 'label') await applyLabel(item, label, stillWanted);
  // Headers and body before the subject: should anything fail on the way, the sender's own is still there.
  if (isMessage(item)) await applyHeaders(item, decision.headers, stillWanted);
  if (decision.subjectLine !== null) await applyLine(item, decision.subjectLine, stillWanted);
  await applySubject(item, reviewed.subject, decision.subject, stillWanted);
}

/** Whether label and headers of a decision still are on the item. Rejects when they cannot be read. */
export async function isApplied(
  item: ComposedItem,
  { protection, headers }: Pick<Decision, 'protection' | 'headers'>,
  { portal }: Policy,
): Promise<boolean> {
  if (protection === 'portal' && portal.via === 'label' && !(await isLabelled(item, portal.label))) return false;
  return !isMessage(item) || bears(item, headers);
}

/**
 * Nothing here encrypts, so OpenPGP counts as applied only where the draft is encrypted already. Appointments take no
 * headers: there a gateway's portal goes by the tag in the subject, enforced TLS needs nothing, and S/MIME cannot be asked
 * for. Labels came with Mailbox 1.13.
 */
function canCarry(item: ComposedItem, reviewed: Draft, decision: Decision, policy: Policy): boolean {
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
    case 'pgp':
      return isMessage(item) && looksSealed(reviewed);
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
  if (await isLabelled(item, label)) return;
  mustStillBeWanted(stillWanted);
  await tellOffice('sensitivityLabel.setAsync', (done) => item.sensitivityLabel.setAsync(label.id, done));
  if (!(await isLabelled(item, label))) throw new NotAppliedError('label');
}

/** Whether the item has the label, or one that is enough; clients tell that there is none in different ways. */
async function isLabelled(item: ComposedItem, label: Policy['portal']['label']): Promise<boolean> {
  try {
    const id = await askOffice<string>('sensitivityLabel.getAsync', (done) => item.sensitivityLabel.getAsync(done));
    return label !== null && [label.id, ...label.alsoEnough].includes(id.toLowerCase());
  } catch {
    return false;
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
  if (!(await bears(item, headers))) throw new NotAppliedError('headers');
}

/** Whether headers are on a message, be it under another review's id. Rejects when they cannot be read. */
export async function bears(item: Office.MessageCompose, headers: Decision['headers']): Promise<boolean> {
  const names = Object.keys(headers);
  const seen = names.length === 0 ? {} : await readHeaders(item, names);
  return names.every((name) => withoutId(seen[name.toLowerCase()] ?? '') === withoutId(headers[name] ?? ''));
}

/** Some clients start several runtimes for one send. They come to the same decision, each under an id of its own. */
function withoutId(value: string): string {
  return value.replace(/; id=[\da-f-]{36}/, '');
}

/**
 * Puts a line at the top of the body, once, and reads it back. Put before rather than written anew (body.setAsync): that
 * uploads pictures in the text again, and a message then stays in Drafts.
 */
async function applyLine(item: ComposedItem, line: string, stillWanted: () => boolean): Promise<void> {
  if (startsWithLine(await readBody(item), line)) return;
  const type = String(await askOffice('body.getTypeAsync', (done) => item.body.getTypeAsync(done)));
  if (type !== 'html' && type !== 'text') throw new NotAppliedError('body');
  const content = type === 'html' ? lineAsHtml(line) : lineAsText(line);
  mustStillBeWanted(stillWanted);
  await tellOffice('body.prependAsync', (done) => item.body.prependAsync(content, { coercionType: type }, done));
  if (!startsWithLine(await readBody(item), line)) throw new NotAppliedError('body');
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
