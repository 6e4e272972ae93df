import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/segments/fold.ts';

describe('labels over two lines', () => {
  it.each([
    ['her date of\n> birth: 4/19/1957', 'her date of birth: 4/19/1957'],
    ['her date of \nbirth: 4/19/1957', 'her date of birth: 4/19/1957'],
    ['the medical record\nnumber 0073312', 'the medical record number 0073312'],
    ['fecha de\nnacimiento 4/19/1957', 'fecha de nacimiento 4/19/1957'],
    ['fecha\n> de nacimiento 4/19/1957', 'fecha de nacimiento 4/19/1957'],
  ])('%j are read as %j', (source, text) => {
    expect(fold(source).text).toBe(text);
  });

  it.each(['for the record\nbirth rates fell', 'see you\nNumber two', 'save the date\nNo more calls'])(
    'leaves %j alone',
    (source) => {
      expect(fold(source).text).toBe(source);
    },
  );
});
