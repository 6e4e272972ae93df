import { onCompose } from './compose.ts';
import { onAppointmentSend, onMessageSend } from './send.ts';

// Classic Outlook runs no code inside onReady on an event, and some versions throw where it was never called.
Office.onReady();

// The names are the manifest's FunctionNames.
Office.actions.associate('onMessageSend', onMessageSend);
Office.actions.associate('onAppointmentSend', onAppointmentSend);
Office.actions.associate('onNewMessageCompose', onCompose);
Office.actions.associate('onMessageCompose', onCompose);
Office.actions.associate('onMessageRecipientsChanged', onCompose);
Office.actions.associate('onMessageAttachmentsChanged', onCompose);
