import { columnName } from './table.ts';

/** Nesting beyond this is no data format for people or systems. */
const MAX_DEPTH = 200;

/** JSON as text, one value a line behind its key ("birth Date: 1962-03-14"). Null when it is not JSON; throws a RangeError when it nests too deep. */
export function jsonText(source: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  const lines: string[] = [];
  const walk = (node: unknown, key: string, depth: number): void => {
    if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
    if (Array.isArray(node)) for (const item of node) walk(item, key, depth + 1);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, child] of Object.entries(node)) walk(child, columnName(name), depth + 1);
    } else if (node !== null) lines.push(key === '' ? String(node) : `${key}: ${String(node)}`);
  };
  walk(value, '', 0);
  return lines.join('\n');
}
