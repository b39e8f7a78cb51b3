import { inCapitals } from '#workflows/domain/capitals.ts';
import { requirementOf } from '#workflows/project/demand-intake/demand-intake.ts';
import type { ContractIndicator } from './contract-facts.ts';

const places = (whole: number) => `${Math.trunc(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
/** 85500000 → `855,000.00`. */
export const grouped = (fen: number) => places(fen).replace(/\B(?=(?:\d{3})+\.)/g, ',');
/** 250 → `2.5%`. */
export const percent = (bp: number) => `${places(bp).replace(/\.?0+$/, '')}%`;
/** In figures and in capitals, as sums stand in contracts. */
export const sumZh = (fen: number) => `人民币${grouped(fen)}元（大写：${inCapitals(fen)}）`;
export const sumEn = (fen: number) => `CNY ${grouped(fen)} (in capitals: ${inCapitals(fen)})`;

/** `2026-12-31` → `2026年12月31日`. */
export function dayZh(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** `≤ 0.5 μA/cm²`, `80 – 90 %`; nothing for one that is passed or not. */
export const required = (indicator: ContractIndicator) =>
  indicator.comparator === 'pass' ? '' : `${requirementOf(indicator)} ${indicator.unit}`.trim();
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (n: number) => (n > 10 && n < 20 ? `十${numerals[n - 10]}` : (numerals[n] ?? String(n)));
/** An article, as another one refers to it. */
export const articleZh = (n: number) => `第${numeral(n)}条`;
export const chineseArticle = (n: number, title: string) => `${articleZh(n)}　${title}`;
/** Articles with their paragraphs as one text: `1.1 …`. */
export const articles = (head: string, list: readonly (readonly [title: string, paragraphs: readonly string[]])[], titled: Titled) =>
  [head, ...list.map(([title, paragraphs], index) => article(titled(index + 1, title), index + 1, paragraphs))].join('\n\n');
type Titled = (n: number, title: string) => string;
const article = (title: string, n: number, paragraphs: readonly string[]) =>
  [title, ...paragraphs.map((paragraph, index) => `${n}.${index + 1} ${paragraph}`)].join('\n');
