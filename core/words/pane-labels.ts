import type { Language } from './description.ts';

/** What stands around a description in the pane: headings, buttons, hints. `{n}` is a number. */
export interface PaneLabels {
  readonly checking: string;
  readonly checkAgain: string;
  /** Before the line that says what happens to the message. */
  readonly onSend: string;
  /** Under the button that marks the message and does not send it. */
  readonly stillSend: string;
  /** Instead, when the dialog at send sent the person here and what the message waited for is done. */
  readonly nowSend: string;
  readonly withdraw: string;
  readonly why: string;
  readonly recipients: string;
  readonly noRecipients: string;
  readonly attachments: string;
  readonly showMore: string;
  readonly forHelpDesk: string;
  /** Unfolds the ways that one recipient's message could take. */
  readonly whyThisWay: string;
  readonly offline: string;
  /** No policy was deployed: the default one holds, and some clients hold messages back until there is one. */
  readonly notSetUp: string;
  /** Shown once to whoever has not met Mailward yet: three sentences. */
  readonly welcome: { readonly title: string; readonly sentences: readonly string[]; readonly dismiss: string };
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
    nowSend: 'Now press Send in Outlook.',
    withdraw: 'Remove secure portal',
    why: 'Why',
    recipients: 'Recipients',
    noRecipients: 'Nobody yet.',
    attachments: 'Attachments',
    showMore: 'Show {n} more',
    forHelpDesk: 'For your help desk',
    whyThisWay: 'Why this way',
    offline: 'You are offline. Messages are still checked on this computer; what it knows of recipients may be old.',
    notSetUp:
      'Your administrator has not set up Mailward yet, so its default policy is shown. Outlook may hold messages back until then.',
    welcome: {
      title: 'Welcome to Mailward',
      sentences: [
        'Write as always: Mailward looks for details about patients while you do.',
        'It picks a safe way for every recipient, and you press Send in Outlook.',
        'The check happens on this computer, and nothing you write leaves it for that.',
      ],
      dismiss: 'Got it',
    },
    help: 'Questions? Your help desk can tell you more.',
    switchLanguage: 'Español',
  },
  es: {
    checking: 'Revisando el mensaje',
    checkAgain: 'Revisar otra vez',
    onSend: 'Al pulsar Enviar',
    stillSend: 'Usted pulsa después Enviar en Outlook.',
    nowSend: 'Ahora pulse Enviar en Outlook.',
    withdraw: 'Quitar el portal seguro',
    why: 'Motivo',
    recipients: 'Destinatarios',
    noRecipients: 'Nadie todavía.',
    attachments: 'Archivos adjuntos',
    showMore: 'Mostrar {n} más',
    forHelpDesk: 'Para soporte',
    whyThisWay: 'Por qué así',
    offline:
      'Está sin conexión. Los mensajes se revisan igualmente en este equipo; lo que sabe de los destinatarios puede ser antiguo.',
    notSetUp:
      'Su administrador aún no ha configurado Mailward, así que se muestra su política por defecto. Outlook puede retener mensajes hasta entonces.',
    welcome: {
      title: 'Le damos la bienvenida a Mailward',
      sentences: [
        'Escriba como siempre: Mailward busca mientras tanto datos de pacientes.',
        'Elige una forma segura para cada destinatario, y usted pulsa Enviar en Outlook.',
        'La revisión se hace en este equipo, y nada de lo que escribe sale de él para eso.',
      ],
      dismiss: 'Entendido',
    },
    help: '¿Preguntas? Soporte puede ayudarle.',
    switchLanguage: 'English',
  },
};

/** The pane's own words in a person's language. */
export function paneLabels(language: Language): PaneLabels {
  return LABELS[language];
}
