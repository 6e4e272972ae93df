import type { Language } from './description.ts';

/** What the pane says about the audit trail. */
export interface AuditLabels {
  /** No collector is named: events stay where they are made. */
  readonly staysHere: string;
  /** Tells whoever keeps the rules that they are wrong here; it changes nothing about the message. */
  readonly reportFalseAlarm: string;
  readonly reported: string;
  readonly notReported: string;
}

const LABELS: Record<Language, AuditLabels> = {
  en: {
    staysHere: 'A record of what was sent, without a word of it, stays on this computer.',
    reportFalseAlarm: 'Report a false alarm',
    reported: 'Thank you. It is recorded which rules may be wrong, and nothing of what the message says.',
    notReported: 'This could not be recorded. You can try again.',
  },
  es: {
    staysHere: 'Un registro de lo enviado, sin una palabra de su contenido, queda en este equipo.',
    reportFalseAlarm: 'Avisar de una falsa alarma',
    reported: 'Gracias. Queda registrado qué reglas pueden fallar, y nada de lo que dice el mensaje.',
    notReported: 'No se pudo registrar. Puede intentarlo otra vez.',
  },
};

/** The words about the audit trail in a person's language. */
export function auditLabels(language: Language): AuditLabels {
  return LABELS[language];
}
