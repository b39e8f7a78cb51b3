import type { Instant } from '#workflows/engine/period.ts';
import type { Members } from '#workflows/modules/panel/members.ts';
import type { IndicatorTerm } from '#workflows/project/demand-intake/demand-intake.ts';
import type { Project } from '#workflows/project/state.ts';
import type { CoAuthor } from './co-authors.ts';
import type { Interview } from './interviews.ts';
import type { Invitation } from './invitation/invitations.ts';
import type { LateConflict } from './late-conflict.ts';
import type { BudgetLine } from './proposal-form.ts';

/** One milestone as offered; title and deliverables are in the proposal's document. */
export interface PlannedMilestone {
  readonly n: number;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Share of the price; all add up to 10000 bp. */
  readonly weightBp: number;
  readonly indicators: readonly string[];
}

/** The winning proposal as the contract stage needs it; set when the university has confirmed. */
export interface Award {
  readonly proposal: string;
  readonly university: string;
  /** The principal investigator named by the confirmation. */
  readonly investigator: string;
  readonly priceFen: number;
  readonly milestones: readonly PlannedMilestone[];
  readonly indicators: readonly IndicatorTerm[];
  /** The opened proposal's document. */
  readonly document: string;
}

/** What rules need of an opened proposal; its texts stay in the document. */
export interface Offer {
  readonly priceFen: number;
  readonly milestones: readonly PlannedMilestone[];
  /** The demand's indicators with the targets as offered, never looser. */
  readonly indicators: readonly IndicatorTerm[];
  /** Places for students. */
  readonly students: number;
  /** Hours of all of them. Absent in a proposal opened before it stood here. */
  readonly studentHours?: number;
  /** By item. Absent in a proposal opened before it stood here. */
  readonly budget?: readonly BudgetLine[];
}

/**
 * One university's answer; its id is the university's organisation id. Until it is `sealed` it is the university's own
 * affair; `sealed` lies in the worker's safe, `opened` is being checked.
 */
export interface Proposal {
  readonly id: string;
  readonly investigator: string;
  readonly state:
    | 'draft'
    | 'returned'
    | 'referred'
    | 'approved'
    | 'refused'
    | 'sealed'
    | 'opened'
    | 'clarifying'
    | 'eligible'
    | 'ineligible'
    | 'declined'
    | 'withdrawn'
    | 'disqualified';
  /** Hashes: the draft, the student plan, the sealed package. A withdrawn envelope takes all three with it. */
  readonly draft?: string;
  readonly students?: string;
  readonly sealed?: string;
  readonly sealedAt?: Instant;
  readonly offer?: Offer;
  /** Code of the reason for which it is ineligible. */
  readonly fault?: string;
  /** To the enterprise: as the university says, and what the auditor has made of it (S2.18). */
  readonly relation?: 'disclosed' | 'cleared' | 'published';
  readonly clarifications?: number;
  /** By person: who writes it with the investigator, and whether they consent. */
  readonly coAuthors?: Readonly<Record<string, CoAuthor>>;
}

/** One expert's word on one proposal. */
export type Review =
  | {
      readonly kind: 'scored';
      readonly points: Readonly<Record<string, number>>;
      readonly totalMilli: number;
      readonly recommend: 'yes' | 'maybe' | 'no';
    }
  | { readonly kind: 'abstained' }
  | { readonly kind: 'conflict'; readonly type: string };

/** A place in the order. Totals in milli-points; `below`: the rule that put it below the one before it. */
export interface Placed {
  readonly proposal: string;
  readonly rank: number;
  readonly totalMilli: number;
  readonly below: 'total' | 'indicator-fit' | 'lower-price' | 'student-plan' | 'draw' | 'undecided' | null;
}

/** Who is to be awarded, by the enterprise's choice or as the next in reserve. */
export interface Choice {
  readonly proposal: string;
  readonly how: 'first' | 'off-rank' | 'reserve';
}

/** What the enterprise wants once a round has brought nothing. */
export type Remedy =
  | { readonly kind: 'extend' | 'relist'; readonly days: number }
  | { readonly kind: 'invite'; readonly days: number; readonly universities: readonly string[] }
  | { readonly kind: 'raise-budget'; readonly days: number; readonly budgetMaxFen: number }
  | { readonly kind: 'close' };
/** Who answers, and for which university. */
export type Bidder = Pick<Proposal, 'id' | 'investigator'>;

/** Slice of the second stage. */
export interface Selection {
  readonly award?: Award;
  /** Ends of the window after each extension; the first end follows from the listing. */
  readonly extensions?: readonly Instant[];
  readonly closedAt?: Instant;
  /** What the enterprise wants to do about too few proposals, until the platform has agreed. */
  readonly remedy?: Remedy;
  /** Universities asked by name, and by university who means to answer. */
  readonly invitations?: readonly Invitation[];
  readonly intents?: Readonly<Record<string, string>>;
  /** By proposal: the interview that the listing has announced. */
  readonly interviews?: Readonly<Record<string, Interview>>;
  /** 1 if left out; counts the listings of the question. */
  readonly round?: number;
  /** Who had sealed an answer to the round before. */
  readonly former?: readonly Bidder[];
  /** No candidate is left for the award: all have declined it, or none is above the threshold. */
  readonly usedUp?: true;
  readonly belowThreshold?: true;
  /** Why no answer to the round before was above the threshold is for those who gave them to read. */
  readonly explained?: true;
  /** Conflicts of the panel that came to light after it had judged, and the orders made before they did. */
  readonly lateConflicts?: readonly LateConflict[];
  readonly formerRankings?: readonly (readonly Placed[])[];
  readonly proposals?: Readonly<Record<string, Proposal>>;
  /** The two who release the key: person by seat. */
  readonly openers?: Readonly<Record<string, string>>;
  readonly openedAt?: Instant;
  readonly panel?: Members;
  /** By proposal, then by expert. */
  readonly reviews?: Readonly<Record<string, Readonly<Record<string, Review>>>>;
  /** The chair's consensus, or that the means stand because the chair was silent. */
  readonly consensus?: 'agreed' | 'minority-noted' | 'silent';
  /** Set when no question of order is left. */
  readonly ranking?: readonly Placed[];
  /** By seat: what the chair and a witness have given for a lot. */
  readonly lot?: Readonly<Record<string, { readonly seat: string; readonly person: string; readonly number: string }>>;
  /** Seed of the lot, where one had to be drawn. */
  readonly seed?: string;
  readonly choice?: Choice;
}
export const noSelectionYet: Selection = {};

/** The project manager and one witness, two persons, have confirmed the opening. */
export const isOpenedByTwo = ({ openers = {} }: Selection) => 'manager' in openers && new Set(Object.values(openers)).size >= 2;

export const withSelection = (project: Project, change: Partial<Selection>): Project => ({
  ...project,
  selection: { ...project.selection, ...change },
});
/** The same without these fields. */
export function withoutSelection(project: Project, ...names: readonly (keyof Selection)[]): Project {
  const rest = Object.entries(project.selection).filter(([name]) => !names.includes(name as keyof Selection));
  return { ...project, selection: Object.fromEntries(rest) };
}

export const proposalsOf = ({ selection }: Project): Proposal[] => Object.values(selection.proposals ?? {});
export const proposalOf = ({ selection }: Project, id: string): Proposal | undefined => selection.proposals?.[id];
/** The proposal an opening is about; its absence is a defect of the program. */
export function knownProposal(project: Project, id: string): Proposal {
  const proposal = proposalOf(project, id);
  if (!proposal) throw new Error(`no proposal ${id}`);
  return proposal;
}
export const withProposal = (project: Project, id: string, change: Partial<Proposal>): Project =>
  withSelection(project, { proposals: { ...project.selection.proposals, [id]: { ...knownProposal(project, id), ...change } } });
export const inState = (project: Project, ...states: readonly Proposal['state'][]) =>
  proposalsOf(project).filter(({ state }) => states.includes(state));
const inOrderReceived = (proposals: Proposal[]): string[] =>
  proposals.sort((a, b) => (`${a.sealedAt}${a.id}` < `${b.sealedAt}${b.id}` ? -1 : 1)).map(({ id }) => id);
/** Universities whose proposals were found eligible, in the order received: who shares a bond that the enterprise forfeits. */
export const eligibleBidders = (project: Project): string[] => inOrderReceived(inState(project, 'eligible', 'declined'));
/** The same before everything has been checked: all who have answered and were not found ineligible. */
export const answeredBy = (project: Project): string[] =>
  inOrderReceived(inState(project, 'sealed', 'opened', 'clarifying', 'eligible', 'declined'));
