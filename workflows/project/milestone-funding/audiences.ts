import type { Audience } from '#workflows/engine/define-step.ts';
import { university } from '#workflows/project/audiences.ts';
import type { Project } from '#workflows/project/state.ts';
import { leaderOf } from './succession/leader.ts';

/** Who leads the work; the university has other investigators, who are not meant. */
export function investigator(project: Project): Audience {
  const person = leaderOf(project);
  if (person === undefined) throw new Error('nobody leads the work before the award');
  return { ...university(project, 'uni.pi'), person };
}
