import type { Draft } from '../../core/index.ts';
import { sameDraft } from './same-draft.ts';

/** Short enough to feel live, long enough to leave the client alone. */
const READ_AGAIN_MS = 2_000;
/** Attachments of many megabytes take long to read; then the client rests four times as long as it worked. */
const REST_AFTER_READ = 4;

export interface DraftFollower {
  /** Called with each draft that differs from the last one; the next reading waits until it is done. */
  readonly changed: (draft: Draft) => Promise<void>;
  /** Called each time the draft cannot be read. */
  readonly unreadable: () => void;
}

export interface Following {
  /** Reads at once, or right after a reading under way; resolves when what was read has been dealt with. */
  readonly check: () => Promise<void>;
  /** The same, and what was read counts as changed even if it was not. */
  readonly again: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Follows a draft while the page can be seen: reads it, tells when it differs, rests, reads again. One reading at a
 * time; none while the page is hidden.
 */
export function followDraft(readDraft: () => Promise<Draft>, follower: DraftFollower): Following {
  let last: Draft | null = null;
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = READ_AGAIN_MS;
  let stopped = false;

  async function step(): Promise<void> {
    const draft = await timed();
    if (stopped) return;
    if (draft === null) {
      last = null;
      follower.unreadable();
    } else if (last === null || !sameDraft(last, draft)) {
      last = draft;
      await follower.changed(draft);
    }
  }

  async function timed(): Promise<Draft | null> {
    const begin = performance.now();
    try {
      return await readDraft();
    } catch {
      return null;
    } finally {
      rest = Math.max(READ_AGAIN_MS, REST_AFTER_READ * (performance.now() - begin));
    }
  }

  function check(): Promise<void> {
    if (running !== null) {
      waiting ??= running.then(() => {
        waiting = null;
        return check();
      });
      return waiting;
    }
    if (stopped) return Promise.resolve();
    clearTimeout(timer);
    running = step().finally(() => {
      running = null;
      if (!stopped && !document.hidden) timer = setTimeout(check, rest);
    });
    return running;
  }

  function followVisibility(): void {
    if (document.hidden) clearTimeout(timer);
    else void check();
  }

  document.addEventListener('visibilitychange', followVisibility);
  void check();
  return {
    check,
    again: () => {
      last = null;
      return check();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', followVisibility);
    },
  };
}
