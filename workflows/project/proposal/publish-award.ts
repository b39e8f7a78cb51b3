import { workingDays } from '#workflows/engine/period.ts';
import { platform } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';

/** S2.19: who is to be awarded is shown to everybody, five days by default. */
export const [publishAward, awardPublicity] = definePublicity({
  code: 'S2.19',
  stage: 'proposal',
  subject: 'award',
  by: (project) => platform(project, 'pm'),
  ready: ({ phase, selection }) => phase === 'evaluating' && selection.choice !== undefined,
  publishWithin: workingDays(2),
  days: { unit: 'calendarDay', min: 3, max: 15, standard: ({ terms }) => terms.publicityDays.award },
});
