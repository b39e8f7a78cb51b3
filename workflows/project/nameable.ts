import type { Employer, Reference } from '#workflows/engine/beside.ts';
import { editId } from './demand-intake/demand-intake.ts';
import { milestoneName } from './milestone-name.ts';
import { shortlist } from './proposal/order.ts';
import { inState } from './proposal/selection.ts';
import type { Project } from './state.ts';

type To = Reference<Project>;

/** Parties, and the platform's own staff. A bidder counts from the opening on: before it bidders are secret. */
export function employersOfParties({ parties, selection }: Project): Employer[] {
  const bidders = Object.values(selection.proposals ?? {}).flatMap(({ id, offer }) => (offer ? [id] : []));
  const list = parties.map(({ organisation, part }) => ({ organisation, part }));
  return [
    ...list.filter(({ part }) => part !== 'platform' && part !== 'broker').map(({ organisation }) => ({ organisation })),
    ...bidders.map((organisation) => ({ organisation })),
    ...list.filter(({ part }) => part === 'platform').map(({ organisation }) => ({ organisation, unless: ['expert', 'expert.chair'] })),
  ];
}
const universityOf = ({ parties }: Project) => parties.find(({ part }) => part === 'university')?.organisation;

export const staff = ['pm.lead', 'pm', 'secretary', 'auditor'] as const;
export const anExpert: To = { to: 'person', roles: ['expert'], notOf: employersOfParties, judges: true };
export const aChair: To = { to: 'person', roles: ['expert.chair'], notOf: employersOfParties, judges: true };
export const aJudgeOfObjections: To = { to: 'person', roles: [...staff, 'expert', 'expert.chair'] };
export const anInvestigator: To = { to: 'person', roles: ['uni.pi'], at: (_project, subject) => subject };
/** Of the university that the matter is about. */
export const aColleague: To = { to: 'person', roles: ['uni.member'], at: (_project, subject) => subject };
export const aStudent: To = { to: 'person', roles: ['uni.student'], at: universityOf };
export const aMentor: To = { to: 'person', roles: ['uni.pi', 'uni.member'], at: universityOf };
/** Works for the awarded university, or has done so. */
export const aMember: To = { to: 'person', roles: ['uni.pi', 'uni.member', 'uni.student'], at: universityOf, mayHaveLeft: true };
/** Of the awarded university. */
export const aSuccessor: To = { to: 'person', roles: ['uni.pi'], at: universityOf };
export const anInventor: To = { to: 'person', roles: ['inventor'], at: universityOf, alsoElsewhere: true };
/** One whom the disclosure has named. */
export const aNamedInventor: To = { to: 'person', roles: ['inventor'], at: universityOf, alsoElsewhere: true, mayHaveLeft: true };
/** Of the edits that the technology manager has suggested. */
export const anEdit: To = {
  to: 'item',
  among: ({ intake }) =>
    Array.from({ length: intake.refinement?.edits ?? 0 }, (_, index) => ({
      id: editId(index + 1),
      names: { zh: `修改建议 ${index + 1}`, en: `Edit ${index + 1}` },
    })),
};
export const aUniversity: To = { to: 'organisation', kind: 'university' };
/** Any enterprise may take a result. */
export const aTransferee: To = { to: 'organisation', kind: 'enterprise' };
/** A public body that pays subsidies. */
export const anAuthority: To = { to: 'organisation', kind: 'government' };
export const aBroker: To = { to: 'organisation', kind: 'agency' };
export const aCondition: To = {
  to: 'item',
  among: ({ funding }) =>
    (funding.conditions ?? []).map(({ id, milestone, place }) => {
      const { zh, en } = milestoneName(milestone);
      return { id, names: { zh: `${zh} · 条件 ${place}`, en: `${en} · condition ${place}` } };
    }),
};
/** Of the contract; before it, of the award. */
export const aMilestone: To = {
  to: 'milestone',
  among: ({ contracting, selection }) =>
    contracting.contract?.tranches.map(({ milestone }) => milestone) ?? (selection.award?.milestones ?? []).map(({ n }) => n),
};
/** Of those to come. */
export const aMilestoneAhead: To = {
  to: 'milestone',
  among: ({ funding }) => funding.milestones.flatMap(({ n, state }) => (state === 'planned' || state === 'active' ? [n] : [])),
};
export const anIndicator: To = { to: 'indicator', among: ({ intake }) => (intake.demand?.indicators ?? []).map(({ id }) => id) };

/** Of the panel that reviews the proposals. */
export const aReviewer: To = { to: 'person', roles: ['expert', 'expert.chair'], notOf: employersOfParties };

/** Once they are ranked, those that may be chosen, in order; before that all that take part. */
export const aBidder: To = {
  to: 'organisation',
  among: (project) =>
    project.selection.ranking
      ? shortlist(project).map(({ proposal: id, rank, totalMilli }) => ({ id, place: { rank, pointsMilli: totalMilli } }))
      : inState(project, 'eligible').map(({ id }) => ({ id })),
};
