import { expect, it } from 'vitest';
import { WORD_CHARACTERS, wordsOf } from '../../../core/segments/words.ts';

it('reads as words what the brackets of a regular expression say', () => {
  const inWords = new RegExp(`^[${WORD_CHARACTERS}]$`);
  const disagreeing = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code).toLowerCase()).filter(
    (character) => character.length === 1 && (wordsOf(character).count === 1) !== inWords.test(character),
  );
  expect(disagreeing).toEqual([]);
});
