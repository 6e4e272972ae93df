import type { Mailbox } from '../draft.ts';
import type { Segment, Zone } from '../finding.ts';
import { isAnothersContact } from './contact-block.ts';

type Marks = readonly { readonly zone: Zone; readonly start: number; readonly end: number }[];

const QUOTE_INTRODUCTION =
  /^(?:-{2,}\s{0,3}(?:original message|forwarded message|mensaje original|mensaje reenviado)|begin forwarded message|(?:on|el) .{4,160}(?:wrote|escribi[oó]):\s{0,5}$)/i;
const QUOTE_HEADER = /^\s{0,4}\*?(?:from|de):\*?\s{0,4}\S/i;
const QUOTE_HEADER_MATE = /^\s{0,4}\*?(?:sent|date|to|subject|enviado(?: el)?|fecha|para|asunto):\*?\s{0,4}\S/i;
const SIGNATURE_DELIMITER = /^--\s{0,2}$/;
const CLOSING =
  /^\s{0,4}(?:(?:kind|best|warm|many)?\s{0,2}(?:regards|thanks|wishes)|thank you|thx|sincerely|respectfully|cheers|yours(?: truly)?|saludos|atentamente|gracias|cordialmente|un saludo)[\s,.!]{0,4}$/i;
const DISCLAIMER =
  /(?:confidentiality notice|this (?:e-?mail|message|communication|transmission)[^\n]{0,80}(?:confidential|privileged|intended (?:only|solely))|may contain (?:confidential|protected|privileged)|if you (?:are not the intended|have received this (?:e-?mail|message|communication) in error)|aviso de confidencialidad|este (?:mensaje|correo)[^\n]{0,80}confidencial)/i;
const CONTACT =
  /(?:\b(?:phone|tel|ph|fax|cell|office|direct|mobile|telefono|oficina)\b\s{0,3}[:.]?|\+?1?[ .(-]{0,3}[2-9]\d\d[ .)-]{1,3}\d{3}[ .-]\d{4}|https?:\/\/|www\.|[\w.-]{1,40}@[\w.-]{1,60}|\b(?:MD|DO|RN|NP|PA-C|LCSW|PharmD|PhD|DDS|MSN|CPCS|MBA|LPN|DNP)\b|\b(?:department|clinic|hospital|center|centre|manager|director|coordinator|nurse|suite|ste\.?|street|ave)\b)/i;

/** Whoever wrote what is not the draft's own text. */
export const NOBODY: Mailbox = { address: '', name: '' };

/** A signature is short: more lines than this is text again. */
const SIGNATURE_LINES = 12;
/** A longer line is a sentence rather than a contact detail. */
const CONTACT_LINE = 90;
/** So many of the lines behind a From have to be fields of a quoted header, too: one may stand in any text. */
const HEADER_LINES = 5;
const HEADER_MATES = 2;

/**
 * Divides plain text into new text, quoted text, signature and disclaimer. The zones are contiguous and cover the whole
 * text. They never take anything out of the review: they only say where a finding stands and which contact details are
 * the sender's own, `writer`'s where it is known.
 */
export function zones(text: string, marks: Marks = [], writer: Mailbox = NOBODY): Segment['zones'] {
  const lines = splitLines(text);
  const kinds = lines.map((): Zone => 'new');
  markQuoted(text, lines, kinds);
  for (const mark of marks) {
    lines.forEach((line, i) => {
      if (line.start >= mark.start && line.start < mark.end && (mark.zone === 'quoted' || kinds[i] === 'new'))
        kinds[i] = mark.zone;
    });
  }
  markSignature(text, lines, kinds, writer);
  lines.forEach((line, i) => {
    if (kinds[i] !== 'quoted' && DISCLAIMER.test(text.slice(line.start, line.end))) kinds[i] = 'disclaimer';
  });
  return merge(text, lines, kinds);
}

/** The zone that `offset` stands in. */
export function zoneAt(segment: Segment, offset: number): Zone {
  let low = 0;
  let high = segment.zones.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset < (segment.zones[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return segment.zones[low]?.zone ?? 'new';
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function markQuoted(text: string, lines: readonly Line[], kinds: Zone[]): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lineText(text, lines[i]);
    if (/^\s{0,3}>/.test(line)) kinds[i] = 'quoted';
    else if (QUOTE_INTRODUCTION.test(line) || startsQuotedHeader(text, lines, i)) {
      kinds.fill('quoted', i);
      return;
    }
  }
}

function startsQuotedHeader(text: string, lines: readonly Line[], i: number): boolean {
  if (!QUOTE_HEADER.test(lineText(text, lines[i]))) return false;
  let mates = 0;
  for (let next = i + 1; next <= i + HEADER_LINES; next++)
    if (QUOTE_HEADER_MATE.test(lineText(text, lines[next]))) mates++;
  return mates >= HEADER_MATES;
}

/** "-- ", or the last lines of the new text after a closing, or at least two contact details in the last few lines. */
function markSignature(text: string, lines: readonly Line[], kinds: Zone[], writer: Mailbox): void {
  let end = kinds.indexOf('quoted');
  if (end === -1) end = kinds.length;
  while (end > 0 && lineText(text, lines[end - 1]).trim() === '') end--;
  const from = Math.max(0, end - SIGNATURE_LINES);
  let start = -1;
  for (let i = from; i < end; i++) if (SIGNATURE_DELIMITER.test(lineText(text, lines[i]))) start = i;
  if (start === -1) {
    for (let i = end - 1; i >= from && start === -1; i--) if (CLOSING.test(lineText(text, lines[i]))) start = i + 1;
  }
  if (start === -1) start = contactBlock(text, lines, from, end);
  if (start <= 0 || isAnothersContact(text.slice(lines[start]?.start, lines[end - 1]?.end), writer)) return;
  for (let i = start; i < end; i++) if (kinds[i] === 'new') kinds[i] = 'signature';
}

function contactBlock(text: string, lines: readonly Line[], from: number, end: number): number {
  let start = end;
  let details = 0;
  while (start > from) {
    const line = lineText(text, lines[start - 1]);
    if (line.trim() === '') break;
    // A sentence belongs to the message even when it names a clinic.
    if (line.length > CONTACT_LINE || /[a-z]{2}[.!?]\s+[A-Z]/.test(line)) break;
    if (CONTACT.test(line)) details++;
    start--;
  }
  return details >= 2 ? start : -1;
}

function lineText(text: string, line: Line | undefined): string {
  return line === undefined ? '' : text.slice(line.start, line.end);
}

function merge(text: string, lines: readonly Line[], kinds: readonly Zone[]): Segment['zones'] {
  const merged: { zone: Zone; start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const zone = kinds[i] ?? 'new';
    const end = Math.min(line.end + 1, text.length);
    const last = merged[merged.length - 1];
    if (last !== undefined && last.zone === zone) last.end = end;
    else merged.push({ zone, start: line.start, end });
  });
  return merged;
}
