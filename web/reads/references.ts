import { textOfHash } from '#web/documents/text-of-hash.ts';
import type { Names } from '#web/shapes/common.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed, stepNamed } from '#workflows/kinds.ts';
import type { ProjectContext } from './context.ts';
import { directoryOf, programmeNames } from './directory.ts';
import { milestoneNames, milestonesOnRecord } from './milestone-titles.ts';
import { partsOfHash } from './recorded-documents.ts';
import { fieldNames, openingNames, stepNames } from './step-names.ts';

/** By `person:id`, `organisation:id`, `indicator:id`, `milestone:1`, `programme:id` and `item:id`: what ids are called. */
export type NamedIds = Record<string, Names>;
type Kind = 'person' | 'organisation' | 'indicator' | 'milestone' | 'programme' | 'step' | 'opening' | 'field' | 'item';
interface Referred {
  readonly to: Kind;
  readonly id: string;
  /** Of an item, which its own step can name. */
  readonly names?: Names;
}

/** Names of the ids in documents, for their reader; of one document on record as they were on its day. */
export const namesOfParts = (ctx: ProjectContext, state: CaseState, parts: readonly DocumentPart[], at?: Date) =>
  namesOf(
    ctx,
    state,
    parts.flatMap((part) => referredIn(state, part)),
    undefined,
    at,
  );
/** The same for every reader: a paper is one file. */
export const namesOfPaper = (ctx: ProjectContext, state: CaseState, parts: readonly DocumentPart[], at: Date) =>
  namesOf(
    ctx,
    state,
    parts.flatMap((part) => referredIn(state, part)),
    { indicators: indicatorsOnRecord, milestones: milestonesOnRecord },
    at,
  );
export const namesOfSheets = (ctx: ProjectContext, state: CaseState, sheets: readonly (Sheet | Omit<Figures, 'formula'>)[]) =>
  namesOf(ctx, state, sheets.flatMap(referredInSheet));

/** Where names are read that stand in a document of their own. */
interface Sources {
  readonly indicators: typeof indicatorNames;
  readonly milestones: typeof milestoneNames;
}
async function namesOf(
  ctx: ProjectContext,
  state: CaseState,
  referred: readonly Referred[],
  sources: Sources = { indicators: indicatorNames, milestones: milestoneNames },
  at?: Date,
): Promise<NamedIds> {
  const ids = (to: Kind) => referred.filter((one) => one.to === to).map(({ id }) => id);
  const [directory, indicators, milestones, programmes] = await Promise.all([
    directoryOf(ctx.services.database, ids('person'), ids('organisation'), at),
    ids('indicator').length > 0 ? sources.indicators(ctx, state) : new Map<string, Names>(),
    sources.milestones(ctx, ids('milestone')),
    programmeNames(ctx.services.database, ids('programme')),
  ]);
  const found: Record<Exclude<Kind, 'item'>, (id: string) => Names | undefined> = {
    person: (id) => directory.person(id)?.names,
    organisation: (id) => directory.organisation(id)?.names,
    indicator: (id) => indicators.get(id),
    milestone: (n) => milestones.get(n),
    step: stepNames,
    opening: openingNames,
    field: fieldNames,
    programme: (id) => programmes.get(id),
  };
  return Object.fromEntries(
    referred.flatMap(({ to, id, names: own }) => {
      const names = to === 'item' ? own : found[to](id);
      return names ? [[`${to}:${id}`, names]] : [];
    }),
  );
}

function referredIn(state: CaseState, { step, outcome, values }: DocumentPart): Referred[] {
  const definition = stepNamed(step);
  const asked = definition?.outcomes[outcome];
  const form = asked && recordedForm(asked);
  const walk = (field: Field, value: unknown): Referred[] => {
    if (value === undefined || value === null) return [];
    if (field.kind === 'group') return field.fields.flatMap((inner) => walk(inner, (value as Record<string, unknown>)[inner.name]));
    if (field.kind === 'list') return (value as unknown[]).flatMap((row) => walk(field.item, row));
    const reference = field.kind === 'id' || field.kind === 'number' ? definition?.names?.[field.name] : undefined;
    if (!reference) return [];
    const id = String(value);
    const names = reference.to === 'item' ? reference.among(state).find((item) => item.id === id)?.names : undefined;
    return [{ to: reference.to, id, ...(names ? { names } : {}) }];
  };
  return form ? walk(describeForm(form), values) : [];
}

function referredInSheet(sheet: Sheet | Omit<Figures, 'formula'>): Referred[] {
  const kinds: readonly string[] = ['person', 'organisation', 'indicator'];
  if (!('rows' in sheet)) return [];
  return sheet.rows.flatMap((row) =>
    sheet.columns.flatMap(({ kind }, index) => {
      const id = row[index];
      return kinds.includes(kind) && typeof id === 'string' ? [{ to: kind as Kind, id }] : [];
    }),
  );
}

interface Measured {
  /** With its unit. */
  readonly names: Names;
  readonly unit: string;
}
/** As the text that names the case has them, where the reader may read it. */
export async function indicatorsRead(ctx: ProjectContext, state: CaseState): Promise<Map<string, Measured>> {
  const { titleDocument } = kindNamed(ctx.project.kind).summary(state);
  const parts = await partsOfHash(ctx, state, titleDocument ?? undefined);
  return measuredIn(parts.flatMap(({ values }) => (Array.isArray(values['indicators']) ? values['indicators'] : [])));
}
export const indicatorNames = async (ctx: ProjectContext, state: CaseState): Promise<Map<string, Names>> =>
  namesOnly(await indicatorsRead(ctx, state));

/** As that text calls them, for a reader of whose access nothing is asked here. */
async function indicatorsOnRecord({ services, project }: ProjectContext, state: CaseState): Promise<Map<string, Names>> {
  const { titleDocument } = kindNamed(project.kind).summary(state);
  const text = titleDocument ? await textOfHash(services.database, project.caseId, titleDocument) : null;
  const { indicators } = JSON.parse(text ?? '{}') as { indicators?: unknown };
  return namesOnly(measuredIn(Array.isArray(indicators) ? indicators : []));
}

const namesOnly = (found: ReadonlyMap<string, Measured>) => new Map([...found].map(([id, { names }]) => [id, names]));
const measuredIn = (rows: readonly unknown[]): Map<string, Measured> =>
  new Map(
    rows.flatMap((row) => {
      const { id, name, unit: given } = row as { id?: unknown; name?: unknown; unit?: unknown };
      if (typeof id !== 'string' || typeof name !== 'string') return [];
      const unit = typeof given === 'string' ? given : '';
      const names = unit === '' ? { zh: name, en: name } : { zh: `${name}（${unit}）`, en: `${name} (${unit})` };
      return [[id, { names, unit }] as const];
    }),
  );
