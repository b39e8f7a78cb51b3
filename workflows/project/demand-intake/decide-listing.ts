import { z } from 'zod';
import { BasisPoints, DealFen, Fen, WHOLE_BP } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, parties, selection } from '#workflows/project/access/readers.ts';
import { funder, platform } from '#workflows/project/audiences.ts';
import { demandText, each } from '#workflows/project/readings.ts';
import { askers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { conflictsOf, hasEnoughOpinions, opinionsOf } from './arguments.ts';
import { demandFindings } from './below-baseline.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';
import { maxRectifications } from './formal-check.ts';

/** What proposals are scored by. `indicator-fit` and `student-plan` also decide a tie (S2.16). */
export const criteria = ['indicator-fit', 'novelty', 'feasibility', 'team', 'value-for-money', 'student-plan'] as const;
export const Criterion = z.enum(criteria);

const list = z.strictObject({
  windowDays: z.int().min(20).max(90),
  minProposals: z.int().min(0).max(5),
  reserveDepth: z.int().min(0).max(5),
  thresholdPoints: z.int().min(0).max(100),
  interviewPoints: z.int().min(1).max(5).optional(),
  criteria: z
    .array(z.strictObject({ id: Criterion, weightBp: BasisPoints.min(1) }))
    .min(2)
    .max(criteria.length),
  earmark: z.strictObject({ rateBp: BasisPoints.min(1), capFen: DealFen.min(1) }).optional(),
  reasons: prose(10, 2000),
});

const lead = (project: Project): Opening => {
  const { supported, conditional, opposed } = opinionsOf(project);
  const mayAsk = (project.intake.rectifications ?? 0) < maxRectifications;
  const offers = mayAsk ? ['list', 'ask-changes', 'reject'] : ['list', 'reject'];
  return {
    subject: 'demand',
    seat: 'lead',
    for: platform(project, 'pm.lead'),
    due: workingDays(5),
    about: { seat: 'lead', supported, conditional, opposed },
    offers,
  };
};
const funderSeat = (project: Project): Opening => {
  const { rateBp, capFen } = project.intake.decision?.earmark ?? { rateBp: 0, capFen: 0 };
  const about = { seat: 'funder', rateBp, capFen };
  return {
    subject: 'demand',
    seat: 'funder',
    for: funder(project, 'fund.officer'),
    due: workingDays(5),
    about,
    offers: ['agree', 'refuse'],
  };
};

/** Listed or not, and how. With an earmark the funder's officer must agree: the lead alone cannot promise its money. */
export const decideListing = defineStep({
  name: 'decide-listing',
  code: 'S1.08',
  stage: 'demand-intake',
  since: 1,
  access: { known: parties, read: selection, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    if (project.phase !== 'intake') return [];
    if (project.intake.desk === 'funder') return [funderSeat(project)];
    return project.intake.desk === 'panel' && hasEnoughOpinions(project) ? [lead(project)] : [];
  },
  beside: () => [demandText, ...each('argue-demand', 'decide-listing')],
  compares: demandFindings,
  outcomes: {
    list: { form: list, grounds: 'reasons' },
    'ask-changes': { form: z.strictObject({ request: prose(10, 2000) }), grounds: 'request', negative: true },
    reject: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    agree: { form: z.strictObject({ withinBudget: z.literal(true) }) },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'listing-decided': z.strictObject({ windowDays: Count, rateBp: BasisPoints.optional(), capFen: Fen.optional() }),
    'rectification-asked': z.strictObject({ round: Count }),
    'demand-rejected': z.strictObject({ by: z.literal('decision') }),
    'earmark-agreed': z.strictObject({ rateBp: BasisPoints, capFen: Fen }),
    'earmark-refused': noDetails,
  },
  announces: {
    'listing-decided': askers,
    'rectification-asked': askers,
    'demand-rejected': askersAndFunder,
    'earmark-agreed': (project) => [...askers(project), ...managers(project)],
    'earmark-refused': managers,
  },
  rules: ['criterion-twice', 'weights-not-whole', 'earmark-above-limit'],
  breaks: ({ terms }, act) => {
    if (act.outcome !== 'list') return [];
    const { earmark, criteria: chosen } = act.input;
    const ids = chosen.map(({ id }) => id);
    const givenBp = chosen.reduce((sum, { weightBp }) => sum + weightBp, 0);
    const { rateBp = 0 } = earmark ?? {};
    const limitBp = terms.earmarkMaxBp;
    return [
      ...ids.flatMap((id, index) => {
        const first = ids.indexOf(id);
        return brokenIf(first < index, {
          rule: 'criterion-twice',
          field: `criteria.${index}.id`,
          figures: { row: index + 1, first: first + 1 },
        });
      }),
      ...brokenIf(givenBp !== WHOLE_BP, { rule: 'weights-not-whole', field: 'criteria', figures: { givenBp } }),
      ...brokenIf(rateBp > limitBp, { rule: 'earmark-above-limit', field: 'earmark.rateBp', figures: { rateBp, limitBp } }),
    ];
  },
  apply: (project, act) => {
    const { intake } = project;
    switch (act.outcome) {
      case 'list': {
        const { earmark, ...rest } = act.input;
        const decision = { ...rest, mode: intake.demand?.mode ?? ('open' as const), ...(earmark ? { earmark } : {}) };
        return {
          state: withIntake(project, { decision, desk: earmark ? 'funder' : 'bond' }),
          facts: [{ type: 'listing-decided', windowDays: rest.windowDays, ...earmark }],
        };
      }
      case 'ask-changes': {
        const round = (intake.rectifications ?? 0) + 1;
        const back = withIntake(withoutIntake(project, 'panel'), { arguments: conflictsOf(project) });
        return { state: withIntake(back, { desk: 'requester', rectifications: round }), facts: [{ type: 'rectification-asked', round }] };
      }
      case 'reject':
        return { state: { ...project, phase: 'rejected' }, facts: [{ type: 'demand-rejected', by: 'decision' as const }] };
      case 'agree':
        return { state: withIntake(project, { desk: 'bond' }), facts: [{ type: 'earmark-agreed', ...earmarkOf(project) }] };
      case 'refuse':
        return { state: withIntake(withoutIntake(project, 'decision'), { desk: 'panel' }), facts: [{ type: 'earmark-refused' }] };
    }
  },
});

function earmarkOf({ intake }: Project) {
  if (!intake.decision?.earmark) throw new Error('no earmark to agree to');
  return intake.decision.earmark;
}
