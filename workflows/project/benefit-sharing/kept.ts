import { isDealtWith } from '#workflows/modules/payment/payment.ts';
import { inPlaceOf, isMissing } from '#workflows/project/result-transfer/successors.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Due } from './shares.ts';

/** Not to be found, and no part of the share has been paid: it is to be kept. */
export const isToBeKept = (project: Project, subject: string): boolean =>
  isMissing(project, subject.slice(subject.indexOf('.') + 1)) &&
  !isDealtWith(project, 'inventor', subject) &&
  !isDealtWith(project, 'withholding', subject);

/** Kept in trust, or to be: no payment of the distribution. */
export const isKept = (project: Project, { purpose, subject }: Pick<Due, 'purpose' | 'subject'>): boolean =>
  (purpose === 'inventor' || purpose === 'withholding') && (project.sharing.trust?.[subject] !== undefined || isToBeKept(project, subject));

/** Who is paid: an heir in place of the inventor. */
export const payeeOf = (project: Project, { purpose, payee }: Due) => (purpose === 'inventor' ? inPlaceOf(project, payee) : payee);
