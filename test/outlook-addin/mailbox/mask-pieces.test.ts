import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPieces } from '../../../outlook-addin/mailbox/mask-pieces.ts';

/** Where `value` stands in `text`, the nth time. */
function stretch(text: string, value: string, nth = 1) {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(value, start + 1);
  return { start, end: start + value.length };
}

describe('masking a stretch of text in its pieces', () => {
  it('finds a number that is split over several pieces', () => {
    const text = 'MRN 00482139 today';
    expect(maskPieces(['MRN 00', '482', '139 today'], text, [stretch(text, '00482139')])).toEqual([
      'MRN ••',
      '••2',
      '139 today',
    ]);
  });

  it('finds a number that is wrapped over lines with other white space', () => {
    const text = 'Call 312 555 0142';
    expect(maskPieces(['Call\n   312\u00a0', '555\r\n0142'], text, [stretch(text, '312 555 0142')])).toEqual([
      'Call\n   •••\u00a0',
      '•••\r\n0142',
    ]);
  });

  it('masks the occurrence that was found and leaves the same number elsewhere', () => {
    const text = 'MRN 00482139, again 00482139';
    expect(maskPieces([text], text, [stretch(text, '00482139', 2)])).toEqual(['MRN 00482139, again ••••2139']);
  });

  it('counts the occurrences where the text repeats the headings of a table', () => {
    const pieces = ['MRN', 'Day', '00482139', 'Monday', '00771204', 'Friday', '00482139'];
    const text = 'MRN\tDay\nMRN 00482139\tDay Monday\nMRN 00771204\tDay Friday\nMRN 00482139';
    expect(maskPieces(pieces, text, [stretch(text, '00482139', 2)])?.slice(2)).toEqual([
      '00482139',
      'Monday',
      '00771204',
      'Friday',
      '••••2139',
    ]);
  });

  it('answers null where text and pieces hold the number a different number of times', () => {
    const text = 'MRN 00482139';
    expect(maskPieces(['MRN 00482139', ' 00482139'], text, [stretch(text, '00482139')])).toBeNull();
    expect(maskPieces(['MRN'], text, [stretch(text, '00482139')])).toBeNull();
  });

  it('changes nothing but the stretches, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9 \n]{0,12}$/), { maxLength: 8 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const start = text.length === 0 ? 0 : at % text.length;
        const end = Math.min(text.length, start + 5);
        const masked = maskPieces(pieces, text, [{ start, end }]) ?? [];
        const joined = masked.join('');
        expect(masked.map(({ length }) => length)).toEqual(pieces.map(({ length }) => length));
        expect(joined.slice(0, start) + joined.slice(end)).toBe(text.slice(0, start) + text.slice(end));
      }),
    );
  });
});
