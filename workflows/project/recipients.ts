import type { Audience } from '#workflows/engine/define-step.ts';
import { enterprise, funder, ofParty, platform, university } from './audiences.ts';
import { leaderOf } from './milestone-funding/succession/leader.ts';
import { partyOf } from './parties.ts';
import { bidder, investigatorOf } from './proposal/audiences.ts';
import type { Bidder } from './proposal/selection.ts';
import type { Project } from './state.ts';

// Recipients of announced results, in the order of importance. The person with the next step is asked and needs no announcement.

/** Who has asked the question. */
export const askers = (project: Project): Audience[] => [
  { ...enterprise(project, 'ent.requester'), person: project.requester },
  enterprise(project, 'ent.rdlead'),
  enterprise(project, 'ent.signatory'),
];
/** Who speaks for the organisation that takes the result: the asking enterprise's people, or another organisation's. */
export function takers(project: Project): Audience[] {
  const licensee = partyOf(project, 'licensee');
  return licensee ? (['ent.legal', 'ent.rdlead', 'ent.signatory'] as const).map((role) => ofParty(licensee, role)) : askers(project);
}
/** The funder's officer; none without a funder. */
export const funding = (project: Project): Audience[] => (partyOf(project, 'funder') ? [funder(project, 'fund.officer')] : []);
export const managers = (project: Project): Audience[] => [platform(project, 'pm'), platform(project, 'pm.lead')];
export const askersAndFunder = (project: Project): Audience[] => [...askers(project), ...funding(project)];

/** Who answers for a university that has sealed. */
export const bidders = (...proposals: readonly Bidder[]): Audience[] =>
  proposals.flatMap((proposal) => [investigatorOf(proposal), bidder(proposal, 'uni.research')]);

/** The awarded university: its investigator and its office. Empty before the award. */
export function answerers(project: Project, ...roles: readonly Parameters<typeof university>[1][]): Audience[] {
  const person = leaderOf(project);
  if (person === undefined || !partyOf(project, 'university')) return [];
  return [{ ...university(project, 'uni.pi'), person }, ...roles.map((role) => university(project, role))];
}
/** Those who made the result, each in person. */
export const inventors = ({ transfer: { disclosure } }: Project): Audience[] =>
  (disclosure?.inventors ?? []).map(({ inventor }) => ({ role: 'inventor', person: inventor }));
