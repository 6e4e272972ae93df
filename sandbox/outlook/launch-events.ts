import { type Profile, supports } from './profiles.ts';

/** The events the add-in's manifest registers, each with the function it names. */
export const LAUNCH_EVENTS = {
  OnMessageSend: 'onMessageSend',
  OnAppointmentSend: 'onAppointmentSend',
  OnNewMessageCompose: 'onNewMessageCompose',
  OnMessageCompose: 'onMessageCompose',
  OnMessageRecipientsChanged: 'onMessageRecipientsChanged',
  OnMessageAttachmentsChanged: 'onMessageAttachmentsChanged',
  OnMessageFromChanged: 'onMessageFromChanged',
  OnSensitivityLabelChanged: 'onSensitivityLabelChanged',
  OnNewAppointmentOrganizer: 'onNewAppointmentOrganizer',
  OnAppointmentAttendeesChanged: 'onAppointmentAttendeesChanged',
  OnAppointmentAttachmentsChanged: 'onAppointmentAttachmentsChanged',
} as const;

export type LaunchEventType = keyof typeof LAUNCH_EVENTS;

/** The events of composing, which may fire at any time before the one of sending. */
export type ComposeEventType = Exclude<LaunchEventType, 'OnMessageSend' | 'OnAppointmentSend'>;

/** The Mailbox set each event came with (Office add-in documentation, "Activate add-ins with events"). */
const SINCE: Readonly<Record<LaunchEventType, string>> = {
  OnMessageSend: '1.12',
  OnAppointmentSend: '1.12',
  OnNewMessageCompose: '1.10',
  OnMessageCompose: '1.12',
  OnMessageRecipientsChanged: '1.11',
  OnMessageAttachmentsChanged: '1.11',
  OnMessageFromChanged: '1.13',
  OnSensitivityLabelChanged: '1.13',
  OnNewAppointmentOrganizer: '1.10',
  OnAppointmentAttendeesChanged: '1.11',
  OnAppointmentAttachmentsChanged: '1.11',
};

/** The events phones raise, whose own Mailbox set is older than any of them. */
const MOBILE: readonly LaunchEventType[] = [
  'OnNewMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageFromChanged',
];

/** Whether a client raises an event at all. */
export function raises(profile: Profile, type: LaunchEventType): boolean {
  return profile.mobile ? MOBILE.includes(type) : supports(profile, 'Mailbox', SINCE[type]);
}
