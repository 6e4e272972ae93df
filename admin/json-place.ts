/**
 * The line (from 1) on which a text stops being JSON; null where it only ends too early. The parser says so for some mistakes
 * alone, but a beginning of the text is bad as soon as the mistake stands in it, so the shortest bad one is looked for.
 */
export function lineOfMistake(text: string): number | null {
  if (!isBad(text)) return null;
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBad(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return text.slice(0, bad - 1).split('\n').length;
}

/** Whether no end could make JSON of a beginning: its mistake stands before where it ends. */
function isBad(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const place = /at position (\d+)/.exec(words)?.[1];
    if (place !== undefined) return Number(place) < beginning.length;
    return !/end of JSON input/.test(words);
  }
}
