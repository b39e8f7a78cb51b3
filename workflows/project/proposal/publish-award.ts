import { workingDays } from '#workflows/engine/period.ts';
import { platform } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';
import { each } from '#workflows/project/readings.ts';
import { knownProposal, proposalsOf } from './selection.ts';

/** S2.19: who is to be awarded is shown to everybody, five days by default. */
export const [publishAward, awardPublicity] = definePublicity({
  code: 'S2.19',
  stage: 'proposal',
  subject: 'award',
  by: (project) => platform(project, 'pm'),
  ready: ({ phase, selection }) => phase === 'evaluating' && selection.choice !== undefined,
  shows: (project) => {
    const { choice, ranking = [] } = project.selection;
    if (!choice) throw new Error('an award without a choice');
    const { id, investigator, offer } = knownProposal(project, choice.proposal);
    return {
      of: 'award',
      university: id,
      investigator,
      priceFen: offer?.priceFen ?? 0,
      rank: ranking.find(({ proposal }) => proposal === id)?.rank ?? 0,
      how: choice.how,
      received: proposalsOf(project).filter(({ sealedAt }) => sealedAt !== undefined).length,
    };
  },
  beside: each('select-winner', 'consensus', 'break-tie'),
  publishWithin: workingDays(2),
  days: { unit: 'calendarDay', min: 3, max: 15, standard: ({ terms }) => terms.publicityDays.award },
});
