import { isMine } from '#web/access/asked.ts';
import { refused } from '#web/errors/failure.ts';
import { caseFile } from '#web/reads/case-file.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { expertsOf } from '#web/reads/experts.ts';
import { openingsOf } from '#web/reads/on-record.ts';
import { openingsNamed } from '#web/reads/openings-named.ts';
import { whoMayBeNamed } from '#web/reads/who-may-be-named.ts';
import type { Database } from '#web/server/database.server.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import type { Employer } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { whyKeptOut } from '#workflows/register/free-to-judge.ts';
import type { AnyStepCall } from './steps.ts';

/**
 * A named person will be asked, so the person must be able to answer: a holder of the role. Roles are the portal's to
 * know and not the workflow's; it would wait for a person who does not exist.
 */
export async function refuseStrangers(
  { services, project }: ProjectContext,
  step: StepDefinition<CaseState>,
  call: AnyStepCall,
): Promise<void> {
  const outcome = step.outcomes[call.outcome];
  if (!outcome) return;
  const asked = (field: string) => {
    const reference = step.names?.[field];
    return reference?.to === 'person' && !reference.mayHaveLeft ? reference : undefined;
  };
  const all = namesIn(describeForm(outcome.form), call.form);
  await refuseUnknownOrganisations(
    services.database,
    all.flatMap((one) => {
      const reference = step.names?.[one.field];
      return reference?.to === 'organisation' && 'kind' in reference ? [{ ...one, kind: reference.kind }] : [];
    }),
  );
  const named = all.filter(({ field }) => asked(field));
  if (named.length === 0) return;
  const { state } = await caseFile(services.database, project.caseId);
  for (const field of new Set(named.map((one) => one.field))) {
    const reference = asked(field);
    if (!reference) continue;
    const asksAs = reference.askedAs && (await roleAskedBy(services.database, project.caseId, call.form));
    const where = whoMayBeNamed(asksAs ? { ...reference, roles: [asksAs] } : reference, state, call.subject, reference.alsoElsewhere);
    const ids = named.filter((one) => one.field === field).map(({ id }) => id);
    const known = await services.database.person.findMany({ where: { AND: [{ id: { in: ids } }, where] }, select: { id: true } });
    const tied = reference.judges && reference.notOf ? await tiedAmong(services.database, ids, state, reference.notOf(state)) : [];
    const strangers = named.filter((one) => one.field === field && (tied.includes(one.id) || !known.some(({ id }) => id === one.id)));
    if (strangers.length > 0)
      throw refused('NOT_ON_THE_LIST', { fields: strangers.map(({ path }) => path), given: strangers.map(({ id }) => id) });
  }
}

/** Judges with an employer or a declared tie among the organisations of the case; the worker asks the same when it records. */
const tiedAmong = async (database: Database, ids: readonly string[], { id }: CaseState, keptOut: readonly Employer[]) =>
  (await expertsOf(database, ids, id)).filter((expert) => whyKeptOut(expert, keptOut)).map(({ person }) => person);

/**
 * An act upon an opening that the viewer may not name is answered as one upon an opening that does not exist: asked before the rules
 * are, whose reasons would tell of it. A viewer whom the step does not ask may name none.
 */
export async function mustBeNameable(
  ctx: ProjectContext,
  step: StepDefinition<CaseState>,
  call: AnyStepCall,
  state: CaseState,
): Promise<void> {
  const { upon } = step;
  const reference = upon && step.names?.[upon];
  if (!upon || reference?.to !== 'opening') return;
  const key = (call.form as { readonly [field: string]: unknown })[upon];
  if (key === undefined) return;
  const { services, project } = ctx;
  const [rows, own] = await Promise.all([
    openingsNamed(ctx, state, reference, call.subject),
    openingsOf(services.database, project.caseId, { step: step.name, subject: call.subject }),
  ]);
  const isAsked = own.some((row) => row.closedAt === null && isMine(project, row));
  if (!isAsked || !rows.some((row) => row.key === key)) throw refused('NOT_ON_THE_LIST', { fields: [upon] });
}

/** Money or rights will follow the organisation that is named, so it must be a registered one of the kind that the field asks for. */
async function refuseUnknownOrganisations(database: Database, named: readonly (Named & { readonly kind: string })[]): Promise<void> {
  if (named.length === 0) return;
  const known = await database.organisation.findMany({
    where: { id: { in: named.map(({ id }) => id) } },
    select: { id: true, kind: true },
  });
  const strangers = named.filter((one) => !known.some(({ id, kind }) => id === one.id && kind === one.kind));
  if (strangers.length > 0)
    throw refused('NOT_ON_THE_LIST', { fields: strangers.map(({ path }) => path), given: strangers.map(({ id }) => id) });
}

/** The role in which the opening that the form names asks. */
async function roleAskedBy(database: Database, caseId: string, form: unknown): Promise<string | undefined> {
  const { opening } = form as { readonly opening?: unknown };
  if (typeof opening !== 'string') return undefined;
  const row = await database.openStep.findFirst({ where: { caseId, key: opening, closedAt: null }, select: { role: true } });
  return row?.role;
}

interface Named {
  readonly field: string;
  readonly path: string;
  readonly id: string;
}
/** Every id in a form, with the name of its field and its place. */
function namesIn(field: Field, value: unknown, path: readonly string[] = []): Named[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'group')
    return field.fields.flatMap((inner) => namesIn(inner, (value as Record<string, unknown>)[inner.name], [...path, inner.name]));
  if (field.kind === 'list') return (value as unknown[]).flatMap((row, index) => namesIn(field.item, row, [...path, String(index)]));
  return field.kind === 'id' ? [{ field: field.name, path: path.join('.'), id: String(value) }] : [];
}
