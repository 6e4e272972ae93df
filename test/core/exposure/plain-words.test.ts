import { describe, expect, it } from 'vitest';
import { packedWords, strangersIn } from '../../../core/exposure/plain-words.ts';
import { VERDICT } from '../../../core/exposure/verdict-weights.ts';
import { hashOf } from '../../../core/segments/hash.ts';
import { wordsOf } from '../../../core/segments/words.ts';

function strangers(text: string, packed = VERDICT.plainWords): string[] {
  const words = wordsOf(text);
  const isStranger = strangersIn(packed, words, text);
  return [...Array(words.count).keys()].filter(isStranger).map((i) => text.slice(words.starts[i], words.ends[i]));
}

/** Words that mean nothing, each another. */
const invented = (count: number, seed: string) =>
  Array.from(
    { length: count },
    (_, i) => `${seed}${i.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q')}`,
  );
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

describe('names that nobody told the rules', () => {
  it.each([
    ["Stallard's still here, yes", ['Stallard']],
    ['Dorrance is on augmentation', ['Dorrance']],
    ['Please ask Wexelblatt about the chairs', ['Wexelblatt']],
    ['Thank you for your patience. The Monday meeting moves', []],
    ['Patients Records Appointment Scheduling Wednesday', []],
    ['PLEASE CALL STALLARD', []],
    ['A. and B.', []],
    ['Room B12 and X7', []],
    ['stallard', []],
  ])('%s', (text, found) => {
    expect(strangers(text)).toEqual(found);
  });

  it('are never words of the list, and hardly ever missed', () => {
    const listed = invented(2000, 'ka');
    const others = invented(2000, 'mo');
    const packed = packedWords(listed.map(hashOf));
    expect(strangers(listed.map(capitalised).join(' '), packed)).toEqual([]);
    expect(strangers(others.map(capitalised).join(' '), packed).length).toBeGreaterThan(2000 * 0.9);
  });

  it('are all capitalised words while no list was learnt', () => {
    expect(strangers('Please ask Brandvold', '')).toEqual(['Please', 'Brandvold']);
  });
});
