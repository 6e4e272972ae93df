import { TextDecoder } from '@exodus/bytes/encoding-lite.js';
import { pageText } from '../segments/html-text.ts';
import { decoded } from '../segments/web-address.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { decode } from './text.ts';
import { xmlText } from './xml.ts';

/**
 * Entries in which somebody writes (ISO 32000-1, tables 119, 164, 170 to 192, 220, 44 and 159): values of fields and
 * their rich text, comments, their subject and rich text, what stands over a redaction, in place of letters or pictures, on files
 * and in front of numbers of pages.
 */
const WRITTEN = new Set('V DV RV Contents Subj RC OverlayText ActualText Alt E Desc P URI'.split(' '));
/** Of these a longer text may be a stream. */
const STREAMS = /\/(?:D?V|RV|RC|XFA)\s{0,9}(\[[^\]/]{0,2000}\]|\d{1,9}\s{1,9}\d{1,5}\s{1,9}R)/g;
const REFERENCE = /(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R/g;
/** What is filled in a form that draws itself anew (XFA 3.3, 4.2); the rest of it is how it looks. */
const FORM_DATA = /<xfa:data[\s>]/;
const FORM_DATA_END = '</xfa:data>';
/** Rich text (12.7.3.4), and no other XML. */
const RICH_TEXT = /^\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:body|html|div|p|span)\b/i;
const DECLARATION = /^\s{0,20}<\?xml[^>]{0,200}>/;
/** A string that is an object by itself: some entry refers to it. */
const OBJECT = /\bobj\s{0,9}$/;
/** Tokens that matter here: names, strings of both sorts, and where a dictionary begins or ends. */
const TOKEN = /\/([^\s/<>()[\]{}%]{0,127})|\(|<<|>>|<([0-9A-Fa-f\s]{0,60000})>/g;
/** Signatures, keys and prints stand in strings too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const BINARY = /[\0-\x08\x0e-\x1f\ufffd]/;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What is written in a PDF besides its pages, each once; '' of a locked one, whose strings are in cipher. Linear. */
export function pdfStrings({ source, stream }: PdfObjects): string[] {
  const written = new Set<string>();
  const add = (text: string) => {
    const shown = /^\s{0,20}</.test(text) ? pageText(text.replace(DECLARATION, '')) : text;
    if (!BINARY.test(shown)) for (const line of shown.split(/[\r\n]+/)) written.add(line.trim());
  };
  let entry = '';
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(source); token !== null; token = TOKEN.exec(source)) {
    const [sign, name, hex] = token;
    if (name !== undefined) entry = name;
    else if (sign === '>>') entry = '';
    else if (sign === '(') {
      const { octets, end } = literal(source, token.index + 1);
      TOKEN.lastIndex = end;
      if (WRITTEN.has(entry) || isObject(source, token.index)) add(textOf(entry, octets));
    } else if (hex !== undefined && (WRITTEN.has(entry) || isObject(source, token.index)))
      add(textOf(entry, octetsOf(hex)));
  }
  for (const [, value = ''] of source.matchAll(STREAMS))
    for (const [, number] of value.matchAll(REFERENCE)) {
      const content = stream(Number(number));
      if (content !== null) for (const text of streamTexts(decode(content))) add(text);
    }
  written.delete('');
  return [...written];
}

function isObject(source: string, at: number): boolean {
  return OBJECT.test(source.slice(Math.max(0, at - 12), at));
}

/** Text strings are in UTF-16 or UTF-8 where a mark says so, else nearly in Windows-1252 (7.9.2.2). */
function textOf(entry: string, octets: string): string {
  const text = !/[\x80-\xff]/.test(octets) ? octets : octets.startsWith('\xfe\xff') ? utf16(octets) : eightBit(octets);
  return entry === 'URI' ? decoded(text) : text;
}

function eightBit(octets: string): string {
  const bytes = Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
  return new TextDecoder(octets.startsWith('\xef\xbb\xbf') ? 'utf-8' : 'windows-1252').decode(bytes);
}

function utf16(octets: string): string {
  const units: string[] = [];
  for (let at = 2; at + 1 < octets.length; at += 2)
    units.push(String.fromCharCode(octets.charCodeAt(at) * 256 + octets.charCodeAt(at + 1)));
  return units.join('');
}

/** A value as it is; of a form that draws itself the data, each behind its name. */
function streamTexts(text: string): string[] {
  const start = text.search(FORM_DATA);
  const end = text.indexOf(FORM_DATA_END, start);
  if (start !== -1 && end !== -1) return xmlText(text.slice(start, end + FORM_DATA_END.length)).split('\n');
  return /^\s{0,20}</.test(text) && !RICH_TEXT.test(text) ? [] : [text];
}

/** A string in round brackets (7.3.4.2), those within it balanced; `end` is behind its last. */
function literal(source: string, start: number): { octets: string; end: number } {
  const parts: string[] = [];
  let open = 1;
  let from = start;
  let at = start;
  for (; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '(') open++;
    else if (sign === ')' && --open === 0) break;
    else if (sign === '\\') {
      parts.push(source.slice(from, at));
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
      const next = source.charAt(at + 1);
      if (octal !== undefined) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 255));
      else if (next !== '\n' && next !== '\r') parts.push(ESCAPED[next] ?? next);
      at += octal?.length ?? (next === '\r' && source.charAt(at + 2) === '\n' ? 2 : 1);
      from = at + 1;
    }
  }
  parts.push(source.slice(from, at));
  return { octets: parts.join(''), end: at + 1 };
}

function octetsOf(hex: string): string {
  const digits = hex.replace(/\s+/g, '');
  return (digits.match(/.{1,2}/g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
    .join('');
}
