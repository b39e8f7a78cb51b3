import { binhai, bureau, haihe, openingParties } from '#scripts/story/organisations.ts';
import { promised } from '#scripts/story/sc1/milestone-funding.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { currency } from '#workflows/domain/money.ts';
import { tranchePlan } from '#workflows/domain/tranches.ts';
import { openCase } from '#workflows/engine/perform.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { Simulation, type World } from '#workflows/engine/simulate.ts';
import { type Payment, paymentId } from '#workflows/modules/payment/payment.ts';
import { defaultTerms } from '#workflows/modules/terms/terms.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import type { Contract, TaskBook } from '#workflows/project/contract/contracting.ts';
import type { Milestone } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { SubsidyClaim } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import { newProject } from '#workflows/project/open-project.ts';
import { withParty } from '#workflows/project/parties.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';
import { obligingWorld } from './play.ts';

const document = 'e8'.repeat(32);

export interface Worked {
  readonly at: string;
  readonly world?: World;
  readonly contract?: Partial<Contract>;
  readonly taskBook?: Partial<TaskBook>;
  readonly milestones: readonly Milestone[];
  /** Payments that the bank has settled: purpose, subject, fen, day. */
  readonly paid: readonly (readonly [PaymentPurpose, string, number, string])[];
  /** Approved claims: entitled, withheld. */
  readonly claims?: readonly (readonly [entitledFen: number, withheldFen: number])[];
}

/** SC1 in its fourth stage, at a point and with sums that its own acts do not reach: a plan with advances, a deposit, a part paid. */
export function aWorkedProject({
  at,
  world = obligingWorld,
  contract,
  taskBook,
  milestones,
  paid,
  claims = [],
}: Worked): Simulation<Project> {
  const terms = { ...defaultTerms, programme: 'programme', lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs } };
  const fresh = newProject({ id: 'project', number: '2026-0001', parties: openingParties, requester: 'requester', terms });
  const priceFen = 300_000_000;
  const dueOn = ['2026-12-31', '2027-06-30', '2027-12-31', '2028-06-30'];
  const weightsBp = [3000, 3000, 3000, 1000];
  const planned = weightsBp.map((weightBp, index) => ({
    n: index + 1,
    dueOn: dueOn[index] ?? '',
    weightBp,
    indicators: promised[index] ?? [],
  }));
  const tranches = tranchePlan({ priceFen, weightsBp, retentionBp: 500 }).map((tranche, index) => ({
    milestone: index + 1,
    dueOn: dueOn[index] ?? '',
    indicators: promised[index] ?? [],
    ...tranche,
    valueFen: tranche.trancheFen,
  }));
  const agreed: Contract = {
    currency,
    priceFen,
    tranches,
    retentionBp: 500,
    warrantyMonths: 12,
    lateDailyBp: 5,
    enterpriseRiskBp: 5000,
    silenceAccepts: false,
    document,
    effectiveAt: '2026-01-05T01:00:00.000Z',
    ...contract,
  };
  const book: TaskBook = {
    maxGrantFen: 80_000_000,
    rateBp: 3000,
    capFen: 80_000_000,
    weightsBp: [4000, 4000, 2000],
    claimAfter: [2, 3],
    reserveBp: 500,
    ceilingBp: 9000,
    priceFen,
    document,
    signedAt: '2026-01-06T01:00:00.000Z',
    ...taskBook,
  };
  const approved = claims.map(([entitledFen, withheldFen], index): SubsidyClaim => {
    const { formula } = computed('agreed-sum', { agreedFen: entitledFen - withheldFen });
    const sums = { entitledFen, withheldFen, releasedFen: 0, cashFen: entitledFen - withheldFen, demandFen: 0 };
    return { n: index + 1, state: 'approved', approved: { ...sums, formula, payableUntil: at } };
  });
  const settled = paid.map(([purpose, subject, fen, day]): Payment<PaymentPurpose> => {
    const isPublic = purpose === 'subsidy';
    const ends = isPublic
      ? ({ debit: 'enterprise/cash', credit: 'funder/cash', payer: bureau, payee: binhai } as const)
      : ({ debit: 'university/cash', credit: 'enterprise/cash', payer: binhai, payee: haihe } as const);
    const { formula } = computed('agreed-sum', { agreedFen: fen });
    const instant = `${day}T02:00:00.000Z`;
    const times = { orderedAt: instant, settledAt: instant };
    return {
      id: paymentId(purpose, subject),
      purpose,
      subject,
      ...ends,
      fen,
      formula,
      state: 'settled',
      attempt: 1,
      automatic: false,
      ...times,
    };
  });
  const confirmed = settled.filter(({ purpose }) => purpose === 'tranche' || purpose === 'deposit').map(({ subject }) => subject);
  const award = { proposal: haihe, university: haihe, investigator: 'investigator', priceFen, milestones: planned, document };
  const indicators = [...new Set(promised.flat())].map((id, index) => ({
    id,
    comparator: 'pass' as const,
    weightBp: [4000, 3000, 2000, 1000][index] ?? 0,
  }));
  const state: Project = {
    ...withParty(fresh, 'university', haihe),
    phase: 'executing',
    selection: { award: { ...award, indicators } },
    contracting: { contract: agreed, registration: { state: 'registered', technicalFen: priceFen }, taskBook: book },
    funding: { ...fresh.funding, milestones, confirmed, claims: approved },
    payments: Object.fromEntries(settled.map((payment) => [payment.id, payment])),
  };
  const opened = openCase(catalogue, { id: 'project', state, lengths: terms.lengths }, at);
  const books: Record<string, number> = {};
  const move = (debit: string, credit: string, fen: number) => {
    if (fen === 0) return;
    books[debit] = (books[debit] ?? 0) + fen;
    books[credit] = (books[credit] ?? 0) - fen;
  };
  for (const { debit, credit, fen } of settled) move(debit, credit, fen);
  for (const milestone of milestones.filter(({ n, state: is }) => is === 'accepted' && confirmed.includes(`milestone-${n}`)))
    move('university/receivable', 'enterprise/retention', agreed.tranches[milestone.n - 1]?.retentionFen ?? 0);
  for (const { purpose, fen } of settled) if (purpose === 'deposit') move('enterprise/deposit', 'university/payable', fen);
  for (const [, withheldFen] of claims) move('enterprise/receivable', 'funder/reserve', withheldFen);
  return new Simulation(catalogue, { ...opened, file: { ...opened.file, books } }, world);
}

/** One milestone of a worked project. */
export const milestone = (n: number, state: Milestone['state'], more: Partial<Milestone> = {}): Milestone => ({
  n,
  state,
  rectifications: 0,
  ...more,
});
