import { nonceOf } from '#web/documents/document-of.ts';
import { saveDraft } from '#web/documents/drafts.ts';
import { filesOfParts } from '#web/documents/files-of-parts.ts';
import { packingOf, packings, sealedHash } from '#web/documents/package-file.ts';
import { packageParts } from '#web/documents/package-parts.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import { fail } from '#web/errors/failure.ts';
import { filesThere, giveKeysBack, keysOfFiles } from '#web/files/ready.ts';
import { FormValues } from '#web/shapes/common.ts';
import type { FilledDraft, PackageCopy, PackageFile } from '#web/shapes/package.ts';
import type { ProjectContext } from './context.ts';
import { mayDraft } from './may-draft.ts';
import { projectFile } from './project-file.ts';
import { namesOfParts } from './references.ts';

const stepOf = (key: string) => key.split('/')[0] ?? '';

/** The copy that an organisation takes with it before it seals: to be read, and as a file to fill the forms from. */
export async function takePackage(ctx: ProjectContext, key: string): Promise<PackageCopy> {
  const { services, project: standing } = ctx;
  const { caseId, organisation } = standing;
  const packing = packings.find(({ step }) => step === stepOf(key));
  if (!packing || !organisation || !(await mayDraft(ctx, key))) throw fail('NOT_FOUND');
  const { step, outcome, packs } = packing;
  const contents = await packageParts(services.database, services.keys, caseId, organisation, packs);
  const read = partsOf(step, outcome, { parts: contents }).filter((part) => part.step !== step);
  const { state } = await projectFile(services.database, caseId);
  const parts = Object.fromEntries(Object.entries(contents).map(([name, values]) => [name, FormValues.parse(values)]));
  const ids = filesOfParts(read).map(({ id }) => id);
  const files = ids.length > 0 ? { files: await keysOfFiles(services, caseId, ids) } : {};
  const file: PackageFile = { format: 'tida-package/1', case: caseId, step, outcome, parts, ...files };
  return { number: state.number, parts: read, names: await namesOfParts(ctx, state, read), file };
}

/**
 * Fills the viewer's draft from the file, where the file holds what the organisation sealed last: the hash of its parts is
 * compared with the recorded one. What the viewer has typed is replaced only where asked for.
 */
export async function fillFromPackage(ctx: ProjectContext, key: string, file: PackageFile, replaces: boolean): Promise<FilledDraft> {
  const { services, project: standing } = ctx;
  const found = packingOf(stepOf(key));
  if (!found || !(await mayDraft(ctx, key))) throw fail('NOT_FOUND');
  const { packing, part } = found;
  if (file.case !== standing.caseId || file.step !== packing.step || file.outcome !== packing.outcome) throw fail('NO_PACKAGE_FILE');
  const sealing = await lastSealing(ctx, packing.step, packing.outcome);
  if (!sealing?.submissionId) throw fail('NOTHING_SEALED');
  if (hashIfAny(packing, nonceOf(services.keys, standing.caseId, sealing.submissionId), file) !== sealing.document)
    throw fail('PACKAGE_DIFFERS', { at: sealing.at.toISOString() });
  const [written] = partsOf(packing.step, packing.outcome, { parts: { [part]: file.parts[part] } });
  if (!written) throw fail('NO_PACKAGE_FILE');
  const { outcome, values } = written;
  const there = await services.database.draft.findFirst({
    where: { caseId: standing.caseId, key, personId: standing.person ?? '', organisationId: standing.organisation ?? '', outcome },
    select: { revision: true },
  });
  if (there && !replaces) throw fail('DRAFT_THERE');
  const refs = filesOfParts([written]);
  const { caseId } = standing;
  if (file.files) await giveKeysBack(services, { caseId, organisation: standing.organisation ?? '' }, refs, file.files);
  const saved = await saveDraft(ctx, { caseId, key, outcome, values, revision: there?.revision ?? 0 });
  const ids = refs.map(({ id }) => id);
  const kept = new Set((await filesThere(services, caseId, ids)).map((one) => one.file.id));
  return {
    ...saved,
    fieldCount: Object.keys(values).length,
    fileCount: refs.filter(({ id }) => kept.has(id)).length,
    missingFiles: refs.filter(({ id }) => !kept.has(id)).map(({ name }) => name),
  };
}

/** A file that was never sealed can hold what no form can, as half of a character: it has no hash. */
function hashIfAny(...file: Parameters<typeof sealedHash>): string | undefined {
  try {
    return sealedHash(...file);
  } catch {
    return undefined;
  }
}

/** Whether there is a package to take before this step, or one to fill its form from. */
export async function packageFor(ctx: ProjectContext, step: string, outcomes: readonly string[]): Promise<'take' | 'fill' | null> {
  if (packings.some((packing) => packing.step === step && outcomes.includes(packing.outcome))) return 'take';
  const { packing } = packingOf(step) ?? {};
  return packing && (await lastSealing(ctx, packing.step, packing.outcome)) ? 'fill' : null;
}

const lastSealing = ({ services, project: { caseId, organisation } }: ProjectContext, step: string, outcome: string) =>
  services.database.event.findFirst({
    where: { caseId, step, outcome, organisationId: organisation ?? '', n: 0 },
    orderBy: { version: 'desc' },
    select: { submissionId: true, document: true, at: true },
  });
