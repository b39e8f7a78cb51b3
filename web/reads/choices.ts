import { currentGrants } from '#web/access/current-grants.ts';
import type { Database } from '#web/server/database.server.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { Choice, KeptOut } from '#web/shapes/step.ts';
import type { Employer, Reference } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { type FormRef, fieldKey } from '#workflows/engine/remarks.ts';
import type { ProjectContext } from './context.ts';
import { organisationRefs, programmeNames } from './directory.ts';
import { panelChoices } from './experts.ts';
import { milestoneNames } from './milestone-titles.ts';
import { openingChoices } from './openings-named.ts';
import { indicatorsRead } from './references.ts';
import { mayRead } from './registrar.ts';
import { fieldNames, stepNames } from './step-names.ts';
import { type PersonReference, whoMayBeNamed } from './who-may-be-named.ts';
import { withEmployer } from './with-employer.ts';

/** The choices of a field, by the name of its reference. */
export async function choicesOf(
  ctx: ProjectContext,
  state: CaseState,
  reference: Reference<CaseState>,
  subject: string,
): Promise<Choice[]> {
  const { database } = ctx.services;
  if (reference.to === 'person') return people(ctx, state, reference, subject);
  if (reference.to === 'indicator') {
    const found = await indicatorsRead(ctx, state);
    return reference.among(state).map((id) => {
      const { names = { zh: id, en: id }, unit = '' } = found.get(id) ?? {};
      return { value: id, names, ...(unit === '' ? {} : { unit }) };
    });
  }
  if (reference.to === 'milestone') {
    const numbers = reference.among(state).map(String);
    const names = await milestoneNames(ctx, numbers);
    return numbers.map((n) => ({ value: n, names: names.get(n) ?? { zh: n, en: n } }));
  }
  if (reference.to === 'item') return reference.among(state).map(({ id, names }) => ({ value: id, names }));
  if (reference.to === 'opening') return openingChoices(ctx, state, reference, subject);
  if (reference.to === 'field')
    return reference
      .of(state)
      .flatMap(fieldsOf)
      .map((value) => ({ value, names: fieldNames(value) }));
  if (reference.to === 'step') return reference.among(state).map((step) => ({ value: step, names: stepNames(step) }));
  if ('kind' in reference) return ofKind(database, reference.kind);
  if (reference.to === 'programme') return programmesOf(database, reference.among(state));
  const candidates = reference.among(state);
  const names = await organisationRefs(
    database,
    candidates.map(({ id }) => id),
  );
  return candidates.map(({ id, ...place }) => ({ value: id, names: names.get(id)?.names ?? { zh: id, en: id }, ...place }));
}

/** By the keys of its fields. */
const fieldsOf = ({ step, outcome }: FormRef) =>
  (askedForm(step, outcome)?.fields ?? []).flatMap(({ name, kind }) => (kind === 'hash' ? [] : [fieldKey(step, name)]));

/** Experts who hold the role and are kept out, each with the reason; none where the field asks for no judge. */
export async function keptOutOf(
  { viewer, services: { database } }: ProjectContext,
  state: CaseState,
  reference: Reference<CaseState>,
  subject: string,
): Promise<KeptOut[]> {
  if (reference.to !== 'person' || !reference.judges || !reference.notOf || !viewer || !(await mayRead(database, viewer))) return [];
  return (await judges(database, state, reference, reference.notOf(state), subject)).keptOut;
}

async function judges(
  database: Database,
  state: CaseState,
  { notOf: _notOf, ...reference }: PersonReference,
  keptOut: readonly Employer[],
  subject: string,
) {
  const found = await database.person.findMany({ where: whoMayBeNamed(reference, state, subject), select: { id: true } });
  const ids = found.map(({ id }) => id);
  return panelChoices(database, ids, state.id, keptOut);
}

async function people(ctx: ProjectContext, state: CaseState, reference: PersonReference, subject: string): Promise<Choice[]> {
  const { database } = ctx.services;
  // fields and load are the platform's knowledge; a tie keeps an expert out of every list of judges
  const free =
    reference.judges && reference.notOf ? (await judges(database, state, reference, reference.notOf(state), subject)).free : undefined;
  if (free && ctx.viewer && (await mayRead(database, ctx.viewer))) return free;
  const rows = await namesOf(database, state, reference, subject);
  return free ? rows.filter(({ value }) => free.some((one) => one.value === value)) : rows;
}

async function namesOf(database: Database, state: CaseState, reference: PersonReference, subject: string): Promise<Choice[]> {
  const found = await database.person.findMany({
    where: whoMayBeNamed(reference, state, subject),
    select: {
      id: true,
      nameZh: true,
      nameEn: true,
      grants: {
        where: { ...currentGrants(state.id), role: { in: [...reference.roles] } },
        select: { organisation: { select: { nameZh: true, nameEn: true } } },
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
  });
  return found.map(({ id, nameZh, nameEn, grants }) => {
    const employer = grants[0]?.organisation;
    const works = employer && { zh: employer.nameZh, en: employer.nameEn };
    return { value: id, names: withEmployer({ zh: nameZh, en: nameEn }, works) };
  });
}

async function ofKind(database: Database, kind: string): Promise<Choice[]> {
  const rows = await database.organisation.findMany({
    where: { kind },
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, nameZh, nameEn }) => ({ value: id, names: { zh: nameZh, en: nameEn } }));
}

async function programmesOf(database: Database, ids: readonly string[]): Promise<Choice[]> {
  const names = await programmeNames(database, ids);
  return ids.flatMap((id) => {
    const called = names.get(id);
    return called ? [{ value: id, names: called }] : [];
  });
}
