import { z } from 'zod';
import { AccountKind } from '#workflows/domain/ledger.ts';
import { Currency } from '#workflows/domain/money.ts';
import { Shown } from '#workflows/domain/text.ts';
import { openReasons } from '#workflows/project/benefit-sharing/receivables.ts';
import { Awaited, CasePage } from './case.ts';
import { At, CaseRef, Names, OrganisationRef, pageOf, StageName } from './common.ts';
import { Computation } from './computation.ts';

export const ProjectRow = CaseRef.extend({
  phase: Shown,
  stage: StageName,
  enterprise: OrganisationRef.nullable(),
  university: OrganisationRef.nullable(),
  /** Null before the contract, and for those who may not know it. */
  priceFen: z.number().nullable(),
  updatedAt: At,
  endedAt: At.nullable(),
  awaited: Awaited,
});
export type ProjectRow = z.infer<typeof ProjectRow>;
export const ProjectList = pageOf(ProjectRow);
export type ProjectList = z.infer<typeof ProjectList>;

export const MilestoneRow = z.object({
  n: z.number(),
  /** As the university offered it; null without access to the proposal. */
  title: Shown.nullable(),
  dueOn: Shown,
  weightBp: z.number().nullable(),
  indicators: z.array(Shown),
  state: z.enum(['planned', 'open', 'submitted', 'rectify', 'accepted', 'failed', 'ended']),
  acceptedAt: At.nullable(),
  /** The version of the act that delivered its latest report; null: none, or not for the viewer. */
  reportVersion: z.number().nullable(),
  /** tranche = cash + retention; null where the viewer may not know the price. */
  money: z
    .object({
      trancheFen: z.number(),
      retentionFen: z.number(),
      /** `planned`: nothing is withheld before the tranche is paid. `ended`: it went into the settlement. */
      retention: z.enum(['planned', 'held', 'released', 'ended', 'forbidden']),
      cashFen: z.number(),
      /** `forbidden`: by a ruling, for good. */
      payment: z.enum(['none', 'ordered', 'settled', 'failed', 'forbidden']),
    })
    .nullable(),
});
export type MilestoneRow = z.infer<typeof MilestoneRow>;

/** Sums of the money panel, in fen; each is recomputed from the state and equals the ledger. */
export const MoneyPanel = z.object({
  priceFen: z.number(),
  paidFen: z.number(),
  /** On its way at the bank. */
  orderedFen: z.number(),
  /** Accepted and to be paid now. */
  dueFen: z.number(),
  /** Withheld until the warranty is over. */
  retainedFen: z.number(),
  retentionReleasedFen: z.number(),
  /** Forbidden by a ruling: falls due no more. */
  forbiddenFen: z.number(),
  /** The contract was ended before its work was done: the rest of the price will not fall due. */
  endedEarly: z.boolean(),
  /** Licence fees and what was paid out of them; null before a deal. */
  sharing: z
    .object({ dueFen: z.number(), receivedFen: z.number(), costsFen: z.number(), rewardsFen: z.number(), othersFen: z.number() })
    .nullable(),
  /** Null before the first payment. `kept`: by the platform; `pooled`: to the bidders for their costs. */
  bond: z
    .object({
      paidFen: z.number(),
      /** Of the last payment into it. */
      paidAt: At,
      /** In escrow now. */
      heldFen: z.number(),
      ends: z.array(z.object({ bondEnd: z.enum(['returned', 'pooled', 'kept']), fen: z.number(), at: At })),
    })
    .nullable(),
  subsidy: z.object({ capFen: z.number(), paidFen: z.number(), reserveFen: z.number() }).nullable(),
  /** The next sum to fall due, and what must be true before. */
  next: z
    .object({
      milestone: z.number(),
      fen: z.number(),
      conditions: z.array(z.object({ name: z.enum(['accepted', 'contract-in-force', 'bank-answered']), met: z.boolean() })),
    })
    .nullable(),
});
export type MoneyPanel = z.infer<typeof MoneyPanel>;

/** A sum that stays owed: by whom, for what, by which day. `pay`: the opening in which the viewer is asked to pay it. */
export const OwedRow = z.object({
  id: Shown,
  owedFor: z.enum(openReasons),
  debtor: OrganisationRef,
  fen: z.number(),
  dueOn: Shown,
  pay: z.object({ key: Shown, step: Shown }).nullable(),
});
export type OwedRow = z.infer<typeof OwedRow>;

/** The result of the experts' scores of one proposal, and their comments: documents open to the viewer. */
export const PanelScore = z.object({
  organisation: OrganisationRef,
  rank: z.number(),
  /** In thousandths. */
  pointsMilli: z.number(),
  /** Versions of the acts whose documents these are. */
  comments: z.array(z.number()),
});
export type PanelScore = z.infer<typeof PanelScore>;

/** The question in figures, with the version of the act that delivered its text in force. */
export const QuestionBrief = z.object({
  version: z.number(),
  budgetMinFen: z.number(),
  budgetMaxFen: z.number(),
  months: z.number(),
  indicatorCount: z.number(),
});
export type QuestionBrief = z.infer<typeof QuestionBrief>;

export const ProjectPage = CasePage.extend({
  enterprise: OrganisationRef.nullable(),
  university: OrganisationRef.nullable(),
  /** Null: nothing is handed in, or the viewer may not read it. */
  questionBrief: QuestionBrief.nullable(),
  /** The question has a public page. */
  isPublic: z.boolean(),
  /** Null before the contract, and for those who may not know it. */
  priceFen: z.number().nullable(),
  /** Null: they are not the viewer's business. */
  milestones: z.array(MilestoneRow).nullable(),
  money: MoneyPanel.nullable(),
  /** Receivables that an end leaves, as far as the viewer may see them in the ledger. */
  owed: z.array(OwedRow),
  /** Best first; to a bidder the own one alone, once the result is public. */
  scores: z.array(PanelScore),
  /** Whether `projects.money` answers this viewer. */
  mayReadLedger: z.boolean(),
});
export type ProjectPage = z.infer<typeof ProjectPage>;

export const LedgerRow = z.object({
  id: Shown,
  version: z.number(),
  /** Of the change that booked it: one for all its rows. */
  voucher: Shown,
  at: At,
  debit: Shown,
  credit: Shown,
  fen: z.number(),
  kind: Shown,
  /** The milestone, claim or income that it is about; null where the kind says it all. */
  paidFor: Names.nullable(),
  formula: Computation,
  reverses: Shown.nullable(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;
/** The rows the viewer may see, and balances and positions of the parties it may see. For the platform: all, which adds up to zero. */
export const ProjectMoney = z.object({
  currency: Currency,
  rows: z.array(LedgerRow),
  balances: z.record(Shown, z.number()),
  positions: z.record(Shown, z.number()),
  /** The positions in their parts: received − paid + owed to − owed by = net. `kept`: the part of the sums kept for a purpose. */
  standings: z.array(
    z.object({
      party: Shown,
      receivedFen: z.number(),
      paidFen: z.number(),
      owedToFen: z.number(),
      owedByFen: z.number(),
      netFen: z.number(),
      kept: z.array(z.object({ kind: AccountKind, fen: z.number() })),
    }),
  ),
  complete: z.boolean(),
  /** Names of the persons and bidders whose accounts stand in the rows, by id. */
  people: z.record(Shown, Names),
  /** By the instant of the last word on each. */
  payments: z.array(
    z.object({
      id: Shown,
      purpose: Shown,
      subject: Shown,
      paidFor: Names.nullable(),
      payer: Names,
      payee: Names,
      /** In force when the order was given, the last digits of its number alone; null: none, or not for the viewer. */
      account: z.object({ number: Shown, bank: Shown, holder: Shown }).nullable(),
      fen: z.number(),
      state: z.enum(['ordered', 'settled', 'failed']),
      orderedAt: At,
      settledAt: At.nullable(),
      reference: Shown.nullable(),
    }),
  ),
});
export type ProjectMoney = z.infer<typeof ProjectMoney>;
