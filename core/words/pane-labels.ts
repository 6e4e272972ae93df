import type { Language } from './description.ts';

/** What stands around a description in the pane: headings, buttons, hints. `{n}` is a number. */
export interface PaneLabels {
  readonly checking: string;
  readonly checkAgain: string;
  /** Before the line that says what happens to the message. */
  readonly onSend: string;
  /** Under the button that marks the message and does not send it. */
  readonly stillSend: string;
  readonly withdraw: string;
  readonly why: string;
  readonly recipients: string;
  readonly noRecipients: string;
  readonly attachments: string;
  readonly showMore: string;
  readonly forHelpDesk: string;
  readonly help: string;
  /** The other language, in that language. */
  readonly switchLanguage: string;
}

const LABELS: Record<Language, PaneLabels> = {
  en: {
    checking: 'Checking the message',
    checkAgain: 'Check again',
    onSend: 'When you press Send',
    stillSend: 'You still press Send in Outlook.',
    withdraw: 'Remove escalation',
    why: 'Why',
    recipients: 'Recipients',
    noRecipients: 'Nobody yet.',
    attachments: 'Attachments',
    showMore: 'Show {n} more',
    forHelpDesk: 'For your help desk',
    help: 'Questions? Your help desk can tell you more.',
    switchLanguage: 'Español',
  },
  es: {
    checking: 'Revisando el mensaje',
    checkAgain: 'Revisar otra vez',
    onSend: 'Al pulsar Enviar',
    stillSend: 'Usted pulsa después Enviar en Outlook.',
    withdraw: 'Quitar el portal seguro',
    why: 'Motivo',
    recipients: 'Destinatarios',
    noRecipients: 'Nadie todavía.',
    attachments: 'Archivos adjuntos',
    showMore: 'Mostrar {n} más',
    forHelpDesk: 'Para soporte',
    help: '¿Preguntas? Soporte puede ayudarle.',
    switchLanguage: 'English',
  },
};

/** The pane's own words in a person's language. */
export function paneLabels(language: Language): PaneLabels {
  return LABELS[language];
}
