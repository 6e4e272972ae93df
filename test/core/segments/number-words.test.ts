import { describe, expect, it } from 'vitest';
import { spelledNumber } from '../../../core/segments/number-words.ts';

describe('numbers in words', () => {
  it.each([
    ['oh', '0'],
    ['seven', '7'],
    ['nineteen', '19'],
    ['forty-five', '45'],
    ['Twenty Two', '22'],
    ['double five', '55'],
    ['triple cero', '000'],
    ['five hundred and thirty-six', '536'],
    ['nineteen hundred sixty two', '1962'],
    ['two thousand and five', '2005'],
    ['veintidos', '22'],
    ['ochenta y uno', '81'],
    ['quinientos treinta y seis', '536'],
    ['mil novecientos sesenta y dos', '1962'],
    ['dos mil cinco', '2005'],
    ['forty\n> five', '45'],
  ])('%j is %s', (words, digits) => {
    expect(spelledNumber(words, 0, false)).toEqual({ digits, end: words.length });
  });

  it('ends where the next number begins', () => {
    expect(spelledNumber('nineteen sixty-two', 0, false)).toEqual({ digits: '19', end: 8 });
    expect(spelledNumber('eighty one forty', 0, false)).toEqual({ digits: '81', end: 10 });
    expect(spelledNumber('twenty ten', 0, false)).toEqual({ digits: '20', end: 6 });
  });

  it('counts ordinals only where a day is meant', () => {
    expect(spelledNumber('twenty-first', 0, true)?.digits).toBe('21');
    expect(spelledNumber('fourteenth', 0, true)?.digits).toBe('14');
    expect(spelledNumber('fourteenth', 0, false)).toBeNull();
  });

  it.each(['none', 'double room', 'someone', 'ate', ''])('%j is none', (words) => {
    expect(spelledNumber(words, 0, false)).toBeNull();
  });
});
