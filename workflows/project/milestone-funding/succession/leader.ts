import type { Project } from '#workflows/project/state.ts';

/** Who leads the work: the successor, or the investigator of the award. Undefined before the award. */
export const leaderOf = ({ funding, selection }: Pick<Project, 'funding' | 'selection'>): string | undefined =>
  funding.investigator ?? selection.award?.investigator;
/** All who lead it or have led it. */
export const leadersOf = (project: Pick<Project, 'funding' | 'selection'>): string[] => {
  const { award } = project.selection;
  const { investigator, formerInvestigators = [] } = project.funding;
  return [...new Set([...(award ? [award.investigator] : []), ...formerInvestigators, ...(investigator ? [investigator] : [])])];
};
