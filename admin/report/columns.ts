/** What an event can be filtered and split by, and how SQL says it: one value, or several in a list. */
const COLUMNS = {
  kind: { one: 'unmapped.kind' },
  exposure: { one: 'unmapped.exposure' },
  action: { one: 'unmapped."action"' },
  protection: { one: 'unmapped.protection' },
  outcome: { one: 'unmapped.outcome' },
  override: { one: 'unmapped.override' },
  failure: { one: 'unmapped.failure' },
  sweep: { one: 'unmapped.sweep' },
  client: { one: 'unmapped.client' },
  policy: { one: 'data_security."policy"."version"' },
  sender: { one: 'actor."user".email_addr' },
  domain: { several: 'list_transform(unmapped.recipients, lambda x: x."domain")' },
  rule: { several: 'list_transform(unmapped.rules, lambda x: x."rule")' },
  category: { several: 'list_transform(unmapped.categories, lambda x: x.category)' },
  unread: { several: 'list_transform(unmapped.unread, lambda x: x.reason)' },
} as const satisfies Record<string, { readonly one: string } | { readonly several: string }>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

/** An event fits when one of the column's values is among these; `none` stands for a column without a value. */
export interface Filter {
  readonly column: Column;
  readonly values: readonly string[];
}

/** A condition in SQL, with its values as parameters: no text of anybody's is ever part of the SQL itself. */
export interface Condition {
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The events that fit every filter. */
export function conditionOf(filters: readonly Filter[]): Condition {
  const values: Record<string, string> = {};
  const sql = filters.map(({ column, values: wanted }, i) => {
    const tests = wanted.map((value, j) => {
      const parameter = `w${i}_${j}`;
      values[parameter] = value;
      return test(COLUMNS[column], `$${parameter}`);
    });
    return `(${tests.join(' or ')})`;
  });
  return { sql: ['true', ...sql].join(' and '), values };
}

function test(column: { readonly one: string } | { readonly several: string }, parameter: string): string {
  if ('one' in column) return `coalesce(${column.one}::varchar, 'none') = ${parameter}`;
  return `(list_contains(${column.several}, ${parameter}) or (${parameter} = 'none' and len(${column.several}) = 0))`;
}
