import { describe, expect, it } from 'vitest';
import { edited, type Folded, unfold } from '../../../core/segments/edit.ts';

const plain = (text: string): Folded => ({ text, origin: null, disguised: [] });

describe('edits', () => {
  it('leave a text alone when there are none', () => {
    const folded = plain('as it is');
    expect(edited(folded, [])).toBe(folded);
  });

  it('keep the first and the last character of what they replace', () => {
    const folded = edited(plain('no. twenty-two!'), [{ start: 4, end: 14, text: '22', hides: true }]);
    expect(folded.text).toBe('no. 22!');
    expect([4, 5, 6, 7].map((at) => unfold(folded, at))).toEqual([4, 13, 14, 15]);
    expect(folded.disguised).toEqual([4]);
  });

  it('let a single character stand for the start of a word and for the end inside one', () => {
    const folded = edited(plain('six two'), [
      { start: 0, end: 3, text: '6', hides: false },
      { start: 3, end: 4, text: '', hides: false },
      { start: 4, end: 7, text: '2', hides: false },
    ]);
    expect(folded.text).toBe('62');
    expect([0, 1, 2].map((at) => unfold(folded, at))).toEqual([0, 6, 7]);
  });

  it('lead back through edits of edits, marks included', () => {
    const once = edited(plain('a--bcd'), [{ start: 1, end: 3, text: '', hides: true }]);
    const twice = edited(once, [{ start: 0, end: 1, text: 'xyz', hides: false }]);
    expect(twice.text).toBe('xyzbcd');
    expect(twice.disguised).toEqual([3]);
    expect(unfold(twice, 3)).toBe(3);
    expect(unfold(twice, 6)).toBe(6);
  });
});
