import { type Profile, supports } from './profiles.ts';
import type { EventFault } from './send-event.ts';

/** What the manifest says about a send event. */
export type SendMode = 'Block' | 'SoftBlock' | 'PromptUser';

/** The manifest's controls by their id, with what each does. */
export type Controls = Readonly<Record<string, 'pane' | 'function'>>;

/** Those of Mailward's manifest that a dialog may run. */
export const OWN_CONTROLS: Controls = { 'Mailward.OpenPane': 'pane', 'Mailward.OpenPane.Appointment': 'pane' };

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
  /** The same in Markdown, where the add-in gave it and the client shows it. */
  readonly markdown: string | null;
  readonly buttons: readonly AlertButton[];
  /** The manifest's control that `take-action` runs (or `dont-send` in clients without that button); null for none. */
  readonly commandId: string | null;
  /** Handed to that control through getInitializationContextAsync. */
  readonly contextData: string;
}

/** In characters, for plain text and for Markdown alike. */
const TEXT_LIMIT = 500;
const LABEL_LIMIT = 20;
const TITLE = 'Mailward';
/** What Outlook says where the add-in's text is missing or too long. */
const GENERIC_TEXT = `${TITLE} is preventing this email from being sent.`;

/** The dialog for a completed send event, or null when the item is sent. */
export function smartAlert(
  options: CompletedOptions,
  mode: SendMode,
  profile: Profile,
  controls: Controls = OWN_CONTROLS,
): SmartAlert | null {
  if (options.allowEvent === true) return null;
  const has = (version: string) => supports(profile, 'Mailbox', version);
  const asked = has('1.14') ? options.commandId : undefined;
  const commandId = asked !== undefined && runs(asked, controls, has('1.15')) ? asked : null;
  const label = has('1.14') && (options.cancelLabel?.length ?? 99) <= LABEL_LIMIT ? options.cancelLabel : undefined;
  // Older classic Outlook and Outlook for Mac have no button for the command: "Don't Send" runs it and takes the label.
  const ownButton = has('1.15');
  const buttons: AlertButton[] = [];
  // Also for a control that is not there: the button stands, and only cancels.
  if (ownButton && asked !== undefined) buttons.push({ does: 'take-action', label: label ?? 'Take Action' });
  if (mode === 'PromptUser' || (has('1.14') && options.sendModeOverride === 'promptUser')) {
    buttons.push({ does: 'send-anyway', label: 'Send Anyway' });
  }
  buttons.push({ does: 'dont-send', label: ownButton ? "Don't Send" : (label ?? "Don't Send") });
  const { errorMessage, errorMessageMarkdown } = options;
  return {
    title: TITLE,
    text: readable(errorMessage) ? errorMessage : GENERIC_TEXT,
    markdown: has('1.15') && readable(errorMessageMarkdown) ? errorMessageMarkdown : null,
    buttons,
    commandId,
    contextData: commandId === null ? '' : textOf(options.contextData),
  };
}

/**
 * The dialog for a send event that did not come to its end, or null where nothing can be done but to try again. The mode
 * is the manifest's: what the add-in would have relaxed is not known.
 */
export function unfinishedAlert(reason: EventFault['reason'], mode: SendMode): SmartAlert | null {
  if (reason === 'unavailable' && mode !== 'Block') {
    return notice(`${TITLE} isn't available and can't check this item.`, 'Try Later');
  }
  if (reason === 'time' && mode === 'PromptUser') return notice(`${TITLE} took too long.`, "Don't Send");
  return null;
}

function notice(text: string, otherwise: string): SmartAlert {
  const buttons: AlertButton[] = [
    { does: 'send-anyway', label: 'Send Anyway' },
    { does: 'dont-send', label: otherwise },
  ];
  return { title: TITLE, text, markdown: null, buttons, commandId: null, contextData: '' };
}

/** Panes from Mailbox 1.14 on, functions from 1.15 on. */
function runs(id: string, controls: Controls, functions: boolean): boolean {
  const control = controls[id];
  return control === 'pane' || (control === 'function' && functions);
}

function readable(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= TEXT_LIMIT;
}

function textOf(contextData: unknown): string {
  if (contextData === undefined) return '';
  return typeof contextData === 'string' ? contextData : JSON.stringify(contextData);
}
