import type { Tone } from './description.ts';
import type { TransportDescription } from './transport-description.ts';
import type { HopLine } from './transport-hop-line.ts';
import { wrapped } from './wrapped.ts';

/** One line of the text, with the tone of what it says for whoever has colours. */
export interface TextLine {
  readonly text: string;
  readonly tone: Tone;
}

/** A terminal's width, and what mail programs leave unwrapped. */
const WIDTH = 80;
const INDENT = '  ';

/** A transport description as lines of at most 80 characters: for the terminal, and for pasting into a ticket. */
export function transportLines(description: TransportDescription): TextLine[] {
  const { verdict, trust, handOffs, hops, authentication, notes, hints, reply, headings } = description;
  return [
    ...said(verdict.sentence, '', verdict.tone),
    ...(trust === '' ? [] : said(trust, '')),
    ...section(headings.handOffs, handOffs.flatMap(withoutDetails)),
    ...section(headings.hops, hops.flatMap(withDetails)),
    ...section(headings.authentication, said(authentication.sentence, INDENT, authentication.tone)),
    ...section(headings.reply, reply === null ? [] : said(reply.sentence, INDENT, reply.tone)),
    ...section(
      headings.notes,
      notes.flatMap((note) => said(note, INDENT)),
    ),
    ...section(
      headings.hints,
      hints.flatMap((hint) => said(hint, INDENT)),
    ),
  ];
}

/** The same as one text. It holds host names and times, and neither addresses of people nor the subject. */
export function transportText(description: TransportDescription): string {
  return `${transportLines(description)
    .map(({ text }) => text)
    .join('\n')}\n`;
}

function section(heading: string, lines: readonly TextLine[]): TextLine[] {
  return lines.length === 0 ? [] : [...said('', ''), ...said(heading, ''), ...lines];
}

function withoutDetails({ title, sentence, tone }: HopLine): TextLine[] {
  return [...said(title, INDENT), ...said(sentence, INDENT.repeat(2), tone)];
}

function withDetails(line: HopLine): TextLine[] {
  const details = line.details.length === 0 ? [] : said(line.details.join(' · '), INDENT.repeat(2));
  return [...withoutDetails({ ...line, title: line.machines }), ...details];
}

function said(sentence: string, indent: string, tone: Tone = 'neutral'): TextLine[] {
  return wrapped(sentence, WIDTH, indent).map((text) => ({ text: text.trimEnd(), tone }));
}
