import type { Transfer } from '#workflows/domain/ledger.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { inventorConcerned } from '#workflows/project/result-transfer/inventor-concerned.ts';
import { isMissing } from '#workflows/project/result-transfer/successors.ts';
import type { Project } from '#workflows/project/state.ts';
import { type TrustShare, withSharing } from './benefit-sharing.ts';
import { isToBeKept } from './kept.ts';
import { type Due, shareDues } from './shares.ts';

const ofInventor = (income: string, subject: string) => subject.slice(income.length + 1);

/** Shares of those who cannot be found: kept for them, and not paid to anybody. */
export const toKeep = (project: Project, income: string): Due[] =>
  shareDues(project, income).filter(
    ({ purpose, subject }) => purpose === 'inventor' && !project.sharing.trust?.[subject] && isToBeKept(project, subject),
  );
const accounts = { debit: 'university/payable', credit: 'university/trust' } as const;

/** What was owed at once is held in trust from now on. */
export function keep(project: Project, income: string, at: Instant): { state: Project; transfers: Transfer[] } {
  const dues = toKeep(project, income);
  const kept = dues.map(({ subject, fen, formula }): [string, TrustShare] => [
    subject,
    { inventor: ofInventor(income, subject), income, fen, formula, since: at },
  ]);
  const trust = { ...project.sharing.trust, ...Object.fromEntries(kept) };
  return {
    state: kept.length > 0 ? withSharing(project, { trust }) : project,
    transfers: dues.map(({ subject, fen, formula }) => ({ id: `trust.${subject}`, ...accounts, fen, kind: 'reward-kept', formula })),
  };
}
/** Out of trust: owed at once again. */
export const freed = (subject: string, { fen, formula }: TrustShare): Transfer => ({
  id: `trust-freed.${subject}`,
  debit: accounts.credit,
  credit: accounts.debit,
  fen,
  kind: 'reward-kept',
  formula,
  reverses: `trust.${subject}`,
});

/** In trust for a person who can be paid now: the inventor found again, or the heir. */
export const payableFromTrust = (project: Project): [string, TrustShare][] =>
  Object.entries(project.sharing.trust ?? {}).filter(([, { inventor, freed: isFreed }]) => !isFreed && !isMissing(project, inventor));

/** Beside a decision on a share in trust: whose it is. */
export function trustConcerned(project: Project, subject: string): Sheet[] {
  const share = project.sharing.trust?.[subject];
  return share ? [inventorConcerned(project, share.inventor)] : [];
}
