import { describeForm, type Field } from '#web/forms/describe.ts';
import type { Database } from '#web/server/database.server.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';
import { beginnings } from './beginnings.ts';
import { organisationRefs } from './directory.ts';
import type { FormValues, Names } from './shapes/common.ts';
import type { OpenedDocument } from './shapes/step.ts';

export interface StepAids {
  /** Who or what may be chosen, by field. */
  readonly choices: Record<string, { value: string; names: Names }[]>;
  /** What each outcome's form begins with. */
  readonly suggested: Record<string, FormValues>;
}
interface Row {
  readonly subject: string;
  readonly about: unknown;
}
type Source = (database: Database, project: Project, context: readonly OpenedDocument[]) => Promise<{ value: string; names: Names }[]>;

const mostPeople = 200;
const holders =
  (roles: readonly string[], organisation: (project: Project) => string | undefined = () => undefined): Source =>
  async (database, project) => {
    const now = new Date();
    const at = organisation(project);
    const people = await database.person.findMany({
      where: {
        grants: {
          some: {
            role: { in: [...roles] },
            ...(at ? { organisationId: at } : {}),
            validFrom: { lte: now },
            OR: [{ validUntil: null }, { validUntil: { gt: now } }],
          },
        },
      },
      select: {
        id: true,
        nameZh: true,
        nameEn: true,
        grants: { select: { organisation: { select: { nameZh: true, nameEn: true } } }, take: 1 },
      },
      orderBy: { id: 'asc' },
      take: mostPeople,
    });
    return people.map(({ id, nameZh, nameEn, grants }) => {
      const employer = grants[0]?.organisation;
      return {
        value: id,
        names: { zh: [nameZh, employer?.nameZh].filter(Boolean).join(' · '), en: [nameEn, employer?.nameEn].filter(Boolean).join(' · ') },
      };
    });
  };
const owner = ({ parties }: Project) => parties.university;
const experts = holders(['expert']);

const proposals: Source = async (database, { selection }) => {
  // one that was never opened is nobody's business but its own university's
  const ids = Object.values(selection.proposals ?? {}).flatMap(({ id, offer }) => (offer ? [id] : []));
  const names = await organisationRefs(database, ids);
  return ids.map((id) => ({ value: id, names: names.get(id)?.names ?? { zh: id, en: id } }));
};
const agencies: Source = async (database) => {
  const rows = await database.organisation.findMany({
    where: { kind: 'agency' },
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { id: 'asc' },
    take: mostPeople,
  });
  return rows.map(({ id, nameZh, nameEn }) => ({ value: id, names: { zh: nameZh, en: nameEn } }));
};
/** Called as in the question, where the reader may read it. */
const indicators: Source = async (_database, { intake }, context) => {
  const named = context
    .flatMap(({ step, values }) => (step === 'draft-demand' || step === 'rectify-demand' ? [values['indicators']] : []))
    .flat();
  const nameOf = (id: string) =>
    named.find(
      (one): one is { id: string; name: string } =>
        typeof one === 'object' && one !== null && 'name' in one && 'id' in one && one['id'] === id,
    )?.name ?? id;
  return (intake.demand?.indicators ?? []).map(({ id }) => ({ value: id, names: { zh: nameOf(id), en: nameOf(id) } }));
};

/** A field that takes an id, and where its choices come from. */
const sources: Readonly<Record<string, Source>> = {
  experts,
  panel: experts,
  chair: holders(['expert.chair']),
  witnesses: holders(['secretary', 'pm', 'pm.lead', 'auditor'], ({ parties }) => parties.platform),
  investigator: holders(['uni.pi']),
  inventor: holders(['inventor'], owner),
  proposal: proposals,
  disqualified: proposals,
  indicator: indicators,
  indicators,
  broker: agencies,
};

/** Helps to fill in a form: only for the person who may send it. */
export async function stepAids(
  database: Database,
  projectId: string,
  project: Project,
  step: StepDefinition<Project>,
  row: Row,
  context: readonly OpenedDocument[],
): Promise<StepAids> {
  const wanted = new Set(Object.values(step.outcomes).flatMap(({ form }) => idsIn(describeForm(form))));
  const found = await Promise.all(
    [...wanted].map(async (name) => [name, (await sources[name]?.(database, project, context)) ?? []] as const),
  );
  const asked = { subject: row.subject, about: row.about as Record<string, string | number> };
  const begun = Object.entries(beginnings[step.name] ?? {}).map(([outcome, begin]) => [outcome, begin(project, asked)] as const);
  const suggested: Record<string, FormValues> = Object.fromEntries(begun);
  if (step.name === 'close-project')
    suggested['close'] = { archive: project.sharing.closing?.archive ?? (await chainTail(database, projectId)) };
  return { choices: Object.fromEntries(found.filter(([, choices]) => choices.length > 0)), suggested };
}

const idsIn = (field: Field): string[] => {
  if (field.kind === 'group') return field.fields.flatMap(idsIn);
  return field.kind === 'list' ? idsIn(field.item) : field.kind === 'id' ? [field.name] : [];
};

/** The newest link of the project's hash chain stands for everything before it: what the closing archives. */
async function chainTail(database: Database, projectId: string): Promise<string | null> {
  const last = await database.event.findFirst({
    where: { projectId },
    orderBy: [{ version: 'desc' }, { n: 'desc' }],
    select: { hash: true },
  });
  return last?.hash ?? null;
}
