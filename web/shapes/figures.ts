/**
 * Figures for reading and typing. Sums are whole fen, rates whole basis points; on the page both are decimal strings
 * with two places, made by moving the point, never by dividing.
 */

/** 85500000 → "855000.00"; also basis points to percent: 250 → "2.50". */
export function hundredths(whole: number): string {
  const sign = whole < 0 ? '-' : '';
  const digits = Math.abs(whole).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
/** As `hundredths`, without places that say nothing: 2500 → "25". */
export const plainHundredths = (whole: number) => hundredths(whole).replace(/\.?0+$/, '') || '0';

/** Parts of 10^8 as percent, exact, without places that say nothing: 77500000 → "77.5". */
export const millionths = (whole: number) => {
  const digits = whole.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '') || '0';
};

/** Thousandths of a point: 90500 → "90.50". */
export const pointsOf = (milli: number) => hundredths(Math.round(milli / 10));

/** 85500000 → "855,000.00", as an amount field shows it. */
export const grouped = (whole: number) => hundredths(whole).replace(/\B(?=(?:\d{3})+\.)/g, ',');

/** Names ending in Fen and Bp carry sums and rates, in forms as in facts. */
export const isFen = (name: string) => /(?:^f|F)en$/.test(name);
export const isBp = (name: string) => /(?:^b|B)p$/.test(name);

/** Rates that are parts of a whole: the rows of their list add up to 100 %. */
export const isPart = (name: string) => /^(?:weights?|share|part)Bp$/.test(name);
/** Sums that a reader adds up over the rows of their list; limits and tiers are none. */
export const isSummed = (name: string) => ['fen', 'deductedFen', 'stipendFen', 'grossFen'].includes(name);

type Value = string | number;
/** Figures as wording takes them: sums in yuan and rates in percent as decimal strings, lists joined. */
export function decimals(figures: Readonly<Record<string, unknown>>): Record<string, Value> {
  const shown = (name: string, value: unknown): Value => {
    if (typeof value === 'number' && (isFen(name) || isBp(name))) return isFen(name) ? hundredths(value) : plainHundredths(value);
    if (Array.isArray(value)) return value.map((one) => shown(name, one)).join('、');
    return typeof value === 'number' ? value : String(value ?? '');
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, shown(name, value)]));
}
