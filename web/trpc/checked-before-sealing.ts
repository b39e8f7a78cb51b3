import { projectFile } from '#web/reads/project-file.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { objectionToDraft } from '#workflows/project/proposal/objection-to-draft.ts';
import { ProposalDraft } from '#workflows/project/proposal/proposal-form.ts';
import type { Project } from '#workflows/project/state.ts';
import type { ProjectContext } from './trpc.ts';

/** By step: what the rules object to in a form of which the workflow will get the hash alone, so that it cannot object itself. */
const checks: Readonly<Record<string, (project: Project, form: unknown) => Refusal | undefined>> = {
  'draft-proposal': (project, form) => objectionToDraft(project, ProposalDraft.parse(form)),
};

/** Asked while the form still lies open; undefined: nothing against it, or the workflow reads it and says so itself. */
export async function checkedBeforeSealing(
  { services, project }: ProjectContext,
  step: string,
  form: unknown,
): Promise<Refusal | undefined> {
  const check = checks[step];
  if (!check) return undefined;
  const { state } = await projectFile(services.database, project.caseId);
  return check(state, form);
}
