import { type Account, partyOf } from '#workflows/domain/ledger.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Payment } from '#workflows/modules/payment/payment.ts';
import { enterprise, funder, platform, taker, university } from '#workflows/project/audiences.ts';
import type { Project } from '#workflows/project/state.ts';

/** The finance officers who keep the books of an account; undefined for persons, bidders, brokers and tax offices. */
export function financeOf(project: Project, account: Account, not?: readonly string[]): Audience | undefined {
  const party = partyOf(account);
  if (party === 'enterprise') return enterprise(project, 'ent.finance', not);
  if (party === 'licensee') return taker(project, 'ent.finance', not);
  if (party === 'funder') return funder(project, 'fund.finance', not);
  if (party === 'platform') return platform(project, 'pm.finance', not);
  return party === 'university' || party === 'school' || party === 'college' ? university(project, 'uni.finance', not) : undefined;
}

/** Of the payer. Accounts of a university's persons are kept by its finance office. */
export const payingFinance = (project: Project, { credit }: Payment, not?: readonly string[]): Audience =>
  financeOf(project, credit, not) ?? university(project, 'uni.finance', not);
