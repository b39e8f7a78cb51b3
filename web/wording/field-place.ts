/** Between the parts of a place. */
const apart = ' · ';

/**
 * The place of a field in words: its table or group, the row, its own name. What has been said already is not said twice.
 * `rowOf`: what a row of the list at this path is called.
 */
export function placeOf(
  path: readonly PropertyKey[],
  labelOf: (field: string) => string,
  rowOf: (list: readonly PropertyKey[], row: number) => string,
): string {
  const parts = path.map((part, index) => (typeof part === 'number' ? rowOf(path.slice(0, index), part) : labelOf(String(part))));
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(apart);
}

/** `indicators.0.target` as a refusal names it, `indicators[0].target` as an input is called. */
export const pathIn = (name: string): readonly PropertyKey[] =>
  name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
