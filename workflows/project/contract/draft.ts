import type { Signatures } from '#workflows/modules/signature/signature.ts';
import type { Project } from '#workflows/project/state.ts';
import { contractors, withContracting } from './contracting.ts';
import type { PlanRow } from './payment-plan.ts';
import { talksOf, withoutPending } from './talks.ts';

/** What the two sides' finance and the project manager have agreed on. One weight per milestone of the award, 10000 bp in all. */
export interface MoneyTerms {
  readonly priceFen: number;
  readonly weightsBp: readonly number[];
  readonly retentionBp: number;
  readonly warrantyMonths: number;
  readonly lateDailyBp: number;
  /** Liquidated damages, of the price of the part not accepted; absent: none agreed. */
  readonly damagesBp?: number | undefined;
  /** The enterprise's part of the loss if the technology proves impossible (L10); the university bears the rest. */
  readonly enterpriseRiskBp: number;
  readonly silenceAccepts: boolean;
  /** Rows of a payment plan, where it is not one tranche per milestone. */
  readonly plan?: readonly PlanRow[] | undefined;
  readonly depositFen?: number | undefined;
}

/** Who agrees on the money terms: each contractor's finance, and the project manager. */
export const managerSeat = 'manager';
export const moneySeats = (project: Project) => [...contractors(project).map(({ id }) => id), managerSeat];
export const haveAllAgreed = (project: Project, { agreed }: Pick<Draft, 'agreed'>) =>
  moneySeats(project).every((seat) => agreed.includes(seat));

/** Why the talks stand still. `by`: the party that would not or did not go on; absent where neither side is to blame. */
export const impasseCauses = ['signature', 'legal', 'silence', 'stuck', 'mediation', 'left', 'approval', 'secrecy'] as const;
export interface Impasse {
  readonly cause: (typeof impasseCauses)[number];
  readonly by?: string;
}

/** What a text was written from when a party's lawyers gave their opinion on it. */
interface ReviewedText extends Pick<Draft, 'template' | 'terms' | 'formerTexts'> {
  /** Edits adopted by then. */
  readonly adopted: number;
}
export interface FormerText extends Pick<Draft, 'round' | 'template' | 'terms'> {
  readonly document: string;
}
/** The contract on its way to the signatures. */
export interface Draft extends Signatures {
  /** Counts every change of content: agreements, opinions and signatures belong to one round and fall with it. */
  readonly round: number;
  /** Absent while the text is being redrafted. */
  readonly template?: {
    readonly type: string;
    readonly regime: string;
    readonly document: string;
    readonly sensitive?: true;
    readonly publicationDays?: number;
    /** Edits adopted before a redraft: their wordings of generated paragraphs fall with the paragraphs, new paragraphs stay. */
    readonly editsBefore?: number;
  };
  readonly terms?: MoneyTerms;
  /** Seats of `moneySeats`. */
  readonly agreed: readonly string[];
  /** Parties whose lawyers have passed the text. */
  readonly passed: readonly string[];
  /** By party: the text of its latest opinion. */
  readonly reviewed?: Readonly<Record<string, ReviewedText>>;
  /** Parties that have seen what the terms come to. */
  readonly acknowledged?: readonly string[];
  /** Seats of the internal approvals. */
  readonly approved?: readonly string[];
  /** Hash of the frozen text. */
  readonly frozen?: string;
  /** Texts that were frozen in earlier rounds, and what they were written from. */
  readonly formerTexts?: readonly FormerText[];
  readonly impasse?: Impasse;
  readonly renegotiated: boolean;
}

/** The draft in preparation; undefined before the award, once the contract is in force, and when the talks have ended. */
export const openDraft = ({ phase, contracting }: Project): Draft | undefined =>
  phase === 'awarded' || (phase === 'contracting' && !contracting.contract) ? (contracting.draft ?? freshDraft(1)) : undefined;
export const freshDraft = (round: number): Draft => ({ round, agreed: [], passed: [], signed: {}, renegotiated: false });
/** The same where a step has found it open. */
export function draftOf(project: Project): Draft {
  const draft = openDraft(project);
  if (!draft) throw new Error('no contract in preparation');
  return draft;
}
/** Texts are counted when they are frozen: proposals and reviews make no version. */
export const versionOf = ({ formerTexts = [] }: Pick<Draft, 'formerTexts'>) => formerTexts.length + 1;
export const withDraft = (project: Project, draft: Draft) => withContracting(project, { draft });
export const stopped = (project: Project, impasse: Impasse): Project => withDraft(project, { ...draftOf(project), impasse });

/** One mediation is tried; when it has been, the project manager decides. */
export const stuck = (project: Project): Project =>
  stopped(withoutPending(project), { cause: talksOf(project).mediated ? 'mediation' : 'stuck' });
/** A party that has not answered after a second notice. */
export const silent = (project: Project, by: string | undefined): Project =>
  stopped(withoutPending(project), { cause: 'silence', ...(by ? { by } : {}) });

/** Another content: what was reviewed, frozen or signed under the former one no longer counts. */
export function nextRound({
  frozen,
  impasse: _over,
  acknowledged: _seen,
  approved: _approved,
  signedUntil: _until,
  onPaper: _unconfirmed,
  ...draft
}: Draft): Draft {
  const { round, template, terms, formerTexts = [] } = draft;
  const former = frozen ? [{ round, document: frozen, ...(template ? { template } : {}), ...(terms ? { terms } : {}) }] : [];
  return { ...draft, round: round + 1, passed: [], signed: {}, ...(former.length > 0 ? { formerTexts: [...formerTexts, ...former] } : {}) };
}
