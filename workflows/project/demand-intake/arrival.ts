import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import { Fen } from '#workflows/domain/money.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { Count, type FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { differenceBooked } from '#workflows/modules/payment/difference.ts';
import { orderPayment, paymentOf } from '#workflows/modules/payment/payment.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import { newRound, newRoundFacts } from '#workflows/project/proposal/new-round.ts';
import type { Project } from '#workflows/project/state.ts';
import { bondSubject } from './bond.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';
import { withdrawalFacts, withdrawn } from './withdrawal.ts';

export const arrivalFacts = {
  'demand-listed': z.strictObject({ bondFen: Fen, windowDays: Count }),
  'bond-topped-up': z.strictObject({ bondFen: Fen }),
  ...newRoundFacts,
  ...withdrawalFacts,
};
export const differenceFacts = {
  'bond-short': z.strictObject({ fen: Fen, seenFen: Fen, missingFen: Fen }),
  'bond-over': z.strictObject({ fen: Fen, seenFen: Fen, excessFen: Fen }),
};

/** The sum that the bank reports as paid. */
export const paidFen = (project: Project) => paymentOf(project, 'bond', bondSubject(project))?.fen ?? 0;

const received = (project: Project, fen: number): Project => {
  const { bondFen = 0, bondPayments = 0 } = project.intake;
  const held = bondFen + fen;
  return withIntake(withoutIntake(project, 'bondSeenBy', 'bondSeenFen'), {
    bondPayments: bondPayments + 1,
    ...(held > 0 ? { bondFen: held } : {}),
  });
};

/** With the bond the question is listed, or listed again with a higher budget; after a withdrawal the whole bond is returned. */
export function withBond(project: Project, fen: number, at: Instant): Change<Project, FactOf<typeof arrivalFacts>> {
  const { decision, topUp, withdrawal } = project.intake;
  const paid = received(project, fen);
  const { bondFen = 0 } = paid.intake;
  if (topUp) {
    const listed = newRound(paid, topUp.windowDays, at);
    return { ...listed, facts: [{ type: 'bond-topped-up', bondFen }, ...(listed.facts ?? [])] };
  }
  if (withdrawal) return withdrawn(paid, withdrawal.cause, at);
  if (!decision) throw new Error('a bond without a decision to list');
  const listing = { ...decision, listedAt: at };
  return {
    state: withIntake(withoutIntake({ ...paid, phase: 'listed' }, 'desk', 'decision'), { listing }),
    facts: [{ type: 'demand-listed', bondFen, windowDays: listing.windowDays }],
  };
}

/**
 * Another sum than the one asked, as two people have seen it. A row in the ledger books the difference. A shortfall is asked for as a
 * payment of its own, an excess goes back.
 */
export function withOtherSum(
  project: Project,
  seenFen: number,
  at: Instant,
): Change<Project, FactOf<typeof arrivalFacts & typeof differenceFacts>> {
  const askedFen = paidFen(project);
  const excessFen = seenFen - askedFen;
  const payment = paymentOf(project, 'bond', bondSubject(project));
  const transfers = payment ? [differenceBooked(payment, 'bond', seenFen)] : [];
  if (excessFen < 0) {
    const short = { type: 'bond-short', fen: askedFen, seenFen, missingFen: -excessFen } as const;
    const { withdrawal, topUp } = project.intake;
    // a request that has met a higher budget waits for the new round, and not for the bond
    if (!withdrawal || topUp) return { state: received(project, seenFen), facts: [short], transfers };
    const ended = withdrawn(received(project, seenFen), withdrawal.cause, at);
    return { ...ended, facts: [short, ...ended.facts], transfers: [...transfers, ...(ended.transfers ?? [])] };
  }
  const over = { type: 'bond-over', fen: askedFen, seenFen, excessFen } as const;
  const returned = orderPayment(project, excessReturned(project, askedFen, seenFen), at);
  const listed = withBond(returned.state, askedFen, at);
  return {
    ...listed,
    facts: [over, ...(listed.facts ?? [])],
    effects: [...returned.effects, ...(listed.effects ?? [])],
    transfers: [...transfers, ...(listed.transfers ?? [])],
  };
}

function excessReturned(project: Project, askedFen: number, seenFen: number) {
  const subject = `excess-${bondSubject(project)}`;
  const way = between(theParty(project, 'platform'), 'escrow', theParty(project, 'enterprise'), 'cash');
  return { purpose: 'bond-return', subject, ...way, automatic: true, ...computed('excess', { askedFen, seenFen }) } as const;
}
