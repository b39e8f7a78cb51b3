import type { Pages } from '#web/wording/messages.ts';
import type { projectPages as chinese } from '#web/wording/zh/project-pages.ts';

/** Words of the page of a project without milestones. */
export const projectPages: Pick<Pages, keyof typeof chinese> = {
  beginning: {
    question: 'The demand in brief',
    budget: 'Budget',
    range: '{min} to {max}',
    duration: 'Duration',
    months: '{months, plural, one {# month} other {# months}}',
    indicators: 'Indicators',
    count: '{count}',
    read: 'Read the whole demand',
    ahead: 'This stage and those to come',
    now: 'in progress',
  },
};
