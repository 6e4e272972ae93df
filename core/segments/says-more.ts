/** Whether an alternative to a text has a word that the text itself does not: whoever gets both may see either. */
export function saysMore(alternative: string, text: string): boolean {
  const words = new Set(text.toLowerCase().match(WORD) ?? []);
  return (alternative.toLowerCase().match(WORD) ?? []).some((word) => !words.has(word));
}

const WORD = /[^\s<>|*_()[\]"',;:.!?=-]{2,100}/g;
