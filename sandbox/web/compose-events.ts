import { changedAttachments, changedRecipientFields } from '../outlook/item-events.ts';
import type { ItemState } from '../outlook/item-state.ts';
import type { ComposeEventType } from '../outlook/launch-events.ts';

type Fire = (type: ComposeEventType, args: Readonly<Record<string, unknown>>) => Promise<unknown>;

export interface ComposeEvents {
  /** A new message was opened. */
  readonly opened: (item: ItemState) => void;
  /** The person changed the item; recipients and attachments concern add-ins. */
  readonly changed: (item: ItemState) => void;
  /** Runs a change that is not the person's, of which add-ins hear nothing. */
  readonly paused: (change: () => void) => void;
  /** Resolves when no event is under way. */
  readonly idle: () => Promise<void>;
  readonly end: () => void;
}

/** Outlook gathers what happens in quick succession into one event. */
const GATHER_MS = 200;

/** Fires the events of composing as Outlook does: gathered, one after the other, and none for an item that is gone. */
export function composeEvents(fire: Fire): ComposeEvents {
  const waiting = new Map<ComposeEventType, Readonly<Record<string, unknown>>>();
  let known: ItemState | null = null;
  let listening = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const queue = (type: ComposeEventType, args: Readonly<Record<string, unknown>>) => {
    waiting.set(type, args);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), GATHER_MS);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const events = [...waiting];
    waiting.clear();
    running = events.reduce(
      // A failing compose event shows nothing; the send event decides.
      (previous, [type, args]) => previous.then(() => fire(type, args)).then(nothing, nothing),
      running,
    );
    return running;
  };

  return {
    opened(item) {
      known = item;
      waiting.clear();
      queue('OnNewMessageCompose', {});
    },
    changed(item) {
      const before = known;
      known = item;
      if (!listening || before === null) return;
      const fields = changedRecipientFields(before, item);
      if (fields !== null) queue('OnMessageRecipientsChanged', { changedRecipientFields: fields });
      for (const details of changedAttachments(before, item)) queue('OnMessageAttachmentsChanged', details);
    },
    paused(change) {
      listening = false;
      change();
      listening = true;
    },
    idle: async () => {
      // Send cancels what has not started, as in Outlook; what runs may still write its notification.
      clearTimeout(timer);
      waiting.clear();
      await running;
    },
    end: () => clearTimeout(timer),
  };
}

function nothing(): void {}
