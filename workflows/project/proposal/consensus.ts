import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { bidderAtEnd, office, parties, reviewPanel, side } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { aBidder } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { interviewing } from './interviews.ts';
import { consensusFacts, fixOrder, rankAnnounced } from './order.ts';
import { deviating, summingUp } from './review.ts';
import { placesSheet, scoresSheet } from './scores-shown.ts';

const summary = z.strictObject({
  comment: prose(50, 3000),
  deviations: z
    .array(z.strictObject({ proposal: Id, explanation: prose(20, 1000) }))
    .max(50)
    .optional(),
});

/** The chair sums up what the panel holds. The scores are not touched: their means, trimmed from five experts on, stand, also where the chair is silent. */
export const consensus = defineStep({
  name: 'consensus',
  code: 'S2.13',
  stage: 'proposal',
  since: 1,
  access: {
    known: [office, side('enterprise', 'funder'), reviewPanel, bidderAtEnd],
    asked: parties,
    read: [office, side('enterprise', 'funder'), reviewPanel],
    actor: 'hidden',
    figures: [office, side('enterprise', 'funder'), reviewPanel],
    redact: { holders: office },
  },
  opens: (project) =>
    (interviewing(project).length > 0 ? [] : summingUp(project)).map((chair) => ({
      subject: 'panel',
      for: person('expert.chair', chair),
      due: workingDays(5),
      about: { deviations: deviating(project).length },
    })),
  beside: () => each('score-proposal', 'hold-interview', 'seal-submit'),
  compares: (project) => [scoresSheet(project), placesSheet(project)],
  names: { proposal: aBidder },
  outcomes: {
    agreed: { form: summary },
    'minority-noted': { form: summary.extend({ minority: prose(50, 3000), holders: optionalProse(200) }) },
  },
  facts: consensusFacts,
  announces: { 'consensus-reached': askersAndFunder, ...rankAnnounced },
  rules: ['difference-not-explained'],
  breaks: (project, { input }) => {
    const explained = (input.deviations ?? []).map(({ proposal }) => proposal);
    const missing = deviating(project).filter((id) => !explained.includes(id)).length;
    return brokenIf(missing > 0, { rule: 'difference-not-explained', field: 'deviations', figures: { missing } });
  },
  apply: (project, { outcome }) => fixOrder(project, outcome),
  silence: { then: (project) => fixOrder(project, 'silent') },
});
