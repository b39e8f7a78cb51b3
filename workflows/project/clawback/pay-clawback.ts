import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Instant, later } from '#workflows/engine/period.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { funder, ofParty, platform } from '#workflows/project/audiences.ts';
import { defineRelease } from '#workflows/project/milestone-funding/define-release.ts';
import { between, partyNamed, theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, defineWait, type Project, stageOf } from '#workflows/project/state.ts';
import {
  type Clawback,
  changeClawback,
  clawbackOf,
  clawbackSubject,
  clawbacksOf,
  debtEnds,
  isOver,
  lessOwed,
  openFenOf,
  openLateOf,
  openPartsOf,
} from './clawback.ts';
import { partDueAt } from './instalments.ts';
import { lateRelease, lateSoFar } from './late-interest.ts';
import { aboutOf, clawbackAccess } from './readers.ts';
import { clawbackFigures } from './sheets.ts';

const isPayable = ({ state }: Clawback) => state === 'due' || state === 'overdue' || state === 'escalated';

/** S4.28: the debtor's finance pays, whole or by instalments; interest on what was late by an order of its own. */
export const payClawback = defineRelease({
  name: 'pay-clawback',
  code: 'S4.28',
  access: clawbackAccess,
  outlives: true,
  purpose: 'clawback',
  states: released('clawback', { clawback: Count, part: Count, parts: Count, days: Count }),
  by: (project, not, subject) => {
    const party = partyNamed(project, clawbackOf(project, subject).debtor);
    return ofParty(party, party.part === 'university' ? 'uni.finance' : 'ent.finance', not);
  },
  papers: ['notice-clawback'],
  compares: clawbackFigures,
  late: (project, { subject }, at) => lateRelease(project, clawbackOf(project, subject), subject, at),
  payables: (project) =>
    clawbacksOf(project)
      .filter(isPayable)
      .flatMap((clawback) => {
        const { debtor, n, parts } = clawback;
        const ends = {
          ...between(partyNamed(project, debtor), 'cash', theParty(project, 'funder'), 'cash'),
          clears: debtEnds(project, debtor).clears,
        };
        return [
          ...openPartsOf(project, clawback).map(({ place, ...sum }): Payable => {
            const about = { clawback: n, part: place, parts, days: 0 };
            return { ...ends, ...sum, until: partDueAt(clawback, place), about };
          }),
          ...openLateOf(project, clawback).map(
            ({ place, days, ...sum }): Payable => ({ ...ends, ...sum, until: undefined, about: { clawback: n, part: place, parts, days } }),
          ),
        ];
      }),
});

/** Paid, overdue, and after sixty days in the integrity file: the clock looks, and pays nothing. */
export const clawbackTerm = defineWait({
  name: 'clawback-term',
  stage: stageOf,
  clock: 'money',
  since: 1,
  access: clawbackAccess,
  facts: {
    'clawback-paid': z.strictObject({ clawback: Count }),
    'clawback-overdue': z.strictObject({ clawback: Count, openFen: Fen }),
    'clawback-escalated': z.strictObject({ clawback: Count, openFen: Fen }),
  },
  announces: {
    'clawback-paid': (project) => [funder(project, 'fund.officer'), funder(project, 'fund.approver')],
    'clawback-overdue': (project) => [funder(project, 'fund.officer'), platform(project, 'pm')],
    'clawback-escalated': (project) => [funder(project, 'fund.approver'), platform(project, 'auditor')],
  },
  waits: (project) =>
    clawbacksOf(project)
      .filter((clawback) => isPayable(clawback) && (clawback.state !== 'escalated' || openFenOf(project, clawback) === 0))
      .map((clawback) => ({
        subject: clawbackSubject(clawback),
        until: { at: nextLook(project, clawback) },
        about: { clawback: clawback.n },
      })),
  elapsed: (project, subject, at) => {
    const clawback = clawbackOf(project, subject);
    const { n } = clawback;
    const openFen = openFenOf(project, clawback);
    if (openFen === 0) return { state: changeClawback(project, n, { state: 'paid' }), facts: [{ type: 'clawback-paid', clawback: n }] };
    if (clawback.state === 'due')
      return { state: changeClawback(project, n, { state: 'overdue' }), facts: [{ type: 'clawback-overdue', clawback: n, openFen }] };
    const { state, transfers } = lateSoFar(project, clawback, at);
    return {
      state: changeClawback(state, n, { state: 'escalated' }),
      facts: [{ type: 'clawback-escalated', clawback: n, openFen: openFenOf(state, clawbackOf(state, subject)) }],
      transfers,
    };
  },
});
function nextLook(project: Project, clawback: Clawback): Instant {
  if (openFenOf(project, clawback) === 0) return project.contracting.taskBook?.signedAt ?? clawback.dueAt;
  const last = partDueAt(clawback, clawback.parts);
  return clawback.state === 'due' ? last : later(last, 60 * project.terms.lengths.actByDayMs);
}

/** S4.28: what cannot be recovered is written off, by the approver alone and with reasons. Nothing is by the clock. */
export const writeOffClawback = defineStep({
  name: 'write-off-clawback',
  code: 'S4.28',
  stage: stageOf,
  clock: 'money',
  optional: true,
  since: 1,
  access: clawbackAccess,
  opens: (project) =>
    clawbacksOf(project)
      .filter((clawback) => clawback.state === 'escalated' && openFenOf(project, clawback) > 0)
      .map((clawback) => ({
        subject: clawbackSubject(clawback),
        for: funder(project, 'fund.approver'),
        about: { ...aboutOf(clawback), openFen: openFenOf(project, clawback) },
      })),
  beside: () => each('notice-clawback', 'answer-clawback'),
  compares: (project, { subject }) => [clawbackFigures(project, subject)],
  outcomes: { 'write-off': { form: z.strictObject({ reasons: prose(30, 5000) }), grounds: 'reasons', legal: true, negative: true } },
  facts: { 'clawback-written-off': z.strictObject({ clawback: Count, fen: Fen }) },
  announces: { 'clawback-written-off': (project) => [funder(project, 'fund.officer'), platform(project, 'auditor')] },
  apply: (project, { subject }) => {
    const clawback = clawbackOf(project, subject);
    const fen = openFenOf(project, clawback);
    return {
      state: changeClawback(project, clawback.n, { state: 'writtenOff' }),
      facts: [{ type: 'clawback-written-off', clawback: clawback.n, fen }],
      transfers: [lessOwed(project, clawback, 'waived', fen, 'written-off')],
    };
  },
});

/** Still owed to the funder, by debtor: explicit receivables, which keep no books open. */
export const clawbackDebts = (project: Project) =>
  clawbacksOf(project)
    .filter((clawback) => !isOver(clawback))
    .map((clawback) => ({
      id: clawbackSubject(clawback),
      debtor: clawback.debtor,
      fen: openFenOf(project, clawback),
      dueAt: clawback.dueAt,
    }))
    .filter(({ fen }) => fen > 0);
