import { leaving } from './body-calls.ts';
import { browserRuntime } from './event-runtime.ts';
import type { ItemState } from './item-state.ts';
import { type ComposeEventType, LAUNCH_EVENTS, type LaunchEventType, raises } from './launch-events.ts';
import type { MailboxHost, PortSettings } from './mailbox-host.ts';
import type { Profile } from './profiles.ts';
import { type EventFault, type EventOutcome, type EventRuntime, eventLimit, runEvent } from './send-event.ts';
import {
  type CompletedOptions,
  type Controls,
  OWN_CONTROLS,
  type SendMode,
  type SmartAlert,
  smartAlert,
  unfinishedAlert,
} from './smart-alert.ts';

export interface EventOptions extends PortSettings {
  /** Where the add-in's code runs; in the browser a fresh page or worker as the profile demands. */
  readonly runtime?: EventRuntime;
  /** How long Outlook waits, in milliseconds; as long as the client does unless said otherwise. */
  readonly limitMs?: number;
}

export interface SendOptions extends EventOptions {
  /** The manifest's send mode; `Block` unless said otherwise. */
  readonly mode?: SendMode;
  /** The manifest's controls; Mailward's unless said otherwise. */
  readonly controls?: Controls;
}

export type SendResult =
  | { readonly kind: 'sent'; readonly item: ItemState }
  | { readonly kind: 'alert'; readonly alert: SmartAlert }
  | EventFault;

/**
 * Sends the item as a click on Send does: the add-in is asked, and the item leaves or a dialog says why not. A client
 * without a send event asks nobody.
 */
export async function sendItem(host: MailboxHost, profile: Profile, options: SendOptions = {}): Promise<SendResult> {
  const { mode = 'Block', controls = OWN_CONTROLS } = options;
  const type = host.state().kind === 'message' ? 'OnMessageSend' : 'OnAppointmentSend';
  const outcome = await run(host, profile, type, {}, options);
  if (outcome.kind === 'not-raised') return { kind: 'sent', item: leaving(host.state()) };
  if (outcome.kind === 'fault') {
    const alert = unfinishedAlert(outcome.reason, mode);
    return alert === null ? outcome : { kind: 'alert', alert };
  }
  const alert = smartAlert((outcome.options ?? {}) as CompletedOptions, mode, profile, controls);
  return alert === null ? { kind: 'sent', item: leaving(host.state()) } : { kind: 'alert', alert };
}

/** Fires an event of composing, such as a changed recipient. The item shows what the add-in made of it. */
export async function fireComposeEvent(
  host: MailboxHost,
  profile: Profile,
  type: ComposeEventType,
  eventArgs: Readonly<Record<string, unknown>> = {},
  options: EventOptions = {},
): Promise<EventOutcome> {
  return run(host, profile, type, eventArgs, options);
}

async function run(
  host: MailboxHost,
  profile: Profile,
  type: LaunchEventType,
  eventArgs: Readonly<Record<string, unknown>>,
  options: EventOptions,
): Promise<EventOutcome> {
  if (!raises(profile, type)) return { kind: 'not-raised' };
  const { runtime = browserRuntime(), limitMs = eventLimit(profile) } = options;
  const bounds = { limitMs, onLeave: host.onLeave };
  return runEvent(host.port(profile, options), LAUNCH_EVENTS[type], eventArgs, runtime, bounds);
}
