import { chartPicture, MOST_BARS } from './chart.ts';
import { PAGE_LABELS } from './labels.ts';
import { type Markup, markup } from './markup.ts';
import type { Block, Cell, Chart, KeyFigures, Page, Section, Table } from './section.ts';
import { STYLE } from './style.ts';

/** Nothing is loaded and nothing runs, whatever a text on the page holds. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * One self-contained HTML page: no script, nothing loaded from anywhere. Tables have captions and headings by scope, and
 * charts stand as pictures above tables of the same numbers (WCAG 2.2: 1.1.1, 1.3.1, 1.4.1), light, dark and on paper.
 */
export function htmlPage({ language, title, lead, sections, foot }: Page): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: CONTENT_SECURITY_POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header><h1>${title}</h1>${lead === undefined ? '' : markup`<p>${lead}</p>`}</header>
<main>
${sections.map((section, i) => sectionMarkup(section, `section-${i + 1}`, language))}
</main>
${foot === undefined ? '' : markup`<footer><p>${foot}</p></footer>`}
</body>
</html>
`.html;
}

type Language = Page['language'];

function sectionMarkup({ heading, blocks }: Section, id: string, language: Language): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${blocks.map((block) => blockMarkup(block, language))}</section>
`;
}

function blockMarkup(block: Block, language: Language): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${block.text}</p>\n`;
    case 'figures':
      return figuresMarkup(block, language);
    case 'table':
      return tableMarkup(block, language);
    case 'chart':
      return chartMarkup(block, language);
  }
}

function figuresMarkup({ figures }: KeyFigures, language: Language): Markup {
  return markup`<dl>${figures.map(({ name, value }) => markup`<div><dt>${name}</dt><dd>${cellText(value, language)}</dd></div>`)}</dl>
`;
}

function tableMarkup({ caption, columns, rows, empty }: Table, language: Language): Markup {
  if (rows.length === 0) return nothing(caption, empty, language);
  // A column is as its first number says; a dash there says nothing of it.
  const numeric = columns.map((_column, i) => rows.some((row) => typeof row[i] === 'number'));
  const kind = (i: number) => (numeric[i] ? { html: ' class="number"' } : '');
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${columns.map((column, i) => markup`<th scope="col"${kind(i)}>${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map((cell, i) => cellMarkup(cell, i, kind(i), language))}</tr>\n`)}</tbody></table></div>
`;
}

function cellMarkup(cell: Cell, i: number, kind: Markup | string, language: Language): Markup {
  const text = cellText(cell, language);
  return i === 0 ? markup`<th scope="row"${kind}>${text}</th>` : markup`<td${kind}>${text}</td>`;
}

function cellText(cell: Cell, language: Language): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? new Intl.NumberFormat(language).format(cell) : cell;
}

function chartMarkup(chart: Chart, language: Language): Markup {
  const { caption, heading, names, series, form, note, empty } = chart;
  if (names.length === 0) return nothing(caption, empty, language);
  const labels = PAGE_LABELS[language];
  const cut =
    form !== 'days' && names.length > MOST_BARS ? markup`<p>${labels.mostOnly(MOST_BARS, names.length)}</p>` : '';
  const table: Table = {
    kind: 'table',
    caption: labels.numbers(caption),
    columns: [heading, ...series.map(({ name }) => name), ...(note === undefined ? [] : [note.name])],
    rows: names.map((name, i) => [
      name,
      ...series.map(({ values }) => values[i] ?? null),
      ...(note === undefined ? [] : [note.texts[i] ?? null]),
    ]),
  };
  return markup`<figure><figcaption>${caption}</figcaption><div class="picture" role="img" aria-label="${labels.picture(caption)}">${chartPicture(chart, language)}</div>${cut}</figure>
${tableMarkup(table, language)}`;
}

function nothing(caption: string, empty: string | undefined, language: Language): Markup {
  return markup`<p><strong>${caption}.</strong> ${empty ?? PAGE_LABELS[language].nothing}</p>\n`;
}
