import type { Justification } from '../delivery/decision.ts';
import type { Language } from './description.ts';

/** What stands around the sender's own word that a message, or one thing found in it, is not about a patient. */
export interface OverrideLabels {
  /** Opens the choice of a reason, about the whole message. */
  readonly open: string;
  readonly question: string;
  readonly reasons: Readonly<Record<Justification, string>>;
  readonly sendAsItIs: string;
  readonly cancel: string;
  /** True because the reason's code stands in the message's review header. */
  readonly recorded: string;
  /** After the choice; the verdict says what follows from it. */
  readonly holds: string;
  readonly takeBack: string;
  /** The message is no longer the one it was said about. */
  readonly changedSince: string;
  readonly notKept: string;
  /** Opens the same choice for one thing that was found. */
  readonly notAPatients: string;
  readonly confirmOne: string;
  readonly nothingLeft: string;
  readonly restStands: string;
  /** Nothing is left, and the policy protects the message all the same. */
  readonly protectedAnyway: string;
}

const LABELS: Record<Language, OverrideLabels> = {
  en: {
    open: 'Not about a patient?',
    question: 'What is it then?',
    reasons: {
      'own-details': "My details, a colleague's or my organisation's",
      invented: 'An example or training data',
      misread: 'Not what Mailward takes it for',
      'not-a-patient': 'About somebody who is not a patient',
    },
    sendAsItIs: 'Send as it is',
    cancel: 'Cancel',
    recorded: 'The reason is recorded with the message, and nothing of what it says.',
    holds: 'You said that this is not about a patient. If the message changes, it is checked anew.',
    takeBack: 'Take it back',
    changedSince:
      'You said that this is not about a patient. The message has changed since, so it was checked anew. Please say it again if it is still so.',
    notKept: 'Outlook could not keep this, so nothing has changed. You can try again.',
    notAPatients: "Not a patient's",
    confirmOne: 'Leave it out',
    nothingLeft: 'Nothing else in the message speaks of a patient.',
    restStands: 'The rest still speaks of a patient, so nothing changes.',
    protectedAnyway: 'Your organisation protects a message like this all the same.',
  },
  es: {
    open: '¿No trata de un paciente?',
    question: '¿Qué es entonces?',
    reasons: {
      'own-details': 'Datos míos, de un colega o de mi organización',
      invented: 'Un ejemplo o datos de formación',
      misread: 'Algo distinto de lo que cree Mailward',
      'not-a-patient': 'De alguien que no es paciente',
    },
    sendAsItIs: 'Enviar como está',
    cancel: 'Cancelar',
    recorded: 'El motivo queda registrado con el mensaje, y nada de lo que dice.',
    holds: 'Usted dijo que no trata de un paciente. Si el mensaje cambia, se revisa de nuevo.',
    takeBack: 'Deshacerlo',
    changedSince:
      'Usted dijo que no trata de un paciente. El mensaje ha cambiado después y se revisó de nuevo. Dígalo otra vez si sigue siendo así.',
    notKept: 'Outlook no pudo guardarlo, así que nada ha cambiado. Puede intentarlo otra vez.',
    notAPatients: 'No es de un paciente',
    confirmOne: 'No contarlo',
    nothingLeft: 'Nada más en el mensaje habla de un paciente.',
    restStands: 'El resto sigue hablando de un paciente, así que nada cambia.',
    protectedAnyway: 'Su organización protege igualmente un mensaje como este.',
  },
};

/** The words of an override in a person's language. */
export function overrideLabels(language: Language): OverrideLabels {
  return LABELS[language];
}
