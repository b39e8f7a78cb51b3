import { z } from 'zod';
import { addMonths, Day, shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { isTransferring, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep } from '#workflows/project/state.ts';

const Method = z.enum(['market', 'income', 'cost']);
/** A report is good for twelve months. */
const mostMonths = 12;

/** S5.10: what an evaluator says the result is worth, with its report. It binds no price and stands beside the approval (L6). */
export const recordValuation = defineStep({
  name: 'record-valuation',
  code: 'S5.10',
  stage: 'result-transfer',
  since: 1,
  optional: true,
  access: { known: [parties, owners], read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const { protection, deal, ending } = project.transfer;
    const isOpen = isTransferring(project) && protection && protection !== 'public' && !deal && !ending;
    return isOpen ? [{ subject: 'valuation', for: university(project, 'uni.tto') }] : [];
  },
  beside: () => each('disclose-result', 'record-valuation'),
  outcomes: {
    record: {
      form: z.strictObject({
        evaluator: prose(2, 200),
        reportNumber: code(2, 60),
        method: Method,
        valueFen: DealFen.min(1),
        valuedOn: Day,
        validUntil: Day,
        assumptions: prose(10, 3000),
        files: optionalFiles(),
      }),
    },
  },
  facts: { 'result-valued': z.strictObject({ method: Method, fen: Fen, validUntil: Day }) },
  rules: [...earliestRules, ...latestRules],
  breaks: (_project, { input: { valuedOn, validUntil }, at }) => [
    ...brokenByLatest('valuedOn', valuedOn, shanghaiDay(at)),
    ...brokenByEarliest('validUntil', validUntil, shanghaiDay(at)),
    ...brokenByLatest('validUntil', validUntil, addMonths(valuedOn, mostMonths)),
  ],
  apply: (project, { input: { method, valueFen: fen, validUntil } }) => ({
    state: withTransfer(project, { valuation: { method, fen, validUntil } }),
    facts: [{ type: 'result-valued', method, fen, validUntil }],
  }),
});
