import type { Language } from './description.ts';

/** What stands around hiding in the subject and masking in the text. */
export interface RedactionLabels {
  readonly hideInSubject: string;
  readonly hidden: string;
  readonly maskInText: string;
  readonly masked: string;
  readonly undo: string;
  readonly undone: string;
  /** Undoing would undo what was written since, so nothing is undone. */
  readonly changedSince: string;
  readonly failed: string;
  /** Masking here could lose something, such as a picture in the text. */
  readonly maskByHand: string;
}

const LABELS: Record<Language, RedactionLabels> = {
  en: {
    hideInSubject: 'Hide in subject',
    hidden: 'Hidden in the subject.',
    maskInText: 'Mask in my text',
    masked: 'Masked in your text, but for the last digits.',
    undo: 'Undo',
    undone: 'It is as it was.',
    changedSince: 'It has changed since, so it was left as it is.',
    failed: 'Outlook could not change it. Please change it by hand.',
    maskByHand: 'Numbers cannot be masked from here without risk to the rest of the text. Please shorten them by hand.',
  },
  es: {
    hideInSubject: 'Ocultar en el asunto',
    hidden: 'Oculto en el asunto.',
    maskInText: 'Tapar en mi texto',
    masked: 'Tapado en su texto, salvo las últimas cifras.',
    undo: 'Deshacer',
    undone: 'Está como estaba.',
    changedSince: 'Ha cambiado después, así que se dejó como está.',
    failed: 'Outlook no pudo cambiarlo. Por favor, cámbielo a mano.',
    maskByHand:
      'Desde aquí no se pueden tapar los números sin riesgo para el resto del texto. Por favor, acórtelos a mano.',
  },
};

/** The words of hiding and masking in a person's language. */
export function redactionLabels(language: Language): RedactionLabels {
  return LABELS[language];
}
