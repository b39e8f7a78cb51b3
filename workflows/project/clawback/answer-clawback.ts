import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { endOf, type Instant, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { agreement, both, sum } from '#workflows/project/agreed-text.ts';
import { funder } from '#workflows/project/audiences.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project, stageOf } from '#workflows/project/state.ts';
import { changeClawback, clawbackOf, clawbackSubject, clawbacksOf, demandOf, lessOwed, openFenOf } from './clawback.ts';
import { debtor } from './notice-clawback.ts';
import { aboutOf, clawbackAccess } from './readers.ts';
import { clawbackSheets } from './sheets.ts';

/** Where it was found that too much had been paid. */
const foundIn = each('publish-conclusion', 'verify-settlement');

/** S4.26: the debtor accepts, asks for instalments or contests with its evidence. A silent one has the notice stand. */
export const answerClawback = defineStep({
  name: 'answer-clawback',
  code: 'S4.26',
  stage: stageOf,
  clock: 'money',
  since: 1,
  access: clawbackAccess,
  opens: (project) =>
    clawbacksOf(project)
      .filter(({ state }) => state === 'noticed')
      .map((clawback) => ({
        subject: clawbackSubject(clawback),
        for: debtor(project, clawback),
        due: workingDays(15),
        about: aboutOf(clawback),
      })),
  beside: (_project, { subject }) => [...eachAbout(subject, 'notice-clawback'), ...foundIn],
  compares: (project, { subject }) => clawbackSheets(project, subject),
  binds: (project, { subject }) => demandOf(clawbackOf(project, subject)),
  composes: (project, _form, subject = '') => {
    const clawback = clawbacksOf(project).find((one) => clawbackSubject(one) === subject);
    return (
      clawback &&
      agreement({
        recordedBy: { step: 'answer-clawback', outcome: 'accept' },
        project,
        persons: [],
        organisations: [],
        lines: () => [
          [both('追回次序', 'Claim back'), both(`第 ${clawback.n} 次`, `${clawback.n}`)],
          [both('本金', 'Principal'), sum(clawback.principalFen)],
          [both('利息', 'Interest'), sum(clawback.interestFen)],
          [both('已抵扣', 'Set off'), sum(clawback.offsetFen)],
          [both('应返还', 'To be repaid'), sum(demandOf(clawback))],
        ],
      })
    );
  },
  outcomes: {
    accept: { form: z.strictObject({ note: optionalProse(2000) }), composed: agreedTexts, legal: true },
    instalments: { form: z.strictObject({ parts: z.int().min(2).max(12), reasons: prose(10, 2000) }), grounds: 'reasons', legal: true },
    contest: { form: z.strictObject({ reasons: prose(20, 5000) }), grounds: 'reasons', legal: true, negative: true },
  },
  facts: {
    'clawback-accepted': z.strictObject({ clawback: Count, parts: Count }),
    'clawback-contested': z.strictObject({ clawback: Count }),
    'clawback-unanswered': z.strictObject({ clawback: Count }),
  },
  announces: {
    'clawback-accepted': (project) => [funder(project, 'fund.officer')],
    'clawback-contested': (project) => [funder(project, 'fund.officer')],
  },
  apply: (project, act) => {
    const { n } = clawbackOf(project, act.subject);
    if (act.outcome === 'contest')
      return { state: changeClawback(project, n, { state: 'contested' }), facts: [{ type: 'clawback-contested', clawback: n }] };
    const parts = act.outcome === 'instalments' ? act.input.parts : 1;
    return { state: due(project, n, parts), facts: [{ type: 'clawback-accepted', clawback: n, parts }] };
  },
  silence: {
    then: (project, { subject }) => {
      const { n } = clawbackOf(project, subject);
      return { state: due(project, n, 1), facts: [{ type: 'clawback-unanswered', clawback: n }] };
    },
  },
});

const notBefore = (one: Instant, other: Instant) => (one > other ? one : other);
const due = (project: Project, n: number, parts: number) => changeClawback(project, n, { state: 'due', parts });

/** S4.27: another approver decides what was said against the notice. Until then nothing is due; silence decides nothing. */
export const decideContest = defineStep({
  name: 'decide-contest',
  code: 'S4.27',
  stage: stageOf,
  clock: 'money',
  since: 1,
  access: clawbackAccess,
  opens: (project) =>
    clawbacksOf(project)
      .filter(({ state }) => state === 'contested')
      .map((clawback) => ({
        subject: clawbackSubject(clawback),
        for: funder(project, 'fund.approver', clawback.approver ? [clawback.approver] : []),
        due: workingDays(20),
        about: aboutOf(clawback),
      })),
  beside: (_project, { subject }) => [...eachAbout(subject, 'notice-clawback', 'answer-clawback'), ...foundIn],
  compares: (project, { subject }) => clawbackSheets(project, subject),
  outcomes: {
    uphold: { form: z.strictObject({ findings: prose(20, 5000) }), grounds: 'findings', legal: true },
    reduce: { form: z.strictObject({ lessFen: DealFen.min(1), findings: prose(20, 5000) }), grounds: 'findings', legal: true },
    drop: { form: z.strictObject({ findings: prose(20, 5000) }), grounds: 'findings', legal: true },
  },
  facts: { 'contest-decided': z.strictObject({ clawback: Count, decision: z.enum(['uphold', 'reduce', 'drop']), demandFen: Fen }) },
  announces: { 'contest-decided': (project, { clawback }) => [debtor(project, clawbackOf(project, clawbackSubject({ n: clawback })))] },
  rules: ['less-than-demanded'],
  breaks: (project, act) => {
    if (act.outcome !== 'reduce') return [];
    const demandFen = demandOf(clawbackOf(project, act.subject));
    const { lessFen } = act.input;
    return brokenIf(lessFen >= demandFen, { rule: 'less-than-demanded', field: 'lessFen', figures: { lessFen, demandFen } });
  },
  apply: (project, act) => {
    const clawback = clawbackOf(project, act.subject);
    const { n } = clawback;
    const demandFen = demandOf(clawback);
    const decided = (left: number) => [{ type: 'contest-decided', clawback: n, decision: act.outcome, demandFen: left } as const];
    // while it was contested nothing was due, so nothing is late
    const dueAt = notBefore(clawback.dueAt, endOf(workingDays(10), act.at, project.terms.lengths, project.calendar));
    if (act.outcome === 'uphold')
      return { state: changeClawback(project, n, { state: 'due', parts: 1, dueAt }), facts: decided(demandFen) };
    const lessFen = act.outcome === 'reduce' ? act.input.lessFen : openFenOf(project, clawback);
    // interest is given up before principal
    const offInterest = Math.min(lessFen, clawback.interestFen);
    const waived = { principalFen: lessFen - offInterest, interestFen: offInterest };
    const left = {
      interestFen: clawback.interestFen - waived.interestFen,
      principalFen: clawback.principalFen - waived.principalFen,
      waived,
    };
    const state = act.outcome === 'drop' ? ('dropped' as const) : ('due' as const);
    return {
      state: changeClawback(project, n, { ...left, state, dueAt }),
      facts: decided(demandFen - lessFen),
      transfers: lessFen > 0 ? [lessOwed(project, clawback, 'waived', lessFen, act.outcome)] : [],
    };
  },
});
