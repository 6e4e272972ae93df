import { countRules, draftFromMessage, NO_WISH, type Setting } from '../../core/index.ts';
import { record, ship } from '../audit/trail.ts';
import { during, Failure } from '../failure.ts';
import { listSent, ownAddress, postMessage, readSent, type SentMessage, whenSent } from '../gmail/sent-mail.ts';
import { readProperty, writeProperty } from '../gmail/user-properties.ts';
import { displayLanguage } from '../language.ts';
import { currentSetting } from '../setting.ts';
import { settledMessages } from '../settled-messages.ts';
import { digestMessage } from './digest-message.ts';
import { judgeSent } from './judge-sent.ts';
import { freshState, keepState, recallState, type SweepState, withDone, withHit } from './state.ts';

/** Google ends a script after six minutes; the message at hand and the note still fit in the rest. */
const BUDGET_MS = 4 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A message over which three runs failed counts as unchecked, so that it does not hold up the others. */
const TRIES = 3;

/**
 * Looks once at every message sent since the last run, records what went without the protection it needs, and writes to
 * the sender at most once a day. A run that has used its time stops, and the next one goes on where it stopped.
 */
export async function sweep(): Promise<void> {
  const lock = LockService.getUserLock();
  // Two runs at once would look at the same messages.
  if (!lock.tryLock(0)) return;
  try {
    await run(Date.now());
    await ship();
  } finally {
    lock.releaseLock();
  }
}

async function run(started: number): Promise<void> {
  const setting = await during('policy', () => currentSetting(NO_WISH));
  if (!setting.policy.gmail.sweep.enabled) return;
  const isLate = () => Date.now() - started > BUDGET_MS;
  // What was kept and cannot be read any more: rather twice than never.
  let state = recallState(readProperty('mailward.sweep')) ?? freshState(started - DAY_MS, 'en', 'UTC');
  const settled = settledMessages();
  const known = new Set(state.done.map(([id]) => id));
  const ids = (await during('read', () => listSent(state.floor, isLate))) ?? [];
  for (const id of ids.filter((one) => !known.has(one))) {
    if (isLate()) break;
    // Kept before: a run that Google ends over this message has tried it, too.
    state = { ...state, stuck: { id, tries: state.stuck?.id === id ? state.stuck.tries + 1 : 1 } };
    keep(state);
    state = await lookAt(id, state, settled, setting);
    keep(state);
    if (state.stuck !== null) break;
  }
  tell(state, setting, started);
}

/** The state after one message. */
async function lookAt(
  id: string,
  state: SweepState,
  settled: readonly string[],
  setting: Setting,
): Promise<SweepState> {
  const tries = state.stuck?.tries ?? 1;
  if (tries > TRIES) return givenUp(id, state);
  let sent: SentMessage;
  try {
    sent = readSent(id);
  } catch {
    return tries < TRIES ? state : givenUp(id, state);
  }
  const done = withDone(state, id, sent.sentAt);
  if (settled.includes(id)) return done;
  return judged(sent, done, setting);
}

/** The state after a message that was tried often enough. */
function givenUp(id: string, state: SweepState): SweepState {
  console.warn('mailward sweep unread');
  return { ...withDone(state, id, whenSent(id) ?? state.floor), unchecked: state.unchecked + 1 };
}

async function judged({ id, sentAt, bytes }: SentMessage, done: SweepState, setting: Setting): Promise<SweepState> {
  try {
    const draft = await draftFromMessage(bytes);
    const { kind, assessment } = await judgeSent(draft, sentAt, setting);
    if (kind === 'fine') return done;
    const review = { ...assessment, rules: countRules(assessment.findings), decision: null };
    await record({ kind: 'sweep-hit', verdict: kind, draft, review, messageId: id }, null);
    if (kind === 'unchecked') return { ...done, unchecked: done.unchecked + 1 };
    const speaking = assessment.exposure.reasons.filter((reason) => reason.id !== 'counter-sign');
    const categories = [...new Set(speaking.flatMap((reason) => reason.categories))];
    return withHit(done, { id, at: sentAt, exposure: assessment.exposure.level, categories });
  } catch {
    // What no parser takes nobody has checked; the next run would meet it again.
    console.warn('mailward sweep unread');
    return { ...done, unchecked: done.unchecked + 1 };
  }
}

/** Writes the note of the day. What is to be told is taken off first, so that no failure makes two notes of it. */
function tell(state: SweepState, { policy }: Setting, now: number): void {
  if (state.hits.length === 0 || now - state.toldAt < DAY_MS) return;
  const { complianceAddress } = policy.gmail.sweep;
  const digest = { ...state, contact: complianceAddress };
  const addresses = { sender: ownAddress(), compliance: complianceAddress };
  const language = displayLanguage({ commonEventObject: { userLocale: state.language } });
  const message = digestMessage(digest, addresses, language, state.timeZone);
  keep({ ...state, hits: [], more: 0, unchecked: 0, toldAt: now });
  try {
    postMessage(message);
  } catch {
    keep(state);
    throw new Failure('apply');
  }
}

function keep(state: SweepState): void {
  writeProperty('mailward.sweep', keepState(state));
}
