import {
  type Announcement,
  type Decision,
  describeFailure,
  type FailureCode,
  type Language,
  type SealLabels,
} from '../../core/index.ts';

/** What a send event is completed with (Office.SmartAlertsEventCompletedOptions). */
export interface Answer {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly errorMessageMarkdown?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: string;
  /** Office.MailboxEnums.SendModeOverride.PromptUser: the dialog offers to send the item as it is. */
  readonly sendModeOverride?: 'promptUser';
}

/** What the dialog at send can do in this client. */
export interface Dialog {
  /** The manifest's control that opens the pane; null where the dialog cannot open one (before Mailbox 1.14). */
  readonly paneControl: string | null;
  /** Whether `cancelLabel` names the button that opens the pane. Before Mailbox 1.15 it would rename "Don't Send". */
  readonly ownLabel: boolean;
  /** Whether the client shows Markdown (Mailbox 1.15). */
  readonly markdown: boolean;
  /** Whether the dialog may offer to send the item as it is. */
  readonly sendsAsItIs: boolean;
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
  { dialog, dialogMarkdown, dialogButton }: Announcement,
  { paneControl, ownLabel, markdown, sendsAsItIs }: Dialog,
): Answer {
  return {
    allowEvent: false,
    errorMessage: dialog.slice(0, MESSAGE_LENGTH),
    ...(markdown && dialogMarkdown !== null ? { errorMessageMarkdown: dialogMarkdown } : {}),
    ...(sendsAsItIs ? { sendModeOverride: 'promptUser' } : {}),
    ...(paneControl === null ? {} : { commandId: paneControl, contextData: contextOf(action) }),
    ...(paneControl !== null && ownLabel ? { cancelLabel: dialogButton } : {}),
  };
}

/** The answer when the message has to be encrypted in the pane first. */
export function notSealed(
  { notYet, open }: SealLabels,
  { paneControl, ownLabel }: Pick<Dialog, 'paneControl' | 'ownLabel'>,
): Answer {
  return {
    allowEvent: false,
    errorMessage: notYet,
    ...(paneControl === null ? {} : { commandId: paneControl, contextData: contextOf('ask') }),
    ...(paneControl !== null && ownLabel ? { cancelLabel: open } : {}),
  };
}

/** As text, because classic Outlook before build 17308 takes nothing else. */
function contextOf(reason: string): string {
  return JSON.stringify({ reason });
}
