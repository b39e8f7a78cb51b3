import { workingDays } from '#workflows/engine/period.ts';
import { noticeDays } from '#workflows/modules/terms/law.ts';
import { university } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';
import { each } from '#workflows/project/readings.ts';
import { inventors } from '#workflows/project/recipients.ts';
import { yearOf } from './benefit-sharing.ts';
import { waterfallOf } from './income.ts';
import { consentedProposal } from './standing-proposal.ts';

/** Names and amounts of the rewards are public for 15 working days: the tax relief hangs on it (L13). */
export const rewardPublicity = definePublicity({
  code: 'S6.09',
  stage: 'benefit-sharing',
  subject: 'reward',
  by: (project) => university(project, 'uni.tto'),
  ready: (project) => consentedProposal(project) !== undefined,
  shows: (project) => {
    const { income, proposal } = consentedProposal(project) ?? {};
    const { costs } = (income && project.sharing.distributions[income]) || {};
    if (!income || !proposal || !costs?.booked) throw new Error('no rewards to publish');
    const { teamFen } = waterfallOf(project, income, costs, costs.booked.deficitInFen, proposal);
    const { registration } = project.transfer;
    const shares = proposal.team.map(({ inventor, isLeader }, index) => ({
      inventor,
      fen: teamFen[index] ?? 0,
      ...(isLeader ? { isLeader } : {}),
    }));
    return { of: 'reward', ...(registration ? { contract: registration } : {}), year: yearOf(income), shares };
  },
  beside: each('propose-distribution', 'consent-shares'),
  informed: (project) => [...inventors(project), university(project, 'uni.finance')],
  publishWithin: workingDays(10),
  days: { unit: 'workingDay', min: 15, max: 60, standard: (project, on) => noticeDays(project, 'reward', on) },
});
