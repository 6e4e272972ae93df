import { element, type XmlElement } from './xml.ts';

/** What Outlook does when the add-in holds a message back, and when it cannot be reached (MS-OWEMXML, LaunchEventSendMode). */
export type SendMode = 'Block' | 'SoftBlock' | 'PromptUser';

export const SEND_EVENTS = ['OnMessageSend', 'OnAppointmentSend'] as const;

/** Composing: so that the verdict is there before anybody presses Send. Appointments have no event of their own for labels. */
export const COMPOSE_EVENTS = [
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageAttachmentsChanged',
  'OnMessageFromChanged',
  'OnSensitivityLabelChanged',
  'OnNewAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentAttachmentsChanged',
] as const;

/** All that Outlook on iOS and Android raises; sending is not among them. */
const MOBILE_EVENTS = ['OnNewMessageCompose', 'OnMessageRecipientsChanged', 'OnMessageFromChanged'] as const;

export type EventType = (typeof SEND_EVENTS | typeof COMPOSE_EVENTS)[number];

/** The events of Outlook on Windows, Mac and the web, run by the runtime whose page is `page`. */
export function desktopEvents(sendMode: SendMode, page: string): XmlElement {
  return extensionPoint(page, [
    ...SEND_EVENTS.map((type) => launchEvent(type, { SendMode: sendMode })),
    ...COMPOSE_EVENTS.map((type) => launchEvent(type)),
  ]);
}

/** The events of Outlook on iOS and Android. */
export function mobileEvents(page: string): XmlElement {
  return extensionPoint(
    page,
    MOBILE_EVENTS.map((type) => launchEvent(type)),
  );
}

function extensionPoint(page: string, events: readonly XmlElement[]): XmlElement {
  return element('ExtensionPoint', { 'xsi:type': 'LaunchEvent' }, [
    element('LaunchEvents', {}, events),
    element('SourceLocation', { resid: page }),
  ]);
}

function launchEvent(type: EventType, options: Readonly<Record<string, string>> = {}): XmlElement {
  return element('LaunchEvent', { Type: type, FunctionName: functionOf(type), ...options });
}

/** The function that handles an event. It bears the event's name, which saves a table that could go wrong. */
export function functionOf(type: EventType): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
}
