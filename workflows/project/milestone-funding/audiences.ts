import type { Audience } from '#workflows/engine/define-step.ts';
import { university } from '#workflows/project/audiences.ts';
import { awardOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';

/** The principal investigator named when the award was confirmed; the university has others, who are not meant. */
export const investigator = (project: Project): Audience => ({ ...university(project, 'uni.pi'), person: awardOf(project).investigator });
