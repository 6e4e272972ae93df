import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { serverPatternTrouble } from '../../../admin/policy/server-pattern.ts';
import { boundedPattern } from '../../../core/policy/bounded-pattern.ts';

describe('A pattern for servers', () => {
  it.each([
    'A[0-9]{6}',
    '\\bNF-\\d{4}\\b',
    'a[\\]+]b',
    '[^a-z]\\.x{1,1000}',
    'º[0-9]{4}',
    '(?:MRN|Rec\\.?) ?#\\d{4,8}',
  ])('may be %s', (source) => {
    expect(serverPatternTrouble(source)).toBeNull();
  });

  it.each([
    ['Exp\\u00ba [0-9]{6}', '\\u'],
    ['\\x41[0-9]{3}', '\\x'],
    ['\\cA[0-9]{3}', '\\c'],
    ['A\\q', '\\q'],
    ['A\\0', '\\0'],
    ['[\\b]x', '\\b in a class'],
    ['[^]x', '[^]'],
    ['x|[]', '[]'],
    ['[[:a]x', '[[:a]'],
    ['A[0-9]{1,2000}', '{1,2000}'],
    ['A{1001}', '{1001}'],
    ['x?', 'found in every text'],
    ['\\b', 'found in every text'],
    ['(?:A|B?)', 'found in every text'],
    ['\\B$', 'found in every text'],
  ])('is not %s, and the sentence says why', (source, why) => {
    expect(boundedPattern(source)).toBe(true);
    expect(serverPatternTrouble(source)).toContain(why);
  });

  it('is always one that RE2 takes', () => {
    const part = fc.constantFrom(...'aA0-,:^$.|(){}[]\\?=!<', '\\d', '\\b', '\\u0041', '(?:', '[^', '{2,3}', '[:');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const source = parts.join('');
        if (boundedPattern(source) && serverPatternTrouble(source) === null) RE2JS.compile(source);
      }),
      { numRuns: 5000 },
    );
  });
});
