import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import { contractOf, indicatorsOf } from '#workflows/project/contract/contracting.ts';
import { belowBaseline } from '#workflows/project/demand-intake/below-baseline.ts';
import { requirementOf } from '#workflows/project/demand-intake/demand-intake.ts';
import type { Project } from '#workflows/project/state.ts';
import { amendedIndicators } from './amendment.ts';

/** What the amendment on the table changes: terms, milestones, indicators, the registration and the task book. */
export function effectSheets(project: Project): (Figures | Sheet)[] {
  const { amending, taskBook } = project.contracting;
  if (!amending) return [];
  const { effect, changes } = amending;
  const amended = amendedIndicators(project, changes);
  const contract = contractOf(project);
  const before = (n: number) => contract.tranches.find(({ milestone }) => milestone === n);
  return [
    {
      name: 'amended',
      items: [
        { name: 'priceBefore', kind: 'fen', value: contract.priceFen },
        { name: 'priceAfter', kind: 'fen', value: effect.priceFen },
        { name: 'settled', kind: 'fen', value: effect.settledFen },
        { name: 'remaining', kind: 'fen', value: effect.priceFen - effect.settledFen },
        ...(effect.instalments ?? []).map(({ condition, fen }) => ({ name: `on-${condition}`, kind: 'fen' as const, value: fen })),
        { name: 'registrationChange', kind: 'flag', value: effect.registration !== undefined },
        ...(taskBook ? [{ name: 'maxGrant', kind: 'fen' as const, value: effect.maxGrantFen ?? taskBook.maxGrantFen }] : []),
      ],
    },
    {
      name: 'amendedMilestones',
      columns: [
        { name: 'milestone', kind: 'count' },
        { name: 'dueBefore', kind: 'day' },
        { name: 'dueAfter', kind: 'day' },
        { name: 'trancheBefore', kind: 'fen' },
        { name: 'trancheAfter', kind: 'fen' },
        { name: 'retained', kind: 'fen' },
      ],
      rows: effect.tranches
        .filter(({ milestone, dueOn, trancheFen }) => before(milestone)?.dueOn !== dueOn || before(milestone)?.trancheFen !== trancheFen)
        .map(({ milestone, dueOn, trancheFen, retentionFen }) => [
          milestone,
          before(milestone)?.dueOn ?? null,
          dueOn,
          before(milestone)?.trancheFen ?? null,
          trancheFen,
          retentionFen,
        ]),
    },
    {
      name: 'amendedIndicators',
      columns: [
        { name: 'indicator', kind: 'indicator' },
        { name: 'requiredBefore', kind: 'text' },
        { name: 'requiredAfter', kind: 'text' },
        { name: 'direction', kind: 'term' },
      ],
      rows: amended.map((one) => [one.before.id, requirementOf(one.before), requirementOf(one.after), one.direction]),
    },
    belowBaseline(indicatorsOf(project).map((term) => amended.find(({ after }) => after.id === term.id)?.after ?? term)),
  ];
}
