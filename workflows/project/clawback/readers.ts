import type { Access } from '#workflows/engine/access.ts';
import { type Group, grant, grown, parties, side } from '#workflows/project/access/readers.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Clawback, clawbacksOf } from './clawback.ts';

/** The university learns what is claimed back from itself alone. */
const owingUniversity: Group = (project, reader, matter) =>
  grown(side('university'))(project, reader, matter) && clawbacksOf(project).some(({ debtor }) => debtor.startsWith('university'));
/** What is to come back of the subsidy, and what has been found. */
export const concerned = [grant, owingUniversity];
export const clawbackAccess: Access<Project> = { known: parties, read: concerned, actor: 'named', figures: concerned };

export const aboutOf = ({ n: clawback, basis, principalFen, interestFen, offsetFen }: Clawback) => ({
  clawback,
  basis,
  principalFen,
  interestFen,
  offsetFen,
  demandFen: principalFen + interestFen - offsetFen,
});
