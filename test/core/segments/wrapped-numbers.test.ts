import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/segments/fold.ts';

describe('numbers over two lines', () => {
  it.each([
    ['441-\n> 22-9013', '441-22-9013', 'behind a hyphen, quoted'],
    ['441-22\n>> -9013', '441-22-9013', 'before a hyphen'],
    ['441\n> 22 9013', '441 22 9013', 'between two groups'],
    ['(507)\n> 555-0134', '(507) 555-0134', 'behind an area code'],
    ['507.555.\n0134', '507.555.0134', 'behind a full stop'],
    ['4/\n> 19/1957', '4/19/1957', 'behind a slash'],
    ['1957-04\n-19', '1957-04-19', 'in a date'],
    ['4539 1488 \n> 0343 6467', '4539 1488 0343 6467', 'in a card number'],
    ['55-\n20817', '55-20817', 'in any number with a hyphen'],
    ['4-\n4-\n1', '4-4-1', 'twice'],
  ])('%j is read as %j (%s)', (source, text) => {
    expect(fold(source).text).toBe(text);
  });

  it.each([
    'version 5.\n3 items',
    '12\n-5\n-6',
    'call 507-555-0142.\n3 items',
    '415\n555\n2671',
    '2019\n14\n62',
    'src 203.0.113.77\n2025-01-19T02:15',
    '2021;8:44.\n5-11 in the file',
    'call 5-\nroom 4',
  ])('leaves %j alone', (source) => {
    expect(fold(source).text).toBe(source);
  });
});
