import { countRules, type Draft, type Finding, type Review } from '../../core/index.ts';
import { type Deployed, record, ship } from '../audit/trail.ts';
import { cachedReading } from '../mailbox/attachment-cache.ts';
import { tellOffice } from '../mailbox/call.ts';
import { escalate, withdraw } from '../mailbox/escalate.ts';
import { inTurn, type Lane } from '../mailbox/in-turn.ts';
import { composedItem } from '../mailbox/item.ts';
import { namesReason, openedByDialog } from '../mailbox/opened-by-dialog.ts';
import { readAttachment } from '../mailbox/read-attachments.ts';
import { readDraft } from '../mailbox/read-draft.ts';
import { replaceBody, replaceSubject } from '../mailbox/replace-text.ts';
import { isReviewId } from '../mailbox/review-id.ts';
import { keepNote, readNotes, type SessionNotes } from '../mailbox/session-notes.ts';

/** All that the pane asks of the mail client. Every function rejects when the client gives no answer to rely on. */
export interface DraftPort {
  /** The draft as it is; attachments whose id, name and size stay the same are read again only now and then. */
  readonly readDraft: () => Promise<Draft>;
  /** Asks for the secure portal on the message. */
  readonly escalate: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
  /** Replaces a subject or body that is as expected: answers what then stands there, null when it was not as expected. */
  readonly replaceSubject: (expected: string, wanted: string) => Promise<string | null>;
  readonly replaceBody: (expected: string, wanted: string) => Promise<string | null>;
  /** What is kept beside the message; never rejects. */
  readonly readNotes: () => Promise<SessionNotes>;
  /** Answers whether the client took it; never rejects. */
  readonly keepNote: (note: 'assessment' | 'override', value: string | null) => Promise<boolean>;
  /** Records that the sender takes findings of a review for wrong; rejects when that could not be kept. */
  readonly reportFalseAlarm: (draft: Draft, review: Review, findings: readonly Finding[]) => Promise<void>;
  /** Calls back when the client says that the message changed; answers a function that ends it. */
  readonly onChange: (changed: () => void) => () => void;
  /** Calls back when the dialog at send opened the pane, or brought it to the front. */
  readonly onOpenedByDialog: (opened: () => void) => () => void;
}

/** The message or appointment being written in Outlook. */
export function outlookDraft(deployed: Deployed): DraftPort {
  const { policy } = deployed;
  const lane = inTurn();
  const reading = cachedReading(readAttachment, () => performance.now());
  return {
    readDraft: async () => readDraft(composedItem(), policy, reading),
    escalate: () => lane(() => escalate(policy)),
    withdraw: () => lane(() => withdraw(policy)),
    replaceSubject: (expected, wanted) => lane(() => replaceSubject(expected, wanted)),
    replaceBody: (expected, wanted) => lane(() => replaceBody(expected, wanted)),
    readNotes: () => lane(async () => readNotes(composedItem())),
    keepNote: (note, value) => lane(async () => keepNote(composedItem(), note, value)),
    reportFalseAlarm: async (draft, review, findings) => {
      const { id } = await lane(async () => readNotes(composedItem()));
      const audited = { ...review, rules: countRules(findings) };
      const occurrence = { kind: 'false-alarm', draft, review: audited } as const;
      await record({ occurrence, reviewId: isReviewId(id) ? id : null }, deployed);
      void ship(deployed);
    },
    // Office tells of changed recipients (Mailbox 1.7) and attachments (1.8); of text it tells nothing.
    onChange: (changed) =>
      listen(lane, [Office.EventType?.RecipientsChanged, Office.EventType?.AttachmentsChanged], changed),
    onOpenedByDialog: (opened) => {
      void lane(openedByDialog).then((byDialog) => byDialog && opened());
      return listen(lane, [Office.EventType?.InitializationContextChanged], (event) => {
        if (namesReason((event as Partial<Office.InitializationContextChangedEventArgs>).initializationContextData))
          opened();
      });
    },
  };
}

/** Listens to item events, as far as the client has them: the draft is followed by reading it again in any case. */
function listen(
  lane: Lane,
  events: readonly (Office.EventType | undefined)[],
  heard: (event: unknown) => void,
): () => void {
  const known = events.filter((event) => event !== undefined);
  const each = (work: (event: Office.EventType) => Promise<void>) => {
    for (const event of known) lane(() => work(event)).catch(() => {});
  };
  each((event) =>
    tellOffice('addHandlerAsync', (done) => composedItem().addHandlerAsync(event, heard, done), LISTEN_LIMIT_MS),
  );
  return () =>
    each((event) =>
      tellOffice('removeHandlerAsync', (done) => composedItem().removeHandlerAsync(event, done), LISTEN_LIMIT_MS),
    );
}

/** A client that does not answer whether it will tell must not hold up what the person does. */
const LISTEN_LIMIT_MS = 1_000;
