import { fail } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import type { Services } from '#web/server/services.ts';
import type { Field } from '#web/shapes/field.ts';
import { filesIn } from '#web/shapes/files-in.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import type { ReadableFile } from './content-response.ts';
import { keepSecret, readSecret } from './kept.ts';

/**
 * Every file that a form names is there, found clean, of this case and this organisation, and called as it was uploaded. Another's file is
 * answered as an unknown one. Asked before anything of the act is stored; the recording asks again (prisma/functions/use-files.sql).
 */
export async function mustBeReady({ services, project }: ProjectContext, form: Field, value: unknown): Promise<void> {
  const named = filesIn(form, value);
  if (named.length === 0) return;
  const { caseId, organisation } = project;
  const ids = named.map(({ ref }) => ref.id);
  const rows = await services.database.file.findMany({
    where: { id: { in: ids }, caseId, organisationId: organisation ?? '', state: { in: ['clean', 'scanning'] } },
    select: { id: true, caseId: true, bytes: true, state: true, secret: true },
  });
  for (const [n, { path, ref }] of named.entries()) {
    const row = rows.find(({ id }) => id === ref.id);
    const secret = row?.secret && readSecret(services, row, row.secret);
    const isSame = secret && row.bytes === ref.size && secret.sha256 === ref.sha256 && secret.name === ref.name;
    if (!isSame || ids.indexOf(ref.id) < n) throw fail('FILE_NOT_READY', { why: 'missing', name: ref.name, fields: [path] });
    if (row.state !== 'clean') throw fail('FILE_NOT_READY', { why: 'scanning', name: ref.name, fields: [path] });
  }
}

/** Those of a draft's files that can be read now: neither gone nor sealed. */
export async function filesThere(services: Services, caseId: string, ids: readonly string[]): Promise<ReadableFile[]> {
  if (ids.length === 0) return [];
  const rows = await services.database.file.findMany({
    where: { caseId, id: { in: [...ids] } },
    select: { id: true, caseId: true, bytes: true, blob: true, secret: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap((row) => {
    if (!row.secret || !row.blob) return [];
    const { key, name, sha256 = '' } = readSecret(services, row, row.secret);
    return [{ file: { id: row.id, key: Buffer.from(key, 'base64') }, name, sha256, size: row.bytes, blob: row.blob }];
  });
}
/** All of them, to be taken along with the draft. Fails where one is not there, or is sealed. */
export async function filesWithKeys(services: Services, caseId: string, ids: readonly string[]): Promise<ReadableFile[]> {
  const files = await filesThere(services, caseId, ids);
  if (files.length !== new Set(ids).size) throw fail('PARTS_MISSING');
  return files;
}

/** The keys of files by their ids, base64: what goes into an envelope with the forms that name them. */
export const keysOfFiles = async (services: Services, caseId: string, ids: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries((await filesWithKeys(services, caseId, ids)).map(({ file }) => [file.id, file.key.toString('base64')]));

/** After a withdrawal the organisation brings the keys back, with the forms that they were sealed with. */
export async function giveKeysBack(
  services: Services,
  { caseId, organisation }: { readonly caseId: string; readonly organisation: string },
  refs: readonly FileRef[],
  keys: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { id, name, sha256 } of refs) {
    const key = keys[id];
    if (key === undefined) continue;
    const secret = keepSecret(services, { id, caseId }, { name, sha256, key });
    await services.database.file.updateMany({ where: { id, caseId, organisationId: organisation, secret: null }, data: { secret } });
  }
}
