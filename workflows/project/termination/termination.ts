import { z } from 'zod';
import type { Route } from '#workflows/domain/deposit.ts';
import { type AtFault, terminationCauses } from '#workflows/domain/termination.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { ofParty, platform, signatoryRole } from '#workflows/project/audiences.ts';
import { type Party, partiesOf, partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

export const Cause = z.enum(terminationCauses);
export type Cause = z.infer<typeof Cause>;
/** A technical end: what no known means can overcome (L10), or what others have published. */
export const Ground = z.enum(['insurmountable', 'published']);

/** Working days to answer a proposal; calendar days to cure a default (L14), and to pay what a settlement fixes. */
export const answerDays = 15;
export const cureDays = 30;
export const payDays = 30;

export const opinions = ['confirm', 'cure', 'reject', 'abstain'] as const;
export type Opinion = (typeof opinions)[number];

/** The end that a party has proposed. */
export interface ProposedEnd {
  /** The party, and its person. */
  readonly by: string;
  readonly person: string;
  readonly cause: Cause;
  readonly ground?: z.infer<typeof Ground>;
  readonly atFault: AtFault;
  /** The enterprise's part of the work in progress. */
  readonly enterpriseBp: number;
  /** The proposer's estimate of the work in progress, until it is verified. */
  readonly estimateFen: number;
  readonly at: Instant;
}

/** What the auditor has verified, or the parties have stated and neither disputes. */
export interface VerifiedFigures {
  readonly acceptedFen: number;
  readonly costFen: number;
  readonly commitmentsFen: number;
  readonly enlargedLossFen: number;
  readonly defectFen: number;
  readonly lossFen: number;
  /** Misconduct: months without new public money. */
  readonly barMonths?: number;
}
export type OwnFigures = Pick<VerifiedFigures, 'costFen' | 'commitmentsFen'>;

/** Talks about the settlement: a round per set of figures. */
export interface SettlementTalks {
  readonly round: number;
  readonly agreed: readonly string[];
  readonly silent: readonly string[];
  /** Seat → what this party holds right: above zero the enterprise pays, below zero the university. */
  readonly contested: Readonly<Record<string, number>>;
}
export const freshTalks = (round: number): SettlementTalks => ({ round, agreed: [], silent: [], contested: {} });

/** Balance between the contract's sides, and the instant of its fixing. */
export interface Settled {
  readonly at: Instant;
  readonly debtor?: string;
  readonly creditor?: string;
  readonly fen: number;
  readonly dueAt: Instant;
  /** Held right by one side alone: left to the forum that the contract names, and booked nowhere. */
  readonly disputedFen: number;
  /** What of the enterprise's payments still counts for the subsidy, and what of that it may still claim. */
  readonly basisFen: number;
  readonly claimableFen: number;
}

/** Slice of a contract's early end. */
export interface Termination {
  /** Number of proposals so far; the last one is the one in hand. */
  readonly round: number;
  readonly proposal?: ProposedEnd;
  readonly opinions: Readonly<Record<string, Opinion>>;
  /** Experts on a difficulty: person ids; empty if none were named in time. */
  readonly experts?: readonly string[];
  readonly judged: Readonly<Record<string, Opinion>>;
  readonly cure?: 'runs' | 'over' | 'failed';
  /** Somebody has rejected the cause. */
  readonly contest?: 'mediating' | 'unmediated';
  readonly confirmedAt?: Instant;
  readonly auditorSilent?: true;
  readonly own?: Readonly<Record<string, OwnFigures>>;
  readonly figures?: VerifiedFigures;
  readonly route?: Route;
  readonly talks?: SettlementTalks;
  readonly settled?: Settled;
  /** No new public money until then. */
  readonly barred?: { readonly party: string; readonly untilOn: string };
}
const none: Termination = { round: 0, opinions: {}, judged: {} };
export const terminationOf = ({ termination = none }: Pick<Project, 'termination'>): Termination => termination;
export const withTermination = (project: Project, changes: Partial<Termination>): Project => ({
  ...project,
  termination: { ...terminationOf(project), ...changes },
});
export function proposalOf(project: Project): ProposedEnd {
  const { proposal } = terminationOf(project);
  if (!proposal) throw new Error('no end is proposed');
  return proposal;
}
const worked: readonly string[] = ['executing', 'finalAcceptance'];
/** A contract in force can be ended while there is work; for misconduct, until the books are closed. */
export const mayEndBy = ({ phase }: Pick<Project, 'phase'>, cause: Cause) =>
  worked.includes(phase) || (cause === 'misconduct' && (phase === 'transferring' || phase === 'sharing'));
/** The contract has been ended before its work was done: nothing more falls due by it but the settlement. */
export const hasEndedEarly = ({ phase }: Pick<Project, 'phase'>) =>
  phase === 'terminating' || phase === 'settled' || phase === 'cancelledMisconduct';
/** Nothing is proposed any more; the number stays. */
export const dropped = (project: Project): Project => ({ ...project, termination: { ...none, round: terminationOf(project).round } });
export const terminationSubject = (project: Project) => `termination-${terminationOf(project).round}`;

/** The parties of contract and task book: each may propose an end. */
export const signatoryParties = (project: Project): Party[] => [
  ...partiesOf(project, 'enterprise', 'university'),
  ...(project.contracting.taskBook ? partiesOf(project, 'funder') : []),
];
export const signatoryOf = (party: Party, not?: readonly string[]): Audience => ofParty(party, signatoryRole[party.part], not);
export const proposer = (project: Project): Audience => signatoryOf(partyNamed(project, proposalOf(project).by));
export const mediator = (project: Project): Audience => platform(project, 'pm.lead');
export const isDefault = (cause: Cause) => cause === 'enterprise-default' || cause === 'university-default';
export const needsExperts = ({ cause, ground }: ProposedEnd) => cause === 'technical' && ground !== 'published';
const endingPhases: readonly string[] = ['terminating', 'settled', 'cancelledMisconduct'];
/** Ended early, or about to be. */
export const isEnding = ({ phase }: Pick<Project, 'phase'>) => endingPhases.includes(phase);
export function figuresOf(project: Project): VerifiedFigures {
  const { figures } = terminationOf(project);
  if (!figures) throw new Error('no verified figures');
  return figures;
}
export function talksOf(project: Project): SettlementTalks {
  const { talks } = terminationOf(project);
  if (!talks) throw new Error('no talks about a settlement');
  return talks;
}
