import type { Audience } from '#workflows/engine/define-step.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { answerers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';

/** Whom the end of a contract concerns. */
export const informed = (project: Project): Audience[] => [
  ...answerers(project, 'uni.research', 'uni.finance', 'uni.signatory'),
  ...askersAndFunder(project),
  enterprise(project, 'ent.finance'),
  ...managers(project),
];
