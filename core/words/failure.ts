import type { Language } from './description.ts';

/** Where a check failed; shown as a short code so that a help desk knows where to look. Nothing of the message is in it. */
export type FailureCode = 'read' | 'review' | 'apply' | 'time' | 'policy' | 'changed' | 'nobody';

const SENTENCES: Record<Language, Record<FailureCode, string>> = {
  en: {
    read: 'Not sent. Mailward could not read the message. Try again; if it happens twice, call your help desk (code {code}).',
    review:
      'Not sent. Mailward could not check the message. Try again; if it happens twice, call your help desk (code {code}).',
    apply:
      'Not sent. Mailward could not protect the message. Try again; if it happens twice, call your help desk (code {code}).',
    time: 'Not sent. Checking the message took too long. Try again; if it happens twice, call your help desk (code {code}).',
    policy: "Not sent. Mailward could not read your organisation's policy. Please call your help desk (code {code}).",
    changed:
      'Not sent yet. The message changed while it was being checked. Please look at the new result and send again (code {code}).',
    nobody:
      'Not sent. Mailward could not protect the meeting, as it sees no attendees. Add one, or take out what is about a patient (code {code}).',
  },
  es: {
    read: 'No se envió. Mailward no pudo leer el mensaje. Inténtelo otra vez; si se repite, llame a soporte (código {code}).',
    review:
      'No se envió. Mailward no pudo revisar el mensaje. Inténtelo otra vez; si se repite, llame a soporte (código {code}).',
    apply:
      'No se envió. Mailward no pudo proteger el mensaje. Inténtelo otra vez; si se repite, llame a soporte (código {code}).',
    time: 'No se envió. La revisión tardó demasiado. Inténtelo otra vez; si se repite, llame a soporte (código {code}).',
    policy: 'No se envió. Mailward no pudo leer la política de su organización. Llame a soporte (código {code}).',
    changed:
      'Aún no se envió. El mensaje cambió durante la revisión. Vea el nuevo resultado y envíe otra vez (código {code}).',
    nobody:
      'No se envió. Mailward no pudo proteger la reunión, pues no ve asistentes. Añada uno o quite lo que trata de un paciente (código {code}).',
  },
};

/** One sentence for a check that did not come to an end; the message stays unsent. */
export function describeFailure(code: FailureCode, language: Language): string {
  return SENTENCES[language][code].replace('{code}', `MW-${code.toUpperCase()}`);
}

const UNSCANNED: Record<Language, string> = {
  en: 'This app sends without asking Mailward. Mail about patients is safer from your computer.',
  es: 'Esta aplicación envía sin preguntar a Mailward. El correo sobre pacientes va más seguro desde su equipo.',
};

/** For clients in which nothing can be checked at send; at most the 150 characters of a notification. */
export function describeUnscanned(language: Language): string {
  return UNSCANNED[language];
}
