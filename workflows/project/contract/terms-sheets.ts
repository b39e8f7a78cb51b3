import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import { belowBaseline } from '#workflows/project/demand-intake/below-baseline.ts';
import type { Project } from '#workflows/project/state.ts';
import { awardOf, type ContractTranche, indicatorsOf } from './contracting.ts';
import { openDraft } from './draft.ts';
import { paymentPlan } from './payment-plan.ts';

/** What the sides have agreed on, whole: every money term, and the milestones with their sums. */
export function termsSheets(project: Project): (Sheet | Figures)[] {
  const terms = openDraft(project)?.terms;
  if (!terms) return [];
  const { priceFen, retentionBp, warrantyMonths, lateDailyBp, damagesBp, enterpriseRiskBp, silenceAccepts, depositFen = 0 } = terms;
  const planned = paymentPlan(terms);
  const { milestones } = awardOf(project);
  return [
    {
      name: 'terms',
      items: [
        { name: 'price', kind: 'fen', value: priceFen },
        { name: 'retention', kind: 'rate', value: retentionBp },
        { name: 'warrantyMonths', kind: 'count', value: warrantyMonths },
        { name: 'lateDaily', kind: 'rate', value: lateDailyBp },
        { name: 'damages', kind: 'rate', value: damagesBp ?? 0 },
        { name: 'deposit', kind: 'fen', value: depositFen },
        ...planned.instalments.map(({ condition, fen }) => ({ name: `on-${condition}`, kind: 'fen' as const, value: fen })),
        { name: 'enterpriseRisk', kind: 'rate', value: enterpriseRiskBp },
        { name: 'silenceAccepts', kind: 'flag', value: silenceAccepts },
      ],
    },
    tranchesSheet(
      planned.tranches.map((tranche, index) => {
        const { n = index + 1, dueOn } = milestones[index] ?? {};
        return { ...tranche, milestone: n, dueOn };
      }),
    ),
    belowBaseline(indicatorsOf(project)),
  ];
}

/** Of the contract in force what the funder may know: price and plan, as amendments have left them (model.md 4.10). */
export function planSheets({ contracting: { contract } }: Project): (Sheet | Figures)[] {
  if (!contract) return [];
  const { priceFen, instalments = [], tranches } = contract;
  return [
    {
      name: 'terms',
      items: [
        { name: 'price', kind: 'fen', value: priceFen },
        ...instalments.map(({ condition, fen }) => ({ name: `on-${condition}`, kind: 'fen' as const, value: fen })),
      ],
    },
    tranchesSheet(tranches),
  ];
}

type Row = Pick<ContractTranche, 'milestone' | 'trancheFen' | 'retentionFen' | 'cashFen'> & { readonly dueOn?: string | undefined };
const tranchesSheet = (tranches: readonly Row[]): Sheet => ({
  name: 'tranches',
  columns: [
    { name: 'milestone', kind: 'count' },
    { name: 'dueOn', kind: 'day' },
    { name: 'tranche', kind: 'fen' },
    { name: 'retained', kind: 'fen' },
    { name: 'cash', kind: 'fen' },
  ],
  rows: tranches.map(({ milestone, dueOn, trancheFen, retentionFen, cashFen }) => [
    milestone,
    dueOn ?? null,
    trancheFen,
    retentionFen,
    cashFen,
  ]),
});
