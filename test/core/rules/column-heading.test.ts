import { describe, expect, it } from 'vitest';
import { columnHeadings } from '../../../core/rules/column-heading.ts';

/** What the column of the value in « » is called. */
function headingOf(marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return columnHeadings(marked.replace(/[«»]/g, ''))(start, end);
}

describe('the heading of a column', () => {
  it.each([
    ['commas', 'name,ssn,order\nAna Ruiz,1,2\nBo Li,«536-22-8145»,3', 'ssn'],
    ['quoted cells', '"Donor","Tax ID"\n"Ruiz, Ana","«536-22-8145»"', 'Tax ID'],
    ['tabs', 'Name\tSSN\nAna\t«536228145»', 'SSN'],
    ['semicolons', 'nr;nss\n1;«536228145»', 'nss'],
    ['bars, and a rule below', '| Name | SSN |\n|---|---|\n| Ana | «536228145» |', 'SSN'],
    ['blanks', 'Name        SSN          Room\nAna Ruiz    «536-22-8145»  4', 'SSN'],
    ['a title above', 'Staff, November\nname,ssn,order\nAna,«536228145»,2', 'ssn'],
    ['more cells than headings', 'name,ssn,order\nRuiz, Ana,«536228145»,2', 'ssn / order'],
    ['a list of bare numbers', 'The SSNs:\n\n530-07-5728\n«536228145»', 'The SSNs:'],
    ['HL7', 'PID|1||4^^^A^MR||RUIZ^ANA||19620314|F|||||||||||«536228145»', 'SSN'],
    ['X12', 'INS*Y*18~REF*SY*«536228145»~', 'SSN'],
  ])('is found with %s', (_what, marked, heading) => {
    expect(headingOf(marked)).toBe(heading);
  });

  it.each([
    ['prose', 'Hello Ana, here it is.\nMy number, «536-22-8145», is new'],
    ['a first row of values', 'Ana Ruiz,530-07-5728,1958\nBo Li,«536-22-8145»,1960'],
    ['a value that does not fill its cell', 'name,ssn\nAna,the old «536-22-8145» of hers'],
    ['another block', 'name\torder\nAna\t12\nHello\n«536-22-8145» is hers'],
  ])('is empty in %s', (_what, marked) => {
    expect(headingOf(marked)).toBe('');
  });

  it('answers for places in any order', () => {
    const text = 'name,ssn\nAna,536228145\n\nitem\torder\nbed\t530075728';
    const heading = columnHeadings(text);
    const first = text.indexOf('536228145');
    const second = text.indexOf('530075728');
    expect([heading(first, first + 9), heading(second, second + 9), heading(first, first + 9)]).toEqual([
      'ssn',
      'order',
      'ssn',
    ]);
  });
});
