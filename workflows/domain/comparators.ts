/** Comparators of forms, as `meets` names them. */
export const comparators = { '>=': 'at-least', '<=': 'at-most', '=': 'equal', range: 'range', pass: 'pass' } as const;
/** As they are printed. */
export const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;
