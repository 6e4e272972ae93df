import type { Draft } from '../draft.ts';
import type { Policy } from '../policy/schema.ts';
import { htmlText } from '../segments/html-text.ts';
import { SUBJECT_LABEL } from '../words/subject-label.ts';
import { untagSubject } from './subject-tag.ts';

/**
 * A replaced subject as the first line of the protected text, so that nothing of what was written is lost: in the
 * organisation's first language, without the portal's tag.
 */
export function subjectLine(subject: string, policy: Policy): string {
  const label = SUBJECT_LABEL[policy.organisation.languages[0] ?? 'en'];
  return `${label}: ${oneLine(untagSubject(subject, policy))}`.trim();
}

/** The line as a paragraph of its own, in ASCII, which is the same in every character set that mail is written in. */
export function lineAsHtml(line: string): string {
  let html = '';
  for (const character of line)
    html += /[ !#-%'-;=?-~]/.test(character) ? character : `&#${character.codePointAt(0) ?? 0xfffd};`;
  return `<p>${html}</p>`;
}

/** The line as a paragraph of plain text. */
export function lineAsText(line: string, eol = '\n'): string {
  return line + eol + eol;
}

/** A body with the line at its top, once, in HTML and plain text alike. */
export function withLine({ html, text }: Draft['body'], line: string): Draft['body'] {
  return {
    html: html === null || startsWith(textOf(html), line) ? html : lineAsHtml(line) + html,
    text: text === null || startsWith(text, line) ? text : lineAsText(line) + text,
  };
}

/** Whether the line stands at the top of a body: in HTML, in plain text, and in both where there are both. */
export function startsWithLine({ html, text }: Draft['body'], line: string): boolean {
  if (html === null && text === null) return false;
  return (html === null || startsWith(textOf(html), line)) && (text === null || startsWith(text, line));
}

/** What a body says below the line, however often the line stands there: clients that send twice at once may repeat it. */
export function bodyBelowLine({ html, text }: Draft['body'], line: string): Draft['body'] {
  return { html: html === null ? null : below(textOf(html), line), text: text === null ? null : below(text, line) };
}

function below(text: string, line: string): string {
  let rest = text.trim();
  while (startsWith(rest, line)) rest = rest.slice(line.length).trimStart();
  return rest;
}

function startsWith(text: string, line: string): boolean {
  const start = text.trimStart();
  return start.startsWith(line) && /^(?:\s|$)/.test(start.slice(line.length, line.length + 1));
}

function textOf(html: string): string {
  return htmlText(html).text;
}

/** Without what no text can carry unchanged: control characters and halves of surrogate pairs. */
function oneLine(subject: string): string {
  let line = '';
  for (const character of subject) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    line += isControl || (code >= 0xd800 && code < 0xe000) ? ' ' : character;
  }
  return line.replace(/\s{1,255}/g, ' ').trim();
}
