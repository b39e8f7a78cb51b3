import { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { parties, principals, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { answerers, askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withSharing } from './benefit-sharing.ts';
import { isLicensed, standingNotice } from './licence.ts';
import { allOpen, someDay } from './open-items.ts';
import { openItemsSheet, receivables } from './receivables.ts';
import { royaltyIsOver } from './royalty.ts';

/**
 * S6.18: what does not move any more is listed as explicit receivables, with the reason, so that the books can be closed over it by
 * the project manager and the auditor. It pays and waives nothing: each item keeps its debtor, its sum and its day.
 */
export const listOpenItems = defineStep({
  name: 'list-open-items',
  code: 'S6.24',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: parties, read: [principals, side('broker', 'inventor')], actor: 'named', figures: principals },
  optional: true,
  // where nothing else is asked, this is the way to the end
  keepsOpen: true,
  opens: (project, books) => {
    const isRunning = isLicensed(project) && !royaltyIsOver(project);
    if (project.phase !== 'sharing' || project.sharing.listed || isRunning || standingNotice(project)) return [];
    const items = allOpen(project, books, someDay).length;
    return items > 0 ? [{ subject: 'books', for: platform(project, 'pm'), about: { items } }] : [];
  },
  compares: (project, _opening, books = {}, today = someDay) => [
    openItemsSheet(project, [...receivables(project), ...allOpen(project, books, today)]),
  ],
  outcomes: { list: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true } },
  facts: { 'open-items-listed': z.strictObject({ items: Count }) },
  announces: {
    'open-items-listed': (project) => [...answerers(project, 'uni.tto', 'uni.finance'), ...askersAndFunder(project)],
  },
  apply: (project, { at }, _opening, books) => ({
    state: withSharing(project, { listed: true }),
    facts: [{ type: 'open-items-listed', items: allOpen(project, books, shanghaiDay(at)).length }],
  }),
});
