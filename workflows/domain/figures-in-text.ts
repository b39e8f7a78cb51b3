/** A figure that somebody has typed in a text, as it stands there. */
export interface TypedSum {
  readonly text: string;
  /** Whole fen; more decimals than a fen has are cut. */
  readonly fen: bigint;
}
export interface TypedRate {
  readonly text: string;
  /** In percent, without noughts at its end. */
  readonly percent: string;
}

const factors: Readonly<Record<string, bigint>> = { 亿元: 100_000_000n, 万元: 10_000n, 元: 1n, 'million yuan': 1_000_000n, yuan: 1n };
const plain = (text: string) => text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/g, '');

/** Sums of a text: `300万元`, `3,000,000.00 元`, `CNY 3000000`, `¥3,000,000`, `3 million yuan`. */
export function sumsIn(text: string): TypedSum[] {
  const found = plain(text).matchAll(/(¥|\bCNY\b|\bRMB\b)?\s*(\d+)(?:\.(\d+))?(?:\s*(亿元|万元|元|million yuan|yuan))?/gi);
  return [...found].flatMap(([whole, sign, digits = '0', part = '', unit]) =>
    sign === undefined && unit === undefined ? [] : [{ text: whole.trim(), fen: fenOf(digits, part, unit) }],
  );
}
function fenOf(digits: string, part: string, unit = '元'): bigint {
  const factor = 100n * (factors[unit.toLowerCase()] ?? 1n);
  return (BigInt(digits + part) * factor) / 10n ** BigInt(part.length);
}

/** Rates of a text: `5%`, `５ ％`, `5 percent`. */
export const ratesIn = (text: string): TypedRate[] =>
  [...plain(text).matchAll(/(\d+(?:\.\d+)?)\s*(?:%|per ?cent)/gi)].map(([whole, figure]) => ({
    text: whole,
    percent: String(Number(figure)),
  }));
