import { computed } from '#workflows/domain/formulas.ts';
import { WHOLE_BP } from '#workflows/domain/money.ts';
import { licenceWaterfall } from '#workflows/domain/waterfall.ts';
import { isSettled, paymentOf } from '#workflows/modules/payment/payment.ts';
import { isJointForOther } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Costs, Proposal } from './benefit-sharing.ts';
import { isReward } from './own-use/profits.ts';
import { draftStatements } from './royalty.ts';

/** Incomes that have arrived at the university, in the order of their statements. */
export const incomes = (project: Project): string[] =>
  draftStatements(project)
    .map(({ income }) => income)
    .filter((income) => isSettled(project, 'licence-fee', income));
/** E16: without an agreement the owners of a joint result share its fee equally; the university's part is its income. */
export function ownerPart(project: Project, income: string, owner: 'university' | 'enterprise') {
  const feeFen = paymentOf(project, 'licence-fee', income)?.fen ?? 0;
  const owners = isJointForOther(project) ? 2 : 1;
  return computed('joint-fee', { feeFen, owners, place: owner === 'university' ? 1 : 2 });
}
export const grossOf = (project: Project, income: string): number => ownerPart(project, income, 'university').fen;

/** A reward out of a profit is no price of a contract: it bears no stamp duty. */
export const stampBpOf = ({ terms }: Project, income: string): number => (isReward(income) ? 0 : terms.stampBp);
/** Floor of the inventors' part and limit of the broker's: a reward out of a profit is the inventors' alone. */
export const boundsOf = ({ terms }: Project, income: string) =>
  isReward(income)
    ? { inventorFloorBp: WHOLE_BP, brokerMaxBp: 0 }
    : { inventorFloorBp: terms.inventorFloorBp, brokerMaxBp: terms.brokerMaxBp };

/** The income whose shares are being decided now; one at a time, because each is published. */
export const undecidedIncome = (project: Project): string | undefined =>
  incomes(project).find((income) => {
    const { costs, proposal } = project.sharing.distributions[income] ?? {};
    return costs?.booked !== undefined && costs.booked.netFen > 0 && !proposal?.approvedAt;
  });

/** The sums of one income: by its proposal, or before there is one, costs and net alone. */
export function waterfallOf(
  project: Project,
  income: string,
  costs: Omit<Costs, 'maker' | 'booked'>,
  deficitInFen: number,
  proposal?: Proposal,
) {
  const { inventorFloorBp: floorBp } = proposal?.law ?? boundsOf(project, income);
  const { inventorBp, brokerBp, schoolBp, team } = proposal ?? {
    inventorBp: floorBp,
    brokerBp: 0,
    schoolBp: WHOLE_BP,
    team: [{ partBp: WHOLE_BP }],
  };
  const { stampFen, vatFen, surchargeFen, upkeepFen, directFen } = costs;
  const teamBp = team.map(({ partBp }) => partBp);
  return licenceWaterfall({
    grossFen: grossOf(project, income),
    stampFen,
    vatFen,
    surchargeFen,
    upkeepFen,
    directFen,
    inventorBp,
    brokerBp,
    schoolBp,
    teamBp,
    floorBp,
    deficitFen: deficitInFen,
  });
}
