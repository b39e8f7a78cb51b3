/** A statement that reads rows of this kind, not asked yet. */
export interface Read<Row> {
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
  /** The kind alone: never there. */
  readonly row?: Row;
}
export const read = <Row>(parts: readonly string[], ...values: readonly unknown[]): Read<Row> => ({ parts, values });

/** Text and values for the driver. */
export const statementOf = ({ parts, values }: Read<unknown>) => ({
  text: parts.reduce((before, part, n) => `${before}$${n}${part}`),
  values: [...values],
});

/** Several as one statement of one row: the rows of each as JSON, under its number. */
export function togetherOf(reads: readonly Read<unknown>[]) {
  let place = 0;
  const columns = reads.map(({ parts }, n) => {
    const text = parts.reduce((before, part) => {
      place += 1;
      return `${before}$${place}${part}`;
    });
    return `coalesce((SELECT json_agg(r) FROM (${text}) r), '[]') AS "${n}"`;
  });
  return { text: `SELECT ${columns.join()}`, values: reads.flatMap(({ values }) => [...values]) };
}
