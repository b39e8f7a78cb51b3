import { type Day, endOfDay } from '#workflows/domain/days.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { isDischarged } from '#workflows/modules/payment/payment.ts';
import { accountOf, between, partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

/** A sum that one side of a dispute owes the other by a ruling: an explicit debt from its check on (I9). It bears no late interest. */
export interface Awarded {
  /** The id of the dispute. */
  readonly dispute: string;
  /** Ids of the parties. */
  readonly debtor: string;
  readonly creditor: string;
  readonly fen: number;
  readonly dueOn: Day;
}
const awardsOf = ({ awards = [] }: Pick<Project, 'awards'>): readonly Awarded[] => awards;
export function awardOf(project: Project, dispute: string): Awarded {
  const award = awardsOf(project).find((known) => known.dispute === dispute);
  if (!award) throw new Error(`no sum awarded in ${dispute}`);
  return award;
}
/** Neither paid nor forbidden by a further ruling. */
export const owedAwards = (project: Project) => awardsOf(project).filter(({ dispute }) => !isDischarged(project, 'ruling', dispute));

/** The order that pays it. */
export function awardOrder(project: Project, { dispute: subject, debtor, creditor, fen: awardedFen }: Awarded) {
  const [from, to] = [partyNamed(project, debtor), partyNamed(project, creditor)];
  const ends = { ...between(from, 'cash', to, 'cash'), clears: accountOf(to, 'receivable') };
  return { purpose: 'ruling', subject, ...ends, ...computed('awarded-sum', { awardedFen }) } as const;
}
export const payableUntil = ({ dueOn }: Awarded) => endOfDay(dueOn);
