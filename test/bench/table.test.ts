import { expect, it } from 'vitest';
import { tableOf } from '../../bench/table.ts';

it('a table has its columns in the order in which they come, aligned, and empty where a row has none', () => {
  expect(tableOf({ one: { recall: '78.0', 'MB/s': 1.9 }, 'the other': { alarms: 3 } }).split('\n')).toEqual([
    '           recall  MB/s  alarms',
    'one        78.0    1.9',
    'the other                3',
  ]);
});
