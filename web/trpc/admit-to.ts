import type { KnownOpening, Named } from '#web/access/known-act.ts';
import type { Rule } from '#web/access/policy.ts';
import { type Standing, standingOf } from '#web/access/standing.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import { mayKnowStep, openingsOf, openingsRead } from '#web/reads/on-record.ts';
import { standingIn, standingsRead } from '#web/reads/standing-in.ts';
import type { Services } from '#web/server/services.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { fileIn, type JudgedFile, judgedFileRead } from './judged-file.ts';

/** The answer for a case that does not exist. A viewer who has not signed in may be one of its people. */
export const unknownTo = (viewer: Viewer | null) => fail(viewer ? 'NOT_FOUND' : 'SIGN_IN');

/**
 * Applies one rule of the table. For a project's procedures it answers the viewer's standing in the project that the
 * input names; without one the answer is the same 404 as for an unknown id.
 */
export async function admitTo(
  rule: Rule,
  { services, viewer, settingUp }: { services: Services; viewer: Viewer | null; settingUp?: Viewer },
  input: unknown,
): Promise<Standing | null> {
  if (rule === 'anyone') return null;
  const isForStep = typeof rule === 'object';
  if (rule === 'setting-up' && settingUp) return null;
  if (rule !== 'opening' && rule !== 'desk' && !isForStep && !viewer) throw fail(settingUp ? 'SECOND_FACTOR_MISSING' : 'SIGN_IN');
  if (rule === 'signed-in' || rule === 'setting-up') return null;
  const caseId = idIn(input);
  const named = isForStep ? stepIn(input, rule.step) : undefined;
  // at once: every act waits for both
  const [standing, openings] = await Promise.all([
    caseId === undefined ? null : standingIn(services.database, viewer, caseId),
    caseId === undefined || !named ? [] : openingsOf(services.database, caseId, named),
  ]);
  const isLetIn =
    standing !== null &&
    // an input without a subject concerns no opening: its sender reads the error in full
    (named
      ? await mayKnowStep(services.database, standing, named, openings)
      : standing.sides.size > 0 ||
        ((rule === 'opening' || rule === 'desk') && standing.asked) ||
        (rule === 'desk' && (await isAskedToWrite(services.database, standing))));
  if (!isLetIn) throw unknownTo(viewer);
  if (rule === 'auditor' && !standing.sides.has('platform')) throw fail('NOT_ALLOWED');
  return standing;
}

/** A viewer who may know of a step, with the file by which an act on it is judged. */
interface AdmittedToAct {
  readonly project: Standing;
  readonly file: JudgedFile;
}
/** As `admitTo` for a step's own procedure: all that its act is judged by, in one statement, because every act waits for it. */
export async function admitToAct(
  step: StepDefinition<CaseState>,
  asking: { readonly services: Services; readonly viewer: Viewer | null },
  input: unknown,
): Promise<AdmittedToAct | { readonly project: Standing | null }> {
  const [caseId, named] = [idIn(input), stepIn(input, step.name)];
  if (caseId === undefined || !named) return { project: await admitTo({ step: step.name }, asking, input) };
  const { viewer, services } = asking;
  const [[row], openings, files] = await services.database.askTogether(
    standingsRead([{ viewer, caseId }]),
    openingsRead(caseId, named),
    judgedFileRead(caseId, step),
  );
  const project = row && standingOf(row, viewer, caseId);
  if (!project || !(await mayKnowStep(services.database, project, named, openings.map(fromJson)))) throw unknownTo(viewer);
  return { project, file: fileIn(files) };
}
const fromJson = ({ dueAt, closedAt, ...opening }: KnownOpening): KnownOpening => ({
  ...opening,
  dueAt: dueAt && new Date(dueAt),
  closedAt: closedAt && new Date(closedAt),
});

async function isAskedToWrite(database: Services['database'], { caseId, person, organisation }: Standing): Promise<boolean> {
  if (person === null || organisation === null) return false;
  return (await database.draftWriter.count({ where: { caseId, organisationId: organisation, writerId: person } })) > 0;
}

function stepIn(input: unknown, step: string): Named | undefined {
  const subject = textIn(input, 'subject');
  return subject === undefined ? undefined : { step, subject, seat: textIn(input, 'seat') };
}

const idIn = (input: unknown) => {
  const id = textIn(input, 'caseId');
  return id !== undefined && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? id : undefined;
};
function textIn(input: unknown, name: string): string | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, name)) return undefined;
  const value = (input as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
