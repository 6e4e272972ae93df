/** Cells by row and column; a row may leave columns out. */
export type Rows = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** The rows as lines of aligned cells, with the columns in the order in which they first come. */
export function tableOf(rows: Rows): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const lines = [
    ['', ...columns],
    ...Object.entries(rows).map(([name, row]) => [name, ...columns.map((column) => String(row[column] ?? ''))]),
  ];
  const widths = ['', ...columns].map((_column, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
