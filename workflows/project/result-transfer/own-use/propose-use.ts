import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, askers } from '#workflows/project/recipients.ts';
import { isTransferring, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep } from '#workflows/project/state.ts';
import { leastRewardBp } from './own-use.ts';
import { textOfUse } from './use-text.ts';

const form = z.strictObject({
  rateBp: BasisPoints.min(leastRewardBp),
  years: z.int().min(3).max(5),
  termYears: z.int().min(3).max(20),
  field: prose(2, 500),
  reasons: prose(10, 2000),
  note: optionalProse(2000),
  files: optionalFiles(),
});

/** S5.07: no licence is sold; the enterprise makes use of the result with the university, and the inventors have their part of the profit. */
export const proposeUse = defineStep({
  name: 'propose-use',
  code: 'S5.32',
  stage: 'result-transfer',
  since: 1,
  optional: true,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const { protection, mode, use, ending, uses = 0 } = project.transfer;
    const isOpen = isTransferring(project) && protection && protection !== 'public' && !mode && !use && !ending;
    return isOpen ? [{ subject: `use-${uses + 1}`, for: university(project, 'uni.tto') }] : [];
  },
  beside: () => each('disclose-result', 'protection-choice'),
  composes: (project, typed) => {
    const terms = form.safeParse(typed);
    return terms.success ? textOfUse(project, terms.data) : undefined;
  },
  begins: () => ({ propose: { rateBp: leastRewardBp, years: 5, termYears: 10 } }),
  outcomes: { propose: { form, composed: composedTexts } },
  retractable: ['propose'],
  facts: { 'use-proposed': z.strictObject({ rateBp: BasisPoints, years: Count, termYears: Count }) },
  announces: { 'use-proposed': (project) => [...answerers(project), ...askers(project)] },
  rules: ['term-below-years'],
  breaks: (_project, { input: { years, termYears } }) =>
    termYears < years ? [{ rule: 'term-below-years', field: 'termYears', figures: { years, termYears } }] : [],
  apply: (project, { input: { rateBp, years, termYears }, document }) => {
    const n = (project.transfer.uses ?? 0) + 1;
    const use = { n, rateBp, years, termYears, document, signed: {} };
    return { state: withTransfer(project, { use, uses: n }), facts: [{ type: 'use-proposed', rateBp, years, termYears }] };
  },
});
