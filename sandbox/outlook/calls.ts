import { answerAnnotation } from './annotations.ts';
import { answerAttachments } from './attachment-calls.ts';
import { answerBody } from './body-calls.ts';
import type { ItemState } from './item-state.ts';
import { answerLabels } from './label-calls.ts';
import { refuses } from './member-sets.ts';
import { did, type Outcome, refused, said } from './outcome.ts';
import type { Profile } from './profiles.ts';
import { answerRecipients, personDetails, recipientField } from './recipient-calls.ts';

/** In characters, from the Office.js reference. */
const SUBJECT_LIMIT = 255;

/** Answers one named call on an item as the client of `profile` does; `contextData` is what opened the pane, if anything. */
export function answerCall(
  item: ItemState,
  profile: Profile,
  name: string,
  args: readonly unknown[],
  contextData: string,
): Outcome {
  if (refuses(profile, name)) return refused('FunctionNotSupported');
  const [object = '', method = ''] = name.includes('.') ? name.split('.', 2) : ['', name];
  const field = recipientField(object);
  if (field !== undefined) return answerRecipients(item, profile, field, method, args);
  if (object === 'body') return answerBody(item, method, args);
  if (object.startsWith('sensitivityLabel')) return answerLabels(item, name, args);
  switch (name) {
    case 'from.getAsync':
    case 'organizer.getAsync':
      return said(personDetails(item.from, item));
    case 'subject.getAsync':
      return said(item.subject);
    case 'subject.setAsync':
      return setSubject(item, String(args[0]));
    case 'location.getAsync':
      return said(item.location);
    case 'getInitializationContextAsync':
      return said(contextData);
    default:
      return answerAttachments(item, name, args) ?? answerAnnotation(item, profile, name, args);
  }
}

function setSubject(item: ItemState, subject: string): Outcome {
  return subject.length > SUBJECT_LIMIT ? refused('DataExceedsMaximumSize') : did({ ...item, subject });
}
