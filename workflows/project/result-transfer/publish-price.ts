import { workingDays } from '#workflows/engine/period.ts';
import { noticeDays } from '#workflows/modules/terms/law.ts';
import { university } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, inventors, takers } from '#workflows/project/recipients.ts';
import { needsNotice } from './pricing/published-price.ts';
import { waitsForFirstRefusal } from './pricing/taken-by.ts';
import { standingPrice, takerOf } from './result-transfer.ts';

/** A negotiated price is shown for at least 15 days before anybody approves it (L4, L5). */
export const pricePublicity = definePublicity({
  code: 'S5.13',
  stage: 'result-transfer',
  subject: 'price',
  by: (project) => university(project, 'uni.tto'),
  ready: (project) => {
    const price = standingPrice(project);
    return price !== undefined && needsNotice(price) && !waitsForFirstRefusal(project);
  },
  shows: (project) => {
    const price = standingPrice(project);
    const { disclosure, mode } = project.transfer;
    if (!price || !disclosure || !mode) throw new Error('no price to publish');
    const { terms, relatedParty } = price;
    return {
      of: 'price',
      result: disclosure.document,
      transferee: takerOf(project).organisation,
      mode,
      terms,
      relatedParty,
    };
  },
  beside: each('choose-mode', 'set-price'),
  informed: (project) => [...inventors(project), ...answerers(project, 'uni.research', 'uni.signatory'), ...takers(project)],
  publishWithin: workingDays(10),
  days: { unit: 'calendarDay', min: 15, max: 60, standard: (project, on) => noticeDays(project, 'price', on) },
});
