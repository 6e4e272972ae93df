import Papa from 'papaparse';
import { beginReplacing } from '../../replace-file.ts';
import type { Rehearsed } from './threads.ts';

const COLUMNS = [
  'id',
  'sender_domain',
  'exposure',
  'probability',
  'outcome',
  'before',
  'categories',
  'unread_parts',
  'bytes',
  'milliseconds',
  'trouble',
];
/** So many characters are written at once. */
const BLOCK = 16 * 1024;

export interface CsvFile {
  readonly add: (rehearsed: Rehearsed) => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * Writes one line a message to a CSV file (RFC 4180) that is there as a whole or not at all. `names` adds a column with the
 * file names. A value that a spreadsheet would take for a formula is written with an apostrophe before it.
 */
export async function csvFile(file: string, names: boolean): Promise<CsvFile> {
  const { write, commit, discard } = await beginReplacing(file);
  let pending = line(names ? ['file', ...COLUMNS] : COLUMNS);
  return {
    add: async (rehearsed) => {
      const cells = cellsOf(rehearsed);
      pending += line(names ? [rehearsed.mail.name, ...cells] : cells);
      if (pending.length < BLOCK) return;
      const block = pending;
      pending = '';
      await write(block);
    },
    commit: async () => {
      await write(pending);
      await commit();
    },
    discard,
  };
}

function cellsOf({ result }: Rehearsed): (string | number)[] {
  if ('trouble' in result) return [...COLUMNS.slice(1).map(() => ''), result.trouble];
  const { id, sender, exposure, probability, outcome, before, categories, unread, bytes, ms } = result;
  return [
    id,
    sender,
    exposure,
    probability,
    outcome,
    before ?? '',
    categories.join(' '),
    unread,
    bytes,
    ms.toFixed(1),
    '',
  ];
}

function line(cells: readonly (string | number)[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: true })}\r\n`;
}
