import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unfold } from '../../../core/segments/fold.ts';

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
    ['536-\n> 22-8145', '536-22-8145', 'a quoted line wrap inside a number'],
  ])('reads %j as %j (%s)', (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it('leaves plain ASCII as it is, without an offset map', () => {
    expect(fold('MRN 0048213\nsecond line')).toEqual({ text: 'MRN 0048213\nsecond line', origin: null, disguised: [] });
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
        let previous = 0;
        for (let at = 0; at <= folded.text.length; at++) {
          const origin = unfold(folded, at);
          expect(origin).toBeGreaterThanOrEqual(previous);
          expect(origin).toBeLessThanOrEqual(source.length);
          const code = folded.text.charCodeAt(at);
          if (at < folded.text.length && source.charCodeAt(origin) < 0x80) expect(code).toBe(source.charCodeAt(origin));
          previous = origin;
        }
        expect(unfold(folded, folded.text.length)).toBe(source.length);
      }),
    );
  });
});
