import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { allHaveSpoken, isUnsettled } from './agree-settlement.ts';
import { brokenByFigures, figureRules, figuresForm, verified, verifiedFacts } from './figures.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { settle, settleFacts } from './settle.ts';
import { settlementFigures } from './sheets.ts';
import { mediator, talksOf, terminationOf } from './termination.ts';

const longestTalks = 3;

/** X.05: new figures for another round, or the failure of the talks: then what no party disputes is owed, and the rest left to the forum. */
export const mediateSettlement = defineStep({
  name: 'mediate-settlement',
  code: 'X.05',
  stage: 'milestone-funding',
  clock: 'law',
  since: 1,
  outlives: true,
  access: allParties,
  opens: (project) => {
    if (!isUnsettled(project) || !allHaveSpoken(project)) return [];
    const { round, contested } = talksOf(project);
    const offers = round < longestTalks ? ['revise', 'fail'] : ['fail'];
    const about = { round, contests: Object.keys(contested).length };
    return [{ subject: `settlement-${round}`, for: mediator(project), due: workingDays(30), about, offers }];
  },
  beside: () => each('agree-settlement', 'verify-settlement'),
  compares: (project) => [settlementFigures(project)],
  begins: (project) => ({ revise: { barMonths: 0, ...terminationOf(project).figures } }),
  outcomes: {
    revise: { form: figuresForm },
    fail: { form: z.strictObject({ findings: prose(20, 5000) }), grounds: 'findings', negative: true },
  },
  facts: {
    ...verifiedFacts,
    'settlement-talks-failed': z.strictObject({ round: Count }),
    ...settleFacts,
  },
  announces: { 'settlement-fixed': informed, 'settlement-verified': informed },
  rules: figureRules,
  breaks: (project, act) => (act.outcome === 'revise' ? brokenByFigures(project, act.input) : []),
  apply: (project, act, _opening, books) => (act.outcome === 'revise' ? verified(project, act.input) : failed(project, act.at, books)),
  silence: { then: (project, _opening, at, books) => failed(project, at, books) },
});

function failed(project: Project, at: Instant, books: Books) {
  const fixed = settle(project, at, books);
  return { ...fixed, facts: [{ type: 'settlement-talks-failed', round: talksOf(project).round } as const, ...(fixed.facts ?? [])] };
}
