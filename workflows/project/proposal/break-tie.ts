import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { bidderAtEnd, office, parties, reviewPanel, side } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { isTied, needsLot, rank, rankAnnounced, rankFacts } from './order.ts';
import { orderOf, reviewers } from './review.ts';

/** Equal totals: indicator fit, lower price, student plan decide; what they leave equal is drawn (draw-lot.ts). */
export const breakTie = defineStep({
  name: 'break-tie',
  code: 'S2.16',
  stage: 'proposal',
  since: 1,
  access: {
    known: [office, side('enterprise', 'funder'), reviewPanel, bidderAtEnd],
    asked: parties,
    read: [office, side('enterprise', 'funder'), reviewPanel],
    actor: 'hidden',
    figures: [office, side('enterprise', 'funder'), reviewPanel],
  },
  opens: (project) => {
    if (!isTied(project)) return [];
    const order = orderOf(project, null);
    if (needsLot(project, order)) return [];
    const about = { proposals: order.length };
    return reviewers(project, 'chair', 'accepted').map((chair) => ({
      subject: 'panel',
      for: person('expert.chair', chair),
      due: workingDays(3),
      about,
    }));
  },
  beside: () => each('consensus'),
  outcomes: {
    'fix-order': { form: z.strictObject({ note: prose(10, 2000) }) },
  },
  facts: rankFacts,
  announces: rankAnnounced,
  apply: (project) => rank(project, orderOf(project, null)),
  // the rules stand without the chair
  silence: { then: (project) => rank(project, orderOf(project, null)) },
});
