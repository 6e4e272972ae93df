import { onCompose } from './compose.ts';
import { onAppointmentSend, onMessageSend } from './send.ts';
import { onSendSecurely } from './send-securely.ts';

// Classic Outlook runs no code inside onReady on an event, and some versions throw where it was never called.
Office.onReady();

// The names are the manifest's FunctionNames.
Office.actions.associate('onMessageSend', onMessageSend);
Office.actions.associate('onAppointmentSend', onAppointmentSend);
Office.actions.associate('onSendSecurely', onSendSecurely);
Office.actions.associate('onNewMessageCompose', onCompose);
Office.actions.associate('onMessageCompose', onCompose);
Office.actions.associate('onMessageRecipientsChanged', onCompose);
Office.actions.associate('onMessageAttachmentsChanged', onCompose);
Office.actions.associate('onMessageFromChanged', onCompose);
Office.actions.associate('onSensitivityLabelChanged', onCompose);
Office.actions.associate('onNewAppointmentOrganizer', onCompose);
Office.actions.associate('onAppointmentAttendeesChanged', onCompose);
Office.actions.associate('onAppointmentAttachmentsChanged', onCompose);
