import { type Profile, supports } from './profiles.ts';

/** What the manifest says about a send event. */
export type SendMode = 'Block' | 'SoftBlock' | 'PromptUser';

/** What an add-in completes a send event with (Office.SmartAlertsEventCompletedOptions). */
export interface CompletedOptions {
  readonly allowEvent?: boolean;
  readonly errorMessage?: string;
  readonly errorMessageMarkdown?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: unknown;
  readonly sendModeOverride?: string;
}

export interface AlertButton {
  readonly does: 'dont-send' | 'take-action' | 'send-anyway';
  readonly label: string;
}

/** The dialog Outlook shows instead of sending. */
export interface SmartAlert {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly AlertButton[];
  /** The manifest's control that `take-action` runs (or `dont-send` in clients without that button); null for none. */
  readonly commandId: string | null;
  /** Handed to that control through getInitializationContextAsync. */
  readonly contextData: string;
}

const TEXT_LIMIT = 500;
const LABEL_LIMIT = 20;
/** What stands for a text that is missing or too long. */
const GENERIC_TEXT = 'The add-in has determined that the item cannot be sent as it is.';

/** The dialog for a completed send event, or null when the item is sent. */
export function smartAlert(options: CompletedOptions, mode: SendMode, profile: Profile): SmartAlert | null {
  if (options.allowEvent === true) return null;
  const has = (version: string) => supports(profile, 'Mailbox', version);
  const commandId = has('1.14') && options.commandId !== undefined ? options.commandId : null;
  const label = has('1.14') && (options.cancelLabel?.length ?? 99) <= LABEL_LIMIT ? options.cancelLabel : undefined;
  // Older classic Outlook and Outlook for Mac have no button for the command: "Don't Send" runs it and takes the label.
  const ownButton = has('1.15');
  const buttons: AlertButton[] = [];
  if (ownButton && commandId !== null) buttons.push({ does: 'take-action', label: label ?? 'Take Action' });
  if (mode === 'PromptUser' || (has('1.14') && options.sendModeOverride === 'promptUser')) {
    buttons.push({ does: 'send-anyway', label: 'Send Anyway' });
  }
  buttons.push({ does: 'dont-send', label: ownButton ? "Don't Send" : (label ?? "Don't Send") });
  const { errorMessage } = options;
  const readable = errorMessage !== undefined && errorMessage !== '' && errorMessage.length <= TEXT_LIMIT;
  return {
    title: 'Mailward',
    text: readable ? errorMessage : GENERIC_TEXT,
    buttons,
    commandId,
    contextData: commandId === null ? '' : textOf(options.contextData),
  };
}

function textOf(contextData: unknown): string {
  if (contextData === undefined) return '';
  return typeof contextData === 'string' ? contextData : JSON.stringify(contextData);
}
