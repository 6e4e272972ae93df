/** What a page is made of; every text is shown as it is and never read as HTML. */
export interface Page {
  readonly language: 'en' | 'es';
  readonly title: string;
  /** A sentence or two below the title. */
  readonly lead?: string;
  readonly sections: readonly Section[];
  /** Small print at the end: where the numbers come from. */
  readonly foot?: string;
}

/** A part of the page with a heading of its own. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | KeyFigures | Table | Chart;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A few numbers that say the most, each with its name. */
export interface KeyFigures {
  readonly kind: 'figures';
  readonly figures: readonly { readonly name: string; readonly value: number | string }[];
}

/** A table; the first cell of a row is what the row is about. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said in place of a table without rows. */
  readonly empty?: string;
}
/** Numbers stand to the right, with the separators of the page's language; null is shown as a dash. */
export type Cell = string | number | null;

/** A picture of numbers, followed by a table of the same numbers. */
export interface Chart {
  readonly kind: 'chart';
  /** Lying bars, lying bars of several parts, or lines over consecutive days. */
  readonly form: 'bars' | 'stacked' | 'days';
  readonly caption: string;
  /** What the names are, as the heading of the table's first column. */
  readonly heading: string;
  readonly names: readonly string[];
  /** One value a name. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** A last column of the table that is not drawn, one text a name. */
  readonly note?: { readonly name: string; readonly texts: readonly string[] };
  readonly empty?: string;
}
