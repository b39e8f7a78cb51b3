import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, cases, fens, modestFens } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { clawback, simpleInterest } from '#workflows/domain/clawback.ts';
import { depositSplit, electRoute } from '#workflows/domain/deposit.ts';
import { latePayment } from '#workflows/domain/late-payment.ts';
import { share } from '#workflows/domain/rounding.ts';
import { enterpriseDefault, sharedSettlement, universityDefault } from '#workflows/domain/settlement.ts';
import { settleGrant } from '#workflows/domain/subsidy.ts';
import { usualPartBp } from '#workflows/domain/termination.ts';
import { voucherBill, voucherQuote } from '#workflows/domain/voucher.ts';

describe('an ending that is nobody’s default', () => {
  const technical = {
    acceptedFen: 90_000_000,
    verifiedCostFen: 61_234_567,
    commitmentsFen: 4_000_001,
    enterpriseRiskBp: 5000,
    paidFen: figures.E8.paid,
    enlargedLossFen: 0,
  };

  test('E8: technical impossibility, shared half and half', () => {
    expect(sharedSettlement(technical)).toEqual({
      workFen: figures.E8.m2_cost,
      enterpriseShareFen: figures.E8.enterprise_share,
      universityShareFen: figures.E8.university_share,
      entitledFen: figures.E8.entitled,
      payFen: 0,
      refundFen: figures.E8.refund,
    });
  });

  test('E8: who gave notice late bears the enlarged loss alone', () => {
    expect(sharedSettlement({ ...technical, enlargedLossFen: 5_000_000 }).refundFen).toBe(figures.E8.late_notice_refund);
  });

  test('E8: the enterprise returns the subsidy on what came back to it', () => {
    const entitledFen = share(figures.E8.paid, 3000);
    expect(entitledFen).toBe(figures.E8.sub_paid);
    const finalGrantFen = share(figures.E8.entitled, 3000);
    expect(finalGrantFen).toBe(figures.E8.sub_final);
    expect(settleGrant({ finalGrantFen, entitledFen, reserveFen: 0 }).demandFen).toBe(figures.E8.sub_return);
  });

  test('shares make the work, and what is paid plus the balance is the entitlement', () => {
    fc.assert(
      fc.property(
        modestFens,
        modestFens,
        modestFens,
        basisPoints,
        modestFens,
        (acceptedFen, cost, commitmentsFen, enterpriseRiskBp, paidFen) => {
          const ending = { acceptedFen, verifiedCostFen: cost, commitmentsFen, enterpriseRiskBp, paidFen, enlargedLossFen: 0 };
          const result = sharedSettlement(ending);
          expect(result.enterpriseShareFen + result.universityShareFen).toBe(cost + commitmentsFen);
          expect(paidFen + result.payFen - result.refundFen).toBe(result.entitledFen);
          expect(Math.min(result.payFen, result.refundFen)).toBe(0);
        },
      ),
      cases,
    );
  });

  test('by default mutual endings and force majeure share the work equally', () => {
    expect(usualPartBp).toMatchObject({ mutual: 5000, 'force-majeure': 5000 });
  });
});

describe('a default', () => {
  const facts = {
    priceFen: 300_000_000,
    acceptedFen: 180_000_000,
    verifiedWorkFen: 23_456_789,
    paidFen: 130_000_000,
    depositFen: 60_000_000,
    damagesBp: 1000,
  };

  test('E9: both routes are shown', () => {
    expect(enterpriseDefault(facts)).toEqual({
      dueFen: figures.E9.due,
      damagesFen: figures.E9.LD,
      routes: {
        deposit: { universityGetsFen: figures.E9.optA_univ, payFen: figures.E9.optA_pay, refundFen: 0 },
        damages: { universityGetsFen: figures.E9.optB_univ, payFen: figures.E9.optB_pay, refundFen: 0 },
      },
    });
  });

  test('E9: one route only', () => {
    expect(electRoute(null, 'deposit')).toEqual({ ok: true, route: 'deposit' });
    expect(electRoute('deposit', 'deposit')).toEqual({ ok: true, route: 'deposit' });
    expect(electRoute('deposit', 'damages')).toEqual({ ok: false, code: 'route-already-elected', elected: 'deposit' });
  });

  test('E9: above 20 % of the price it is no deposit', () => {
    expect(depositSplit(300_000_000, 70_000_000)).toEqual({
      depositFen: figures.E9.deposit_max,
      prepaymentFen: figures.E9.excess_of_70m,
    });
    expect(depositSplit(104, 50)).toEqual({ depositFen: 20, prepaymentFen: 30 });
  });

  test('a university in default returns the deposit twice, or once with damages', () => {
    const { routes, damagesFen, dueFen } = universityDefault({ ...facts, paidFen: 200_000_000 });
    expect([damagesFen, dueFen]).toEqual([12_000_000, 0]);
    expect(routes.deposit).toEqual({ universityGetsFen: 0, payFen: 0, refundFen: 140_000_000 });
    expect(routes.damages).toEqual({ universityGetsFen: 0, payFen: 0, refundFen: 92_000_000 });
  });

  test('on either route what the university ends up with is the same sum however it is paid', () => {
    fc.assert(
      fc.property(modestFens, modestFens, modestFens, modestFens, basisPoints, (acceptedFen, more, paidFen, depositFen, damagesBp) => {
        const priceFen = acceptedFen + more;
        const { routes, damagesFen } = enterpriseDefault({ priceFen, acceptedFen, verifiedWorkFen: 5, paidFen, depositFen, damagesBp });
        const owed = acceptedFen + 5 - paidFen;
        expect(routes.deposit.payFen - routes.deposit.refundFen).toBe(owed);
        expect(routes.damages.payFen - routes.damages.refundFen).toBe(owed + damagesFen - depositFen);
      }),
      cases,
    );
  });
});

describe('late and unduly paid money', () => {
  test('E12: a daily rate with a cap', () => {
    const late = { overdueFen: 31_663_500, dailyBp: 5, capBp: 500 };
    expect(latePayment({ ...late, days: 47 })).toMatchObject({ dueFen: figures.E12.d47, capFen: figures.E12.cap });
    expect(latePayment({ ...late, days: 130 })).toEqual({ capFen: figures.E12.cap, dueFen: figures.E12.cap, isCapped: true });
    expect(latePayment({ ...late, capBp: 10_000, days: 130 }).dueFen).toBe(figures.E12.d130);
    // the cap holds before the sum is looked at: what accrues may be more than a sum can be
    expect(latePayment({ overdueFen: 10 ** 15, days: 1001, dailyBp: 10, capBp: 500 }).dueFen).toBe(50_000_000_000_000);
  });

  test('a day more never costs less, and never more than the cap', () => {
    fc.assert(
      fc.property(modestFens, fc.nat(4000), basisPoints, (overdueFen, days, capBp) => {
        const today = latePayment({ overdueFen, days, dailyBp: 5, capBp }).dueFen;
        const tomorrow = latePayment({ overdueFen, days: days + 1, dailyBp: 5, capBp });
        expect(today).toBeLessThanOrEqual(tomorrow.dueFen);
        expect(tomorrow.dueFen).toBeLessThanOrEqual(tomorrow.capFen);
      }),
      cases,
    );
  });

  test('E10: full recovery with interest, offset against what is still payable', () => {
    const result = clawback({
      payments: [
        { fen: 175_000_000, paidOn: '2026-01-20' },
        { fen: 200_000_000, paidOn: '2026-11-05' },
      ],
      dueOn: '2027-06-30',
      rateBp: 345,
      pendingPayableFen: figures.E10.offset,
      unreleasedReserveFen: figures.E10.reserve,
    });
    expect(result.lines.map(({ days }) => days)).toEqual([figures.E10.n1, figures.E10.n2]);
    expect(result.lines.map(({ interestFen }) => interestFen)).toEqual([figures.E10.i1, figures.E10.i2]);
    expect(result).toMatchObject({
      principalFen: figures.E10.principal,
      totalFen: figures.E10.total,
      offsetFen: figures.E10.offset,
      reserveCancelledFen: figures.E10.reserve,
      demandFen: figures.E10.net,
    });
    expect(() => simpleInterest(1, 1, -1)).toThrow(RangeError);
  });

  test('offset and demand make the total, and interest is simple', () => {
    fc.assert(
      fc.property(modestFens, basisPoints, fc.nat(3000), modestFens, (fen, rateBp, days, pendingPayableFen) => {
        const payments = [{ fen, paidOn: '2026-01-01' }];
        const result = clawback({ payments, dueOn: '2027-01-01', rateBp, pendingPayableFen, unreleasedReserveFen: 0 });
        expect(result.offsetFen + result.demandFen).toBe(result.principalFen + result.interestFen);
        expect(result.interestFen).toBe(share(fen, rateBp));
        const twoParts = simpleInterest(fen, rateBp, days) + simpleInterest(fen, rateBp, 7);
        expect(Math.abs(twoParts - simpleInterest(fen, rateBp, days + 7))).toBeLessThanOrEqual(1);
      }),
      cases,
    );
  });
});

describe('a service order with a voucher', () => {
  const terms = { priceFen: 4_800_000, voucherBp: 5000, voucherCapFen: 2_000_000 };

  test('E15: 80 % delivered', () => {
    expect(voucherQuote(terms)).toEqual({ voucherFen: figures.E15.voucher0, prepayFen: figures.E15.prepay });
    expect(voucherBill(terms, 8000)).toEqual({
      payableFen: figures.E15.payable,
      voucherFen: figures.E15.voucher,
      enterpriseFen: figures.E15.enterprise,
      refundFen: figures.E15.refund,
    });
  });

  test('voucher and enterprise make what is payable; nobody pays more than quoted', () => {
    fc.assert(
      fc.property(fens, basisPoints, fens, basisPoints, (priceFen, voucherBp, voucherCapFen, deliveredBp) => {
        const order = { priceFen, voucherBp, voucherCapFen };
        const quote = voucherQuote(order);
        const bill = voucherBill(order, deliveredBp);
        expect(bill.voucherFen + bill.enterpriseFen).toBe(bill.payableFen);
        expect(bill.enterpriseFen + bill.refundFen).toBe(quote.prepayFen);
        expect(bill.voucherFen).toBeLessThanOrEqual(quote.voucherFen);
        expect(Math.min(...Object.values(bill))).toBeGreaterThanOrEqual(0);
      }),
      cases,
    );
  });
});
