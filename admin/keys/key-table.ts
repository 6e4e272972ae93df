import type { KeyState } from '../../core/index.ts';

/** One key and one of its addresses, as `list` and `lookup` print it. */
export interface KeyLine {
  readonly address: string;
  readonly fingerprint: string;
  readonly algorithm: string;
  /** An ISO time, or null for a key without an end. */
  readonly expires: string | null;
  readonly from: string;
  readonly state: KeyState;
}

const WORDS: Record<KeyState, string> = {
  usable: 'yes',
  'no-key': 'no key',
  'key-unreadable': 'unreadable',
  'key-not-theirs': 'not theirs',
  'key-revoked': 'withdrawn',
  'key-expired': 'expired',
  'key-weak': 'too weak',
  'key-cannot-encrypt': 'no encryption',
};
const COLUMNS = [28, 16, 10, 10] as const;

/** A table that fits 80 columns; the last 16 digits of the fingerprint are what other programs call the key id. */
export function keyTable(lines: readonly KeyLine[]): string {
  const rows = lines.map(({ address, fingerprint, algorithm, expires, state }) =>
    row([address, fingerprint.slice(-16), algorithm, expires?.slice(0, 10) ?? 'never'], WORDS[state]),
  );
  return `${[row(['ADDRESS', 'KEY ID', 'KIND', 'EXPIRES'], 'USABLE'), ...rows].join('\n')}\n`;
}

/** One JSON object a line. */
export function keyJson(lines: readonly KeyLine[]): string {
  return lines.map((line) => `${JSON.stringify({ ...line, usable: line.state === 'usable' })}\n`).join('');
}

function row(cells: readonly string[], last: string): string {
  return [...cells.map((cell, i) => fitted(cell, COLUMNS[i] ?? 10)), last].join(' ').trimEnd();
}

/** A cell of a fixed width; an address is cut at its front, where it says least of whose it is. */
function fitted(cell: string, width: number): string {
  return cell.length <= width ? cell.padEnd(width) : `…${cell.slice(cell.length - width + 1)}`;
}
