/** The narrowest a column of words may become. */
const narrowest = 46;

/**
 * Widths of the columns: as wide as what they hold where there is room, the rest to the widest; otherwise the wide ones give way,
 * and figures, which no line divides, keep theirs.
 */
export function columnWidths(natural: readonly number[], fixed: readonly boolean[], whole: number): number[] {
  const sum = natural.reduce((one, other) => one + other, 0);
  if (natural.length === 0) return [];
  if (sum <= whole) {
    const widest = natural.indexOf(Math.max(...natural));
    return natural.map((width, index) => (index === widest ? width + whole - sum : width));
  }
  // the highest bound under which all fit: narrow columns keep what they need
  let [low, high] = [0, Math.max(...natural)];
  for (let step = 0; step < 40; step += 1) {
    const bound = (low + high) / 2;
    const needed = natural.reduce((total, width, index) => total + (fixed[index] ? width : Math.min(width, Math.max(bound, narrowest))), 0);
    if (needed > whole) high = bound;
    else low = bound;
  }
  const widths = natural.map((width, index) => (fixed[index] ? width : Math.min(width, Math.max(low, narrowest))));
  const total = widths.reduce((one, other) => one + other, 0);
  return widths.map((width) => (width * whole) / total);
}
