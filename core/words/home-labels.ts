import type { Language } from './description.ts';

/** The words of the card where no message is being written: what was decided lately, language, and the hourly look. */
export interface HomeLabels {
  readonly recentTitle: string;
  readonly noneYet: string;
  /** That no text is kept. */
  readonly countsOnly: string;
  readonly languageTitle: string;
  /** The other language, in that language. */
  readonly switchLanguage: string;
  readonly sweepTitle: string;
  /** What the hourly look does and what it cannot do. */
  readonly sweepDoes: string;
  readonly sweepCompliance: (address: string) => string;
  readonly sweepOn: string;
  readonly sweepIsOn: string;
  readonly sweepOff: string;
  /** The scopes were not granted, so nothing can be switched on. */
  readonly sweepNotAllowed: string;
  /** A choice on this card could not be kept. */
  readonly notKept: string;
}

const LABELS: Record<Language, HomeLabels> = {
  en: {
    recentTitle: 'Your last messages',
    noneYet: 'Nothing sent from the card yet.',
    countsOnly: 'Only kinds and counts are kept, never a word of a message.',
    languageTitle: 'Language',
    switchLanguage: 'Español',
    sweepTitle: "Mail sent with Gmail's own button",
    sweepDoes:
      "Every hour Mailward can look at what you sent with Gmail's own Send button. If something about a patient went without protection, it writes to you once a day. It cannot stop or call back a message.",
    sweepCompliance: (address) => `The same note also goes to ${address}.`,
    sweepOn: 'Look every hour',
    sweepIsOn: 'Mailward looks every hour.',
    sweepOff: 'Stop looking',
    sweepNotAllowed: 'Your administrator has to allow this first.',
    notKept: 'Google could not keep this, so nothing has changed. You can try again.',
  },
  es: {
    recentTitle: 'Sus últimos mensajes',
    noneYet: 'Aún no ha enviado nada desde la tarjeta.',
    countsOnly: 'Solo se guardan tipos y cantidades, nunca una palabra de un mensaje.',
    languageTitle: 'Idioma',
    switchLanguage: 'English',
    sweepTitle: 'Correo enviado con el botón de Gmail',
    sweepDoes:
      'Cada hora Mailward puede mirar lo que usted envió con el botón Enviar de Gmail. Si algo sobre un paciente salió sin protección, le escribe una vez al día. No puede detener ni recuperar un mensaje.',
    sweepCompliance: (address) => `La misma nota va también a ${address}.`,
    sweepOn: 'Mirar cada hora',
    sweepIsOn: 'Mailward mira cada hora.',
    sweepOff: 'Dejar de mirar',
    sweepNotAllowed: 'Su administrador tiene que permitirlo antes.',
    notKept: 'Google no pudo guardarlo, así que nada ha cambiado. Puede intentarlo otra vez.',
  },
};

/** The home card's own words in a person's language. */
export function homeLabels(language: Language): HomeLabels {
  return LABELS[language];
}
