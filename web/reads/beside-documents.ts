import { randomUUID } from 'node:crypto';
import { mayRead } from '#web/access/may-read.ts';
import type { FormValues } from '#web/shapes/common.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { ReadDocument } from '#web/shapes/step.ts';
import { withoutStatements } from '#web/shapes/without-statements.ts';
import type { Reading } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { type AnyKind, kindNamed, stepNamed } from '#workflows/kinds.ts';
import type { ProjectContext } from './context.ts';
import { aboutOf, namesFor, type Recorded, recorded, referTo, stateOf, textOf } from './recorded-documents.ts';

/** A final panel reads what each of up to twelve milestones brought, and how it was accepted. */
const most = 32;
const isMeant = ({ steps, subject, hashes }: Reading, row: Recorded) =>
  hashes ? hashes.includes(row.hash) : steps.includes(row.step) && (subject === undefined || subject === row.subject);
/** Judges and inventors act in person, all others for an organisation. */
const voiceOf = (kind: AnyKind, { role, person_id, organisation_id }: Recorded) =>
  kind.sides.personal[role ?? ''] ? person_id : organisation_id;

/** The newest of each subject, seat and voice, of what a reading means; a text named by its hash once, also where two sides have sent it. */
function newestOf(kind: AnyKind, rows: readonly Recorded[], reading: Reading): Recorded[] {
  const found = new Map<string, Recorded>();
  for (const row of rows) {
    const key = reading.hashes ? row.hash : `${row.key.slice(row.step.length)}/${voiceOf(kind, row)}`;
    if (isMeant(reading, row) && !found.has(key)) found.set(key, row);
  }
  return [...found.values()];
}

export interface BesideDocuments {
  /** The subject of the decision, in the step's order. */
  readonly beside: ReadDocument[];
  /** Earlier documents about the same subject, and binding texts. */
  readonly context: ReadDocument[];
}
/** Texts beside a form, as far as the viewer may read them, without those taken back; reading them is recorded. `reader`: who reads them in the viewer's place. */
export async function besideDocuments(
  ctx: ProjectContext,
  state: CaseState,
  subject: string,
  readings: readonly Reading[],
  background: readonly Reading[],
  reader: Pick<ProjectContext['project'], 'person' | 'organisation'> = ctx.project,
): Promise<BesideDocuments> {
  const { project: standing } = ctx;
  const kind = kindNamed(standing.kind);
  const rows = (await recorded(ctx, standing.caseId)).filter(
    (row) =>
      row.withdrawn_at === null &&
      ['plain', 'opened', 'own-sealed'].includes(stateOf(row, standing)) &&
      mayRead(state, standing, aboutOf(row)),
  );
  const first = new Set(readings.flatMap((reading) => newestOf(kind, rows, reading)).slice(0, most));
  const steps = [...new Set(rows.map(({ step }) => step))];
  const alsoRead = [...steps.map((step): Reading => ({ steps: [step], subject })), ...background];
  const others = new Set(alsoRead.flatMap((reading) => newestOf(kind, rows, reading)).filter((row) => !first.has(row)));
  const later = [...others].sort((a, b) => b.version - a.version).slice(0, most - first.size);
  const all = [...first, ...later];
  const refer = referTo(state, standing, await namesFor(ctx, all), rows);
  const read = async (row: Recorded): Promise<ReadDocument> => ({
    ...refer(row),
    parts: await textOf(ctx, state, row),
  });
  const [beside, context] = await Promise.all([Promise.all([...first].map(read)), Promise.all(later.map(read))]);
  const { caseId } = standing;
  const { person, organisation } = reader;
  if (person && organisation && all.length > 0)
    await ctx.services.database.documentOpening.createMany({
      data: all.map(({ version }) => ({ id: randomUUID(), caseId, version, personId: person, organisationId: organisation })),
    });
  return { beside, context };
}

/**
 * The last document of the viewer's side about a subject, from this seat, for an amendment, also one taken back to be changed, without
 * its statements. Documents of other seats are excluded.
 */
export async function latestOwn(
  ctx: ProjectContext,
  state: CaseState,
  steps: readonly string[],
  { subject, seat }: { readonly subject: string; readonly seat: string | null },
): Promise<{ outcome: string; values: FormValues } | null> {
  const { project: standing } = ctx;
  const row = (await recorded(ctx, standing.caseId)).find(
    (candidate) =>
      steps.includes(candidate.step) &&
      candidate.subject === subject &&
      // a place that a later opening names was the step's only one before
      [[seat], []].some((place) => candidate.key === [candidate.step, subject, ...place.filter((one) => one !== null)].join('/')) &&
      candidate.organisation_id === standing.organisation &&
      // an expert's or an objector's words are not a colleague's to amend
      mayRead(state, standing, aboutOf(candidate)) &&
      ['plain', 'own-sealed'].includes(stateOf(candidate, standing)),
  );
  const [form] = row ? await textOf(ctx, state, row) : [];
  if (!form) return null;
  const { outcome, values } = form;
  const schema = stepNamed(form.step)?.outcomes[outcome]?.form;
  return { outcome, values: schema ? withoutStatements(describeForm(schema), values) : values };
}
