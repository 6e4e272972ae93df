/** A review as a person reads it: the same sentences in the pane, the card, the dialog and the terminal. */

export type Language = 'en' | 'es';

/** Envelope: goes as usual. Lock: encrypted on the way. Shield: secure portal, PGP or S/MIME. Stop: not sent. */
export type Icon = 'envelope' | 'lock' | 'shield' | 'stop';

/** The only four colours with a meaning: nothing, protected, look at this, not sent. */
export type Tone = 'neutral' | 'informative' | 'caution' | 'danger';

export interface Line {
  readonly icon: Icon;
  readonly tone: Tone;
  readonly sentence: string;
}

/** One place where something was found; `finding` is its index in `review.findings`. */
export interface Place {
  readonly finding: number;
  readonly where: string;
}

export interface FindingGroup {
  readonly title: string;
  readonly places: readonly Place[];
}

/** One way to protect a message, as one recipient can or cannot take it. */
export interface ComparedWay {
  readonly way: string;
  readonly taken: boolean;
  readonly why: string;
}

export interface RecipientLine {
  readonly address: string;
  readonly name: string;
  readonly icon: Icon;
  readonly tone: Tone;
  readonly way: string;
  readonly why: string;
  /** Why no weaker or stronger way, weakest first; none where nothing has to be protected. */
  readonly compared: readonly ComparedWay[];
}

export interface AttachmentLine {
  readonly name: string;
  readonly read: boolean;
  readonly sentence: string;
}

/** What a mail client itself shows of a review: its dialog at send and its info bar. */
export interface Announcement {
  /** For the client's own dialog at send: at most two sentences and 500 characters, categories and never values. */
  readonly dialog: string;
  /** The same as Markdown, for clients that show it; null where plain text is all there is. */
  readonly dialogMarkdown: string | null;
  /** The label of that dialog's button, which opens the pane; at most 20 characters. */
  readonly dialogButton: string;
  /** For the client's info bar: one sentence of at most 150 characters that may be stored, so without file names. */
  readonly notice: string;
}

export interface Description extends Announcement {
  readonly verdict: Line;
  /** How sure the verdict is; null where nothing was found. */
  readonly certainty: string | null;
  readonly onSend: Line;
  /** The main button's words; null when it would change nothing. */
  readonly button: string | null;
  readonly reasons: readonly string[];
  readonly groups: readonly FindingGroup[];
  /** Trouble first. */
  readonly recipients: readonly RecipientLine[];
  readonly attachments: readonly AttachmentLine[];
  readonly foot: string;
}
