import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../core/segments/html-text.ts';

const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (tag: 'td' | 'th', ...texts: string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const HEADING = cells('th', 'MRN', 'DOB');
const VALUES = cells('td', '0073312', '4/19/1957');

describe('the cells of a table', () => {
  it('stand behind the names that header cells give their columns, in every row', () => {
    expect(htmlText(table(HEADING, VALUES, VALUES)).text).toBe(
      'MRN\tDOB\nMRN: 0073312\tDOB: 4/19/1957\nMRN: 0073312\tDOB: 4/19/1957\n',
    );
  });

  it('do so behind a first row of ordinary cells that says nothing but labels', () => {
    const text = htmlText(
      table(cells('td', 'Patient', 'MRN', 'Comments'), cells('td', 'Bo Lind', '0073312', 'seen')),
    ).text;
    expect(text).toContain('Patient: Bo Lind\tMRN: 0073312\tComments: seen');
    expect(htmlText(table(cells('td', 'Número', 'Teléfono'), VALUES)).text).toContain('Teléfono: 4/19/1957');
  });

  it('do so in the tables of word processors, with a paragraph in each cell', () => {
    const text = htmlText(
      table(cells('td', '<p>MRN</p>', '<p>Date of<br>birth</p>'), cells('td', '<p>0073312</p>', '<p>4/19/1957</p>')),
    ).text;
    expect(text).toContain('MRN: 0073312\nDate of birth: 4/19/1957\n');
  });

  it('do so without end tags, below a title, and in a table inside a table', () => {
    expect(htmlText('<table><tr><td>May<tr><th>MRN<th>DOB<tr><td>0073312<td>4/19/1957').text).toContain(
      'MRN: 0073312\tDOB: 4/19/1957',
    );
    expect(htmlText(table(cells('td', table(HEADING, VALUES), 'x'))).text).toContain('MRN: 0073312\tDOB: 4/19/1957');
  });

  it('keep their column beside cells that cover several rows or columns', () => {
    const heading = '<th colspan="2">Who</th><th>MRN</th>';
    const first = '<td rowspan="2">Bo</td><td>Lind</td><td>0073312</td>';
    expect(htmlText(table(heading, first, cells('td', 'Lee', '0073313'))).text).toBe(
      'Who\tMRN\nBo\tLind\tMRN: 0073312\nLee\tMRN: 0073313\n',
    );
  });

  it.each([
    ['pairs of label and value', table(cells('td', 'Name', 'Bo Lind'), cells('td', 'MRN', '0073312'))],
    [
      'two pairs in a row',
      table(cells('td', 'Name', 'Bo', 'Phone', ''), cells('td', 'MRN', '0073312', 'DOB', '4/19/57')),
    ],
    ['pairs with header cells', table('<th>MRN</th><td>0073312</td>', '<th>DOB</th><td>4/19/1957</td>')],
    ['labels under a heading', table(cells('th', 'Field', 'Value'), cells('td', 'PAT_NO', '0073312'))],
    ['a menu', table(cells('td', 'Home', 'Products', 'Contact'), cells('td', 'one', 'two', 'three'))],
    ['figures', table(cells('td', '12', '13'), cells('td', '14', '15'))],
  ])('stay as they are: %s', (_what, html) => {
    expect(htmlText(html).text).not.toContain(': ');
  });

  it('leave the places of quotes as they are', () => {
    const { text, marks } = htmlText(table(HEADING, `<td>0073312</td><td><blockquote>old</blockquote></td>`));
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe('old');
  });

  it.each([
    ['tables inside tables', '<table><tr><th>MRN<th>DOB<tr><td>a'.repeat(50_000)],
    ['rows', `<table><tr><th>${'A'.repeat(40)}<th>DOB</tr>${'<tr><td>a<td>b'.repeat(100_000)}`],
    ['cells', `<table><tr><th>MRN${'<td rowspan=1000 colspan=90>a'.repeat(200_000)}`],
    ['quotes', `${'<table><tr><td>'.repeat(30_000)}${'<blockquote>a</blockquote>'.repeat(30_000)}`],
  ])('are read in linear time, however many %s there are', (_what, html) => {
    const started = performance.now();
    const { text } = htmlText(html);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(text.length).toBeLessThan(html.length * 5);
  });
});
