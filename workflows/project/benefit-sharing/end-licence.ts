import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { calendarDays, endOf } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, takers } from '#workflows/project/recipients.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withSharing } from './benefit-sharing.ts';
import { type EndCause, endCauses, isLicensed, standingNotice } from './licence.ts';

const form = z.strictObject({ sellOffMonths: z.int().min(0).max(6), reasons: prose(10, 2000) });

/** S6.16: the licensee gives notice, or the university for a breach that is not cured within thirty days. Stock is sold for six months at most. */
export const endLicenceStep = defineStep({
  name: 'end-licence',
  code: 'S6.16',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  optional: true,
  opens: (project) =>
    isLicensed(project) && !standingNotice(project)
      ? [
          { subject: 'licence', seat: 'university', for: university(project, 'uni.tto'), offers: ['breach'] },
          { subject: 'licence', seat: 'licensee', for: taker(project, 'ent.signatory'), offers: ['give-notice'] },
        ]
      : [],
  beside: () => each('set-price', 'sign-transfer'),
  outcomes: {
    breach: { form, grounds: 'reasons', legal: true, negative: true },
    'give-notice': { form, grounds: 'reasons', legal: true, negative: true },
  },
  facts: { 'notice-given': z.strictObject({ cause: z.enum(endCauses) }) },
  announces: { 'notice-given': (project) => [...answerers(project, 'uni.tto', 'uni.finance'), ...takers(project)] },
  apply: (project, { outcome, input: { sellOffMonths }, at }) => {
    const { terms, calendar } = project;
    const cause: EndCause = outcome === 'breach' ? 'breach' : 'at-notice';
    const { id: by } = outcome === 'breach' ? theParty(project, 'university') : takerOf(project);
    const endsAt = endOf(calendarDays(30), at, terms.lengths, calendar);
    return {
      state: withSharing(project, { licence: { notice: { by, cause, endsAt, sellOffMonths } } }),
      facts: [{ type: 'notice-given', cause }],
    };
  },
});
