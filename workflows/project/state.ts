import type { Calendar } from '#workflows/domain/calendar.ts';
import type { Stage } from '#workflows/domain/stage.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import type { HasReleases } from '#workflows/modules/payment/releases.ts';
import type { LawPack } from '#workflows/modules/terms/law.ts';
import type { Terms } from '#workflows/modules/terms/terms.ts';
import type { HasClarifications } from '#workflows/overlays/clarification/clarification.ts';
import type { HasCorrections } from '#workflows/overlays/correction/correct-data.ts';
import type { HasCountersigning } from '#workflows/overlays/countersigning/countersigning.ts';
import type { Delegations } from '#workflows/overlays/delegation/delegation.ts';
import type { Dispute } from '#workflows/overlays/dispute/dispute.ts';
import type { HasIntegrity } from '#workflows/overlays/integrity/integrity.ts';
import type { HasRecusals } from '#workflows/overlays/recusal/recuse.ts';
import type { HasRetraction } from '#workflows/overlays/retraction/retraction.ts';
import type { HasSendingBack } from '#workflows/overlays/sending-back/sending-back.ts';
import type { Suspension } from '#workflows/overlays/suspension/suspension.ts';
import type { Takeovers } from '#workflows/overlays/takeover/takeover.ts';
import type { Urged } from '#workflows/overlays/urging/urging.ts';
import type { Publicity } from '#workflows/project/publicity/subjects.ts';
import type { BenefitSharing } from './benefit-sharing/benefit-sharing.ts';
import type { Clawback } from './clawback/clawback.ts';
import type { Contracting } from './contract/contracting.ts';
import type { DemandIntake } from './demand-intake/demand-intake.ts';
import type { MilestoneFunding } from './milestone-funding/milestone-funding.ts';
import type { Party } from './parties.ts';
import type { PartyChange } from './party-change/changes.ts';
import type { PaymentPurpose } from './payment/purposes.ts';
import type { Selection } from './proposal/selection.ts';
import type { ResultTransfer } from './result-transfer/result-transfer.ts';
import type { Awarded } from './ruling/awarded.ts';
import { teamConflict } from './team-conflict.ts';
import type { Termination } from './termination/termination.ts';

/** Allowed states of a project. */
// biome-ignore format: in the order of the way
export type Phase =
  | 'draft' | 'intake' | 'listed' | 'proposing' | 'evaluating' | 'awarded' | 'contracting' | 'executing' | 'finalAcceptance'
  | 'transferring' | 'sharing' | 'closed'
  | 'terminating' | 'settled' | 'cancelledMisconduct'
  | 'discarded' | 'rejected' | 'lapsed' | 'withdrawn' | 'noProposals' | 'tooFew' | 'noAward' | 'notContracted';

/**
 * One project from question to inventors' share. JSON only (no Date, Map, bigint, undefined in arrays): continue-as-new
 * carries it. Each stage owns one slice; another stage reads it and never writes it.
 */
export interface Project
  extends HasClarifications,
    HasCorrections,
    HasCountersigning,
    HasIntegrity,
    HasRecusals,
    HasRetraction,
    HasSendingBack,
    HasReleases<PaymentPurpose> {
  readonly id: string;
  /** Number people quote: `2026-0317`. */
  readonly number: string;
  readonly phase: Phase;
  /** Enterprise, funder and platform from the opening, the university from the award, the broker from the distribution. */
  readonly parties: readonly Party[];
  readonly terms: Terms;
  /** Figures of law that acts look up by their date and place. */
  readonly law?: readonly LawPack[];
  /** The case's own, for deadlines that a step counts itself. */
  readonly calendar: Calendar;
  /** The person who opened it. */
  readonly requester: string;
  readonly intake: DemandIntake;
  readonly selection: Selection;
  readonly contracting: Contracting;
  readonly funding: MilestoneFunding;
  readonly transfer: ResultTransfer;
  readonly sharing: BenefitSharing;
  readonly publicities: Readonly<Record<string, Publicity>>;
  readonly suspension?: Suspension;
  readonly delegations?: Delegations;
  readonly disputes?: readonly Dispute[];
  readonly takeovers?: Takeovers;
  readonly urged?: Readonly<Record<string, Urged>>;
  readonly termination?: Termination;
  readonly clawbacks?: readonly Clawback[];
  /** Sums that rulings award (X.06). */
  readonly awards?: readonly Awarded[];
  readonly partyChanges?: readonly PartyChange[];
}

export const definers = definersOf<Project>(teamConflict);
export const { defineStep, defineWait, defineEffect } = definers;

// biome-ignore format: one line per stage
const stageOfPhase: Record<Phase, Stage> = {
  draft: 'demand-intake', intake: 'demand-intake', discarded: 'demand-intake', rejected: 'demand-intake', lapsed: 'demand-intake', withdrawn: 'demand-intake',
  listed: 'proposal', proposing: 'proposal', evaluating: 'proposal', noProposals: 'proposal', tooFew: 'proposal', noAward: 'proposal',
  awarded: 'contract', contracting: 'contract', notContracted: 'contract',
  executing: 'milestone-funding', finalAcceptance: 'milestone-funding',
  terminating: 'milestone-funding', settled: 'milestone-funding', cancelledMisconduct: 'milestone-funding',
  transferring: 'result-transfer', sharing: 'benefit-sharing', closed: 'benefit-sharing',
};
/** The stage a project stands in. */
export const stageOf = ({ phase }: Pick<Project, 'phase'>): Stage => stageOfPhase[phase];

const finalPhases: readonly Phase[] = [
  'closed',
  'settled',
  'cancelledMisconduct',
  'discarded',
  'rejected',
  'lapsed',
  'withdrawn',
  'noProposals',
  'tooFew',
  'noAward',
  'notContracted',
];
/** No further stage follows. Money on its way (a bond's return) may still arrive. */
export const hasEnded = ({ phase }: Pick<Project, 'phase'>) => finalPhases.includes(phase);
