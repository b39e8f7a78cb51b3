import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { optionalProse } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { type Milestone, withFunding } from './milestone-funding.ts';

/** S4.01: the kick-off. From here on the first milestone is being worked on. */
export const startWork = defineStep({
  name: 'start-work',
  code: 'S4.01',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: parties, read: contractSides, actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const { contract } = project.contracting;
    if (!contract || project.funding.milestones.length > 0) return [];
    return [
      {
        subject: 'work',
        for: investigator(project),
        due: workingDays(10),
        about: { milestones: contract.tranches.length, fen: contract.priceFen },
      },
    ];
  },
  beside: () => each('freeze-text'),
  outcomes: { start: { form: z.strictObject({ kickoffOn: Day, teamConfirmed: z.literal(true), note: optionalProse(2000) }) } },
  facts: { 'work-started': z.strictObject({ kickoffOn: Day }) },
  rules: [...earliestRules, ...latestRules],
  breaks: (project, { input: { kickoffOn }, at }) => {
    const { effectiveAt, tranches } = contractOf(project);
    const end = [shanghaiDay(at), ...tranches.map(({ dueOn }) => dueOn)].sort().at(-1) ?? '';
    return [...brokenByEarliest('kickoffOn', kickoffOn, shanghaiDay(effectiveAt)), ...brokenByLatest('kickoffOn', kickoffOn, end)];
  },
  apply: (project, { input }) => {
    const milestones = contractOf(project).tranches.map(
      ({ milestone: n }, index): Milestone => ({ n, state: index === 0 ? 'active' : 'planned', rectifications: 0 }),
    );
    return { state: withFunding(project, { milestones }), facts: [{ type: 'work-started', kickoffOn: input.kickoffOn }] };
  },
});
