import { randomUUID } from 'node:crypto';
import { mayRead } from '#web/access/may-read.ts';
import { filesOfParts } from '#web/documents/files-of-parts.ts';
import { fail } from '#web/errors/failure.ts';
import type { ReadableFile } from '#web/files/content-response.ts';
import { readSecret } from '#web/files/kept.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { aboutOf, type Recorded, recorded, sealedTo, textOf } from './recorded-documents.ts';

/** A file of a recorded document: read by those who may read the act that names it, as far as they see the field. */
export async function fileOfDocument(ctx: ProjectContext, version: number, id: string): Promise<ReadableFile> {
  const { project: standing, services } = ctx;
  const [{ state }, [row]] = await Promise.all([caseFile(services.database, standing.caseId), recorded(ctx, standing.caseId, version)]);
  if (!row || !mayRead(state, standing, aboutOf(row))) throw fail('NOT_FOUND');
  const ref = filesOfParts(await textOf(ctx, state, row)).find((one) => one.id === id);
  const file =
    ref && (await services.database.file.findFirst({ where: { id, caseId: standing.caseId }, select: { secret: true, blob: true } }));
  if (!ref) throw fail('NOT_FOUND');
  if (!file?.blob) throw fail('FILE_GONE', { name: ref.name });
  const key = file.secret ? readSecret(services, { id, caseId: standing.caseId }, file.secret).key : await keyInEnvelope(ctx, row, id);
  if (key === undefined) throw sealedTo(standing, state, row);
  const { name, size, sha256 } = ref;
  return { file: { id, key: Buffer.from(key, 'base64') }, name, size, sha256, blob: file.blob };
}

/** Of a file that was sealed: it came to light with the text. */
async function keyInEnvelope(
  { services, project }: ProjectContext,
  { submission_id, hash }: Recorded,
  id: string,
): Promise<string | undefined> {
  const document = await services.database.document.findUnique({
    where: { caseId_submissionId_hash: { caseId: project.caseId, submissionId: submission_id, hash } },
    select: { body: true, envelope: true },
  });
  if (!document?.body || !document.envelope) return undefined;
  const { files = {} } = JSON.parse(document.body) as { readonly files?: Readonly<Record<string, string>> };
  return Object.hasOwn(files, id) ? files[id] : undefined;
}

/** Who took which file of which act, and from where on. */
export async function logDownload(
  { services, project }: ProjectContext,
  version: number,
  fileId: string,
  firstByte: number,
): Promise<void> {
  const { person, organisation, caseId } = project;
  if (!person || !organisation) return;
  await services.database.fileDownload.create({
    data: { id: randomUUID(), caseId, version, fileId, personId: person, organisationId: organisation, firstByte },
  });
}
