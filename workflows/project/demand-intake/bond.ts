import { z } from 'zod';
import { BondCause, bondFen, bondSplit } from '#workflows/domain/bond.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { Fen } from '#workflows/domain/money.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { orderPayment } from '#workflows/modules/payment/payment.ts';
import { accountOf, between, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

const policyOf = ({ terms }: Project) => ({ rateBp: terms.bondBp, capFen: terms.bondMaxFen, keptBp: terms.bondKeptBp });

/** What the enterprise has to deposit: E-rule `min(RHU(budgetMax × rate), cap)`, less what lies in escrow already. */
export const bondDue = (project: Project) =>
  bondFen(project.intake.demand?.budgetMaxFen ?? 0, policyOf(project)) - (project.intake.bondFen ?? 0);
export function bondFormula({ intake, terms }: Project) {
  const bond = { budgetMaxFen: intake.demand?.budgetMaxFen ?? 0, rateBp: terms.bondBp, capFen: terms.bondMaxFen };
  return intake.bondFen === undefined
    ? computed('bond', bond).formula
    : computed('bond-top-up', { ...bond, heldFen: intake.bondFen }).formula;
}
/** Each payment of the bond is an order of its own: the first, a top-up. */
export const bondSubject = ({ intake }: Project) => (intake.bondPayments ? `bond-${intake.bondPayments + 1}` : 'bond');
/** The bond is awaited: before the listing, or for a higher budget. */
export const isBondAwaited = ({ phase, intake }: Project) =>
  intake.desk === 'bond' && intake.waiver !== 'asked' && (phase === 'intake' || intake.topUp !== undefined);

export const bondFacts = { 'bond-settled': z.strictObject({ cause: BondCause, returnFen: Fen, keptFen: Fen, poolFen: Fen }) };
export type BondFact = FactOf<typeof bondFacts>;

/**
 * Ends the bond as the cause asks: automatic payments out of escrow, no person's step behind them. `bidders`: organisations
 * of the eligible proposals in the order received, who share it where the enterprise is at fault. Nothing if none was confirmed.
 */
export function settleBond(
  project: Project,
  cause: BondCause,
  bidders: readonly string[],
  at: Instant,
): Required<Pick<Change<Project, BondFact>, 'state' | 'facts' | 'effects' | 'transfers'>> {
  const bond = project.intake.bondFen;
  if (bond === undefined) return { state: project, facts: [], effects: [], transfers: [] };
  const { returnFen, keptFen, pool } = bondSplit(bond, cause, bidders, policyOf(project));
  const [platform, enterprise] = [theParty(project, 'platform'), theParty(project, 'enterprise')];
  const from = { credit: accountOf(platform, 'escrow'), payer: platform.organisation, automatic: true } as const;
  const end = { bondFen: bond, cause };
  const keptBp = project.terms.bondKeptBp;
  const { formula } = keptFen > 0 ? computed('bond-less-kept', { ...end, keptBp }) : computed('bond-whole', end);
  const back = { ...from, ...between(platform, 'escrow', enterprise, 'cash'), purpose: 'bond-return', subject: 'bond' } as const;
  const orders = [
    ...(returnFen > 0 ? [{ ...back, fen: returnFen, formula }] : []),
    ...pool
      .map(({ bidder }, index) => ({ bidder, ...computed('bond-pool', { ...end, bidders: pool.length, place: index + 1 }) }))
      .filter(({ fen }) => fen > 0)
      .map(
        ({ bidder, fen, formula }) =>
          ({ ...from, purpose: 'bond-pool', subject: bidder, debit: `bidder-${bidder}/cash`, payee: bidder, fen, formula }) as const,
      ),
  ];
  const effects: NonNullable<Change<Project>['effects']>[number][] = [];
  let state = project;
  for (const order of orders) {
    const ordered = orderPayment(state, order, at);
    state = ordered.state;
    effects.push(...ordered.effects);
  }
  const kept = {
    id: 'bond-kept',
    debit: accountOf(platform, 'cash'),
    credit: accountOf(platform, 'escrow'),
    kind: 'bond-kept',
    ...computed('bond-kept', { ...end, keptBp }),
  } as const;
  return {
    state,
    facts: [{ type: 'bond-settled', cause, returnFen, keptFen, poolFen: bond - returnFen - keptFen }],
    effects,
    transfers: keptFen > 0 ? [kept] : [],
  };
}
