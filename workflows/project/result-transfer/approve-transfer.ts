import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { supersede } from '#workflows/modules/publicity/publicity.ts';
import { dealAndClient, grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { dealSheets } from './deal-sheets.ts';
import { figuresOf, priced } from './priced.ts';
import { publishedPrice } from './pricing/published-price.ts';
import { reviewMode, withTransfer } from './result-transfer.ts';

/** The threshold chain: the office up to the programme's sum, above it, or where the sum is open, the signatory. */
export const approver = (project: Project, fen: number | undefined): Audience =>
  university(project, fen !== undefined && fen <= project.terms.officeApprovalMaxFen ? 'uni.research' : 'uni.signatory');

/**
 * Decides on the transfer once its price has been public. Returned, the price is named, and
 * shown, again; refused, the mode is reconsidered. */
export const approveTransfer = defineStep({
  name: 'approve-transfer',
  code: 'S5.12',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const price = publishedPrice(project);
    if (!price || price.approvedAt) return [];
    const fen = price.terms.kind === 'lump-sum' ? price.terms.fen : undefined;
    return [{ subject: 'transfer', for: approver(project, fen), due: workingDays(10), about: figuresOf(price.terms) }];
  },
  beside: (project) => [
    { steps: [], hashes: [publishedPrice(project)?.document ?? ''] },
    ...each('choose-mode', 'record-market', 'publish-price'),
  ],
  compares: dealSheets,
  outcomes: {
    approve: { form: z.strictObject({ minutes: prose(10, 5000) }), legal: true },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
    refuse: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  facts: { 'transfer-approved': priced({}), 'transfer-returned': noDetails, 'transfer-refused': noDetails },
  apply: (project, { outcome, at }) => {
    const price = project.transfer.price;
    if (outcome === 'refuse') return { state: reviewMode(project), facts: [{ type: 'transfer-refused' }] };
    if (outcome === 'return' || !price) {
      // the price of a sale was bid and is not named again: the sale itself is returned
      const returned = price?.way ? reviewMode(project) : supersede(project, 'price');
      return { state: returned, facts: [{ type: 'transfer-returned' }] };
    }
    return {
      state: withTransfer(project, { price: { ...price, approvedAt: at } }),
      facts: [{ type: 'transfer-approved', ...figuresOf(price.terms) }],
    };
  },
});
