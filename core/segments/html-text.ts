import { Tokenizer } from 'htmlparser2';
import type { Zone } from '../finding.ts';
import { lineWriter } from './line-writer.ts';
import { tableColumns } from './table-columns.ts';
import { parametersOf } from './web-address.ts';

/** A stretch that the markup itself names as quoted or signature. */
interface Mark {
  readonly zone: Zone;
  readonly start: number;
  end: number;
}

/** Plain text of an HTML body. */
export interface HtmlText {
  readonly text: string;
  readonly marks: readonly Readonly<Mark>[];
}

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(['script', 'style']);
/** What Outlook alone renders (`<!--[if mso]>`); Word's own settings, in <xml>, are no text. */
const CONDITIONAL = /^\[if [^\]]{1,100}\]>([\s\S]*)<!\[endif\]$/;
const SKIPPED_IN_CONDITIONAL = new Set([...SKIPPED, 'xml']);
/** Attributes that are shown to somebody, if only on pointing at the element; those of one kind of element alone, with it. */
const SHOWN_ATTRIBUTES: readonly (readonly [attribute: string, tag: string])[] = [
  ['alt', ''],
  ['title', ''],
  ['aria-label', ''],
  ['placeholder', ''],
  ['summary', 'table'],
  ['label', 'option'],
  ['value', 'input'],
  ['srcdoc', 'iframe'],
  ['string', 'v:textpath'],
];
/** The attributes that are text themselves or say what an element is. */
const READ_ATTRIBUTES = new Set([
  'class',
  'colspan',
  'content',
  'href',
  'id',
  'rowspan',
  ...SHOWN_ATTRIBUTES.map(([attribute]) => attribute),
]);
/** Links carry all sorts of codes in their parameters; these names say that it is a patient's. */
const ABOUT_PATIENT = /[?&](?:dob|mrn|patient|ssn)[a-z_-]{0,20}=/i;
/** A message that a link begins to write (RFC 6068). */
const WRITES = /^\s{0,9}mailto:[^?]{0,1000}\?/i;
/** Texts within a program, with the names they are kept under; numbers too. */
const LITERAL =
  /(?:["']?\b[\w$]{1,60}["']?\s{0,3}[:=]\s{0,3})?(?:"(?:[^"\\\n]|\\.){0,100000}"|'(?:[^'\\\n]|\\.){0,100000}'|`(?:[^`\\]|\\.){0,100000}`|\b\d{4,20}\b)/g;
const OUTLOOK_REPLY = /(?:^|x_)(?:divRplyFwdMsg|appendonsend)$/i;
const SIGNATURE_ID = /(?:^|x_)Signature$/i;
const SIGNATURE_CLASS = /\b(?:gmail_signature|moz-signature)\b/;
const TO_THE_END = Number.MAX_SAFE_INTEGER;

/**
 * Reads HTML as text: blocks end lines, table cells are set apart by tabs and stand behind the name of their column,
 * inline tags vanish (so that a number split by a tag stays whole), entities are decoded. Hidden text is read like any other: it leaves with the message. Built on the
 * tokenizer alone, because a parser's stack of open elements makes deeply nested markup quadratic.
 */
export function htmlText(html: string): HtmlText {
  if (last?.html !== html) last = { html, text: readHtml(html) };
  return last.text;
}

/**
 * A page that is a file of its own: also what its scripts hold to be shown, its comments, and what it says of itself.
 */
export function pageText(html: string): string {
  return readHtml(html, new Set(['style']), true).text;
}

/** The last body read: its digest and its review both ask for it, and reading it takes longest of all at a first review. */
let last: { readonly html: string; readonly text: HtmlText } | null = null;

function readHtml(html: string, unwanted: ReadonlySet<string> = SKIPPED, isPage = false): HtmlText {
  const writer = lineWriter();
  const columns = tableColumns(writer);
  const marks: Mark[] = [];
  /** Marks whose element is still open, with how many elements of its name are open inside it. */
  let open: { mark: Mark; tag: string; depth: number }[] = [];
  let tag = '';
  let attribute = '';
  let attributes: Record<string, string> = {};
  let skipped = '';
  let preformatted = 0;
  let isScript = false;

  const openTag = () => {
    if (unwanted.has(tag)) skipped = tag;
    isScript = tag === 'script';
    if (tag === 'pre') preformatted++;
    if (tag === 'br') writer.write('\n');
    else if (BLOCKS.has(tag)) writer.endLine();
    else if (tag === 'td' || tag === 'th') {
      writer.endCell();
      columns.openCell(tag === 'th', Number(attributes.colspan ?? 1), Number(attributes.rowspan ?? 1));
    }
    if (tag === 'table') columns.openTable();
    else if (tag === 'tr') columns.openRow();
    for (const [name, only] of SHOWN_ATTRIBUTES)
      if (attributes[name] !== undefined && (only === '' || only === tag)) writer.write(`${attributes[name]} `);
    const { href = '' } = attributes;
    if (isPage && tag === 'meta') writer.write(`${attributes.content ?? ''}\n`);
    if (ABOUT_PATIENT.test(href) || WRITES.test(href)) writer.write(`${parametersOf(href)} `);
    for (const entry of open) if (entry.tag === tag) entry.depth++;
    const zone = zoneOf(tag, attributes);
    if (zone === null || open.some((entry) => entry.mark.zone === zone)) return;
    columns.keepPlace();
    const mark: Mark = { zone, start: writer.length(), end: TO_THE_END };
    marks.push(mark);
    // Outlook only marks where the quoted message begins; the rest of the body belongs to it.
    open.push({ mark, tag: OUTLOOK_REPLY.test(attributes.id ?? '') ? '' : tag, depth: 1 });
  };
  const closeTag = (name: string) => {
    isScript = false;
    if (name === skipped) skipped = '';
    if (name === 'pre' && preformatted > 0) preformatted--;
    if (name === 'td' || name === 'th') columns.closeCell();
    else if (name === 'tr') columns.closeRow();
    else if (name === 'table') columns.closeTable();
    for (const entry of open) if (entry.tag === name && --entry.depth === 0) entry.mark.end = writer.length();
    open = open.filter((entry) => entry.depth > 0);
    if (BLOCKS.has(name)) writer.endLine();
  };
  const text = (piece: string) => {
    if (skipped !== '') return;
    if (isScript) writer.write(`${(piece.match(LITERAL) ?? []).join('\n').replace(/["'`]/g, '')}\n`);
    else if (preformatted > 0) writer.write(piece.replace(/\r\n?/g, '\n'));
    else writer.flow(piece.replace(/[ \t\r\n\f]+/g, ' '));
  };
  const extendAttribute = (piece: string) => {
    if (READ_ATTRIBUTES.has(attribute)) attributes[attribute] = (attributes[attribute] ?? '') + piece;
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => extendAttribute(html.slice(start, end)),
      onattribentity: (codePoint) => extendAttribute(String.fromCodePoint(codePoint)),
      onattribend: () => {},
      onopentagend: openTag,
      onselfclosingtag: () => {
        const around = skipped;
        openTag();
        // Nothing is inside, though a browser would skip the rest of the page.
        skipped = around;
        isScript = false;
      },
      onclosetag: (start, end) => closeTag(html.slice(start, end).toLowerCase().trim()),
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
      oncdata: (start, end) => text(html.slice(start, end)),
      oncomment: (start, end, endOffset) => {
        const comment = html.slice(start, end - endOffset);
        const inner = CONDITIONAL.exec(comment)?.[1];
        if (inner === undefined) {
          if (isPage) writer.write(`${comment}\n`);
        } else text(readHtml(inner, SKIPPED_IN_CONDITIONAL).text);
      },
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  columns.closeAll();
  const length = writer.length();
  return { text: writer.text(), marks: marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) })) };
}

function zoneOf(tag: string, attributes: Record<string, string>): Zone | null {
  const id = attributes.id ?? '';
  const names = attributes.class ?? '';
  if (tag === 'blockquote' || OUTLOOK_REPLY.test(id) || /\bgmail_quote\b/.test(names)) return 'quoted';
  if (SIGNATURE_ID.test(id) || SIGNATURE_CLASS.test(names)) return 'signature';
  return null;
}
