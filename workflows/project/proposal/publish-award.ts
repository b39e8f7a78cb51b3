import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { BasisPoints } from '#workflows/domain/money.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { lastDayOf } from '#workflows/engine/calendars.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { publicityOf } from '#workflows/modules/publicity/publicity.ts';
import { platform } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';
import { each } from '#workflows/project/readings.ts';
import { askersAndFunder, bidders } from '#workflows/project/recipients.ts';
import { bidder } from './audiences.ts';
import { isRelated, waitsForRelation } from './review-relation.ts';
import { inState, knownProposal, proposalOf, proposalsOf } from './selection.ts';
import { tieDetails, tieOf } from './ties.ts';
import { windowEnd } from './window.ts';

/** S2.19: who is to be awarded is shown to everybody, five days by default. */
export const [publishAward, awardPublicity] = definePublicity({
  code: 'S2.19',
  stage: 'proposal',
  subject: 'award',
  by: (project) => platform(project, 'pm'),
  ready: (project) => project.phase === 'evaluating' && project.selection.choice !== undefined && !waitsForRelation(project),
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
      ...(isRelated(project, id) ? { related: true as const } : {}),
      received: proposalsOf(project).filter(({ sealedAt }) => sealedAt !== undefined).length,
    };
  },
  beside: each('select-winner', 'review-relation', 'consensus', 'break-tie', 'draw-lot'),
  informed: (project) => {
    const { choice, ranking = [] } = project.selection;
    const chosen = choice && proposalOf(project, choice.proposal);
    const { from = '', days = 0 } = publicityOf(project, 'award') ?? {};
    const chosenTie = choice && tieOf(project, choice.proposal);
    const until = shanghaiDay(lastDayOf(windowEnd(project, from, days)));
    const others = inState(project, 'eligible').filter(({ id }) => id !== choice?.proposal);
    return [
      ...inLetter(
        chosenTie ? { type: 'proposed-after-tie', ...chosenTie, until } : { type: 'proposed-for-award', until },
        chosen ? [...bidders(chosen), bidder(chosen, 'uni.tto'), bidder(chosen, 'uni.signatory')] : [],
      ),
      ...others.flatMap((proposal) => {
        const placed = ranking.find((one) => one.proposal === proposal.id);
        if (!placed) return [];
        const own = { rank: placed.rank, scoreBp: Math.round(placed.totalMilli / 10) };
        const tie = tieOf(project, proposal.id);
        return inLetter(
          tie ? { type: 'placed-in-tie', ...own, ...tie, until } : { type: 'not-proposed', ...own, until },
          bidders(proposal),
        );
      }),
      ...askersAndFunder(project),
    ];
  },
  letters: {
    'proposed-for-award': z.strictObject({ until: Day }),
    'not-proposed': z.strictObject({ rank: Count, scoreBp: BasisPoints, until: Day }),
    // the chain of a tie is for the teams that stood in it
    'proposed-after-tie': z.strictObject({ ...tieDetails, until: Day }),
    'placed-in-tie': z.strictObject({ rank: Count, scoreBp: BasisPoints, ...tieDetails, until: Day }),
  },
  publishWithin: workingDays(2),
  days: { unit: 'calendarDay', min: 3, max: 15, standard: ({ terms }) => terms.publicityDays.award },
});
