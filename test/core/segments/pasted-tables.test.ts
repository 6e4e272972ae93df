import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { fold, unfold } from '../../../core/segments/fold.ts';
import { draftOf, settingOf } from '../../draft-of.ts';

const folded = (text: string) => fold(text).text;

describe('a table pasted as text', () => {
  it.each([
    ['commas', 'name,mrn,dx\nRuiz,00482137,diabetes\nLind,00482138,asthma', 'mrn: 00482138'],
    ['tabs', 'Name\tMRN\tDOB\nRuiz\t00482137\t3/14/62', 'DOB: 3/14/62'],
    ['semicolons', 'nombre;expediente;cita\nRuiz;00482137;lunes', 'expediente: 00482137'],
    ['bars', '| Name | MRN |\n|---|---|\n| Ruiz | 00482137 |', 'MRN: 00482137'],
    ['blanks', 'Patient     MRN\nRuiz, Ana   00482137\nLind        00482138', 'MRN: 00482138'],
    ['blanks and a rule', 'Patient     MRN\n=================\nRuiz, Ana   00482137', 'MRN: 00482137'],
    ['blanks, numbers at their ends', '     MRN  Name\n00482137  Ruiz, Ana\n  482138  Lind', 'MRN: 482138'],
    ['blanks and quote signs', '> Patient     MRN\n> Ruiz, Ana   00482137', 'MRN: 00482137'],
    ['quotation marks', '"Patient Name","MRN"\n"Ruiz, Ana","00482137"', 'MRN: 00482137'],
    ['inches in a cell', 'name,size,mrn\nRuiz,5" tube,00482137\nLind,3",00482138', 'mrn: 00482138'],
    ['quote signs', '> name,mrn,dob\n> Ruiz,00482137,1962-03-14', 'mrn: 00482137'],
    ['quoted names in a quoted mail', '> name,mrn,dob\n> "Ruiz, Ana",00482137,1962-03-14', 'mrn: 00482137'],
    ['text around it', 'Hi Bo,\n\nsee below:\nname,mrn,dx\nRuiz,00482137,diabetes\n\nThanks', 'mrn: 00482137'],
  ])('with %s reads each value behind the name of its column', (_what, text, value) => {
    expect(folded(text)).toContain(value);
  });

  it('keeps the places of its values', () => {
    const text = 'name,mrn,dx\nRuiz,00482137,diabetes';
    const result = fold(text);
    expect(unfold(result, result.text.indexOf('00482137'))).toBe(text.indexOf('00482137'));
    expect(unfold(result, result.text.indexOf('diabetes'))).toBe(text.indexOf('diabetes'));
  });

  it.each([
    ['prose', 'Dear Bo, the chart, as ever, is late\nThe room, the bed, the door, all are fine'],
    ['one label only', 'chairs,name,price\nred,Oslo,40'],
    ['rows of another width', 'name,mrn,dob\nplease send them all'],
    ['no rows', 'name,mrn,dob'],
    ['blanks without rows', 'Name   MRN\nplease send them all\nRuiz   00482137'],
    ['blanks with labels of its own', 'Test   Status\nMRN   4471882\nHIV   positive'],
    ['blanks below longer words', `Name   MRN   ${'q '.repeat(30)}\nab   cd   e`],
    ['blanks with more cells than names', 'Name   MRN\nRuiz   Lind   Mora   00482137'],
  ])('is not seen in %s', (_what, text) => {
    expect(folded(text)).toBe(text);
  });

  it('is not labelled twice where the cells say their columns already', () => {
    const text = 'Pt\tMRN\nPt: Ruiz\tMRN: 00482137';
    expect(folded(text)).toBe(text);
  });

  it('makes a pasted list of patients PHI', async () => {
    const text = 'name,mrn,dx\nRuiz,00482137,diabetes\nLind,00482138,asthma';
    expect((await review(draftOf({ text }), settingOf())).exposure.level).toBe('phi');
  });

  it.each([
    ['headings', 'name,mrn,dob\n'],
    ['names', 'name,'],
    ['rows', 'a,b,c\n'],
    ['aligned headings', 'name  mrn\n'],
    ['aligned cells', 'a  b  c  '],
    ['blanks', '  '],
    ['quotation marks', '"name","mrn"\n"'],
  ])('costs linear time for a flood of %s', (_what, piece) => {
    const time = (count: number) => {
      const text = `name,mrn,dob\n${piece.repeat(count)}`;
      // The best of three: other work on the machine only ever makes one longer.
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        fold(text);
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    time(2000);
    // Twenty times the text; quadratic time would be 400 times as much.
    expect(time(80_000)).toBeLessThan(120 * Math.max(2, time(4000)));
  });
});
