import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedRows, delimiterOf, looksDelimited } from '../../../core/attachments/delimited.ts';

describe('rows of delimited cells', () => {
  it.each([
    [
      'a,b\r\n1,2\n\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['"a,""x""\n1",b', [['a,"x"\n1', 'b']]],
    ['5" pipe,b', [['5" pipe', 'b']]],
    ['a,', [['a', '']]],
    ['"never closed,b\nc', [['never closed,b\nc']]],
    ['', []],
  ])('of %j are found', (text, rows) => {
    expect(delimitedRows(text, ',')).toEqual(rows);
  });

  it('are those that papaparse finds, whatever is written by the standard', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', ';'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = Papa.unparse(rows, { quotes: true, newline: '\n' });
        expect(delimitedRows(text, ',')).toEqual(Papa.parse(text, { delimiter: ',', newline: '\n' }).data);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  it('are divided by the sign that divides all of them alike', () => {
    expect(delimiterOf('name;note\nRuiz;a, b\nLind;c, d')).toBe(';');
    expect(delimiterOf('name\tnote\nRuiz\ta')).toBe('\t');
    expect(delimiterOf('one word')).toBeNull();
  });

  it('are seen in a text by rows that agree, and not in prose', () => {
    expect(looksDelimited('name,mrn,dob\nRuiz,1,2\nLind,3,4')).toBe(true);
    expect(looksDelimited('Hello Ana,\n\nthanks, as always, for the chairs, the tables\nand all')).toBe(false);
  });
});
