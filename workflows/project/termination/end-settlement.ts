import { z } from 'zod';
import { addMonths, Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { isDischarged } from '#workflows/modules/payment/payment.ts';
import { defineWait, type Project } from '#workflows/project/state.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { settlementSubject } from './settle.ts';
import { Cause, figuresOf, proposalOf, terminationOf, terminationSubject, withTermination } from './termination.ts';

const openFen = (project: Project) => {
  const { settled } = terminationOf(project);
  return !settled || isDischarged(project, 'settlement', settlementSubject) ? 0 : settled.fen;
};

/** The case ends when the settlement is paid, or with its day: an unpaid sum is then a receivable with debtor, day and reason. */
export const endSettlement = defineWait({
  name: 'settlement-term',
  stage: 'milestone-funding',
  clock: 'law',
  since: 1,
  outlives: true,
  access: allParties,
  facts: {
    'project-settled': z.strictObject({ cause: Cause, openFen: Fen }),
    'party-barred': z.strictObject({ party: z.enum(['enterprise', 'university']), untilOn: Day }),
  },
  announces: { 'project-settled': informed, 'party-barred': informed },
  waits: (project) => {
    const { settled } = terminationOf(project);
    if (!settled || project.phase !== 'terminating') return [];
    const fen = openFen(project);
    return [{ subject: terminationSubject(project), until: { at: fen === 0 ? settled.at : settled.dueAt }, about: { fen } }];
  },
  elapsed: (project, _subject, at) => {
    const { cause, atFault } = proposalOf(project);
    const settled = { type: 'project-settled', cause, openFen: openFen(project) } as const;
    if (cause !== 'misconduct') return { state: { ...project, phase: 'settled' }, facts: [settled] };
    const ended = { ...project, phase: 'cancelledMisconduct' } as const;
    const { barMonths = 0 } = figuresOf(project);
    if (barMonths === 0 || atFault === 'none') return { state: ended, facts: [settled] };
    const untilOn: Day = addMonths(shanghaiDay(at), barMonths);
    return {
      state: withTermination(ended, { barred: { party: atFault, untilOn } }),
      facts: [settled, { type: 'party-barred', party: atFault, untilOn }],
    };
  },
});
