import { countRules, type Draft, type Finding, type Review } from '../../core/index.ts';
import { type Deployed, record, ship } from '../audit/trail.ts';
import { cachedReading } from '../mailbox/attachment-cache.ts';
import { tellOffice } from '../mailbox/call.ts';
import { escalate, withdraw } from '../mailbox/escalate.ts';
import { inTurn, type Lane } from '../mailbox/in-turn.ts';
import { type ComposedItem, composedItem, isOpen, mustBeOpen } from '../mailbox/item.ts';
import { clearNotice, showNotice } from '../mailbox/notice.ts';
import { namesReason, openedByDialog } from '../mailbox/opened-by-dialog.ts';
import { readAttachment } from '../mailbox/read-attachments.ts';
import { readDraft, readPlainText } from '../mailbox/read-draft.ts';
import { replaceBody, replaceSubject } from '../mailbox/replace-text.ts';
import { isReviewId } from '../mailbox/review-id.ts';
import { putBack, putSealed, rollBack, type SealedParts, type Unsealed } from '../mailbox/seal.ts';
import { keepNote, readNotes, type SessionNotes } from '../mailbox/session-notes.ts';

/**
 * All that the pane asks of the mail client about one item. Every function rejects when the client gives no answer to rely
 * on, or when the person has moved on to another item.
 */
export interface DraftPort {
  /** The draft as it is; attachments whose id, name and size stay the same are read again only now and then. */
  readonly readDraft: () => Promise<Draft>;
  /** Asks for the secure portal on the message. */
  readonly escalate: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
  /** Replaces a subject or body that is as expected: answers what then stands there, null when it was not as expected. */
  readonly replaceSubject: (expected: string, wanted: string) => Promise<string | null>;
  readonly replaceBody: (expected: string, wanted: string) => Promise<string | null>;
  /** The body as plain text, as the client makes it. */
  readonly readPlainText: () => Promise<string>;
  /**
   * Puts encrypted parts in the place of the message's own, puts the message back when the sender wants that, and when its
   * encryption came to nothing. All reject with a SealError.
   */
  readonly putSealed: (draft: Draft, parts: SealedParts) => Promise<Unsealed>;
  readonly putBack: (unsealed: Unsealed) => Promise<void>;
  readonly rollBack: (unsealed: Unsealed) => Promise<void>;
  /** What is kept beside the message; never rejects. */
  readonly readNotes: () => Promise<SessionNotes>;
  /** Answers whether the client took it; never rejects. */
  readonly keepNote: (note: 'assessment' | 'override' | 'sealed', value: string | null) => Promise<boolean>;
  /** Says something in Outlook's info bar, null for nothing; never rejects. */
  readonly showNotice: (sentence: string | null) => Promise<void>;
  /** Records that the sender takes findings of a review for wrong; rejects when that could not be kept. */
  readonly reportFalseAlarm: (draft: Draft, review: Review, findings: readonly Finding[]) => Promise<void>;
  /** Calls back when the client says that the message changed; answers a function that ends it. */
  readonly onChange: (changed: () => void) => () => void;
  /** Calls back when the dialog at send opened the pane, or brought it to the front. */
  readonly onOpenedByDialog: (opened: () => void) => () => void;
}

/** The message or appointment being written in Outlook, and no other that is opened under the pane later. */
export function outlookDraft(deployed: Deployed): DraftPort {
  const { policy } = deployed;
  const item = composedItem();
  const lane = inTurn();
  const reading = cachedReading(readAttachment, () => performance.now());
  /** What is read of an item that was left meanwhile may be of the next. */
  const read = async <T>(work: () => Promise<T>) => {
    const answer = await work();
    mustBeOpen(item);
    return answer;
  };
  return {
    readDraft: () => read(() => readDraft(item, policy, reading)),
    escalate: () => lane(() => escalate(item, policy)),
    withdraw: () => lane(() => withdraw(item, policy)),
    replaceSubject: (expected, wanted) => lane(() => replaceSubject(item, expected, wanted)),
    replaceBody: (expected, wanted) => lane(() => replaceBody(item, expected, wanted)),
    readPlainText: () => lane(() => read(() => readPlainText(item))),
    putSealed: (draft, parts) => lane(() => putSealed(item, draft, parts, policy)),
    putBack: (unsealed) => lane(() => putBack(item, unsealed, policy)),
    rollBack: (unsealed) => lane(() => rollBack(item, unsealed, policy)),
    readNotes: () => lane(() => readNotes(item)),
    keepNote: (note, value) => lane(async () => isOpen(item) && keepNote(item, note, value)),
    showNotice: (sentence) =>
      lane(async () => {
        if (isOpen(item)) await (sentence === null ? clearNotice() : showNotice(sentence));
      }),
    reportFalseAlarm: async (draft, review, findings) => {
      const { id } = await lane(() => read(() => readNotes(item)));
      const audited = { ...review, rules: countRules(findings) };
      const occurrence = { kind: 'false-alarm', draft, review: audited } as const;
      await record({ occurrence, reviewId: isReviewId(id) ? id : null }, deployed);
      void ship(deployed);
    },
    // Office tells of changed recipients (Mailbox 1.7) and attachments (1.8); of text it tells nothing.
    onChange: (changed) =>
      listen(item, lane, [Office.EventType?.RecipientsChanged, Office.EventType?.AttachmentsChanged], changed),
    onOpenedByDialog: (opened) => {
      void lane(() => openedByDialog(item)).then((byDialog) => byDialog && opened());
      return listen(item, lane, [Office.EventType?.InitializationContextChanged], (event) => {
        if (namesReason((event as Partial<Office.InitializationContextChangedEventArgs>).initializationContextData))
          opened();
      });
    },
  };
}

/** Listens to item events, as far as the client has them: the draft is followed by reading it again in any case. */
function listen(
  item: ComposedItem,
  lane: Lane,
  events: readonly (Office.EventType | undefined)[],
  heard: (event: unknown) => void,
): () => void {
  const known = events.filter((event) => event !== undefined);
  const each = (work: (event: Office.EventType) => Promise<void>) => {
    for (const event of known) lane(() => work(event)).catch(() => {});
  };
  each((event) => tellOffice('addHandlerAsync', (done) => item.addHandlerAsync(event, heard, done), LISTEN_LIMIT_MS));
  return () =>
    each(async (event) => {
      // Of an item that was left nothing more is heard; its handlers may stand where those of the open one do.
      if (isOpen(item))
        await tellOffice('removeHandlerAsync', (done) => item.removeHandlerAsync(event, done), LISTEN_LIMIT_MS);
    });
}

/** A client that does not answer whether it will tell must not hold up what the person does. */
const LISTEN_LIMIT_MS = 1_000;
