import { onCompose } from './compose.ts';
import { onAppointmentSend, onMessageSend } from './send.ts';
import { onSendSecurely } from './send-securely.ts';

// Classic Outlook runs no code inside onReady on an event, and some versions throw where it was never called.
Office.onReady();

// The names are the manifest's FunctionNames.
Office.actions.associate('onMessageSend', onMessageSend);
Office.actions.associate('onAppointmentSend', onAppointmentSend);
Office.actions.associate('onSendSecurely', onSendSecurely);
for (const name of [
  'onNewMessageCompose',
  'onMessageCompose',
  'onMessageRecipientsChanged',
  'onMessageAttachmentsChanged',
  'onMessageFromChanged',
  'onSensitivityLabelChanged',
  'onNewAppointmentOrganizer',
  'onAppointmentAttendeesChanged',
  'onAppointmentAttachmentsChanged',
])
  Office.actions.associate(name, onCompose);
