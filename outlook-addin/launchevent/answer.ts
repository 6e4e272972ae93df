import { type Decision, type Description, describeFailure, type FailureCode, type Language } from '../../core/index.ts';

/** What a send event is completed with (Office.SmartAlertsEventCompletedOptions); relaxing the send mode is not in it. */
export interface Answer {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: string;
}

/** What the dialog at send can do in this client. */
export interface Dialog {
  /** The manifest's control that opens the pane; null where the dialog cannot open one (before Mailbox 1.14). */
  readonly paneControl: string | null;
  /** Whether `cancelLabel` names the button that opens the pane. Before Mailbox 1.15 it would rename "Don't Send". */
  readonly ownLabel: boolean;
}

/** Outlook shows a text of its own instead of a longer one. */
const MESSAGE_LENGTH = 500;
export const SENT: Answer = { allowEvent: true };

/** The answer when a check did not come to its end. */
export function notChecked(code: FailureCode, language: Language): Answer {
  return { allowEvent: false, errorMessage: describeFailure(code, language).slice(0, MESSAGE_LENGTH) };
}

/** The answer when the sender has to agree first, or when nothing may leave as it is. */
export function notSent(
  action: Extract<Decision['action'], 'ask' | 'block'>,
  description: Description,
  dialog: Dialog,
): Answer {
  const refusal = { allowEvent: false, errorMessage: description.dialog.slice(0, MESSAGE_LENGTH) };
  if (dialog.paneControl === null) return refusal;
  return {
    ...refusal,
    commandId: dialog.paneControl,
    // As text, because classic Outlook before build 17308 takes nothing else.
    contextData: JSON.stringify({ reason: action }),
    ...(dialog.ownLabel ? { cancelLabel: description.dialogButton } : {}),
  };
}
