import type { Formula } from '#workflows/domain/formula.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { Places } from '#workflows/modules/panel/places.ts';
import { countedVotes, type Vote } from '#workflows/modules/panel/votes.ts';
import { isWithheld } from '#workflows/modules/payment/payment.ts';
import { roundsOver } from '#workflows/modules/publicity/publicity.ts';
import { type ContractTranche, contractOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';
import type { BudgetMoves } from './budget/budget.ts';
import type { Condition } from './conditions.ts';
import type { Difficulty } from './difficulty/difficulty.ts';
import type { Midterm } from './midterm/midterm.ts';
import type { ReceiptDifference } from './receipt-difference.ts';
import type { Spent } from './spending.ts';
import type { StudentPart } from './students.ts';
import type { Deduction, SubsidyClaim } from './subsidy-claim.ts';
import type { Succession } from './succession/succession.ts';
import type { TeamChange } from './succession/team.ts';
import type { LabTest } from './test/tests.ts';

export interface Milestone {
  readonly n: number;
  /** `active` and `rectifying` wait for the university, `checking` for the project manager, `accepting` for the enterprise. */
  readonly state: 'planned' | 'active' | 'checking' | 'accepting' | 'rectifying' | 'accepted' | 'failed';
  readonly rectifications: number;
  /** Failed, and the enterprise wants the contract ended. */
  readonly toEnd?: true;
  /** Where a suspension has moved it from the contract's day. */
  readonly dueOn?: string;
  /** Days after its day on which its report was sent; absent: in time. */
  readonly lateDays?: number;
  /** The latest report. */
  readonly report?: string;
  /** What it says of each indicator: a decimal text, `pass` or `fail`. */
  readonly values?: readonly { readonly indicator: string; readonly value: string }[];
  /** What it says was spent since the last one; absent: none yet, or one from before this was kept. */
  readonly spending?: readonly Spent[];
  /** Accepted without a word: moves the enterprise's money only, the subsidy waits for experts. */
  readonly bySilence?: true;
  /** When the tranche has to be paid; late interest counts from here. */
  readonly payableUntil?: Instant;
}

/** One member's view of the finished project; `weight`ed over all indicators. */
export interface PanelVote extends Vote {
  readonly result: 'pass' | 'conclude' | 'fail' | 'rectify';
  /** Exact, in parts of 10^8 (proportional.ts); people read it in percent. */
  readonly achieved: number;
}
export interface FinalAcceptance {
  /** 2 after the one rectification that a panel may ask for. */
  readonly round: 1 | 2;
  readonly applied: readonly ('investigator' | 'enterprise')[];
  /** Five or more, an odd number. */
  readonly panel?: Places;
  /** The round that was convened although not both had applied in time. */
  readonly convenedIn?: FinalAcceptance['round'];
  /** The sitting in which the enterprise has said nothing, also after a second notice. */
  readonly unansweredIn?: number;
  /** Who has declared a conflict, and is not asked again. */
  readonly conflicted?: readonly string[];
  readonly votes: readonly PanelVote[];
}

/** Interest on a payment released late: the university's claim from the day of the release on. */
export interface LateClaim {
  /** `milestone-1.2`: the payment, and the how-many-th release of it. */
  readonly subject: string;
  readonly of: string;
  readonly fen: number;
  readonly formula: Formula;
  readonly owedFrom: Instant;
  readonly waived?: true;
}

/** Slice of the fourth stage. */
export interface MilestoneFunding {
  /** Empty until work starts; then one per tranche of the contract. */
  readonly milestones: readonly Milestone[];
  /** What acceptances were tied to (P1). */
  readonly conditions?: readonly Condition[];
  readonly notes?: readonly { readonly n: number; readonly milestone: number; readonly percent: number }[];
  /** Progress reports due since the last one, and not filed (S4.04). */
  readonly missedNotes?: number;
  /** Visits to the work that such reports have caused. */
  readonly visits?: number;
  /** Of laboratories, for acceptances (S4.07). */
  readonly tests?: readonly LabTest[];
  readonly midterm?: Midterm;
  /** Reported by the investigator (S4.18). */
  readonly difficulties?: readonly Difficulty[];
  /** Between items of the budget (S4.14). */
  readonly budgetMoves?: BudgetMoves;
  /** Instalments that stayed unpaid for sixty days. */
  readonly flagged?: readonly string[];
  /** How often the funder has audited the spending. */
  readonly audits?: number;
  /** The spending was audited after the application for the final acceptance (S4.30). */
  readonly isAudited?: true;
  /** By one party of another, from 1 to 5. */
  readonly ratings?: readonly {
    readonly by: string;
    readonly of: string;
    readonly quality: number;
    readonly cooperation: number;
    readonly punctuality: number;
    /** Of the university: how much of the student plan was delivered, in percent. */
    readonly studentPlan?: number;
  }[];
  /** Not rated within the time. */
  readonly unrated?: readonly { readonly by: string; readonly of: string }[];
  /** Students' parts by milestone, as reported. */
  readonly students?: readonly StudentPart[];
  /** Hours of students in all, by milestone, as reported. */
  readonly studentHours?: Readonly<Record<string, number>>;
  /** The successor of the award's investigator (S4.16), and those before. */
  readonly investigator?: string;
  readonly formerInvestigators?: readonly string[];
  readonly succession?: Succession;
  /** Members who have joined or left since the award. */
  readonly teamChanges?: readonly TeamChange[];
  /** Late interest that the enterprise owes, by each late release (E12). */
  readonly interest?: readonly LateClaim[];
  /** Payments that the university has seen arrive: `milestone-2`, `retention`. */
  readonly confirmed: readonly string[];
  /** Payments of which another sum has arrived than the bank reported (S4.03). */
  readonly differences?: readonly ReceiptDifference[];
  readonly claims: readonly SubsidyClaim[];
  /** The final claim was not made by its first deadline: the second one is its last. */
  readonly finalClaimMissed?: true;
  /** Found ineligible, each item once. */
  readonly deductions?: readonly Deduction[];
  readonly final: FinalAcceptance;
  /** The final acceptance's result and when it was given. Dependents wait until its publicity is clear. */
  readonly conclusion?: { readonly result: 'passed' | 'concluded' | 'failed'; readonly achieved: number; readonly at: Instant };
  /** The sitting that gave it: an upheld objection calls another. */
  readonly concludedIn?: number;
  /** The conclusion's sitting whose warranty was over before its publicity was clear. */
  readonly warrantyOverIn?: number;
  /** The warranty is over and the conclusion clear; the retention has to be paid by then. */
  readonly retentionPayableUntil?: Instant;
}
export const noFundingYet: MilestoneFunding = {
  milestones: [],
  confirmed: [],
  claims: [],
  final: { round: 1, applied: [], votes: [] },
};

export const withFunding = (project: Project, changes: Partial<MilestoneFunding>): Project => ({
  ...project,
  funding: { ...project.funding, ...changes },
});
export const milestoneSubject = ({ n }: { readonly n: number }) => `milestone-${n}`;
export function milestoneOf({ funding }: Project, subject: string): Milestone {
  const milestone = funding.milestones.find((known) => milestoneSubject(known) === subject);
  if (!milestone) throw new Error(`no ${subject}`);
  return milestone;
}
export const changeMilestone = (project: Project, subject: string, changes: Partial<Milestone>): Project =>
  withFunding(project, {
    milestones: project.funding.milestones.map((known) => (milestoneSubject(known) === subject ? { ...known, ...changes } : known)),
  });
export const milestonesIn = ({ funding }: Project, state: Milestone['state']) =>
  funding.milestones.filter((milestone) => milestone.state === state);
export function trancheOf(project: Project, n: number): ContractTranche {
  const tranche = contractOf(project).tranches.find(({ milestone }) => milestone === n);
  if (!tranche) throw new Error(`no tranche ${n}`);
  return tranche;
}

export const dueOnOf = (project: Project, { n, dueOn }: Milestone): string => dueOn ?? trancheOf(project, n).dueOn;

export const isConfirmed = ({ funding }: Project, subject: string) => funding.confirmed.includes(subject);
/** A part of the price that a ruling has forbidden to pay: nothing waits for it. */
export const isForbidden = (project: Project, subject: string) =>
  isWithheld(project, 'tranche', subject) || isWithheld(project, 'instalment', subject) || isWithheld(project, 'retention', subject);
/** Every part of the price that falls due before the warranty is over paid, and seen by the university; or forbidden by a ruling. */
export const allTranchesConfirmed = (project: Project) => {
  const { milestones } = project.funding;
  const { tranches = [], instalments = [] } = project.contracting.contract ?? {};
  const awaited = [
    ...tranches.filter(({ trancheFen }) => trancheFen > 0).map(({ milestone: n }) => milestoneSubject({ n })),
    ...instalments.map(({ condition }) => condition).filter((condition) => condition !== 'warranty'),
  ];
  return milestones.length > 0 && awaited.every((subject) => isConfirmed(project, subject) || isForbidden(project, subject));
};

export const mayJoinFinalPanel = ({ funding: { final } }: Project, person: string) =>
  final.panel?.includes(person) !== true && final.conflicted?.includes(person) !== true;
/** Another expert in the place of one. */
export const withFinalExpert = (project: Project, former: string | undefined, person: string): Project => {
  const { final } = project.funding;
  return withFunding(project, { final: { ...final, panel: (final.panel ?? []).map((id) => (id === former ? person : id)) } });
};

/** Number of the panel's sitting: another one after a rectification, and after an upheld objection. */
export const sittingOf = (project: Project) => project.funding.final.round + roundsOver(project, 'conclusion');
/** The panel is called: both have applied, or the round was convened without. */
export const isCalled = ({ applied, convenedIn, round }: FinalAcceptance) => applied.length === 2 || convenedIn === round;
/** The votes that count: the enterprise's own is heard and recorded, but it is a party. */
export const panelVotesOf = ({ votes, panel = [] }: FinalAcceptance, sitting: number) => countedVotes(votes, sitting, panel);
/** The conclusion, unless an objection has overturned it. */
export const standingConclusion = (project: Project) => {
  const { conclusion, concludedIn } = project.funding;
  return concludedIn === sittingOf(project) ? conclusion : undefined;
};
