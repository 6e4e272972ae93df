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
}

/**
 * Why a message was not encrypted, or not put back. `as-it-was`: nothing is changed. `halfway`: not everything could be put
 * back. `pictures`: there are some in the text. `changed`: it was written on meanwhile. `large`: an attachment is too large.
 * `written-on`: the encrypted text is no longer as it was. `moved-on`: another message is open, and neither was changed.
 */
export type SealFailure = 'as-it-was' | 'halfway' | 'pictures' | 'changed' | 'large' | 'written-on' | 'moved-on';

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
      'To change the message or add somebody, undo the encryption first. This works until you leave this message or close Mailward.',
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
      'Para cambiar el mensaje o añadir a alguien, deshaga antes el cifrado. Esto funciona hasta que salga de este mensaje o cierre Mailward.',
  },
};

/** Why a message was not encrypted or put back, and what to do now; `orPortal` behind what the portal would get around. */
const FAILURES: Record<Language, Readonly<Record<SealFailure | 'orPortal', string>>> = {
  en: {
    'as-it-was': 'It could not be encrypted. The message is as it was.',
    halfway:
      'It could not be encrypted, and not everything could be put back. Please check the text and the attachments.',
    pictures: 'Pictures in the text cannot be encrypted here. Attach them as files.',
    changed: 'The message has changed in the meantime. Please try again.',
    large: 'An attachment is too large to be encrypted here. Make it smaller or send it in parts.',
    'written-on':
      'The encrypted text is no longer as it was, so nothing was put back. Take out what was added and try again.',
    'moved-on': 'Another message is open now, so nothing was changed.',
    orPortal: 'Or choose "Send securely" in the ribbon.',
  },
  es: {
    'as-it-was': 'No se pudo cifrar. El mensaje está como estaba.',
    halfway: 'No se pudo cifrar y no todo volvió a su sitio. Revise el texto y los archivos adjuntos.',
    pictures: 'Las imágenes dentro del texto no se pueden cifrar aquí. Adjúntelas como archivos.',
    changed: 'El mensaje ha cambiado mientras tanto. Inténtelo otra vez.',
    large: 'Un archivo adjunto es demasiado grande para cifrarlo aquí. Redúzcalo o envíelo en partes.',
    'written-on':
      'El texto cifrado ya no está como estaba, así que no se deshizo nada. Quite lo que se añadió e inténtelo otra vez.',
    'moved-on': 'Ahora está abierto otro mensaje, así que no se cambió nada.',
    orPortal: 'O elija "Enviar de forma segura" en la cinta.',
  },
};

/** The portal takes pictures in the text, and files of any size that mail takes. */
const PORTAL_HELPS: readonly SealFailure[] = ['pictures', 'large'];

/** Why a message was not encrypted and what to do now; the portal is named only where the organisation has one. */
export function describeSealFailure(failure: SealFailure, language: Language, hasPortal: boolean): string {
  const words = FAILURES[language];
  return hasPortal && PORTAL_HELPS.includes(failure) ? `${words[failure]} ${words.orPortal}` : words[failure];
}

/** The words about encrypting in a person's language. */
export function sealLabels(language: Language): SealLabels {
  return LABELS[language];
}
