import { workingDays } from '#workflows/engine/period.ts';
import { noticeDays } from '#workflows/modules/terms/law.ts';
import { owners } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';
import { each } from '#workflows/project/readings.ts';
import { inventors } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { yearOf } from './benefit-sharing.ts';
import { grossOf, waterfallOf } from './income.ts';
import { sharesSheet, waterfallFigures } from './shares-shown.ts';
import { consentedProposal } from './standing-proposal.ts';

/** Names and amounts of the rewards are public for 15 working days: the tax relief hangs on it (L13). */
export const rewardPublicity = definePublicity({
  code: 'S6.09',
  stage: 'benefit-sharing',
  subject: 'reward',
  by: (project) => university(project, 'uni.tto'),
  ready: (project) => consentedProposal(project) !== undefined,
  shows: (project) => {
    const { income, proposal, teamFen } = rewards(project);
    const { registration } = project.transfer;
    const shares = proposal.team.map(({ inventor, isLeader }, index) => ({
      inventor,
      fen: teamFen[index] ?? 0,
      ...(isLeader ? { isLeader } : {}),
    }));
    return { of: 'reward', ...(registration ? { contract: registration } : {}), year: yearOf(income), shares };
  },
  compares: (project) => {
    const { income } = consentedProposal(project) ?? {};
    return income === undefined ? [] : [waterfallFigures(project, income), sharesSheet(project, income)];
  },
  figures: (project) => {
    const { income, proposal, teamFen, netFen, inventorsFen } = rewards(project);
    const { inventorBp, team, law } = proposal;
    return {
      fen: [grossOf(project, income), netFen, inventorsFen, ...teamFen],
      bp: [inventorBp, law.inventorFloorBp, law.mainContributorFloorBp, ...team.map(({ partBp }) => partBp)],
    };
  },
  read: owners,
  beside: each('propose-distribution', 'consent-shares'),
  informed: (project) => [...inventors(project), university(project, 'uni.finance')],
  publishWithin: workingDays(10),
  days: { unit: 'workingDay', min: 15, max: 60, standard: (project, on) => noticeDays(project, 'reward', on) },
});

function rewards(project: Project) {
  const { income, proposal } = consentedProposal(project) ?? {};
  const { costs } = (income && project.sharing.distributions[income]) || {};
  if (!income || !proposal || !costs?.booked) throw new Error('no rewards to publish');
  return { income, proposal, ...waterfallOf(project, income, costs, costs.booked.deficitInFen, proposal) };
}
