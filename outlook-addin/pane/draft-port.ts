import type { Draft, Policy } from '../../core/index.ts';
import { escalate, withdraw } from '../mailbox/escalate.ts';
import { composedItem } from '../mailbox/item.ts';
import { readDraft } from '../mailbox/read-draft.ts';

/** All that the pane asks of the mail client. Every function rejects when the client gives no answer to rely on. */
export interface DraftPort {
  readonly readDraft: () => Promise<Draft>;
  /** Asks for the secure portal on the message. */
  readonly escalate: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
  /** Calls back when the client says that the message changed; answers a function that ends it. */
  readonly onChange: (changed: () => void) => () => void;
}

/** The message or appointment being written in Outlook. */
export function outlookDraft(policy: Policy): DraftPort {
  return {
    readDraft: async () => readDraft(composedItem(), policy),
    escalate: () => escalate(policy),
    withdraw: () => withdraw(policy),
    onChange,
  };
}

/** Office tells of changed recipients (Mailbox 1.7) and attachments (1.8); of text it tells nothing. */
function onChange(changed: () => void): () => void {
  const events = [Office.EventType?.RecipientsChanged, Office.EventType?.AttachmentsChanged].filter(Boolean);
  // A client without these events is still followed by reading again, so a refusal changes nothing.
  const each = (work: (event: Office.EventType) => void) => {
    for (const event of events) {
      try {
        work(event);
      } catch {}
    }
  };
  each((event) => composedItem().addHandlerAsync(event, changed, () => {}));
  return () => each((event) => composedItem().removeHandlerAsync(event, () => {}));
}
