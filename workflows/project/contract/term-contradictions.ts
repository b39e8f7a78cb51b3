import { ratesIn, sumsIn } from '#workflows/domain/figures-in-text.ts';
import type { Flagged } from '#workflows/engine/beside.ts';
import type { MoneyTerms } from './draft.ts';
import { percent } from './text/figures.ts';

/** Terms that a special term may contradict. */
export const termFlags = ['other-price', 'other-retention', 'other-warranty', 'other-late-interest', 'other-damages'] as const;
type TermFlag = (typeof termFlags)[number];

/** A figure of another height beside the word of a term. An aid: a sentence may have a reason for it. */
export function contradictions(text: string, terms: MoneyTerms | undefined): Flagged[] {
  if (!terms) return [];
  const sentences = text.split(/[。；;!！?？\n]|\.(?=\s|$)/).map((sentence) => sentence.trim());
  return sentences.flatMap((clause) => {
    const plain = clause.normalize('NFKC');
    return termFlags.filter((flag) => differs(plain, flag, terms)).map((flag) => ({ flag, clause }));
  });
}

function differs(clause: string, flag: TermFlag, terms: MoneyTerms): boolean {
  const { word, figures } = looks[flag];
  return word.test(clause) && figures(clause).some((figure) => figure !== expected(flag, terms));
}

/** As `figures` reads them. */
function expected(flag: TermFlag, { priceFen, retentionBp, warrantyMonths, lateDailyBp, damagesBp }: MoneyTerms): string {
  if (flag === 'other-price') return String(priceFen);
  if (flag === 'other-warranty') return String(warrantyMonths);
  const rates = { 'other-retention': retentionBp, 'other-late-interest': lateDailyBp, 'other-damages': damagesBp ?? 0 };
  return percent(rates[flag]);
}

const rates = (clause: string) => ratesIn(clause).map(({ percent }) => `${percent}%`);
const sums = (clause: string) => sumsIn(clause).map(({ fen }) => String(fen));
const looks: Readonly<Record<TermFlag, { readonly word: RegExp; readonly figures: (clause: string) => readonly string[] }>> = {
  'other-price': { word: /(?:合同|总)价款|合同总?价|\bcontract price\b/i, figures: sums },
  'other-retention': { word: /质量?保证?金|\bretention\b/i, figures: rates },
  'other-warranty': {
    word: /保修期|质保期|\bwarranty\b/i,
    figures: (clause) => [
      ...[...clause.matchAll(/(\d+)\s*(?:个月|months?)/gi)].map(([, months]) => String(Number(months))),
      ...[...clause.matchAll(/(\d+)\s*(?:年|years?)/gi)].map(([, years]) => String(12 * Number(years))),
    ],
  },
  'other-late-interest': { word: /逾期付款|\blate payment\b/i, figures: rates },
  'other-damages': { word: /(?<!逾期付款[^，,]{0,12})违约金|\bliquidated damages\b/i, figures: rates },
};
