import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { isTransferring, transferModes, withTransfer } from './result-transfer.ts';

/**
 * How the result goes into use. Only the modes whose way on is built: licences and assignment to the project's enterprise.
 * A co-owner's consent needs no step of its own here: the co-owner is the transferee, and signs.
 */
export const chooseMode = defineStep({
  name: 'choose-mode',
  code: 'S5.07',
  stage: 'result-transfer',
  since: 1,
  access: { known: deal, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    isTransferring(project) && project.transfer.protection && !project.transfer.mode && !project.transfer.ending
      ? [{ subject: 'result', for: university(project, 'uni.tto'), due: workingDays(20) }]
      : [],
  beside: () => each('disclose-result', 'protection-choice'),
  outcomes: {
    choose: {
      form: z.strictObject({
        mode: z.enum(transferModes),
        field: optionalProse(500),
        territory: optionalProse(200),
        reasons: prose(10, 2000),
      }),
    },
  },
  facts: { 'mode-chosen': z.strictObject({ mode: z.enum(transferModes) }) },
  apply: (project, { input: { mode }, document }) => ({
    state: withTransfer(project, { mode, plan: document }),
    facts: [{ type: 'mode-chosen', mode }],
  }),
});
