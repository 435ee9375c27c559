type Table = readonly (readonly string[])[];

/** A table whose first row is its head. */
export function table(rows: Table): string {
  const widths = rows[0]?.map((_cell, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = head.map((_cell, column) => '-'.repeat(widths?.[column] ?? 0));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** `0.71 × (bar: ≥ 0.6 ×)`. */
export function ratio(value: number, bar?: string): string {
  return `${value.toFixed(2)} ×${bar === undefined ? '' : ` (bar: ${bar} ×)`}`;
}
