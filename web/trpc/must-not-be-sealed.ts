import { refused } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { deskAt } from '#web/reads/desk.ts';
import { admit } from '#workflows/engine/admit.ts';
import { isRefusal } from '#workflows/engine/refusal.ts';
import { kindNamed, stepNamed } from '#workflows/kinds.ts';
import { judgedFile } from './judged-file.ts';

interface ToKeep {
  readonly key: string;
  readonly of?: string | undefined;
  readonly outcome: string;
}
/**
 * Between sealing and opening nothing of a package is kept where it could be read: a form that belongs into one takes no draft while
 * its organisation's package is sealed, whatever page is still open somewhere.
 */
export async function mustNotBeSealed(ctx: ProjectContext, { key, of, outcome }: ToKeep): Promise<void> {
  const { caseId, kind } = ctx.project;
  const step = stepNamed(key.split('/')[0] ?? '');
  if (step?.outcomes[outcome]?.sealed !== 'draft') return;
  const { row, personId, organisationId, holder } = await deskAt(ctx, key, of);
  const file = await judgedFile(ctx.services.database, caseId, step);
  const found = admit(
    kindNamed(kind).definitions,
    { ...file, receipts: [] },
    {
      id: '',
      step: step.name,
      subject: row.subject,
      outcome,
      input: {},
      document: '',
      at: new Date().toISOString(),
      actor: { person: personId, organisation: organisationId, roles: holder.roles },
    },
  );
  if (isRefusal(found) && found.refused === 'MUST_NOT_SUBMIT_TWICE') throw refused(found.refused, found.details);
}
