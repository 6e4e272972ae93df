/** A value in a PowerShell script: text and lists of it are data and quoted, `variable` is a name of the script's own. */
export type PowerShellValue =
  | string
  | boolean
  | number
  | null
  | readonly string[]
  | { readonly variable: 'RouteThrough' | 'Enforcing' };

/** PowerShell takes each of these for the single quote that ends a string, and two of them for one inside it. */
const SINGLE_QUOTES = /['\u2018-\u201b]/g;
/** What could end a line or hide what follows; no name or word has a use for it. Some change the order of what one reads. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text as a PowerShell string in which nothing is expanded: the one way that anything of a policy gets into a script. */
export function quoted(text: string): string {
  return `'${text.replace(INVISIBLE, ' ').replace(SINGLE_QUOTES, (quote) => quote + quote)}'`;
}

/** A hash table for splatting, one key a line; the keys are parameters of a cmdlet. */
export function hashTable(entries: Readonly<Record<string, PowerShellValue>>, indent = ''): string {
  const lines = Object.entries(entries).map(([key, value]) => `${indent}  ${key} = ${written(value)}`);
  return `@{\n${lines.join('\n')}\n${indent}}`;
}

function written(value: PowerShellValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (value === null) return '$null';
  if ('variable' in value) return `$${value.variable}`;
  return `@(${value.map(quoted).join(', ')})`;
}
