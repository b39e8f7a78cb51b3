type Cell = string | number;

/**
 * A table as spreadsheets open it: UTF-8 with its mark, so that Excel reads Chinese. A text that would begin a formula is preceded by an
 * apostrophe: what somebody typed must not run in somebody else's spreadsheet.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
