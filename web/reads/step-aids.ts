import { currentGrants } from '#web/access/current-grants.ts';
import { describeForm, type Field } from '#web/forms/describe.ts';
import type { Database } from '#web/server/database.server.ts';
import { type FlaggedClause, likelyVoid } from '#workflows/domain/void-clauses.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { shortlist } from '#workflows/project/proposal/order.ts';
import { inState } from '#workflows/project/proposal/selection.ts';
import type { Project } from '#workflows/project/state.ts';
import { beginnings } from './beginnings.ts';
import { organisationRefs } from './directory.ts';
import { type Nameable, nameable, whoMayBeNamed } from './nameable.ts';
import type { FormValues } from './shapes/common.ts';
import type { Choice, OpenedDocument } from './shapes/step.ts';

export interface StepAids {
  /** Who or what may be chosen, by field. */
  readonly choices: Record<string, Choice[]>;
  /** What each outcome's form begins with. */
  readonly suggested: Record<string, FormValues>;
  /** What the text under review is likely to say in vain. */
  readonly flagged: FlaggedClause[];
}
/** For whoever may not act. */
export const noAids: StepAids = { choices: {}, suggested: {}, flagged: [] };
interface Row {
  readonly subject: string;
  readonly about: unknown;
}
interface Asking {
  readonly project: Project;
  readonly subject: string;
  readonly context: readonly OpenedDocument[];
}
type Source = (database: Database, asking: Asking) => Promise<Choice[]>;

const mostPeople = 200;
const people =
  (rule: Nameable): Source =>
  async (database, asking) => {
    const found = await database.person.findMany({
      where: whoMayBeNamed(rule, asking),
      select: {
        id: true,
        nameZh: true,
        nameEn: true,
        grants: {
          where: { ...currentGrants(asking.project.id), role: { in: [...rule.roles] } },
          select: { organisation: { select: { nameZh: true, nameEn: true } } },
          take: 1,
        },
      },
      orderBy: { id: 'asc' },
      take: mostPeople,
    });
    return found.map(({ id, nameZh, nameEn, grants }) => {
      const employer = grants[0]?.organisation;
      return {
        value: id,
        names: { zh: [nameZh, employer?.nameZh].filter(Boolean).join(' · '), en: [nameEn, employer?.nameEn].filter(Boolean).join(' · ') },
      };
    });
  };

/** Once they are ranked, those that may be chosen, in order; before that all that take part. */
const proposals: Source = async (database, { project }) => {
  const listed = project.selection.ranking
    ? shortlist(project).map(({ proposal: id, rank, totalMilli }) => ({ id, place: { rank, pointsMilli: totalMilli } }))
    : inState(project, 'eligible').map(({ id }) => ({ id }));
  const names = await organisationRefs(
    database,
    listed.map(({ id }) => id),
  );
  return listed.map(({ id, ...place }) => ({ value: id, names: names.get(id)?.names ?? { zh: id, en: id }, ...place }));
};
/** Registered agencies: the only organisations outside the project that its money may go to. */
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
const indicators: Source = async (_database, { project: { intake }, context }) => {
  const named = context
    .flatMap(({ parts }) => parts)
    .flatMap(({ step, values }) => (step === 'draft-demand' || step === 'rectify-demand' ? [values['indicators']] : []))
    .flat();
  const nameOf = (id: string) =>
    named.find(
      (one): one is { id: string; name: string } =>
        typeof one === 'object' && one !== null && 'name' in one && 'id' in one && one['id'] === id,
    )?.name ?? id;
  return (intake.demand?.indicators ?? []).map(({ id }) => ({ value: id, names: { zh: nameOf(id), en: nameOf(id) } }));
};

/** A field that takes an id other than a person's, and where its choices come from. */
const sources: Readonly<Record<string, Source>> = {
  proposal: proposals,
  disqualified: proposals,
  indicator: indicators,
  indicators,
  broker: agencies,
};
function sourceOf(step: string, field: string): Source | undefined {
  const rule = nameable(step, field);
  return rule ? people(rule) : sources[field];
}

/** Helps to fill in a form: only for the person who may send it. */
export async function stepAids(
  database: Database,
  caseId: string,
  project: Project,
  step: StepDefinition<Project>,
  row: Row,
  context: readonly OpenedDocument[],
): Promise<StepAids> {
  const wanted = new Set(Object.values(step.outcomes).flatMap(({ form }) => idsIn(describeForm(form))));
  const found = await Promise.all(
    [...wanted].map(
      async (name) => [name, (await sourceOf(step.name, name)?.(database, { project, subject: row.subject, context })) ?? []] as const,
    ),
  );
  const asked = { subject: row.subject, about: row.about as Record<string, string | number> };
  const begun = Object.entries(beginnings[step.name] ?? {}).map(([outcome, begin]) => [outcome, begin(project, asked)] as const);
  const suggested: Record<string, FormValues> = Object.fromEntries(begun);
  if (step.name === 'close-project')
    suggested['close'] = { archive: project.sharing.closing?.archive ?? (await chainTail(database, caseId)) };
  const choices = Object.fromEntries(found.filter(([, offered]) => offered.length > 0));
  return { choices, suggested, flagged: step.name === 'legal-review' ? flaggedIn(project, context) : [] };
}

/** In the draft as it stands, where it lies among what there is to read. */
function flaggedIn({ contracting }: Project, context: readonly OpenedDocument[]): FlaggedClause[] {
  const text = context.find(({ hash }) => hash === contracting.draft?.template?.document)?.parts[0]?.values['clauses'];
  return typeof text === 'string' ? likelyVoid(text) : [];
}

const idsIn = (field: Field): string[] => {
  if (field.kind === 'group') return field.fields.flatMap(idsIn);
  return field.kind === 'list' ? idsIn(field.item) : field.kind === 'id' ? [field.name] : [];
};

/** The newest link of the project's hash chain stands for everything before it: what the closing archives. */
async function chainTail(database: Database, caseId: string): Promise<string | null> {
  const last = await database.event.findFirst({
    where: { caseId },
    orderBy: [{ version: 'desc' }, { n: 'desc' }],
    select: { hash: true },
  });
  return last?.hash ?? null;
}
