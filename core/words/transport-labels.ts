import type { Language } from './description.ts';

/** What stands around a transport report in the pane and on the card. */
export interface TransportLabels {
  readonly reading: string;
  /** Where no single message is open, as when several are selected. */
  readonly noMessage: string;
  readonly unreadable: string;
  readonly policyUnreadable: string;
  readonly readAgain: string;
  /** What to do on a card, which cannot read again by itself. */
  readonly openAgain: string;
  /** Before a line as it stands in the message. */
  readonly rawLine: string;
  readonly moreLines: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  /** Where the client lets nothing be copied by a button. */
  readonly copyByHand: string;
  /** The report as text, for a screen reader. */
  readonly textName: string;
}

const LABELS: Record<Language, TransportLabels> = {
  en: {
    reading: 'Reading how this message came',
    noMessage: 'Open a message to see how it came.',
    unreadable:
      'Mailward could not read how this message came. Try again; if it happens twice, call your help desk (code MW-READ).',
    policyUnreadable:
      "Mailward could not read your organisation's policy, so it cannot tell your servers from others. Please call your help desk (code MW-POLICY).",
    readAgain: 'Read again',
    openAgain: 'Close the message and open it again.',
    rawLine: 'As it stands in the message',
    moreLines: (count) => (count === 1 ? 'and one more line' : `and ${count} more lines`),
    copy: 'Copy as text',
    copied: 'Copied.',
    copyByHand: 'Copying was not possible here. The text below is selected: copy it by keyboard.',
    textName: 'Report as text',
  },
  es: {
    reading: 'Leyendo cómo llegó este mensaje',
    noMessage: 'Abra un mensaje para ver cómo llegó.',
    unreadable:
      'Mailward no pudo leer cómo llegó este mensaje. Inténtelo otra vez; si se repite, llame a soporte (código MW-READ).',
    policyUnreadable:
      'Mailward no pudo leer la política de su organización y no distingue sus servidores de otros. Llame a soporte (código MW-POLICY).',
    readAgain: 'Leer otra vez',
    openAgain: 'Cierre el mensaje y ábralo otra vez.',
    rawLine: 'Tal como está en el mensaje',
    moreLines: (count) => (count === 1 ? 'y una línea más' : `y ${count} líneas más`),
    copy: 'Copiar como texto',
    copied: 'Copiado.',
    copyByHand: 'Aquí no se pudo copiar. El texto de abajo está seleccionado: cópielo con el teclado.',
    textName: 'Informe como texto',
  },
};

/** The words around a transport report in a person's language. */
export function transportLabels(language: Language): TransportLabels {
  return LABELS[language];
}
