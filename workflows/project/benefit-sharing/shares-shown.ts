import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { grossOf, waterfallOf } from './income.ts';

function computed(project: Project, income: string) {
  const { costs, proposal } = project.sharing.distributions[income] ?? {};
  if (!costs?.booked || !proposal) return undefined;
  const deficitFen = costs.booked.deficitInFen;
  return { ...waterfallOf(project, income, costs, deficitFen, proposal), costs, proposal, deficitFen };
}

/** From the income to what the inventors share. */
export function waterfallFigures(project: Project, income: string): Figures {
  const whole = computed(project, income);
  if (!whole) return { name: 'waterfall', items: [] };
  const { costs, proposal, deficitFen, netFen, inventorsFen, brokerFen, schoolFen, collegeFen } = whole;
  const fen = (name: string, value: number) => ({ name, kind: 'fen' as const, value });
  return {
    name: 'waterfall',
    items: [
      fen('gross', grossOf(project, income)),
      fen('stamp', costs.stampFen),
      fen('upkeep', costs.upkeepFen),
      fen('direct', costs.directFen),
      fen('deficit', deficitFen),
      fen('net', netFen),
      { name: 'inventorRate', kind: 'rate', value: proposal.inventorBp },
      fen('inventors', inventorsFen),
      fen('broker', brokerFen),
      fen('school', schoolFen),
      fen('college', collegeFen),
    ],
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
