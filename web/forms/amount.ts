import { MAX_FEN } from '#workflows/domain/money.ts';

/** Why a typed figure was not taken. */
export type AmountProblem = 'notMoney' | 'notPercent' | 'notANumber' | 'grouping' | 'noPercent' | 'places' | 'tooBig';
export type Reading = { readonly value: number } | { readonly problem: AmountProblem };

/** One or more groups of three behind the first, all with the same separator, or no separator. */
const figure = /^(-?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d*))?$/;
const units: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** As a Chinese keyboard gives it: full-width digits, comma, point, ￥ and ％ are the plain ones; 。 is typed for a point. */
const plain = (typed: string) => typed.normalize('NFKC').replaceAll('。', '.').trim();

/**
 * Yuan to whole fen: 1234.56, 1,234.56, １２３４．５６, ￥1，200，000．00, 120万, 3.5亿 元. A comma is never a decimal point, because
 * 9,00 would be nine yuan to one reader and nine hundred to the other.
 */
export function readYuan(typed: string): Reading {
  const text = plain(typed);
  if (text.includes('%')) return { problem: 'noPercent' };
  const bare = text
    .replace(/^(?:人民币)?\s*(?:¥|RMB|CNY)?\s*/i, '')
    .replace(/\s*[元圆]整?$/, '')
    .trim();
  const unit = bare.at(-1) ?? '';
  const shift = units[unit] ?? 0;
  return shifted(shift > 0 ? bare.slice(0, -1).trim() : bare, shift, 'notMoney', MAX_FEN);
}

/** Percent to basis points: 12.5, 12.5%, １２．５％. */
export function readPercent(typed: string): Reading {
  return shifted(plain(typed).replace(/\s*%$/, ''), 0, 'notPercent', Number.MAX_SAFE_INTEGER);
}

/** A whole number. */
export function readWhole(typed: string): Reading {
  const [, sign = '', whole = '', places] = figure.exec(plain(typed)) ?? [];
  if (whole === '') return { problem: misplaced(plain(typed)) ? 'grouping' : 'notANumber' };
  if (places !== undefined) return { problem: 'notANumber' };
  return bounded(sign, whole.replace(/\D/g, ''), Number.MAX_SAFE_INTEGER);
}

/** Moves the point by two places, and by those of the unit; never divides. */
function shifted(text: string, shift: number, otherwise: AmountProblem, most: number): Reading {
  const [, sign = '', whole = '', places = ''] = figure.exec(text) ?? [];
  if (whole === '') return { problem: misplaced(text) ? 'grouping' : otherwise };
  if (places.length > shift + 2) return { problem: 'places' };
  return bounded(sign, `${whole.replace(/\D/g, '')}${places.padEnd(shift + 2, '0')}`, most);
}

function bounded(sign: string, typed: string, most: number): Reading {
  const digits = typed.replace(/^0+(?=\d)/, '');
  // before it is computed with: a long text would take long
  if (digits.length > 16) return { problem: 'tooBig' };
  const value = BigInt(digits);
  if (value > BigInt(most)) return { problem: 'tooBig' };
  return { value: sign === '-' && value > 0n ? -Number(value) : Number(value) };
}

/** A figure but for its separators. */
const misplaced = (text: string) => /^-?\d[\d,. ]*$/.test(text) && /[, ]/.test(text);
