import type { Revised } from '#workflows/engine/revise.ts';
import type { Project } from './state.ts';

/**
 * A project under a revised calendar: the days until which sums are to be paid and results protected, because interest counts
 * from them. Deadlines that steps derive are moved by the engine.
 */
export const revisedProject: Revised<Project> = (project, calendar, later) => {
  const { funding, sharing, transfer } = project;
  const { retentionPayableUntil } = funding;
  const workingDay = (at: string) => later(at, 'workingDay');
  return {
    ...project,
    calendar,
    funding: {
      ...funding,
      milestones: funding.milestones.map(({ payableUntil, ...milestone }) =>
        payableUntil ? { ...milestone, payableUntil: workingDay(payableUntil) } : milestone,
      ),
      claims: funding.claims.map(({ approved, ...claim }) =>
        approved ? { ...claim, approved: { ...approved, payableUntil: workingDay(approved.payableUntil) } } : claim,
      ),
      ...(retentionPayableUntil ? { retentionPayableUntil: workingDay(retentionPayableUntil) } : {}),
    },
    sharing: {
      ...sharing,
      statements: Object.fromEntries(
        Object.entries(sharing.statements).map(([income, statement]) => [
          income,
          { ...statement, payBy: later(statement.payBy, 'calendarDay') },
        ]),
      ),
    },
    transfer: transfer.protectBy ? { ...transfer, protectBy: workingDay(transfer.protectBy) } : transfer,
  };
};
