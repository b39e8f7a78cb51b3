import type { Publicity as PublicityOf } from '#workflows/modules/publicity/publicity.ts';
import type { DealTerms, TransferMode } from '#workflows/project/result-transfer/result-transfer.ts';

export const publicitySubjects = ['award', 'conclusion', 'price', 'reward'] as const;
export type PublicitySubject = (typeof publicitySubjects)[number];

/**
 * What the publicity is about, beside its free text: ids and figures as they stand when it begins, so that the text is tied to
 * what is decided. Names are looked up where it is read, and so is who may read what (model 4.10).
 */
export type Shown =
  | {
      readonly of: 'award';
      readonly university: string;
      readonly investigator: string;
      readonly priceFen: number;
      /** Its place in the experts' order, how it came to be chosen, and among how many. */
      readonly rank: number;
      readonly how: 'first' | 'off-rank' | 'reserve';
      readonly received: number;
      /** To the enterprise, as disclosed and allowed (S2.18). */
      readonly related?: true;
    }
  | { readonly of: 'conclusion'; readonly result: 'passed' | 'concluded' | 'failed'; readonly achievedBp: number }
  | {
      readonly of: 'price';
      /** The disclosure, which has the result's name and abstract. */
      readonly result: string;
      readonly transferee: string;
      readonly mode: TransferMode;
      readonly terms: DealTerms;
      /** The transferee is one of those who made the result, or related to them (L5). */
      readonly relatedParty: boolean;
    }
  | {
      readonly of: 'reward';
      /** Number of the registered contract; of the royalty, the year. */
      readonly contract?: string;
      readonly year: number;
      readonly shares: readonly { readonly inventor: string; readonly fen: number; readonly isLeader?: true }[];
    };
export type ShownOf<Subject extends PublicitySubject> = Extract<Shown, { of: Subject }>;
export type Publicity = PublicityOf<PublicitySubject, Shown>;
/** What single persons get is public for objections alone, while the period runs or an objection holds it; all else stays public. */
export const isOpenToAll = ({ subject, state }: Pick<Publicity, 'subject' | 'state'>): boolean =>
  subject !== 'reward' || state === 'running' || state === 'held';
