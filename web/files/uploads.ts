import { randomUUID } from 'node:crypto';
import { mustHaveScope } from '#web/access/key-scope.ts';
import { fail } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { mayWrite } from '#web/reads/desk.ts';
import type { Services } from '#web/server/services.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { Files } from '#web/shapes/field.ts';
import { filesOf } from '#web/shapes/files-in.ts';
import type { Upload, UploadFault } from '#web/shapes/upload.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { fileNameOf } from './file-name.ts';
import { extensionOf } from './file-type.ts';
import { fromStore } from './from-store.ts';
import { keepSecret, newFileKey, readSecret } from './kept.ts';

/** Uploads of one person that no act names yet: in one field of one opening, and in bytes altogether. */
const mostInField = 60;
const mostWaitingBytes = 4 * 1024 ** 3;

export interface FileRow {
  readonly id: string;
  readonly caseId: string;
  readonly key: string;
  readonly field: string;
  readonly bytes: number;
  readonly state: string;
  readonly why: string | null;
  readonly blob: string | null;
  readonly secret: Uint8Array | null;
}
const shown = { id: true, caseId: true, key: true, field: true, bytes: true, state: true, why: true, blob: true, secret: true } as const;

/** Whose uploads: a person's, in one organisation. Who has not signed in has none. */
export function uploaderOf({ viewer, project: { person, organisation } }: ProjectContext) {
  if (!viewer || !person || !organisation) throw fail('SIGN_IN');
  mustHaveScope(viewer, 'act');
  return { personId: person, organisationId: organisation };
}

/** The field of files that an opening asks of the viewer. Asked before any sent byte is read. */
async function fieldAsked(ctx: ProjectContext, key: string, name: string): Promise<Files & { readonly sealed: boolean }> {
  const [step = ''] = key.split('/');
  const outcomes = Object.entries(stepNamed(step)?.outcomes ?? {});
  if (!(await mayWrite(ctx, key))) throw fail('NOT_FOUND');
  const field = outcomes.flatMap(([outcome]) => filesOf(askedForm(step, outcome))).find((one) => one.name === name);
  if (!field) throw fail('NOT_FOUND');
  return { ...field, sealed: outcomes.some(([, { sealed }]) => sealed !== undefined) };
}

/** A place for a file that is about to come. What its name or size rules out is refused before a byte of it is sent. */
export async function beginUpload(
  ctx: ProjectContext,
  key: string,
  fieldName: string,
  given: { name: string; size?: number },
): Promise<FileRow> {
  const owner = uploaderOf(ctx);
  const { mostBytes } = await fieldAsked(ctx, key, fieldName);
  const { services, project } = ctx;
  const name = fileNameOf(given.name);
  const refuse = (why: UploadFault) => fail('FILE_REFUSED', { why, name, limit: mostBytes / 1024 ** 2 });
  if (name === '') throw refuse('name');
  if (!extensionOf(name)) throw refuse('type');
  // of a form's file the size shows when it has come
  const { size = mostBytes } = given;
  if (size < 1) throw refuse('empty');
  if (size > mostBytes) throw refuse('tooLarge');
  const { file } = services.database;
  const waiting = { ...owner, uses: { none: {} }, state: { not: 'refused' } };
  const [here, all] = await Promise.all([
    file.count({ where: { ...waiting, caseId: project.caseId, key, field: fieldName } }),
    file.aggregate({ where: waiting, _sum: { bytes: true } }),
  ]);
  if (here >= mostInField || (all._sum.bytes ?? 0) + size > mostWaitingBytes) throw refuse('tooMany');
  const place = { id: randomUUID(), caseId: project.caseId };
  const secret = keepSecret(services, place, { name, key: newFileKey() });
  const row = { ...place, key, field: fieldName, bytes: size, state: 'receiving', secret };
  return file.create({ data: { ...row, ...owner }, select: shown });
}

/** An upload of the viewer's own; others are answered as for a random id. `goesOn`: more of it is about to be sent. */
export async function ownUpload(ctx: ProjectContext, id: string, goesOn = false): Promise<FileRow> {
  const row = await ctx.services.database.file.findFirst({ where: { id, caseId: ctx.project.caseId, ...uploaderOf(ctx) }, select: shown });
  if (!row || (goesOn && !(await mayWrite(ctx, row.key)))) throw fail('NOT_FOUND');
  return row;
}

export async function shownUpload(services: Services, row: FileRow): Promise<Upload | undefined> {
  if (!row.secret) return undefined;
  const { name, sha256 = null } = readSecret(services, row, row.secret);
  const offset = row.state === 'receiving' ? await services.files.incoming.offset(row.id) : row.bytes;
  const { id, field, bytes: size } = row;
  return { id, field, name, size, offset, state: row.state as Upload['state'], why: row.why as Upload['why'], sha256 };
}

/** Uploads of the viewer for an opening, in the order of arrival; never those of other people. */
export async function ownUploads(ctx: ProjectContext, key: string): Promise<Upload[]> {
  const { viewer, project, services } = ctx;
  if (!viewer || !project.person || !project.organisation) return [];
  const owner = { personId: project.person, organisationId: project.organisation };
  const where = { caseId: project.caseId, key, ...owner, uses: { none: {} } };
  const rows = await services.database.file.findMany({ where, select: shown, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: 100 });
  const uploads = await Promise.all(rows.map((row) => shownUpload(services, row)));
  return uploads.filter((one) => one !== undefined);
}

/** Takes an upload away again. One that an act names stays: it is evidence. */
export async function removeUpload(ctx: ProjectContext, id: string): Promise<void> {
  const { database, files } = ctx.services;
  const row = await ownUpload(ctx, id);
  const unused = { id, uses: { none: {} } };
  // marked first, so that no act can name it; its row goes last, so that the store keeps no content without a row
  const { count } = await database.file.updateMany({ where: unused, data: { state: 'refused', changedAt: new Date() } });
  if (count === 0) throw fail('NOT_FOUND');
  await files.incoming.remove(id);
  if (row.blob) await fromStore(ctx.services, id, files.store.remove(row.blob));
  await database.file.deleteMany({ where: unused });
}
