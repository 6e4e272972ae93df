import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unfold } from '../../../core/segments/fold.ts';

/** Pieces of every writing that is undone, to be put together at random. */
const DISGUISES = [
  'SSN ',
  'DOB: ',
  'MRN is ',
  'cell ',
  'card ',
  'five ',
  'sixty-two ',
  'mil ',
  'double ',
  'March ',
  '5 3 ',
  '4O',
  'l2/',
  '-\n> ',
  '19',
  '&#53;',
  '<b>',
  '=\n',
  'a.b',
  ' [at] ',
  ' dot ',
  '@',
  'com',
  '\u041c',
  '\u200b',
  '\u{1d7d3}',
  '\u00e9',
  '(',
  '.',
  '3\n> 3',
  '\nbirth',
  'jane @ ',
  '<at',
  'one two ',
];

describe('folding', () => {
  it.each([
    ['536\u201122\u20138145', '536-22-8145', 'non-breaking hyphen and en dash'],
    ['536\u00a022\u20098145', '536 22 8145', 'non-breaking and thin space'],
    ['5\u200b3\u200d6', '536', 'zero-width characters'],
    ['5\u00ad36', '536', 'soft hyphen'],
    ['\uff15\uff13\uff16', '536', 'full-width digits'],
    ['\u{1d7d3}\u{1d7d1}\u{1d7d4}', '536', 'mathematical bold digits'],
    ['José Núñez', 'Jose Nunez', 'accents'],
    ['Jose\u0301', 'Jose', 'a combining accent'],
    ['\u201cO\u2019Neil\u201d', '"O\'Neil"', 'typographic quotes'],
    ['\ufb01bromyalgia', 'fibromyalgia', 'a ligature'],
    ['\u2776\u2781\u2462', '123', 'digits in circles'],
    ['\u0665\u0663\u0966', '530', 'digits of other scripts'],
    ['5\ufe0f\u20e33', '53', 'a digit on a key'],
    ['5\u{e0020}3', '53', 'tag characters'],
    ['3\u204414\u221562', '3/14/62', 'other slashes'],
  ])('reads %j as %j (%s)', (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it('leaves plain ASCII as it is, without an offset map', () => {
    expect(fold('MRN 0048213\nsecond line')).toEqual({ text: 'MRN 0048213\nsecond line', origin: null, disguised: [] });
  });

  it('needs no offset map where every character is replaced by one', () => {
    expect(fold('\u201cO\u2019Neil\u201d \u2013 12\u00a0mg').origin).toBeNull();
  });

  it.each([
    ['SSN 536-22-8l45', 'SSN 536-22-8145'],
    ['card 4111 1111 1111 111l', 'card 4111111111111111'],
    ['MRN is oh oh four eight two one three', 'MRN is 0048213'],
    ['jane dot roe [at] mail dot example dot com', 'jane.roe@mail.example.com'],
    ['call 415-555-\n> 2671', 'call 415-555-2671'],
    ['medical record\n> number 48213', 'medical record number 48213'],
  ])('reads %j wherever in a long text it stands', (written, read) => {
    const prose = 'The parcel went out and nothing else is to be done. '.repeat(40);
    for (let cut = 0; cut < 60; cut++)
      expect(fold(`${prose.slice(cut)}${written} ${prose}`).text).toBe(`${prose.slice(cut)}${read} ${prose}`);
    expect(fold(`${prose}${written}\n${prose}${written}`).text).toBe(`${prose}${read}\n${prose}${read}`);
  });

  it('keeps line ends that wrap nothing', () => {
    expect(fold('call 5-\nroom 4').text).toBe('call 5-\nroom 4');
  });

  it('tells writing that only hides text from scanners from ordinary typography', () => {
    expect(fold('5\u200b3').disguised).toHaveLength(1);
    expect(fold('\uff15').disguised).toHaveLength(1);
    expect(fold('José – 5\u00a0mg').disguised).toHaveLength(0);
  });

  it('maps every folded offset to the source character it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
        const folded = fold(source);
        expectInOrder(source);
        for (let at = 0; at < folded.text.length; at++) {
          const from = source.charCodeAt(unfold(folded, at));
          if (from < 0x80) expect(folded.text.charCodeAt(at)).toBe(from);
        }
      }),
    );
  });

  it('keeps every offset in order, however a text is disguised', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DISGUISES), { maxLength: 30 }), (parts) => {
        expectInOrder(parts.join(''));
        expectInOrder(parts.join(' '));
      }),
    );
  });

  it.each(DISGUISES)('reads a megabyte of %j in linear time', (part) => {
    const source = part.repeat(Math.ceil(1_000_000 / part.length));
    const started = performance.now();
    fold(source);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

function expectInOrder(source: string): void {
  const folded = fold(source);
  let previous = 0;
  for (let at = 0; at <= folded.text.length; at++) {
    const origin = unfold(folded, at);
    expect(origin).toBeGreaterThanOrEqual(previous);
    expect(origin).toBeLessThanOrEqual(source.length);
    previous = origin;
  }
  expect(unfold(folded, folded.text.length)).toBe(source.length);
  const { disguised } = folded;
  expect(disguised).toEqual([...new Set(disguised)].sort((a, b) => a - b));
}
