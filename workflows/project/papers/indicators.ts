import { z } from 'zod';
import type { Sources } from '#workflows/engine/composed.ts';
import type { Block, Both } from '#workflows/engine/paper.ts';
import { indicatorsOf } from '#workflows/project/contract/contracting.ts';
import { DemandText } from '#workflows/project/demand-intake/demand-form.ts';
import { requirementOf } from '#workflows/project/demand-intake/demand-intake.ts';
import { isMet, measuredIn } from '#workflows/project/milestone-funding/measured.ts';
import { type Milestone, trancheOf } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';
import { both, none, same } from './phrases.ts';

/** Names and units of indicators stand in the question. */
export const questionOf = ({ intake }: Project) => ({ texts: { demand: intake.demand?.document ?? '' }, organisations: [] });

/** The project with the targets as of an instant: amendments since then changed them for what came later. */
function asOf(project: Project, at: string): Project {
  const later = (project.contracting.amendments ?? []).find((amendment) => amendment.at > at);
  if (!later) return project;
  const { targets: _since, ...contracting } = project.contracting;
  const { targets } = later.before;
  return { ...project, contracting: { ...contracting, ...(targets ? { targets } : {}) } };
}

const Named = z.object({ indicators: DemandText.shape.indicators });
const verdicts: Readonly<Record<string, Both>> = { pass: both('通过', 'passes'), fail: both('未通过', 'fails') };
const met = (is: boolean | null) => (is === null ? none : is ? both('达到', 'met') : both('未达到', 'not met'));

/** Of each indicator of these milestones what the contract requires, what the last report measured, and whether that meets it. */
export function indicatorTable(state: Project, at: string, milestones: readonly Milestone[], { texts }: Sources): Block[] {
  const project = asOf(state, at);
  const named = Named.safeParse(texts['demand']).data?.indicators ?? [];
  const rows = milestones.flatMap((milestone) =>
    trancheOf(project, milestone.n).indicators.map((id) => {
      const term = indicatorsOf(project).find((one) => one.id === id);
      const { name = id, unit = '' } = named.find((one) => one.id === id) ?? {};
      const value = (text: string) => verdicts[text] ?? same(`${text} ${unit}`.trim());
      const measured = measuredIn(milestone, id);
      return [
        same(milestone.n),
        same(name),
        term ? value(requirementOf(term)) : none,
        measured === undefined ? none : value(measured),
        met(isMet(project, milestone, id)),
      ];
    }),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: both('技术指标对照', 'Indicators: required and measured') },
    {
      kind: 'table',
      columns: [
        { title: both('里程碑', 'Milestone') },
        { title: both('技术指标', 'Indicator') },
        { title: both('要求值', 'Required') },
        { title: both('实测值', 'Measured') },
        { title: both('是否达到', 'Met') },
      ],
      rows,
    },
  ];
}
