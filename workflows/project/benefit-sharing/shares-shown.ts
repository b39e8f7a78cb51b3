import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { grossOf, waterfallOf } from './income.ts';
import { shareDues } from './shares.ts';

function computed(project: Project, income: string) {
  const { costs, proposal } = project.sharing.distributions[income] ?? {};
  if (!costs?.booked || !proposal) return undefined;
  const deficitFen = costs.booked.deficitInFen;
  return { ...waterfallOf(project, income, costs, deficitFen, proposal), costs, proposal, deficitFen };
}

/** From the income to what the inventors share, with every sum and rate that the booked shares are computed of; for an inventor, to the own share. */
export function waterfallFigures(project: Project, income: string, inventor?: string): Figures {
  const whole = computed(project, income);
  if (!whole) return { name: 'waterfall', items: [] };
  const { costs, proposal, deficitFen, netFen, inventorsFen, brokerFen, schoolFen, collegeFen } = whole;
  const fen = (name: string, value: number) => ({ name, kind: 'fen' as const, value });
  const rate = (name: string, value: number) => ({ name, kind: 'rate' as const, value });
  const own = inventor === undefined ? undefined : shareDues(project, income).find(({ subject }) => subject === `${income}.${inventor}`);
  return {
    name: 'waterfall',
    items: [
      fen('gross', grossOf(project, income)),
      fen('stamp', costs.stampFen),
      fen('vat', costs.vatFen),
      fen('surcharge', costs.surchargeFen),
      fen('upkeep', costs.upkeepFen),
      fen('direct', costs.directFen),
      fen('deficit', deficitFen),
      fen('net', netFen),
      rate('inventorRate', proposal.inventorBp),
      fen('inventors', inventorsFen),
      rate('brokerRate', proposal.brokerBp),
      fen('broker', brokerFen),
      rate('schoolRate', proposal.schoolBp),
      fen('school', schoolFen),
      fen('college', collegeFen),
      ...(own ? [{ ...fen('ownShare', own.fen), isResult: true as const }] : []),
    ],
    ...(own?.formula ? { formula: own.formula } : {}),
  };
}

/** What of it each inventor gets. */
export function sharesSheet(project: Project, income: string): Sheet {
  const columns = [
    { name: 'inventor', kind: 'person' },
    { name: 'part', kind: 'rate' },
    { name: 'share', kind: 'fen' },
  ] as const;
  const whole = computed(project, income);
  const rows = whole?.proposal.team.map(({ inventor, partBp }, index) => [inventor, partBp, whole.teamFen[index] ?? 0]) ?? [];
  return { name: 'shares', columns, rows };
}
