import { htmlPage } from '../page/html-page.ts';
import type { Block, Chart, Section, Table } from '../page/section.ts';
import { inWords } from './code-words.ts';
import { leads, overviewCells, shareText } from './formats.ts';
import type { ReportData, ReportSection } from './report-data.ts';
import { REPORT_WORDS, type ReportLanguage } from './words.ts';

/** The report as one page for people, in words with the codes beside them; `top` rows of each section, all days. */
export function reportPage(data: ReportData, language: ReportLanguage, filters: string, top: number): string {
  const words = REPORT_WORDS[language];
  const rules = data.sections.find(({ id }) => id === 'rule')?.rows ?? [];
  const categories = new Map(rules.map(({ name, detail }) => [name, detail ?? '']));
  const sections = data.sections.map((section) => ({
    ...section,
    rows: inWords(section.id, section.rows, categories, language),
  }));
  const figures = overviewCells(data.overview, language).map(([name, value]) => ({ name, value }));
  return htmlPage({
    language,
    title: words.title,
    lead: leads(data, words, filters).join(' '),
    foot: words.foot,
    sections: [
      { heading: words.overviewTitle, blocks: [{ kind: 'figures', figures }] },
      ...sections.map((section) => pageSection(section, language, top)),
    ],
  });
}

function pageSection(section: ReportSection, language: ReportLanguage, top: number): Section {
  const words = REPORT_WORDS[language];
  const { title } = words.sections[section.id];
  const rows = section.id === 'day' ? section.rows : section.rows.slice(0, top);
  const left = section.rows.length - rows.length;
  const blocks: Block[] = rows.some(({ exposed }) => exposed !== null)
    ? [chart(section, rows, language)]
    : [table(section, rows, language)];
  if (left > 0) blocks.push({ kind: 'paragraph', text: words.more(left) });
  return { heading: title, blocks };
}

/** Numbers of events, of those to be protected and of those protected, as bars, or as lines over the days. */
function chart({ id }: ReportSection, rows: ReportSection['rows'], language: ReportLanguage): Chart {
  const words = REPORT_WORDS[language];
  const { title, name, detail, count } = words.sections[id];
  return {
    kind: 'chart',
    form: id === 'day' ? 'days' : 'bars',
    caption: title,
    heading: name,
    names: rows.map((row) => (detail === undefined || row.detail === null ? row.name : `${row.name} (${row.detail})`)),
    series: [
      { name: count, values: rows.map(({ events }) => events) },
      { name: words.toProtect, values: rows.map(({ exposed }) => exposed ?? 0) },
      { name: words.protected, values: rows.map((row) => row.protected ?? 0) },
    ],
    note: { name: words.share, texts: rows.map((row) => shareText(row, language)) },
    empty: words.empty,
  };
}

function table({ id }: ReportSection, rows: ReportSection['rows'], language: ReportLanguage): Table {
  const words = REPORT_WORDS[language];
  const { title, name, detail, count } = words.sections[id];
  return {
    kind: 'table',
    caption: title,
    columns: [name, ...(detail === undefined ? [] : [detail]), count],
    rows: rows.map((row) => [row.name, ...(detail === undefined ? [] : [row.detail]), row.events]),
    empty: words.empty,
  };
}
