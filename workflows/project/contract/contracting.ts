import type { Currency } from '#workflows/domain/money.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { Signatures } from '#workflows/modules/signature/signature.ts';
import type { IndicatorTerm } from '#workflows/project/demand-intake/demand-intake.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import type { BeforeAmendment, Changes } from './amendment/amendment.ts';
import type { Effect } from './amendment/effect.ts';
import type { Draft } from './draft.ts';
import type { Instalment } from './payment-plan.ts';
import type { Talks } from './talks.ts';

/** One enterprise tranche: due after its milestone is accepted. All in fen; tranche = cash + retention. */
export interface ContractTranche {
  readonly milestone: number;
  readonly dueOn: string;
  readonly indicators: readonly string[];
  /** What its acceptance is worth: what an ending counts. Paid on it: the tranche, which a payment plan of its own makes another sum. */
  readonly valueFen: number;
  readonly trancheFen: number;
  readonly retentionFen: number;
  readonly cashFen: number;
}

/** What was signed; in force from the last signature. */
export interface Contract {
  readonly currency: Currency;
  readonly priceFen: number;
  readonly tranches: readonly ContractTranche[];
  /** Parts of the price that hang on no milestone (M13). */
  readonly instalments?: readonly Instalment[];
  /** 定金, at most a fifth of the price (L14). */
  readonly depositFen?: number | undefined;
  readonly retentionBp: number;
  readonly warrantyMonths: number;
  readonly lateDailyBp: number;
  /** Liquidated damages, of the price of the part not accepted; absent: none agreed. */
  readonly damagesBp?: number | undefined;
  readonly enterpriseRiskBp: number;
  /** Whether silence after a second notice counts as acceptance, for enterprise money only. */
  readonly silenceAccepts: boolean;
  /** The frozen text. */
  readonly document: string;
  readonly effectiveAt: Instant;
}

/** Who signs the contract: the enterprise's and the university's side, each party by itself. */
export const contractors = (project: Project) => partiesOf(project, 'enterprise', 'university');

/** 认定登记 of the technology contract; `changing`: an amendment makes it other than registered. `technicalFen` is what counts for tax, at most the price. */
export interface Registration {
  readonly state:
    | 'submitted'
    | 'returned'
    | 'refused'
    | 'registered'
    | 'reduced'
    | 'not-needed'
    | 'given-up'
    | 'changing'
    | 'change-submitted'
    | 'changed'
    | 'cancelled';
  readonly technicalFen: number;
  /** The registry's working days, by the law of its place on the day of the application (L11, P11). */
  readonly days?: number;
  readonly number?: string;
}

/** 任务书: the subsidy agreement, signed by funder, enterprise and university. */
export interface TaskBook {
  readonly maxGrantFen: number;
  readonly rateBp: number;
  readonly capFen: number;
  /** The last weight is the final claim's; before it, claim k follows milestone `claimAfter[k]`. */
  readonly weightsBp: readonly number[];
  readonly claimAfter: readonly number[];
  readonly reserveBp: number;
  readonly ceilingBp: number;
  /** The contract's price in its text; an amendment may change the contract's since. */
  readonly priceFen: number;
  readonly document: string;
  readonly signedAt: Instant;
}
/** Who signs the task book; the funders propose it. */
export const taskBookParties = (project: Project) => [...partiesOf(project, 'funder'), ...contractors(project)];

/** An amendment (S3.17) that is proposed; every party that signs sees its effect. */
interface Amending extends Signatures {
  readonly n: number;
  readonly by: string;
  readonly changes: Changes;
  readonly effect: Effect;
  readonly before: BeforeAmendment;
  readonly document: string;
}

/** Slice of the third stage. */
export interface Contracting {
  readonly draft?: Draft;
  readonly talks?: Talks;
  readonly contract?: Contract;
  readonly amending?: Amending;
  /** Amendments proposed so far, void ones included: each has a number of its own. */
  readonly amendmentsProposed?: number;
  /** The amendments in force, each on top of those before it. */
  readonly amendments?: readonly {
    readonly n: number;
    readonly document: string;
    readonly before: BeforeAmendment;
    readonly at: Instant;
  }[];
  /** Targets that amendments have changed, by indicator. */
  readonly targets?: Readonly<Record<string, { readonly target: string; readonly upper?: string | undefined }>>;
  readonly registration?: Registration;
  /** The funder's proposal until all three have signed it, each by a person of its own. */
  readonly taskBookDraft?: Omit<TaskBook, 'signedAt'> & Signatures;
  readonly taskBook?: TaskBook;
  /** The task book was refused or not signed in time: the project goes on without subsidy. */
  readonly earmarkLapsed?: true;
}
export const noContractYet: Contracting = {};

export const withContracting = (project: Project, changes: Partial<Contracting>): Project => ({
  ...project,
  contracting: { ...project.contracting, ...changes },
});

/** The award that the contract is about. Throws before there is one: no step of these stages is open then. */
export function awardOf({ selection }: Project) {
  if (!selection.award) throw new Error('no award yet');
  return selection.award;
}
export function contractOf({ contracting }: Project): Contract {
  if (!contracting.contract) throw new Error('no contract yet');
  return contracting.contract;
}
/** The indicators as awarded, with the targets that amendments have changed. */
export const indicatorsOf = (project: Project): readonly IndicatorTerm[] =>
  awardOf(project).indicators.map((term) => ({ ...term, ...project.contracting.targets?.[term.id] }));
