import type { Policy, Protection } from '../policy/schema.ts';
import type { Language } from './description.ts';

/** The words around a review on a card: titles, buttons and what happened after a click. */
export interface CardLabels {
  readonly product: string;
  readonly promise: string;
  readonly howTitle: string;
  readonly how: readonly string[];
  /** What a Gmail add-on cannot do, said where the sender sees it. */
  readonly ownSend: string;
  readonly policy: (policy: Policy) => string;
  readonly checked: (subject: string, savedAt: number, timeZone: string) => string;
  readonly savedCopy: string;
  readonly onSend: string;
  readonly send: string;
  readonly checkAgain: string;
  readonly whyTitle: string;
  readonly recipientsTitle: string;
  readonly attachmentsTitle: string;
  readonly more: (count: number) => string;
  readonly moreRecipients: (count: number) => string;
  readonly notSaved: string;
  readonly severalTitle: string;
  /** Where there are too many drafts to look at: the question, and what stands in its place when none of them fits. */
  readonly newestTitle: string;
  readonly notAmongNewest: string;
  readonly noSubject: string;
  readonly chooseThis: string;
  readonly savedAt: (savedAt: number, timeZone: string) => string;
  readonly sent: (protection: Protection | null) => string;
  readonly notSentYet: string;
  /** The message was to go as it is, and the policy wants to know why. */
  readonly chooseReason: string;
  readonly noRecipients: string;
  readonly closeWindow: string;
  readonly draftAsItWas: string;
  readonly draftMayHaveChanged: string;
  readonly mayHaveLeft: string;
}

const EN: CardLabels = {
  product: 'Mailward',
  promise: 'Looks for patient details in what you write and sends it the way it is safe.',
  howTitle: 'How to use it',
  how: [
    'Write your message.',
    'Press the shield below the message to check it.',
    'Send it with the button on the card: protected if it is about a patient, as usual if not.',
  ],
  ownSend: "Gmail's own Send button does not wait for Mailward. Please send from the card.",
  policy: (policy) => `Policy of ${policy.organisation.name}, version ${policy.version}`,
  checked: (subject, savedAt, timeZone) => `${quoted(subject) || EN.noSubject}, saved ${clock(savedAt, timeZone)}`,
  savedCopy: 'Gmail’s last saved copy was checked. If you have typed since, check again.',
  onSend: 'When you send',
  send: 'Send',
  checkAgain: 'Check again',
  whyTitle: 'Why',
  recipientsTitle: 'Recipients',
  attachmentsTitle: 'Attachments',
  more: (count) => (count === 1 ? 'and one more place' : `and ${count} more places`),
  moreRecipients: (count) => (count === 1 ? 'and one more recipient' : `and ${count} more recipients`),
  notSaved: 'Gmail has not saved this draft yet. Wait a second and check again.',
  severalTitle: 'Several drafts have these recipients. Which one are you writing?',
  newestTitle:
    'You have many drafts, and only the newest were looked at. Is the one you are writing here? If not, change a word in it and check again.',
  notAmongNewest:
    'You have many drafts, and only the newest were looked at. The one you are writing is not among them. Change a word in it and check again.',
  noSubject: 'Message without a subject',
  chooseThis: 'Check this one',
  savedAt: (savedAt, timeZone) => `Saved ${clock(savedAt, timeZone)}`,
  sent: (protection) => {
    if (protection === 'portal') return 'Sent by the secure portal.';
    if (protection === null) return 'Sent as usual.';
    return 'Sent encrypted.';
  },
  notSentYet: 'Not sent yet.',
  chooseReason: 'Not sent yet. Please choose a reason first.',
  noRecipients: 'This message has no recipients yet. Add one and check again.',
  closeWindow: 'You can close the window you wrote it in. The message is in Sent.',
  draftAsItWas: 'Your draft is as it was.',
  draftMayHaveChanged:
    'Your draft is still there, but its subject may have changed. Please look at it before you send.',
  mayHaveLeft: 'Mailward could not see whether the message left. Look in Sent before you try again.',
};

const ES: CardLabels = {
  product: 'Mailward',
  promise: 'Busca datos de pacientes en lo que escribe y lo envía de la forma segura.',
  howTitle: 'Cómo se usa',
  how: [
    'Escriba su mensaje.',
    'Pulse el escudo debajo del mensaje para revisarlo.',
    'Envíelo con el botón de la tarjeta: protegido si trata de un paciente, como siempre si no.',
  ],
  ownSend: 'El botón Enviar de Gmail no espera a Mailward. Por favor, envíe desde la tarjeta.',
  policy: (policy) => `Política de ${policy.organisation.name}, versión ${policy.version}`,
  checked: (subject, savedAt, timeZone) =>
    `${quoted(subject) || ES.noSubject}, guardado a las ${clock(savedAt, timeZone)}`,
  savedCopy: 'Se revisó la última copia que guardó Gmail. Si ha escrito algo después, revise otra vez.',
  onSend: 'Al enviar',
  send: 'Enviar',
  checkAgain: 'Revisar otra vez',
  whyTitle: 'Por qué',
  recipientsTitle: 'Destinatarios',
  attachmentsTitle: 'Archivos adjuntos',
  more: (count) => (count === 1 ? 'y un lugar más' : `y ${count} lugares más`),
  moreRecipients: (count) => (count === 1 ? 'y un destinatario más' : `y ${count} destinatarios más`),
  notSaved: 'Gmail aún no ha guardado este borrador. Espere un segundo y revise otra vez.',
  severalTitle: 'Varios borradores tienen estos destinatarios. ¿Cuál está escribiendo?',
  newestTitle:
    'Usted tiene muchos borradores y solo se miraron los más recientes. ¿Está aquí el que escribe? Si no, cambie una palabra en él y revise otra vez.',
  notAmongNewest:
    'Usted tiene muchos borradores y solo se miraron los más recientes. El que escribe no está entre ellos. Cambie una palabra en él y revise otra vez.',
  noSubject: 'Mensaje sin asunto',
  chooseThis: 'Revisar este',
  savedAt: (savedAt, timeZone) => `Guardado a las ${clock(savedAt, timeZone)}`,
  sent: (protection) => {
    if (protection === 'portal') return 'Enviado por el portal seguro.';
    if (protection === null) return 'Enviado como siempre.';
    return 'Enviado cifrado.';
  },
  notSentYet: 'Aún no se envió.',
  chooseReason: 'Aún no se envió. Elija primero un motivo.',
  noRecipients: 'Este mensaje aún no tiene destinatarios. Añada uno y revise otra vez.',
  closeWindow: 'Puede cerrar la ventana en la que lo escribió. El mensaje está en Enviados.',
  draftAsItWas: 'Su borrador está como estaba.',
  draftMayHaveChanged: 'Su borrador sigue ahí, pero su asunto puede haber cambiado. Mírelo antes de enviar.',
  mayHaveLeft: 'Mailward no pudo ver si el mensaje salió. Mire en Enviados antes de intentarlo otra vez.',
};

/** The labels of a card in a person's language. */
export function cardLabels(language: Language): CardLabels {
  return language === 'es' ? ES : EN;
}

function quoted(subject: string): string {
  return subject.trim() === '' ? '' : `“${subject}”`;
}

/** Hours and minutes, the same in both languages; an unknown time zone counts as UTC. */
function clock(time: number, timeZone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(time);
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}
