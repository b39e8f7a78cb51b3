/** The reader's own turn, then late items; otherwise the order given. */
export const inOrderOfTurn = <Line extends { readonly mine: boolean; readonly overdue: boolean }>(lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => Number(b.mine) - Number(a.mine) || Number(b.overdue) - Number(a.overdue));
