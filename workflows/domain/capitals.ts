/**
 * Sums in RMB capital numerals 大写金额, as contracts and payment orders carry them (支付结算办法, annex 1).
 *
 * 整 closes a sum that ends at 元 or 角; 零 stands where digits are skipped, and between 元 and 分 when 角 is missing. Where the
 * rule leaves 零 to choice (after a 万 or 元 that ends in zero) it is left out.
 */
import { exact, type Fen } from '#workflows/domain/money.ts';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['仟', '佰', '拾', ''];

/** 300,000,000 fen → 叁佰万元整; 12,345 → 壹佰贰拾叁元肆角伍分. RangeError unless a whole number ≥ 0. */
export function inCapitals(fen: Fen): string {
  const value = exact(fen);
  const yuan = value / 100n;
  const jiao = Number((value / 10n) % 10n);
  const cent = Number(value % 10n);
  if (value === 0n) return '零元整';
  const whole = yuan > 0n ? `${capitals(yuan)}元` : '';
  if (cent === 0) return jiao === 0 ? `${whole}整` : `${whole}${digit(jiao)}角整`;
  const tenths = jiao > 0 ? `${digit(jiao)}角` : whole === '' ? '' : '零';
  return `${whole}${tenths}${digit(cent)}分`;
}

/** A positive whole number; above 亿 the same words again count the 亿. */
function capitals(n: bigint): string {
  if (n >= 100_000_000n) return joined(n, 100_000_000n, '亿', 10_000_000n);
  if (n >= 10_000n) return joined(n, 10_000n, '万', 1_000n);
  return underTenThousand(Number(n));
}

/** `lowFull` is the least lower part without a skipped digit before it. */
function joined(n: bigint, unit: bigint, word: string, lowFull: bigint): string {
  const low = n % unit;
  const head = capitals(n / unit) + word;
  if (low === 0n) return head;
  return `${head}${low < lowFull ? '零' : ''}${capitals(low)}`;
}

function underTenThousand(n: number): string {
  let words = '';
  let isSkipped = false;
  for (const [index, place] of places.entries()) {
    const figure = Math.trunc(n / 10 ** (3 - index)) % 10;
    if (figure === 0) {
      isSkipped = words !== '';
      continue;
    }
    words += `${isSkipped ? '零' : ''}${digit(figure)}${place}`;
    isSkipped = false;
  }
  return words;
}

function digit(figure: number): string {
  return digits[figure] ?? '';
}
