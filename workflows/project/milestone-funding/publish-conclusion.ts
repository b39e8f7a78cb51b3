import { shownBp } from '#workflows/domain/proportional.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { platform } from '#workflows/project/audiences.ts';
import { definePublicity } from '#workflows/project/publicity/define-publicity.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder } from '#workflows/project/recipients.ts';
import { standingConclusion } from './milestone-funding.ts';

/** S4.32: the conclusion is shown to everybody; an upheld objection calls the panel again. */
export const [publishConclusion, conclusionPublicity] = definePublicity({
  code: 'S4.32',
  stage: 'milestone-funding',
  subject: 'conclusion',
  by: (project) => platform(project, 'pm'),
  ready: (project) => standingConclusion(project) !== undefined,
  shows: (project) => {
    const conclusion = standingConclusion(project);
    if (!conclusion) throw new Error('no conclusion to publish');
    const { result, achieved } = conclusion;
    return { of: 'conclusion', result, achievedBp: shownBp(achieved) };
  },
  beside: each('apply-final', 'final-acceptance'),
  informed: (project) => [...answerers(project, 'uni.research', 'uni.signatory'), ...askersAndFunder(project)],
  publishWithin: workingDays(5),
  days: { unit: 'calendarDay', min: 3, max: 15, standard: (project) => project.terms.publicityDays.conclusion },
});
