import { Parser } from 'htmlparser2';
import type { Zone } from '../finding.ts';

/** Plain text of an HTML body, and the stretches its markup names as quoted or signature. */
export interface HtmlText {
  readonly text: string;
  readonly marks: readonly { readonly zone: Zone; readonly start: number; readonly end: number }[];
}

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr li main nav ol p pre section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(['script', 'style']);
const OUTLOOK_REPLY = /(?:^|x_)(?:divRplyFwdMsg|appendonsend)$/i;
const TO_THE_END = Number.MAX_SAFE_INTEGER;

/**
 * Reads HTML as text: blocks end lines, table cells are set apart by tabs, inline tags vanish (so that a number split by
 * a tag stays whole), entities are decoded. Hidden text is read like any other: it leaves with the message.
 */
export function htmlText(html: string): HtmlText {
  const parts: string[] = [];
  const marks: { zone: Zone; start: number; end: number }[] = [];
  const open: ({ zone: Zone; start: number; end: number } | null)[] = [];
  let length = 0;
  let last = '\n';
  let skipping = 0;
  let preformatted = 0;

  const write = (piece: string) => {
    if (piece === '') return;
    parts.push(piece);
    length += piece.length;
    last = piece[piece.length - 1] ?? last;
  };
  const endLine = () => {
    if (last !== '\n') write('\n');
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (SKIPPED.has(tag)) skipping++;
      if (tag === 'pre') preformatted++;
      if (tag === 'br') write('\n');
      else if (BLOCKS.has(tag)) endLine();
      else if ((tag === 'td' || tag === 'th') && last !== '\n' && last !== '\t') write('\t');
      const zone = zoneOf(tag, attributes);
      const mark = zone === null ? null : { zone, start: length, end: TO_THE_END };
      if (mark !== null) marks.push(mark);
      open.push(startsTheRest(attributes) ? null : mark);
      if (tag === 'img' && attributes.alt !== undefined) write(`${attributes.alt} `);
    },
    ontext(text) {
      if (skipping > 0) return;
      if (preformatted > 0) return write(text.replace(/\r\n?/g, '\n'));
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
      write(last === '\n' || last === ' ' || last === '\t' ? collapsed.replace(/^ /, '') : collapsed);
    },
    onclosetag(tag) {
      if (SKIPPED.has(tag)) skipping--;
      if (tag === 'pre') preformatted--;
      const mark = open.pop();
      if (mark) mark.end = length;
      if (BLOCKS.has(tag)) endLine();
    },
  });
  parser.write(html);
  parser.end();
  return { text: parts.join(''), marks: marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) })) };
}

/** Outlook only marks where the quoted message begins; the rest of the body belongs to it. */
function startsTheRest(attributes: Record<string, string>): boolean {
  return OUTLOOK_REPLY.test(attributes.id ?? '');
}

function zoneOf(tag: string, attributes: Record<string, string>): Zone | null {
  const id = attributes.id ?? '';
  const names = attributes.class ?? '';
  if (tag === 'blockquote') return 'quoted';
  if (OUTLOOK_REPLY.test(id) || /\bgmail_quote\b/.test(names)) return 'quoted';
  if (/(?:^|x_)Signature$/i.test(id) || /\b(?:gmail_signature|moz-signature)\b/.test(names)) return 'signature';
  return null;
}
