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

/** The events of composing, which may fire at any time before the one of sending. */
export type ComposeEventType = Exclude<keyof typeof LAUNCH_EVENTS, 'OnMessageSend' | 'OnAppointmentSend'>;
