import { meets } from '#workflows/domain/indicator.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { indicatorsOf } from '#workflows/project/contract/contracting.ts';
import { goalOf, type IndicatorTerm, requirementOf } from '#workflows/project/demand-intake/demand-intake.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Milestone, milestoneOf, trancheOf } from './milestone-funding.ts';

const termOf = (project: Project, id: string): IndicatorTerm | undefined => indicatorsOf(project).find((known) => known.id === id);
export const measuredIn = ({ values = [] }: Milestone, id: string) => values.find(({ indicator }) => indicator === id)?.value;

/** Whether the reported value meets the target by the indicator's own rule; null where nothing was reported. */
export function isMet(project: Project, milestone: Milestone, id: string): boolean | null {
  const [term, value] = [termOf(project, id), measuredIn(milestone, id)];
  return term === undefined || value === undefined ? null : meets(goalOf(term), value);
}

const columns = [
  { name: 'indicator', kind: 'indicator' },
  { name: 'required', kind: 'text' },
  { name: 'measured', kind: 'text' },
  { name: 'met', kind: 'met' },
] as const;

/** Each indicator of these milestones: what the contract requires, what the report says, and whether that meets it. Of several milestones each row says which. */
export function measuredSheet(project: Project, milestones: readonly Milestone[]): Sheet {
  const isOfSeveral = milestones.length > 1;
  const rows = milestones.flatMap((milestone) =>
    trancheOf(project, milestone.n).indicators.map((id) => {
      const term = termOf(project, id);
      const row = [id, term ? requirementOf(term) : null, measuredIn(milestone, id) ?? null, isMet(project, milestone, id)];
      return isOfSeveral ? [...row, milestone.n] : row;
    }),
  );
  return {
    name: isOfSeveral ? 'measuredByMilestone' : 'measured',
    columns: isOfSeveral ? [...columns, { name: 'milestone', kind: 'count' }] : columns,
    rows,
  };
}

/** A row of the form per indicator of the milestone. */
export const indicatorRows = (project: Project, subject: string) =>
  trancheOf(project, milestoneOf(project, subject).n).indicators.map((indicator) => ({ indicator }));
/** The same, with the verdict that the measured value gives. */
export const findingRows = (project: Project, subject: string) => {
  const milestone = milestoneOf(project, subject);
  return indicatorRows(project, subject).map(({ indicator }) => ({ indicator, met: isMet(project, milestone, indicator) ?? undefined }));
};
