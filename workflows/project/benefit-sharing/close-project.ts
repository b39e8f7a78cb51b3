import { z } from 'zod';
import { openClearing } from '#workflows/domain/ledger.ts';
import { Sha256 } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { isSettled } from '#workflows/modules/payment/payment.ts';
import { parties, principals, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { allTranchesConfirmed, isConfirmed } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { retainedFen } from '#workflows/project/milestone-funding/release-retention.ts';
import { claimableNow, claimSubject, claimUnderWay } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { answerers, askersAndFunder, inventors, managers } from '#workflows/project/told.ts';
import { withSharing } from './benefit-sharing.ts';
import { draftStatements, royaltyIsOver } from './royalty.ts';
import { arePaid, sharePayments } from './shares.ts';

const seats = ['pm', 'auditor'] as const;

/**
 * The project manager and the auditor close the books over the same archive. Nobody is asked while anything is open, of any
 * stage; whoever finds something that the books do not know says so instead.
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
    if (!isShared(project) || openItems(project, books).length > 0) return [];
    const { archive, confirmed = [] } = project.sharing.closing ?? {};
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
        about: { archive: archive ?? 'none' },
      }));
  },
  begins: ({ sharing }, _opening, tail) => ({ close: { archive: sharing.closing?.archive ?? tail } }),
  outcomes: {
    close: { form: z.strictObject({ archive: Sha256 }), legal: true },
    return: { form: z.strictObject({ openItems: prose(10, 2000) }), negative: true },
  },
  facts: {
    'closing-confirmed': z.strictObject({ archive: Sha256 }),
    'closing-returned': noDetails,
    'project-closed': z.strictObject({ archive: Sha256 }),
  },
  announces: {
    'project-closed': (project) => [
      ...answerers(project, 'uni.research', 'uni.tto', 'uni.finance'),
      ...inventors(project),
      ...askersAndFunder(project),
      ...managers(project),
    ],
  },
  refuses: (project, act) => {
    if (act.outcome === 'return') return undefined;
    const archive = project.sharing.closing?.archive;
    return archive === undefined || archive === act.input.archive
      ? undefined
      : refuse('CONTENT_CHANGED', { expected: archive, given: act.input.archive });
  },
  apply: (project, act, { seat = '' }) => {
    const { closing, ...sharing } = project.sharing;
    if (act.outcome === 'return') return { state: { ...project, sharing }, facts: [{ type: 'closing-returned' }] };
    const { archive } = act.input;
    const confirmed = [...(closing?.confirmed ?? []), { seat, person: act.actor.person }];
    const state = withSharing(project, { closing: { archive, confirmed } });
    if (confirmed.length < seats.length) return { state, facts: [{ type: 'closing-confirmed', archive }] };
    const closed = { ...withSharing(state, { closedAt: act.at }), phase: 'closed' } as const;
    return { state: closed, facts: [{ type: 'project-closed', archive }] };
  },
});

/** Every income that the deal brings has come and gone to those who have a part in it. */
function isShared(project: Project): boolean {
  if (project.phase !== 'sharing' || !royaltyIsOver(project)) return false;
  return draftStatements(project).every(({ income, dueFen }) => {
    if (!project.sharing.statements[income]) return false;
    const { costs, proposal } = project.sharing.distributions[income] ?? {};
    if (dueFen === 0 || costs?.booked?.netFen === 0) return true;
    return proposal?.approvedAt !== undefined && arePaid(project, sharePayments(project, income));
  });
}

/** What still keeps the books open, of any stage: ids of payments, names of accounts, and what is not yet claimed or confirmed. */
function openItems(project: Project, books: Books): string[] {
  const payments = Object.values(project.payments).filter(({ state }) => state !== 'settled');
  return [
    ...payments.map(({ id }) => id),
    ...openClearing(books).map(({ account }) => account),
    ...(allTranchesConfirmed(project) ? [] : ['tranches']),
    ...((project.contracting.contract?.instalments ?? []).every(({ condition }) => isConfirmed(project, condition)) ? [] : ['instalments']),
    ...(retainedFen(project) > 0 && !isConfirmed(project, 'retention') ? ['retention'] : []),
    ...(isSubsidyOpen(project) ? ['subsidy'] : []),
  ];
}
const isSubsidyOpen = (project: Project) =>
  claimUnderWay(project) !== undefined ||
  claimableNow(project) !== undefined ||
  project.funding.claims.some(({ n, approved }) => approved && approved.cashFen > 0 && !isSettled(project, 'subsidy', claimSubject(n)));
