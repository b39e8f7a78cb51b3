import { defaultOutcomeBands, type OutcomeBands } from '#workflows/domain/proportional.ts';
import type { DayLengths } from '#workflows/engine/period.ts';

/**
 * The programme's policy pack, looked up by jurisdiction and date when the project opens and frozen on it.
 * A figure that law or a programme may change stands here, never in a step. Rates in basis points, sums in fen.
 */
export interface Terms {
  readonly programme: string;
  /** Version of the policy pack: `CN-2026-01`. */
  readonly pack: string;
  readonly lengths: DayLengths;
  /** Days that people have for a step, where the programme gives other than the step's own: step-days.ts. */
  readonly days?: Readonly<Record<string, number>>;
  readonly bondBp: number;
  readonly bondMaxFen: number;
  /** Kept of the bond when a listed demand is withdrawn or nobody is selected (product default). */
  readonly bondKeptBp: number;
  readonly earmarkMaxBp: number;
  readonly subsidy: { readonly reserveBp: number; readonly ceilingBp: number; readonly weightsBp: readonly number[] };
  /** L24: from which achievement on a project is passed or concluded. Absent where a project was opened before programmes had their own. */
  readonly outcomeBands?: OutcomeBands;
  readonly retentionMaxBp: number;
  readonly depositMaxBp: number;
  readonly lateDailyBp: number;
  readonly lateCapBp: number;
  /** L1, L2: floor of the inventors' share in net licence or assignment income. */
  readonly inventorFloorBp: number;
  readonly brokerMaxBp: number;
  /** L3: the main contributors' floor in the inventors' share. */
  readonly mainContributorFloorBp: number;
  /** L13: stamp duty on technology contracts, 0.3 ‰ = 3 bp. */
  readonly stampBp: number;
  readonly publicityDays: { readonly award: number; readonly conclusion: number; readonly price: number; readonly reward: number };
  /** Contracts up to this sum are approved by the office, above it by the signatory (threshold chain). */
  readonly officeApprovalMaxFen: number;
  /** E19, L13: value-added tax inside the price where no registration exempts it, 6 %. Absent in projects opened before it stood here. */
  readonly vatBp?: number;
  /** L13: the part of a cash reward for a transferred result that counts as income of the person. Absent: half. */
  readonly countedRewardBp?: number;
  /** L11: technical value from which, or in dispute, registration takes 30 working days instead of 15. */
  readonly registrationExpertFen: number;
}

/** Defaults of the product where a programme says nothing else. */
const defaultVatBp = 600;
export const defaultTerms: Omit<Terms, 'programme' | 'lengths'> = {
  pack: 'CN-2026-01',
  bondBp: 200,
  bondMaxFen: 100_000_000,
  bondKeptBp: 2000,
  earmarkMaxBp: 5000,
  subsidy: { reserveBp: 500, ceilingBp: 9000, weightsBp: [4000, 4000, 2000] },
  outcomeBands: defaultOutcomeBands,
  retentionMaxBp: 1000,
  depositMaxBp: 2000,
  lateDailyBp: 5,
  lateCapBp: 500,
  inventorFloorBp: 5000,
  brokerMaxBp: 1000,
  mainContributorFloorBp: 5000,
  stampBp: 3,
  publicityDays: { award: 5, conclusion: 5, price: 15, reward: 15 },
  officeApprovalMaxFen: 200_000_000,
  vatBp: defaultVatBp,
  registrationExpertFen: 500_000_000,
};

const halfOfReward = 5_000;
export const countedRewardBpOf = ({ countedRewardBp = halfOfReward }: Terms) => countedRewardBp;
export const vatBpOf = ({ vatBp = defaultVatBp }: Terms) => vatBp;
export const outcomeBandsOf = ({ outcomeBands = defaultOutcomeBands }: Terms) => outcomeBands;
