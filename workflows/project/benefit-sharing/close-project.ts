import { z } from 'zod';
import { type Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Sha256 } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { parties, principals, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder, inventors, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { withSharing } from './benefit-sharing.ts';
import { allOpen, isShared, openItems, someDay } from './open-items.ts';
import { openItemsSheet, receivables } from './receivables.ts';

const seats = ['pm', 'auditor'] as const;

/**
 * The project manager and the auditor close the books over the same archive. No one is asked while anything is open, of any
 * stage; a finding outside the books is stated instead. The recording refuses an archive that is not that of the record, so
 * another one than the first person's means that the record has grown: the first confirmation lapses.
 */
export const closeProject = defineStep({
  name: 'close-project',
  code: 'S6.18',
  stage: 'benefit-sharing',
  since: 1,
  access: {
    known: [parties, side('inventor')],
    read: [principals, side('broker', 'inventor')],
    actor: 'named',
    figures: [principals, side('broker', 'inventor')],
  },
  opens: (project, books) => {
    const isDone = isShared(project) && openItems(project, books, someDay).length === 0;
    if (!isDone && !(project.phase === 'sharing' && project.sharing.listed)) return [];
    const { confirmed = [] } = project.sharing.closing ?? {};
    const items = isDone ? receivables(project) : itemsAt(project, books, someDay);
    return seats
      .filter((seat) => !confirmed.some((entry) => entry.seat === seat))
      .map((seat) => ({
        subject: 'books',
        seat,
        for: platform(
          project,
          seat,
          confirmed.map(({ person }) => person),
        ),
        due: workingDays(20),
        about: { items: items.length },
      }));
  },
  beside: () => each('list-open-items'),
  compares: (project, _opening, books = {}, today = someDay) => [openItemsSheet(project, itemsAt(project, books, today))],
  archives: 'close',
  outcomes: {
    close: { form: z.strictObject({ archive: Sha256 }), legal: true },
    return: { form: z.strictObject({ openItems: prose(10, 2000) }), negative: true },
  },
  facts: {
    'closing-confirmed': z.strictObject({ archive: Sha256 }),
    'closing-returned': noDetails,
    'project-closed': z.strictObject({ archive: Sha256, items: Count }),
  },
  announces: {
    'project-closed': (project) => [
      ...answerers(project, 'uni.research', 'uni.tto', 'uni.finance'),
      ...inventors(project),
      ...askersAndFunder(project),
      ...managers(project),
    ],
  },
  apply: (project, act, { seat = '' }, books) => {
    const { closing, listed: _listed, ...sharing } = project.sharing;
    if (act.outcome === 'return') return { state: { ...project, sharing }, facts: [{ type: 'closing-returned' }] };
    const { archive } = act.input;
    const earlier = closing?.archive === archive ? closing.confirmed : [];
    const confirmed = [...earlier, { seat, person: act.actor.person }];
    const state = withSharing(project, { closing: { archive, confirmed } });
    if (confirmed.length < seats.length) return { state, facts: [{ type: 'closing-confirmed', archive }] };
    const open = itemsAt(project, books, shanghaiDay(act.at));
    const closed = { ...withSharing(state, { closedAt: act.at, ...(open.length > 0 ? { open } : {}) }), phase: 'closed' } as const;
    return { state: closed, facts: [{ type: 'project-closed', archive, items: open.length }] };
  },
});

/** What the books are closed over: receivables, and after a listing everything that is still open. A year without a sum owes nothing. */
const itemsAt = (project: Project, books: Books, today: Day) =>
  [...receivables(project), ...(project.sharing.listed ? allOpen(project, books, today) : [])].filter(({ fen }) => fen > 0);
