/** The events the add-in's manifest registers, each with the function it names. */
export const LAUNCH_EVENTS = {
  OnMessageSend: 'onMessageSend',
  OnAppointmentSend: 'onAppointmentSend',
  OnNewMessageCompose: 'onNewMessageCompose',
  OnMessageCompose: 'onMessageCompose',
  OnMessageRecipientsChanged: 'onMessageRecipientsChanged',
  OnMessageAttachmentsChanged: 'onMessageAttachmentsChanged',
} as const;

export type LaunchEventType = keyof typeof LAUNCH_EVENTS;
export type ComposeEventType = Exclude<LaunchEventType, 'OnMessageSend' | 'OnAppointmentSend'>;
