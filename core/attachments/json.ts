import { columnName } from './table.ts';

/** Nesting beyond this is no data format for people or systems. */
const MAX_DEPTH = 200;

/** A key that is no name of a field: whom or what all below it is about. */
const SAYS_WHOM = /[\d\s,@]/;

/** The values of a JSON text, or of one in which each line is a value (NDJSON). Null when it is neither. */
export function jsonValues(source: string): unknown[] | null {
  try {
    return [JSON.parse(source)];
  } catch {
    return lineValues(source);
  }
}

function lineValues(source: string): unknown[] | null {
  const values: unknown[] = [];
  for (const line of source.split('\n')) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      return null;
    }
  }
  return values;
}

/**
 * Values of JSON as text, one a line behind its key ("birth Date: 1962-03-14"). Throws a RangeError when they nest too
 * deep.
 */
export function jsonText(values: readonly unknown[]): string {
  const lines: string[] = [];
  const walk = (node: unknown, key: string, depth: number): void => {
    if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
    if (Array.isArray(node)) for (const item of node) walk(item, key, depth + 1);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, child] of Object.entries(node)) {
        if (typeof child === 'object' && child !== null && SAYS_WHOM.test(name)) walk(name, key, depth);
        walk(child, columnName(name), depth + 1);
      }
    } else if (node !== null) lines.push(key === '' ? String(node) : `${key}: ${String(node)}`);
  };
  for (const value of values) walk(value, '', 0);
  return lines.join('\n');
}
