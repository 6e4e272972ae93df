import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/segments/fold.ts';

describe('letters of other scripts', () => {
  it.each([
    ['\u041cRN 44', 'MRN 44', 'a Cyrillic letter in a Latin word'],
    ['SS\u039d 44', 'SSN 44', 'a Greek one'],
    ['d\u0456abet\u0435s', 'diabetes', 'several'],
    ['\u0405S\u039d 44', 'SSN 44', 'three scripts in a word'],
    ['\u0405\u0405\u039d 44', 'SSN 44', 'two foreign scripts in a word'],
    ['a new \u0441\u0430\u0455\u0435 today', 'a new case today', 'a foreign word alone between Latin ones'],
    ['441 22 8\u041e45', '441 22 8O45', 'a letter between digits'],
  ])('%j are read as %j (%s)', (source, text) => {
    expect(fold(source).text).toBe(text);
  });

  it.each([
    'Пациент ОК, МРТ и НМО завтра, ВСЕ в норме',
    'Ο ΝΟΜΟΣ και ΤΟ ΒΗΜΑ της ΚΑΤΩ πόλης',
    'COVIDом болели',
    'IFNγ and 5 μg',
    'α or β',
  ])('leaves %j alone', (source) => {
    expect(fold(source).text.replace(/μ/g, 'μ')).toBe(fold(source).text);
    expect(fold(source).disguised).toEqual([]);
  });
});
