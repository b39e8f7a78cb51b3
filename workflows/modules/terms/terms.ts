import { z } from 'zod';
import { isDay } from '#workflows/domain/days.ts';
import { MAX_FEN, WHOLE_BP } from '#workflows/domain/money.ts';
import { defaultOutcomeBands } from '#workflows/domain/proportional.ts';
import { code, line, pattern } from '#workflows/domain/text.ts';
import { realDayMs } from '#workflows/engine/period.ts';

/** A whole number within bounds; the refusal names them, and the law that sets them. */
function whole(unit: string, fewest: number, most: number, source?: string) {
  const error = `须为 ${fewest} 至 ${most} 之间的整数 · must be a whole number of ${unit} from ${fewest} to ${most}${source ? ` (${source})` : ''}`;
  return z.int({ error }).min(fewest, { error }).max(most, { error });
}
const bp = (fewest: number, most: number, source?: string) => whole('basis points', fewest, most, source);
const fen = whole('fen', 0, MAX_FEN);
const days = (fewest: number, most: number, source?: string) => whole('days', fewest, most, source);
const lengthOfDay = whole('milliseconds', 1, realDayMs);

const OutcomeBands = z
  .strictObject({ passBp: bp(0, WHOLE_BP), concludedBp: bp(0, WHOLE_BP) })
  .refine(({ passBp, concludedBp }) => concludedBp <= passBp, {
    error: '结题线不得高于通过线 · concludedBp must not be above passBp',
  });

export const approvalLevels = ['office', 'leader', 'meeting'] as const;
/** Rows in ascending order; the first from zero. */
const ApprovalTable = z
  .array(z.strictObject({ fromFen: fen, level: z.enum(approvalLevels) }))
  .min(1)
  .max(5)
  .refine((rows) => rows.every(({ fromFen }, index) => (index === 0 ? fromFen === 0 : fromFen > (rows[index - 1]?.fromFen ?? 0))), {
    error: '首行须自 0 起，各行金额递增 · the first row starts at 0, and the sums ascend',
  });

/**
 * The terms of a programme, of packs by jurisdiction and date and of its own, frozen on a case when it opens. A figure that law or a
 * programme may change stands here, never in a step. Rates in basis points, sums in fen; bounds are those of law.
 */
export const Terms = z.strictObject({
  programme: code(1, 64),
  /** The packs that the figures come from, the national one first, each with the L-rows of its sources. */
  packs: z.array(z.strictObject({ id: code(1, 40), source: line(2, 120) })).min(1),
  lengths: z.strictObject({ waitDayMs: lengthOfDay, actByDayMs: lengthOfDay }),
  /** Days that people have for a step, where the programme gives other than the step's own: step-days.ts. */
  days: z.record(pattern(/^[a-z0-9/-]{1,60}$/), z.int()).optional(),
  bondBp: bp(0, WHOLE_BP),
  bondMaxFen: fen,
  /** Part of the bond kept after the withdrawal of a listed demand, or without a selection (product default). */
  bondKeptBp: bp(0, WHOLE_BP),
  earmarkMaxBp: bp(0, WHOLE_BP),
  subsidy: z.strictObject({
    reserveBp: bp(0, 1000),
    ceilingBp: bp(0, 9500),
    /** Of the claims in order, the final one last. */
    weightsBp: z
      .array(bp(1, WHOLE_BP))
      .min(2)
      .max(4)
      .refine((weights) => weights.reduce((sum, weight) => sum + weight, 0) === WHOLE_BP, {
        error: '各期比例之和须为 10000 · the weights must add up to 10000 basis points',
      }),
  }),
  /** L24: from which achievement on a project is passed or concluded. Absent where a project was opened before programmes had their own. */
  outcomeBands: OutcomeBands.optional(),
  retentionMaxBp: bp(0, WHOLE_BP),
  depositMaxBp: bp(0, 2000, '民法典 586'),
  /** S3.07: from which price on which level of each side decides. Absent: the sample of the platform. */
  contractApprovals: z.strictObject({ enterprise: ApprovalTable, university: ApprovalTable }).optional(),
  /** M13: most of the price that may be paid on signature. Absent: three tenths. */
  advanceMaxBp: bp(0, WHOLE_BP).optional(),
  /** S4.14: the part of the price that a university may move between items of its budget alone. Absent: a tenth. */
  budgetMoveBp: bp(0, WHOLE_BP).optional(),
  /** S4.04: calendar days between progress reports, 30 or 90 as a rule. Absent: reported at will. */
  progressNoteDays: days(28, 92).optional(),
  /** S4.10: part of the time of the work in which the mid-term review is called. Absent: at any time. */
  midterm: z
    .strictObject({ fromBp: bp(0, WHOLE_BP), untilBp: bp(0, WHOLE_BP) })
    .refine(({ fromBp, untilBp }) => fromBp < untilBp, {
      error: '起点须早于终点 · fromBp must be below untilBp',
    })
    .optional(),
  /** S4.30: grant from which the spending is audited before the final acceptance. Absent: the panel waits for no audit. */
  finalAuditFromFen: fen.optional(),
  /** S6.17: day of the year (`03-31`) by which the report on the transfer in the year before is due. Absent: filed at will. */
  annualReportDue: pattern(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|30|31)$/)
    .refine((day) => isDay(`2026-${day}`), { error: '没有这一天 · there is no such day' })
    .optional(),
  lateDailyBp: bp(0, WHOLE_BP),
  lateCapBp: bp(0, WHOLE_BP),
  /** L1, L2: floor of the inventors' share in net licence or assignment income. */
  inventorFloorBp: bp(5000, WHOLE_BP, '促进科技成果转化法 45'),
  brokerMaxBp: bp(0, 5000),
  /** L3: the main contributors' floor in the inventors' share. */
  mainContributorFloorBp: bp(5000, WHOLE_BP, '国发〔2016〕16号'),
  /** L13: stamp duty on technology contracts, 0.3 ‰ = 3 bp. */
  stampBp: bp(0, 100),
  publicityDays: z.strictObject({
    award: days(3, 15),
    conclusion: days(3, 15),
    price: days(15, 60, 'L5'),
    reward: days(15, 60, 'L13'),
  }),
  /** Contracts up to this sum are approved by the office, above it by the signatory (threshold chain). */
  officeApprovalMaxFen: fen,
  /** E19, L13: value-added tax inside the price where no registration exempts it, 6 %. Absent in projects opened before it stood here. */
  vatBp: bp(0, 2000).optional(),
  /** L13: the part of a cash reward for a transferred result that counts as income of the person. Absent: half. */
  countedRewardBp: bp(0, WHOLE_BP).optional(),
  /** L7: days for interest in a result; then the project may end without a transfer. Absent: a year. */
  transferDays: days(30, 1825, 'L7').optional(),
  /** L11: technical value from which, or in dispute, registration takes 30 working days instead of 15. */
  registrationExpertFen: fen,
});
export type Terms = Readonly<z.output<typeof Terms>>;

/** Figures of the national pack, and defaults of the product where no law sets one. */
const defaultVatBp = 600;
export const defaultTerms: Omit<Terms, 'programme' | 'lengths'> = {
  packs: [
    {
      id: 'CN-2026-01',
      source: 'L1, L3, L5, L11, L13, L14, L24',
    },
  ],
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
/** Individual Income Tax Law, article 3: the highest rate on wages. What is withheld above it is shown as a finding. */
export const topWageTaxBp = 4_500;
export const countedRewardBpOf = ({ countedRewardBp = halfOfReward }: Terms) => countedRewardBp;
const yearDays = 365;
export const transferDaysOf = ({ transferDays = yearDays }: Terms) => transferDays;
const usualApprovals = [
  { fromFen: 0, level: 'office' },
  { fromFen: 200_000_000, level: 'leader' },
  { fromFen: 500_000_000, level: 'meeting' },
] as const;
export function approvalLevelOf({ contractApprovals }: Terms, of: 'enterprise' | 'university', priceFen: number) {
  const rows = contractApprovals?.[of] ?? usualApprovals;
  return rows.findLast(({ fromFen }) => priceFen >= fromFen)?.level ?? 'office';
}
const usualBudgetMoveBp = 1_000;
export const budgetMoveBpOf = ({ budgetMoveBp = usualBudgetMoveBp }: Terms) => budgetMoveBp;
const usualAdvanceBp = 3_000;
export const advanceMaxBpOf = ({ advanceMaxBp = usualAdvanceBp }: Terms) => advanceMaxBp;
export const vatBpOf = ({ vatBp = defaultVatBp }: Terms) => vatBp;
export const outcomeBandsOf = ({ outcomeBands = defaultOutcomeBands }: Terms) => outcomeBands;
