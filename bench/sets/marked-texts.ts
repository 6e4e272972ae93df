import { readFileSync } from 'node:fs';
import { draftOf } from '../draft.ts';
import type { Span } from '../scoring/span.ts';
import type { Sample } from './sample.ts';

/** One line of a file of texts with marked identifiers; bench/README.md says what the fields are. */
export interface MarkedText {
  readonly id: string | number;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number, label: string])[];
  readonly meta?: { readonly phi?: boolean };
}

export function readMarkedTexts(file: URL): MarkedText[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** The text as the body of a message to another organisation; every second has a subject, as such messages do. */
export function toSample({ text, spans, meta }: MarkedText, i: number, subject: string): Sample {
  return {
    draft: draftOf({ text, subject: i % 2 === 0 ? subject : '' }),
    phi: meta?.phi ?? null,
    spans: spans.map(([start, end, label]): Span => ({ start, end, label })),
  };
}
