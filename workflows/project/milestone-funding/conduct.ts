import type { Figures } from '#workflows/engine/beside.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { difficultiesOf } from './difficulty/difficulty.ts';

/** 4.8: what the record says of a party's dates and payments, beside its rating. Nothing of it is a mark: the rater gives that. */
export function conductFigures(project: Project, party: string): Figures[] {
  const { milestones, interest = [], flagged = [] } = project.funding;
  const late = milestones.flatMap(({ lateDays = 0 }) => (lateDays > 0 ? [lateDays] : []));
  const count = (name: string, value: number) => ({ name, kind: 'count' as const, value });
  switch (partyNamed(project, party).part) {
    case 'university': {
      const reported = difficultiesOf(project);
      return [
        {
          name: 'conduct',
          items: [
            count('milestonesLate', late.length),
            count(
              'daysLate',
              late.reduce((sum, days) => sum + days, 0),
            ),
            count('difficultiesReported', reported.length),
            count('difficultiesLate', reported.filter(({ daysLate }) => daysLate > 0).length),
          ],
        },
      ];
    }
    case 'enterprise': {
      const payments = new Set(interest.map(({ of }) => of)).size;
      return [{ name: 'conduct', items: [count('paymentsLate', payments), count('arrears', flagged.length)] }];
    }
    default:
      return [];
  }
}
