import type { AuditEvent } from '../../core/index.ts';
import { type ChainLine, dayOf, lineHash, lineText, type Note } from './chain.ts';
import { expiredDays, removeDays } from './expire.ts';
import { recallSeen } from './recall-seen.ts';
import { seenEvents } from './seen-events.ts';
import type { SigningKey } from './signing-key.ts';
import { beginDay, findTail, type OpenFile, signTail, type Tail, writeWhole } from './tail.ts';

export interface JournalSetting {
  readonly dir: string;
  readonly key: SigningKey;
  readonly keepDays: number;
  /** How long the first event of a batch waits for others, in milliseconds. */
  readonly batchMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly openFile: OpenFile;
  /** Rejects where the folder is not this process's any more. */
  readonly hold: () => Promise<void>;
}

/** Daily files to which events are appended. */
export interface Journal {
  /**
   * Appends events that are not there yet; resolves when they are on the disk. Rejects, with nothing of them kept, when the
   * disk does not take them or too many wait already.
   */
  readonly append: (events: readonly AuditEvent[], by: string) => Promise<void>;
  /** Whether the last write went well. */
  readonly healthy: () => boolean;
  /** Writes what waits, signs, and closes the file. */
  readonly close: () => Promise<void>;
}

/** Some seconds' worth; who comes then is told to come again rather than held in memory. */
const MAX_WAITING_EVENTS = 20_000;
/** What is written is signed within a second: an attacker with the disk, but without the key, has no longer. */
const SIGN_EVERY_MS = 1000;

interface Waiting {
  readonly events: readonly AuditEvent[];
  readonly by: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Opens the journal in a folder: repairs its end, removes what has expired, and recalls the ids of recent events. Every batch
 * is on the disk (fdatasync) before it is acknowledged. Throws an InputError for a folder that cannot be gone on with.
 */
export async function openJournal(setting: JournalSetting): Promise<Journal> {
  const { dir, key, keepDays, batchMs, now, openFile, hold } = setting;
  const seen = seenEvents();
  let tail: Tail | null = null;
  let lost = true;
  let clockIsBack = false;
  let healthy = true;
  let closed = false;
  let waiting: Waiting[] = [];
  let waitingEvents = 0;
  let signed: Tail | null = null;
  let signedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  async function recover(): Promise<void> {
    await tail?.file.close().catch(() => {});
    const found = await findTail(dir, key, openFile);
    tail = found.tail;
    signed = null;
    await recallSeen(dir, key.publicKey, seen);
    if (found.cut > 0) await write([{ kind: 'repaired', bytes: found.cut }], []);
    lost = false;
    await expire();
  }

  async function expire(): Promise<void> {
    const expired = await expiredDays(dir, keepDays, key.publicKey);
    if (expired.length === 0) return;
    await write(expired, []);
    await removeDays(dir, expired);
  }

  /** The file of today; a clock that has gone back stays in the later one. */
  async function turnPage(): Promise<Note[]> {
    const today = dayOf(now());
    if (tail === null || today > tail.day) {
      const before = tail;
      if (before !== null) await sign(before);
      tail = await beginDay(dir, today, before, now(), key, openFile);
      await before?.file.close();
      clockIsBack = false;
      await expire();
    }
    const back = today < tail.day;
    const notes: Note[] = back && !clockIsBack ? [{ kind: 'clock-back', day: today }] : [];
    clockIsBack = back;
    return notes;
  }

  async function write(notes: readonly Note[], batch: readonly Pick<Waiting, 'events' | 'by'>[]): Promise<void> {
    if (tail === null) throw new Error('there is no file to write to');
    const received = now();
    let { hash, lines } = tail;
    const texts: string[] = [];
    const added = new Set<string>();
    const put = (line: Bare) => {
      const text = lineText({ previous: hash, received, ...line });
      hash = lineHash(text);
      lines += 1;
      texts.push(text);
    };
    for (const note of notes) put({ note });
    for (const { events, by } of batch) {
      for (const event of events) {
        const { uid } = event.metadata;
        if (seen.has(uid) || added.has(uid)) continue;
        added.add(uid);
        put({ by, event });
      }
    }
    if (texts.length === 0) return;
    const bytes = Buffer.from(`${texts.join('\n')}\n`);
    await hold();
    if ((await tail.file.stat()).size !== tail.bytes) {
      // Written over, somebody else's acknowledged lines would be lost: the end is looked for anew.
      lost = true;
      throw new Error('somebody else has written to the file');
    }
    try {
      await writeWhole(tail.file, bytes, tail.bytes);
      await tail.file.datasync();
    } catch (error) {
      // What stands behind the end was acknowledged to nobody, and the next batch must not follow it.
      await tail.file.truncate(tail.bytes).catch(() => {
        lost = true;
      });
      throw error;
    }
    tail = { ...tail, bytes: tail.bytes + bytes.length, lines, hash };
    for (const id of added) seen.add(id);
  }

  async function sign(end: Tail): Promise<void> {
    if (end.hash === signed?.hash) return;
    await hold();
    await signTail(dir, end, key);
    signed = end;
    signedAt = performance.now();
  }

  async function commit(): Promise<void> {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    waitingEvents = 0;
    try {
      await hold();
      if (lost) await recover();
      await write(await turnPage(), batch);
      healthy = true;
      for (const { done } of batch) done();
    } catch (error) {
      healthy = false;
      for (const { failed } of batch) failed(error);
    }
    await signInTime();
  }

  async function signInTime(): Promise<void> {
    clearTimeout(timer);
    if (tail === null || tail.hash === signed?.hash) return;
    const left = SIGN_EVERY_MS - (performance.now() - signedAt);
    if (left > 0) timer = setTimeout(() => later(signInTime), left);
    else
      await sign(tail).catch(() => {
        healthy = false;
        timer = setTimeout(() => later(signInTime), SIGN_EVERY_MS);
      });
  }

  function later(step: () => Promise<void>): Promise<void> {
    work = work.then(step);
    return work;
  }

  try {
    await recover();
  } catch (error) {
    await (tail as Tail | null)?.file.close();
    throw error;
  }
  return {
    append: (events, by) =>
      new Promise((done, failed) => {
        if (closed) return failed(new Error('the journal is closed'));
        if (waitingEvents + events.length > MAX_WAITING_EVENTS) return failed(new Error('too many events wait'));
        if (waiting.length === 0) setTimeout(() => void later(commit), batchMs);
        waiting.push({ events, by, done, failed });
        waitingEvents += events.length;
      }),
    healthy: () => healthy,
    async close() {
      closed = true;
      await later(commit);
      clearTimeout(timer);
      try {
        if (tail !== null) await sign(tail);
      } finally {
        await tail?.file.close();
      }
    },
  };
}

type Bare = ChainLine extends infer Line
  ? Line extends ChainLine
    ? Omit<Line, 'previous' | 'received'>
    : never
  : never;
