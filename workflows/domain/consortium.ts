/**
 * A consortium's money: calls, income, and a member that leaves (E3, E4; S3.18, S4.20, L22).
 *
 * Every split is LR in the signed order of the members. Paid-in sums follow the money, so who leaves keeps the part that it
 * paid for and is diluted by what the others take over.
 */
import { assertFigures, exact, type Fen, sumFen, toFen } from '#workflows/domain/money.ts';
import { largestRemainder } from '#workflows/domain/rounding.ts';

export type MemberFen = { member: string; fen: Fen };
export type MemberWeight = { member: string; weight: number };

/** A sum among members by whole-number weights: a call, an income by agreed key (E3), a tranche of two funders. */
export function splitAmong(totalFen: Fen, members: readonly MemberWeight[]): MemberFen[] {
  const parts = largestRemainder(
    totalFen,
    members.map(({ weight }) => weight),
  );
  return members.map(({ member }, index) => ({ member, fen: parts[index] ?? 0 }));
}

/** The leaving member's payments, and the agreed weights of the others for its shortfall. */
export type MemberExit = { leaving: string; paidFen: Fen; takeOver: readonly MemberWeight[] };

/** Σ extra = shortfall; Σ paid-in = Σ commitments. Refused if a shortfall is not taken over. */
export type ExitResult =
  | { ok: true; shortfallFen: Fen; extra: MemberFen[]; paidIn: MemberFen[] }
  | { ok: false; code: 'nobody-takes-over'; shortfallFen: Fen };

/**
 * E4: a member stops paying; its shortfall is taken over by the others.
 * RangeError if it has no commitment, paid more than that, or takes part in the take-over itself.
 */
export function memberExit(commitments: readonly MemberFen[], exit: MemberExit): ExitResult {
  assertFigures({ commitments, exit });
  const committed = commitments.find(({ member }) => member === exit.leaving);
  if (!committed) throw new RangeError(`no commitment of ${exit.leaving}`);
  if (exit.takeOver.some(({ member }) => !commitments.some((c) => c.member === member && member !== exit.leaving))) {
    throw new RangeError('only the other members can take over');
  }
  const shortfallFen = toFen(exact(committed.fen) - exact(exit.paidFen));
  if (shortfallFen > 0 && exit.takeOver.every(({ weight }) => weight === 0)) return { ok: false, code: 'nobody-takes-over', shortfallFen };
  const extra = shortfallFen === 0 ? exit.takeOver.map(({ member }) => ({ member, fen: 0 })) : splitAmong(shortfallFen, exit.takeOver);
  const paidIn = commitments.map(({ member, fen }) => {
    const own = member === exit.leaving ? exit.paidFen : fen;
    return { member, fen: sumFen([own, ...extra.filter((e) => e.member === member).map((e) => e.fen)]) };
  });
  return { ok: true, shortfallFen, extra, paidIn };
}

/** Refused before any payment: there is no key for the shares. */
export type PaidInSplit = { ok: true; parts: MemberFen[] } | { ok: false; code: 'nobody-has-paid' };

/** An income among members by what each has paid in, the one that left included. */
export function distributeByPaidIn(totalFen: Fen, paidIn: readonly MemberFen[]): PaidInSplit {
  assertFigures({ totalFen, paidIn });
  if (paidIn.every(({ fen }) => fen === 0)) return { ok: false, code: 'nobody-has-paid' };
  const members = paidIn.map(({ member, fen }) => ({ member, weight: fen }));
  return { ok: true, parts: splitAmong(totalFen, members) };
}
