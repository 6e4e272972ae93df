import type { Fault } from '../outlook/mailbox-host.ts';
import type { Language } from './words.ts';

/** Ways in which a mail client fails its add-ins, for seeing that nothing leaves unchecked then. */
export interface FaultChoice {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly faults: readonly Fault[];
}

export const FAULT_CHOICES: readonly FaultChoice[] = [
  { id: 'none', title: { en: 'None', es: 'Ninguno' }, faults: [] },
  {
    id: 'body-fails',
    title: { en: 'Reading the text fails', es: 'Falla la lectura del texto' },
    faults: [{ call: 'body.getAsync', kind: 'error' }],
  },
  {
    id: 'body-missing',
    title: { en: 'The text is missing from the answer', es: 'Falta el texto en la respuesta' },
    faults: [{ call: 'body.getAsync', kind: 'undefined' }],
  },
  {
    id: 'recipients-fail',
    title: { en: 'Reading the recipients fails', es: 'Falla la lectura de destinatarios' },
    faults: [{ call: 'to.getAsync', kind: 'throws' }],
  },
  {
    id: 'attachment-empty',
    title: { en: 'Attachments arrive empty', es: 'Los adjuntos llegan vacíos' },
    faults: [{ call: 'getAttachmentContentAsync', kind: 'empty' }],
  },
  {
    id: 'header-fails',
    title: { en: 'Setting the header fails', es: 'Falla la escritura del encabezado' },
    faults: [{ call: 'internetHeaders.setAsync', kind: 'error' }],
  },
  {
    id: 'subject-fails',
    title: { en: 'Changing the subject fails', es: 'Falla el cambio del asunto' },
    faults: [{ call: 'subject.setAsync', kind: 'error' }],
  },
  {
    id: 'never-answers',
    title: { en: 'No answer at all (takes a minute)', es: 'Ninguna respuesta (tarda un minuto)' },
    faults: [{ call: 'body.getAsync', kind: 'never' }],
  },
];
