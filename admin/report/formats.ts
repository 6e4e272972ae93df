import Papa from 'papaparse';
import { wrapped } from '../../core/index.ts';
import { plain } from '../page/markup.ts';
import type { Overview, ReportData, ReportSection } from './report-data.ts';
import type { ReportRow } from './report-rows.ts';
import { REPORT_WORDS, type ReportLanguage, type ReportWords } from './words.ts';

/** How much of the events that had to be protected were, as a person reads it; a dash where there were none. */
export function shareText(row: Pick<ReportRow, 'exposed' | 'protected'>, language: ReportLanguage): string {
  if (row.exposed === null || row.protected === null || row.exposed === 0) return '–';
  // Rounded down: a hundred per cent means all of them.
  const share = Math.floor((row.protected / row.exposed) * 1000) / 1000;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** The report as one JSON object; its keys stay the same. */
export function reportJson(data: ReportData): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/**
 * The report as one CSV table (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
 * advises: values come from mail clients, and somebody opens this at work.
 */
export function reportCsv({ overview, sections }: ReportData): string {
  const rows = [
    ...Object.entries(overview).map(([name, events]) => ({
      section: 'overview',
      name,
      detail: '',
      events,
      exposed: '',
      protected: '',
    })),
    ...sections.flatMap(({ id, rows: found }) =>
      found.map((row) => ({
        section: id,
        name: plain(row.name),
        detail: plain(row.detail ?? ''),
        events: row.events,
        exposed: row.exposed ?? '',
        protected: row.protected ?? '',
      })),
    ),
  ];
  return `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}

const WIDTH = 80;
const NAME_WIDTH = 34;
const DETAIL_WIDTH = 18;
const NUMBER_WIDTH = 12;

/** The report for a terminal, within 80 columns. `top` rows of each section. */
export function reportText(data: ReportData, language: ReportLanguage, filters: string, top: number): string {
  const words = REPORT_WORDS[language];
  const lines = [words.title, ...leads(data, words, filters).flatMap((text) => wrapped(text, WIDTH, ''))];
  lines.push('', words.overviewTitle);
  for (const [name, value] of overviewCells(data.overview, language)) {
    lines.push(`  ${name.padEnd(44)}${value.padStart(NUMBER_WIDTH)}`);
  }
  for (const section of data.sections) lines.push('', ...sectionLines(section, language, top));
  lines.push('', ...wrapped(words.foot, WIDTH, ''));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** What stands below the title: the time, the filters, and what could not be read. */
export function leads({ days, unreadable }: ReportData, words: ReportWords, filters: string): string[] {
  return [
    days === null ? words.nothing : words.between(days.first, days.last),
    ...(filters === '' ? [] : [words.filtered(oneLine(filters))]),
    ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
  ];
}

/** The overview with its names and the share of what was protected. */
export function overviewCells(overview: Overview, language: ReportLanguage): [string, string][] {
  const words = REPORT_WORDS[language];
  const number = new Intl.NumberFormat(language);
  return (Object.keys(words.overview) as (keyof Overview)[]).map((key) => {
    const share = key === 'protected' ? ` (${shareText(overview, language)})` : '';
    return [words.overview[key], number.format(overview[key]) + share];
  });
}

function sectionLines({ id, rows }: ReportSection, language: ReportLanguage, top: number): string[] {
  const words = REPORT_WORDS[language];
  const { title, name, detail, count } = words.sections[id];
  if (rows.length === 0) return [title, `  ${words.empty}`];
  const withShare = rows.some(({ exposed }) => exposed !== null);
  const number = new Intl.NumberFormat(language);
  const line = (cells: readonly string[]) => `  ${cells.join('')}`;
  const head = [
    fitted(name, NAME_WIDTH),
    ...(detail === undefined ? [] : [fitted(detail, DETAIL_WIDTH)]),
    right(count),
  ];
  return [
    title,
    line(withShare ? [...head, right(words.share)] : head),
    ...rows
      .slice(0, top)
      .map((row) =>
        line([
          fitted(oneLine(row.name), NAME_WIDTH),
          ...(detail === undefined ? [] : [fitted(oneLine(row.detail ?? ''), DETAIL_WIDTH)]),
          right(number.format(row.events)),
          ...(withShare ? [right(shareText(row, language))] : []),
        ]),
      ),
    ...(rows.length > top ? [`  ${words.more(rows.length - top)}`] : []),
  ];
}

/** A text that cannot begin a line of its own, or steer the terminal. */
function oneLine(text: string): string {
  return plain(text).replace(/[\t\r\n]/g, ' ');
}

function right(text: string): string {
  return text.padStart(NUMBER_WIDTH);
}

/** A cell of a fixed width with a space behind it; what is longer is cut in its middle, since both ends of an address count. */
function fitted(text: string, width: number): string {
  const half = (width - 2) >> 1;
  return text.length < width ? text.padEnd(width) : `${text.slice(0, half)}…${text.slice(half - width + 2)} `;
}
