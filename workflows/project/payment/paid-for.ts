import type { Both } from '#workflows/engine/paper.ts';
import { milestoneName } from '#workflows/project/milestone-name.ts';

const numbered = (zh: (n: string) => string, en: (n: string) => string) => (n: string) => ({ zh: zh(n), en: en(n) });
/** What subjects of payments stand for, with their number. */
const meanings: readonly (readonly [RegExp, (n: string, part: string) => Both])[] = [
  [/milestone-(\d+)/, milestoneName],
  [
    /claim-(\d+)/,
    numbered(
      (n) => `第 ${n} 次补助申请`,
      (n) => `Subsidy claim ${n}`,
    ),
  ],
  [
    /period-(\d+)/,
    numbered(
      (n) => `第 ${n} 个提成年度`,
      (n) => `Royalty year ${n}`,
    ),
  ],
  [
    /restated-(\d+)/,
    numbered(
      (n) => `第 ${n} 个提成年度 · 查核补结`,
      (n) => `Royalty year ${n} · restated after the audit`,
    ),
  ],
  [
    /profit-(\d+)/,
    numbered(
      (n) => `合作实施第 ${n} 年`,
      (n) => `Year ${n} of the joint use`,
    ),
  ],
  [/lump-sum/, () => ({ zh: '一次性许可费或转让款', en: 'Lump sum' })],
  [/buy-out/, () => ({ zh: '一次性买断', en: 'Buy-out' })],
  [/entry-fee/, () => ({ zh: '入门费', en: 'Entry fee' })],
  [/clawback-(\d+)\.(\d+)/, (n, part) => ({ zh: `第 ${n} 次追回 · 第 ${part} 期`, en: `Claim back ${n} · part ${part}` })],
  [
    /clawback-(\d+)/,
    numbered(
      (n) => `第 ${n} 次追回`,
      (n) => `Claim back ${n}`,
    ),
  ],
  [
    /dispute-(\d+)/,
    numbered(
      (n) => `第 ${n} 项争议`,
      (n) => `Dispute ${n}`,
    ),
  ],
  [
    /excess-bond-(\d+)/,
    numbered(
      (n) => `第 ${n} 次缴纳的多收部分`,
      (n) => `Excess of payment ${n}`,
    ),
  ],
  [
    /bond-(\d+)/,
    numbered(
      (n) => `第 ${n} 次缴纳`,
      (n) => `Payment ${n}`,
    ),
  ],
  [/effective/, () => ({ zh: '合同生效', en: 'Contract in force' })],
  [/final/, () => ({ zh: '最终验收', en: 'Final acceptance' })],
  [/warranty/, () => ({ zh: '质保期满', en: 'End of the warranty' })],
  [/retention\.\d+/, () => ({ zh: '质保金', en: 'Retention' })],
];
/** Payments beside each other about one subject: the costs of an income, the claims of one delay. */
const besides: readonly (readonly [RegExp, (n: string) => Both])[] = [
  [/-upkeep$/, () => ({ zh: '成果维持费', en: 'upkeep' })],
  [/-direct$/, () => ({ zh: '直接成本', en: 'direct costs' })],
  [
    /\.late-(\d+)$/,
    numbered(
      (n) => `第 ${n} 笔逾期利息`,
      (n) => `late interest ${n}`,
    ),
  ],
  [
    /(?<!clawback-\d+)\.(\d+)$/,
    numbered(
      (n) => `第 ${n} 笔`,
      (n) => `no. ${n}`,
    ),
  ],
];

/**
 * What a payment or a movement is about, as people name it: a milestone, a claim, an income. `subject`: its own, or the id that holds it.
 * Undefined where the purpose alone says it: the bond, the deposit, the retention, the settlement.
 */
export function paidFor(subject: string): Both | undefined {
  for (const [pattern, named] of meanings) {
    const [found, n = '', part = ''] = new RegExp(`(?:^|\\.)${pattern.source}(?=$|[.-])`).exec(subject) ?? [];
    if (found === undefined) continue;
    const name = named(n, part);
    for (const [ending, more] of besides) {
      const [last, k = ''] = ending.exec(subject) ?? [];
      if (last !== undefined) return { zh: `${name.zh} · ${more(k).zh}`, en: `${name.en} · ${more(k).en}` };
    }
    return name;
  }
  return undefined;
}
/** The milestone's number, where it is about one. */
export const milestoneIn = (subject: string): number | undefined => {
  const [, n] = /(?:^|\.)milestone-(\d+)(?=$|\.)/.exec(subject) ?? [];
  return n === undefined ? undefined : Number(n);
};
/** Out of whose reward a tax is withheld, by the id of the payment or of a movement of it. */
export const withheldFrom = (id: string): string | undefined => /(?:^|\.)withholding\.[^.]+\.(.+)$/.exec(id)?.[1];
