import { z } from 'zod';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { BasisPoints, Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays, endOf, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { owed } from '#workflows/modules/payment/payment.ts';
import { funder, platform, signatoryRole } from '#workflows/project/audiences.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { each, taskBook } from '#workflows/project/readings.ts';
import { defineStep, type Project, stageOf } from '#workflows/project/state.ts';
import { type Clawback, changeClawback, clawbackOf, clawbackSubject, clawbacksOf, debtEnds } from './clawback.ts';
import { interestOf } from './interest.ts';
import { offset } from './offset.ts';
import { aboutOf, clawbackAccess } from './readers.ts';
import { clawbackSheets } from './sheets.ts';

export const debtor = (project: Project, clawback: Clawback): Audience => {
  const party = partyNamed(project, clawback.debtor);
  return { role: signatoryRole[party.part], organisation: party.organisation };
};

/** S4.25: the approver gives notice of the claim, with its interest where a party is at fault, due in thirty days. */
export const noticeClawback = defineStep({
  name: 'notice-clawback',
  code: 'S4.25',
  stage: stageOf,
  clock: 'money',
  since: 1,
  access: clawbackAccess,
  opens: (project) =>
    clawbacksOf(project)
      .filter(({ state }) => state === 'draft')
      .map((clawback) => ({
        subject: clawbackSubject(clawback),
        for: funder(project, 'fund.approver'),
        due: workingDays(10),
        about: aboutOf(clawback),
      })),
  beside: (project) => [...each('review-subsidy', 'publish-conclusion', 'verify-settlement'), ...taskBook(project)],
  compares: (project, { subject }) => clawbackSheets(project, subject),
  begins: () => ({ notice: { yearBp: 0 } }),
  outcomes: {
    notice: {
      form: z.strictObject({ yearBp: BasisPoints.max(2400), lateBp: BasisPoints.max(2400).optional(), grounds: prose(20, 5000) }),
      grounds: 'grounds',
      legal: true,
      negative: true,
    },
  },
  facts: {
    'clawback-noticed': z.strictObject({ clawback: Count, principalFen: Fen, interestFen: Fen, offsetFen: Fen, demandFen: Fen }),
  },
  announces: {
    'clawback-noticed': (project, { clawback }) => {
      const found = clawbackOf(project, clawbackSubject({ n: clawback }));
      return [debtor(project, found), platform(project, 'pm')];
    },
  },
  rules: ['interest-without-fault'],
  breaks: (project, { subject, input: { yearBp } }) =>
    brokenIf(yearBp > 0 && !clawbackOf(project, subject).mayBear, { rule: 'interest-without-fault', field: 'yearBp' }),
  apply: (project, { subject, input: { yearBp, lateBp }, actor, at }) => {
    const draft = clawbackOf(project, subject);
    const dueAt = endOf(calendarDays(30), at, project.terms.lengths, project.calendar);
    const interest = interestOf(draft, yearBp, dueAt);
    const noticed: Clawback = {
      ...draft,
      state: 'noticed',
      approver: actor.person,
      yearBp,
      ...(lateBp === undefined ? {} : { lateBp }),
      dueAt,
      interestFen: interest.fen,
    };
    const booked = offset(changeClawback(project, draft.n, noticed), noticed);
    const now = clawbackOf(booked.state, subject);
    const { principalFen, interestFen, offsetFen } = now;
    return {
      state: booked.state,
      facts: [
        {
          type: 'clawback-noticed',
          clawback: draft.n,
          principalFen,
          interestFen,
          offsetFen,
          demandFen: principalFen + interestFen - offsetFen,
        },
      ],
      transfers: [...(interest.fen > 0 ? [interestOwed(project, noticed, interest)] : []), ...booked.transfers],
    };
  },
});

function interestOwed(project: Project, clawback: Clawback, interest: ReturnType<typeof interestOf>): Transfer {
  const claim = owed({ purpose: 'clawback', subject: clawbackSubject(clawback), ...debtEnds(project, clawback.debtor), ...interest });
  return { ...claim, id: `owed.interest.${clawbackSubject(clawback)}`, kind: 'clawback-interest-owed' };
}
