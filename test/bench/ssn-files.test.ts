import { describe, expect, it } from 'vitest';
import { readSsnFiles, unmark } from '../../bench/ssn-files.ts';

describe('the documents with Social Security numbers', () => {
  const files = readSsnFiles();

  it('hold enough of both kinds', () => {
    expect(files.flatMap(({ numbers }) => numbers).length).toBeGreaterThanOrEqual(120);
    expect(files.flatMap(({ decoys }) => decoys).length).toBeGreaterThanOrEqual(200);
  });

  it.each(files.map((file) => [file.name, file] as const))('%s marks nine digits each time', (_name, file) => {
    for (const { start, end } of file.numbers) {
      expect(file.text.slice(start, end)).toMatch(/^(?:\d{9}|\d{3}(-| - | |\.)\d\d\1\d{4})$/);
    }
    expect(file.text).not.toMatch(/[«»‹›]/);
  });

  it('lose their marks but not the places of them', () => {
    expect(unmark('a «1» b ‹22›')).toEqual({
      text: 'a 1 b 22',
      numbers: [{ start: 2, end: 3, label: 'SSN' }],
      decoys: [{ start: 6, end: 8, label: '_DECOY' }],
    });
  });
});
