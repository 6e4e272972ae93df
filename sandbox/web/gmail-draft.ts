import { api } from './api.ts';
import type { Composition } from './composition.ts';

export interface GmailDraft {
  /** Saves now if need be; the draft's id, or null when it cannot be saved. */
  readonly save: () => Promise<string | null>;
  /** Whether the saved draft is gone, because something sent it. */
  readonly wasSent: () => Promise<boolean>;
  /** Drops the draft; the next save makes a new one. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** Gmail saves shortly after one stops typing. */
const AUTOSAVE_MS = 600;

/** Saves the message being written as a draft, as Gmail does by itself. */
export function gmailDraft(composition: Composition, onState: (saved: boolean) => void): GmailDraft {
  let id: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = true;
  /** Saves go one after the other, so that an older text never replaces a newer one. */
  let saving: Promise<unknown> = Promise.resolve();
  /** Tells a save that was under way when its draft was dropped. */
  let generation = 0;

  const stop = composition.onChange((_parts, author) => {
    changed = true;
    clearTimeout(timer);
    if (author === 'person') {
      onState(false);
      timer = setTimeout(() => void save(), AUTOSAVE_MS);
    }
  });

  function save(): Promise<string | null> {
    const step = saving.then(async () => {
      if (!changed && id !== null) return id;
      const current = generation;
      changed = false;
      try {
        const saved = await api.saveGmailDraft(id, composition.read());
        if (current !== generation) return null;
        id = saved.id;
        onState(true);
        return id;
      } catch {
        changed = true;
        return null;
      }
    });
    saving = step;
    return step;
  }

  function forget(): void {
    clearTimeout(timer);
    generation += 1;
    const dropped = id;
    id = null;
    changed = true;
    if (dropped !== null) void api.discardGmailDraft(dropped).catch(() => undefined);
  }

  return {
    save,
    wasSent: async () => id !== null && !(await api.hasGmailDraft(id)).exists,
    forget,
    end() {
      stop();
      clearTimeout(timer);
    },
  };
}
