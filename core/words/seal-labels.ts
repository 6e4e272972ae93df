import type { Language } from './description.ts';

/** What is said about encrypting a message with OpenPGP where it is written. */
export interface SealLabels {
  readonly encrypt: string;
  readonly undo: string;
  /** Under the button: what is still to be done. */
  readonly thenSend: string;
  /** When somebody presses Send before; at most 500 characters. */
  readonly notYet: string;
  /** The button of the dialog at send, at most 20 characters. */
  readonly open: string;
  /** What happens on Send as long as it is not encrypted. */
  readonly first: string;
  readonly sealed: string;
  /** Where the keys turn out to be unusable, or nothing can encrypt here: the way that is left. */
  readonly portal: string;
  readonly cannot: string;
  /** Under the button that takes the encryption back. */
  readonly canUndo: string;
  readonly failures: Readonly<Record<SealFailure, string>>;
}

/**
 * Why a message was not encrypted. `as-it-was`: nothing is changed. `halfway`: not everything could be put back.
 * `pictures`: there are some in the text. `changed`: it was written on meanwhile. `large`: an attachment is too large.
 */
export type SealFailure = 'as-it-was' | 'halfway' | 'pictures' | 'changed' | 'large';

const LABELS: Record<Language, SealLabels> = {
  en: {
    encrypt: 'Encrypt with OpenPGP',
    undo: 'Undo the encryption',
    thenSend: 'Text and attachments are encrypted here. You then press Send in Outlook.',
    notYet:
      'Not sent yet. This message has to be encrypted with OpenPGP first. Open Mailward and choose "Encrypt with OpenPGP".',
    open: 'Encrypt…',
    first: 'It has to be encrypted with OpenPGP first, with the button below.',
    sealed: 'Text and attachments are encrypted with OpenPGP.',
    portal: 'Send by secure portal',
    cannot: 'It cannot be encrypted with OpenPGP here.',
    canUndo:
      'To change the message or add somebody, undo the encryption first. This works as long as Mailward stays open.',
    failures: {
      'as-it-was': 'It could not be encrypted. The message is as it was.',
      halfway:
        'It could not be encrypted, and not everything could be put back. Please check the text and the attachments.',
      pictures:
        'Pictures in the text cannot be encrypted here. Attach them as files, or choose "Send securely" in the ribbon.',
      changed: 'The message has changed in the meantime. Please try again.',
      large: 'An attachment is too large to be encrypted here. Choose "Send securely" in the ribbon.',
    },
  },
  es: {
    encrypt: 'Cifrar con OpenPGP',
    undo: 'Deshacer el cifrado',
    thenSend: 'El texto y los adjuntos se cifran aquí. Después usted pulsa Enviar en Outlook.',
    notYet:
      'Aún no se envió. Primero hay que cifrar este mensaje con OpenPGP. Abra Mailward y elija "Cifrar con OpenPGP".',
    open: 'Cifrar…',
    first: 'Primero hay que cifrarlo con OpenPGP, con el botón de abajo.',
    sealed: 'El texto y los adjuntos están cifrados con OpenPGP.',
    portal: 'Enviar por el portal seguro',
    cannot: 'Aquí no se puede cifrar con OpenPGP.',
    canUndo:
      'Para cambiar el mensaje o añadir a alguien, deshaga antes el cifrado. Esto funciona mientras Mailward siga abierto.',
    failures: {
      'as-it-was': 'No se pudo cifrar. El mensaje está como estaba.',
      halfway: 'No se pudo cifrar y no todo volvió a su sitio. Revise el texto y los archivos adjuntos.',
      pictures:
        'Las imágenes dentro del texto no se pueden cifrar aquí. Adjúntelas como archivos o elija "Enviar de forma segura" en la cinta.',
      changed: 'El mensaje ha cambiado mientras tanto. Inténtelo otra vez.',
      large: 'Un archivo adjunto es demasiado grande para cifrarlo aquí. Elija "Enviar de forma segura" en la cinta.',
    },
  },
};

/** The words about encrypting in a person's language. */
export function sealLabels(language: Language): SealLabels {
  return LABELS[language];
}
