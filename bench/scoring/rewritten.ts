import type { Span } from './span.ts';

/** First of the private-use characters that stand for redactions: no text that is written by hand holds one. */
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;

/** The character that stands for redactions of the kind with this number. */
export function markOf(kind: number): string {
  return String.fromCharCode(FIRST_MARK + kind);
}

/**
 * Where a redactor that only rewrites has cut: `rewritten` is the text with every redaction replaced by `markOf` its
 * kind's number in `labels`. The text between two marks is sought in the original from the last place on, and what lies
 * between is the span. It takes the first place that fits, so a very short text between two redactions can shift a border.
 */
export function spansOfRewritten(original: string, rewritten: string, labels: readonly string[]): Span[] {
  const spans: Span[] = [];
  const pieces = rewritten.split(/([\ue000-\uf8ff]+)/);
  let at = (pieces[0] ?? '').length;
  for (let i = 1; i < pieces.length; i += 2) {
    const kept = pieces[i + 1] ?? '';
    const last = i + 2 >= pieces.length;
    // A redaction takes away one character at least.
    const next = last ? original.length - kept.length : original.indexOf(kept, at + 1);
    if (next <= at) break;
    const kind = (pieces[i] ?? '').charCodeAt(0) - FIRST_MARK;
    spans.push({ start: at, end: next, label: labels[kind] ?? '' });
    at = next + kept.length;
  }
  return spans;
}

/** Whether a text can be aligned: one with private-use characters of its own cannot. */
export function hasMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_MARK && code <= LAST_MARK) return true;
  }
  return false;
}
