import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At, FormValues, Names, OrganisationRef, pageOf } from './common.ts';

const Royalty = z.object({
  entryFeeFen: z.number(),
  creditableBp: z.number(),
  creditYears: z.number(),
  tiers: z.array(z.object({ upToFen: z.number().nullable(), rateBp: z.number() })).readonly(),
  minimumFen: z.array(z.number()).readonly(),
  annualCapFen: z.number().nullable(),
  lifetimeCapFen: z.number().nullable(),
});
const DealTerms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lump-sum'), fen: z.number() }),
  z.object({ kind: z.literal('royalty'), royalty: Royalty, periods: z.number() }),
]);

/** The public content, beside the free text. */
export const PublicShown = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('award'),
    university: OrganisationRef.nullable(),
    investigator: Names.nullable(),
    /** Its place in the experts' order. */
    rank: z.number(),
    how: z.enum(['first', 'off-rank', 'reserve']),
    /** Why against the order; empty where it was not. */
    reason: Shown,
    /** Proposals received in the round; 1 is to be flagged. */
    received: z.number(),
    /** University and enterprise are related, as disclosed and allowed. */
    related: z.boolean(),
  }),
  z.object({ of: z.literal('conclusion'), result: z.enum(['passed', 'concluded', 'failed']), achievedBp: z.number() }),
  z.object({
    of: z.literal('price'),
    title: Shown,
    abstract: Shown,
    /** Null where the demand keeps its enterprise's name. */
    transferee: OrganisationRef.nullable(),
    mode: z.enum(['ordinary-licence', 'sole-licence', 'exclusive-licence', 'assignment']),
    terms: DealTerms,
    relatedParty: z.boolean(),
  }),
  z.object({
    of: z.literal('reward'),
    contract: Shown.nullable(),
    /** Of a royalty; 0 for a fee. */
    year: z.number(),
    /** Null when the publicity is over. */
    shares: z.array(z.object({ inventor: Names, fen: z.number(), isLeader: z.boolean() })).nullable(),
  }),
]);
export type PublicShown = z.infer<typeof PublicShown>;

/** A publicity (公示) as everybody may read it. */
export const PublicPublicity = z.object({
  caseId: Shown,
  number: Shown,
  titles: Names,
  subject: z.enum(['award', 'conclusion', 'price', 'reward']),
  state: z.enum(['running', 'held', 'clear', 'upheld', 'superseded']),
  round: z.number(),
  from: At,
  days: z.number(),
  counted: z.enum(['workingDay', 'calendarDay']),
  until: At.nullable(),
  objections: z.number(),
  /** Null where it began before such figures were kept. */
  shown: PublicShown.nullable(),
});
export type PublicPublicity = z.infer<typeof PublicPublicity>;
export const PublicPublicityList = pageOf(PublicPublicity);

export const PublicPublicityPage = PublicPublicity.extend({
  notice: Names,
  values: FormValues,
  /** Key of the open objection step, while it runs. */
  objection: z.object({ key: Shown, step: Shown, subject: Shown, openedVersion: z.number() }).nullable(),
  /** The result of each objection to this round; author and grounds stay inside. */
  filings: z.array(
    z.object({ id: Shown, at: At.nullable(), state: z.enum(['filed', 'rejected', 'open', 'joined', 'dismissed', 'upheld', 'overtaken']) }),
  ),
  /** Working days in which an objection is decided. */
  decisionDays: z.number(),
  /** The objection recorded as the version that was asked about; null where that is none of this publicity. */
  filed: z.object({ id: Shown, at: At, decideBy: At.nullable() }).nullable(),
});
export type PublicPublicityPage = z.infer<typeof PublicPublicityPage>;
