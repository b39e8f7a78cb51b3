import { inLetter } from '#workflows/engine/announce.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { answerers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';

/** Who has claimed the subsidy, and sees its sums. */
export const claimants = (project: Project): Audience[] => [
  enterprise(project, 'ent.finance'),
  enterprise(project, 'ent.rdlead'),
  platform(project, 'pm'),
];
/** The university as well, in a letter: the work depends on the subsidy, its sums are the enterprise's and the funder's. */
export const recipientsOfSubsidy = <const Type extends string>(
  project: Project,
  letter: { readonly type: Type; readonly claim: number },
) => [...claimants(project), ...inLetter(letter, answerers(project, 'uni.finance'))];
