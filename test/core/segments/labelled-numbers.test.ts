import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/segments/fold.ts';

describe('numbers behind a label', () => {
  it.each([
    ['SSN: 4 4 1-2 2-9 0 1 3', 'SSN: 441-22-9013', 'digit by digit'],
    ['SSN 4 4 1 2 2 9 0 1 3 2 visits', 'SSN 441-22-9013 2 visits', 'and not a digit more'],
    ['SSN\t4\t4\t1\t2\t2\t9\t0\t1\t3', 'SSN\t441-22-9013', 'in the boxes of a form'],
    ['SSN 44l-22-9OI3', 'SSN 441-22-9013', 'with letters for digits'],
    ['SSN 441-OO-9013', 'SSN 441-00-9013', 'with a group of letters'],
    ['SSN four four one, twenty-two, ninety thirteen', 'SSN 441-22-9013', 'in words'],
    ['SSN four four one dash two two dash nine oh one three', 'SSN 441-22-9013', 'with "dash"'],
    ['seguro social cuatro cuatro uno veintidós noventa trece', 'seguro social 441-22-9013', 'in Spanish'],
    ['SSN four four one\n> twenty-two nine oh one three', 'SSN 441-22-9013', 'over two lines'],
    ['DOB O4/l9/1957', 'DOB 04/19/1957', 'a date with letters'],
    ['DOB 0 4/1 9/1 9 5 7', 'DOB 04/19/1957', 'a date digit by digit'],
    ['DOB: 0 4 1 9 1 9 5 7', 'DOB: 04/19/1957', 'a date without signs'],
    ['DOB: 1 9 5 7 0 4 1 9', 'DOB: 1957/04/19', 'a year first'],
    ['DOB 04 / 19 / 1957', 'DOB 04/19/1957', 'a date with space around its signs'],
    ['born April nineteenth, nineteen fifty-seven', 'born April 19, 1957', 'a date in words'],
    ['DOB four nineteen fifty-seven', 'DOB 4/19/57', 'a date in numbers in words'],
    ['DOB oh four slash nineteen slash nineteen fifty seven', 'DOB 04/19/1957', 'a date with "slash"'],
    ['nació el diecinueve de abril de mil novecientos cincuenta y siete', 'nacio el 19 de abril de 1957', 'in Spanish'],
    ['cell (5 0 7) 5 5 5-0 1 3 4', 'cell (507-555-0134', 'a telephone number'],
    ['call her at five oh seven, five five five, oh one three four', 'call her at 507-555-0134', 'in words'],
    ['phone 1 5 0 7 5 5 5 0 1 3 4', 'phone 1-507-555-0134', 'with the country code'],
    ['visa 4539 1488 O343 6467', 'visa 4539148803436467', 'a card number with a letter'],
    ['MRN: 0 0 7 3 3 1 2 on 3 May', 'MRN: 0073312 on 3 May', 'a record number'],
    ['MRN O0733l2', 'MRN 0073312', 'a record number with letters'],
    ['MRN NF-448l0l', 'MRN NF-448101', 'behind letters of its own'],
    ['MRN is oh oh seven three three one two', 'MRN is 0073312', 'a record number in words'],
    ['M R N 0073312', 'MRN 0073312', 'a label set apart'],
  ])('%j is read as %j (%s)', (source, text) => {
    expect(fold(source).text).toBe(text);
    expect(fold(source).disguised.length > 0).toBe(source !== 'DOB 04 / 19 / 1957');
  });

  it.each([
    'SSN: 536-22 8145',
    'the SSN is on file, SO please call IS',
    'SSN five three six',
    'MRN one, two and three',
    'MRN B20S441 and LKP0038O',
    'born two or three weeks early at 5 3 2 lbs',
    'born on the second or third of May',
    'call two or three of the five',
    'policy five to eight years, ten to twelve',
    'card 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6',
    'cell 1 2 3 4 5',
    'DOB 3/1/62 5 visits',
    'chart 1 2 3 4 5 6',
  ])('leaves %j alone', (source) => {
    expect(fold(source).text).toBe(source);
  });
});

describe('numbers without a label, digit by digit', () => {
  it('are read where shape or check digit leave no doubt', () => {
    expect(fold('Ana, 4 4 1-2 2-9 0 1 3, called').text).toBe('Ana, 441-22-9013, called');
    expect(fold('5 0 7-5 5 5-0 1 3 4').text).toBe('507-555-0134');
    expect(fold('4 5 3 9 1 4 8 8 0 3 4 3 6 4 6 7 3 29').text).toBe('4539148803436467 3 29');
  });

  it.each(['5 3 6 2 2', '4 4 1 2 2 9 0 1 3', '1 2 3 4 5 6 7 8 9 10 11 12 13 14', '1 2 0 / 8 0'])(
    'leaves %j alone',
    (source) => {
      expect(fold(source).text).toBe(source);
    },
  );
});
