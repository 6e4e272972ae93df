import { browserRuntime } from './event-runtime.ts';
import type { ItemState } from './item-state.ts';
import { type ComposeEventType, LAUNCH_EVENTS } from './launch-events.ts';
import type { MailboxHost, PortSettings } from './mailbox-host.ts';
import type { Profile } from './profiles.ts';
import { type EventOutcome, type EventRuntime, runEvent } from './send-event.ts';
import { type CompletedOptions, type SendMode, type SmartAlert, smartAlert } from './smart-alert.ts';

export interface EventOptions extends PortSettings {
  /** Where the add-in's code runs; in the browser a fresh page or worker as the profile demands. */
  readonly runtime?: EventRuntime;
  /** How long Outlook waits, in milliseconds; five minutes unless said otherwise. */
  readonly limitMs?: number;
}

export interface SendOptions extends EventOptions {
  /** The manifest's send mode; `Block` unless said otherwise. */
  readonly mode?: SendMode;
}

export type SendResult =
  | { readonly kind: 'sent'; readonly item: ItemState }
  | { readonly kind: 'alert'; readonly alert: SmartAlert }
  | { readonly kind: 'fault'; readonly message: string };

/** Sends the item as a click on Send does: the add-in is asked, and the item leaves or a dialog says why not. */
export async function sendItem(host: MailboxHost, profile: Profile, options: SendOptions = {}): Promise<SendResult> {
  const type = host.state().kind === 'message' ? 'OnMessageSend' : 'OnAppointmentSend';
  const outcome = await run(host, profile, LAUNCH_EVENTS[type], {}, options);
  if (outcome.kind === 'fault') return outcome;
  const alert = smartAlert((outcome.options ?? {}) as CompletedOptions, options.mode ?? 'Block', profile);
  return alert === null ? { kind: 'sent', item: host.state() } : { kind: 'alert', alert };
}

/** Fires an event of composing, such as a changed recipient. The item shows what the add-in made of it. */
export async function fireComposeEvent(
  host: MailboxHost,
  profile: Profile,
  type: ComposeEventType,
  eventArgs: Readonly<Record<string, unknown>> = {},
  options: EventOptions = {},
): Promise<EventOutcome> {
  return run(host, profile, LAUNCH_EVENTS[type], eventArgs, options);
}

function run(
  host: MailboxHost,
  profile: Profile,
  functionName: string,
  eventArgs: Readonly<Record<string, unknown>>,
  options: EventOptions,
): Promise<EventOutcome> {
  const port = host.port(profile, options);
  return runEvent(port, functionName, eventArgs, options.runtime ?? browserRuntime(), options.limitMs);
}
