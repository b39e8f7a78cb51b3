import { comparators, signs } from '#workflows/domain/comparators.ts';
import type { FieldCode } from '#workflows/domain/field-codes.ts';
import type { IndicatorGoal } from '#workflows/domain/indicator.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { Answer, Answers } from '#workflows/modules/panel/opinions.ts';
import type { Project } from '#workflows/project/state.ts';
import type { AnnexReader } from './annex.ts';
import type { Question } from './questions.ts';
import type { withdrawalCauses } from './withdrawal.ts';

/** A measurable aim; copied forward from demand to proposal to contract, never typed again. Its name and method are in the document. */
export interface IndicatorTerm {
  readonly id: string;
  readonly comparator: '>=' | '<=' | '=' | 'range' | 'pass';
  /** Decimal string of at most 12 digits; absent for `pass`. */
  readonly target?: string | undefined;
  /** Upper end of a `range`, whose lower end is `target`. */
  readonly upper?: string | undefined;
  /** Where it stands now. Absent where none was given, or given before it stood here. */
  readonly baseline?: string | undefined;
  readonly weightBp: number;
}
/** The indicator as `meets` and `isAsStrict` compare it. */
export const goalOf = ({ comparator, target, upper }: Omit<IndicatorTerm, 'id' | 'weightBp'>): IndicatorGoal => ({
  comparator: comparators[comparator],
  ...(target === undefined ? {} : { target }),
  ...(upper === undefined ? {} : { upper }),
});

/** As it is read: `≥ 80`, `80 – 90`, `pass`. */
export function requirementOf({ comparator, target = '', upper = '' }: Omit<IndicatorTerm, 'id' | 'weightBp'>): string {
  if (comparator === 'pass') return 'pass';
  return comparator === 'range' ? `${target} – ${upper}` : `${signs[comparator]} ${target}`;
}

export interface Demand {
  readonly field: FieldCode;
  readonly budgetMinFen: number;
  readonly budgetMaxFen: number;
  readonly selfFundedFen: number;
  readonly indicators: readonly IndicatorTerm[];
  readonly months: number;
  readonly mode: 'open' | 'invited';
  readonly tier: 'public' | 'summary' | 'nda';
  /** Under an NDA: a university that has signed reads the text at once; absent: the enterprise admits each. */
  readonly admitsSigned?: true;
  /** Form of the latest text: what the public page and the proposals refer to. */
  readonly document: string;
}

/** How a demand is put to the universities; fixed when it is listed; only the window may be extended. */
export interface Listing {
  readonly mode: 'open' | 'invited';
  readonly windowDays: number;
  readonly listedAt: Instant;
  /** 0..5 proposals that make a round. */
  readonly minProposals: number;
  readonly earmark?: { readonly rateBp: number; readonly capFen: number };
  /** Weights add up to 10000 bp. */
  readonly criteria: readonly { readonly id: string; readonly weightBp: number }[];
  /** How many of the next in rank stand in when the awarded declines; absent: none. */
  readonly reserveDepth?: number;
  /** Mean of 0..100 points a proposal needs to be shortlisted; absent: any. */
  readonly thresholdPoints?: number;
  /** By so many points an interview may move a total; absent: there are none. */
  readonly interviewPoints?: number;
}

export interface ArgumentOpinion {
  readonly verdict: 'support' | 'support-with-changes' | 'oppose';
  readonly points: Readonly<Record<string, number>>;
}
/** One expert's place in the argument. */
export type Argument = Answer<ArgumentOpinion>;

/** Slice of the first stage. */
export interface DemandIntake {
  readonly demand?: Demand;
  readonly listing?: Listing;
  /** What lies in escrow in all, once the platform's finance has confirmed it. */
  readonly bondFen?: number;
  /** Where the demand lies. Absent: with the requester who drafts it; `requester`: to be rectified. */
  readonly desk?: 'signatory' | 'manager' | 'requester' | 'panel' | 'funder' | 'bond';
  /** Rounds of rectification so far. */
  readonly rectifications?: number;
  /** `replacements` stand in for those who gave no opinion, in half the time. */
  readonly panel?: { readonly experts: readonly string[]; readonly chair: string; readonly replacements?: readonly string[] };
  readonly arguments?: Answers<ArgumentOpinion>;
  /** The listing as decided, while the funder's word or the bond is still out. */
  readonly decision?: Omit<Listing, 'listedAt'>;
  /** How many payments of the bond have been confirmed. */
  readonly bondPayments?: number;
  /** The question is listed again with a higher budget after the receipt of the additional bond. */
  readonly topUp?: { readonly windowDays: number };
  /** Edits that the technology manager has suggested, and what the enterprise says to them. */
  readonly refinement?: { readonly edits: number; readonly state: 'proposed' | 'answered' | 'kept' };
  /** Whether the enterprise has asked to be let off the bond; it may once. */
  readonly waiver?: 'asked' | 'granted' | 'refused';
  /** Who prepared the bond's payment; the checker is another. */
  readonly bondMaker?: string;
  /** Who of the platform has seen the bond first; a second person confirms. */
  readonly bondSeenBy?: string;
  /** The sum that this person has seen on the account, where it is not the sum asked. */
  readonly bondSeenFen?: number;
  /** Under an NDA, by university: who has asked to read the text. */
  readonly annex?: Readonly<Record<string, AnnexReader>>;
  /** Asked about the call, in the order received. */
  readonly questions?: readonly Question[];
  /** The enterprise wants to give the listed question up; the platform's lead has not answered. */
  readonly withdrawal?: { readonly cause: (typeof withdrawalCauses)[number]; readonly by: string };
}
export const noDemandYet: DemandIntake = {};
export const editId = (n: number) => `edit-${n}`;

export const withIntake = (project: Project, change: Partial<DemandIntake>): Project => ({
  ...project,
  intake: { ...project.intake, ...change },
});
/** The same without these fields. */
export function withoutIntake(project: Project, ...names: readonly (keyof DemandIntake)[]): Project {
  const rest = Object.entries(project.intake).filter(([name]) => !names.includes(name as keyof DemandIntake));
  return { ...project, intake: Object.fromEntries(rest) };
}
