import { escapeUTF8 } from 'entities';

/** HTML that is safe to put into a page: made by `markup`, or known to be safe. */
export interface Markup {
  readonly html: string;
}

/**
 * HTML from a template. Every value is escaped, for text and for quoted attributes alike, unless it is markup itself; lists
 * are joined. Characters that HTML forbids, and those that turn the direction of writing and so can make a name look like
 * another, are left out.
 */
export function markup(texts: TemplateStringsArray, ...values: readonly (Value | readonly Value[])[]): Markup {
  return { html: texts.map((text, i) => text + (i < values.length ? written(values[i] ?? '') : '')).join('') };
}

type Value = string | number | Markup;

function written(value: Value | readonly Value[]): string {
  if (isList(value)) return value.map(written).join('');
  return typeof value === 'object' ? value.html : escapeUTF8(plain(String(value)));
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

/** Control characters (Unicode Cc but for line ends and tabs) and the bidirectional controls (Unicode UAX 9). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text without characters that nobody sees and that change how the rest is shown. */
export function plain(text: string): string {
  return text.replace(UNSEEN, '');
}
