import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { newest } from '#workflows/project/readings.ts';
import { answerers, funding } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { needsVisit } from './file-progress.ts';
import { withFunding } from './milestone-funding.ts';

/** S4.04: after two missed progress reports the project manager visits the work and records what was seen. A report filed first makes the visit needless. */
export const recordVisit = defineStep({
  name: 'record-visit',
  code: 'S4.04',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: parties, read: grown(contractSides, side('funder')), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    if (!needsVisit(project) || project.phase !== 'executing') return [];
    const { missedNotes: missed = 0, notes = [], visits = 0 } = project.funding;
    const about = { missed, percent: notes.at(-1)?.percent ?? 0 };
    return [{ subject: `visit-${visits + 1}`, for: platform(project, 'pm'), due: workingDays(10), about }];
  },
  beside: () => [newest('file-progress'), newest('record-visit')],
  outcomes: {
    record: {
      form: z.strictObject({
        visitedOn: Day,
        percent: z.int().min(0).max(100),
        findings: prose(30, 3000),
        measures: prose(2, 2000),
      }),
      grounds: 'findings',
    },
  },
  facts: { 'site-visited': z.strictObject({ visitedOn: Day, percent: Count }) },
  announces: {
    'site-visited': (project) => [...answerers(project, 'uni.research'), enterprise(project, 'ent.rdlead'), ...funding(project)],
  },
  rules: [...earliestRules, ...latestRules],
  breaks: (project, { input: { visitedOn }, at }) => [
    ...brokenByEarliest('visitedOn', visitedOn, shanghaiDay(contractOf(project).effectiveAt)),
    ...brokenByLatest('visitedOn', visitedOn, shanghaiDay(at)),
  ],
  apply: (project, { input: { visitedOn, percent } }) => ({
    state: withFunding(project, { missedNotes: 0, visits: (project.funding.visits ?? 0) + 1 }),
    facts: [{ type: 'site-visited', visitedOn, percent }],
  }),
});
