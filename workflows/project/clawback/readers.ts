import type { Access } from '#workflows/engine/access.ts';
import { type Group, grant, grown, parties, side } from '#workflows/project/access/readers.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Clawback, clawbacksOf } from './clawback.ts';

/** The university knows its own clawbacks alone. */
const owingUniversity: Group = (project, reader, matter) =>
  grown(side('university'))(project, reader, matter) && clawbacksOf(project).some(({ debtor }) => debtor.startsWith('university'));
/** Repayment of the subsidy, and the findings. */
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
