import { createHash } from 'node:crypto';
import { fail } from '#web/errors/failure.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import type { Services } from '#web/server/services.ts';
import type { UploadFault } from '#web/shapes/upload.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { type ArchiveFault, type Content, faultOfArchive } from './archive.ts';
import { type FileKey, plainRange, storedBytes } from './chunks.ts';
import { beginsAs, extensionOf, isArchive } from './file-type.ts';
import { fromStore } from './from-store.ts';
import { isFull, UploadError } from './incoming.ts';
import { keepSecret, readSecret, type Secret } from './kept.ts';
import { beginUpload, type FileRow } from './uploads.ts';

const keyOf = ({ id }: Pick<FileRow, 'id'>, { key }: Secret): FileKey => ({ id, key: Buffer.from(key, 'base64') });

/** Writes on an upload. Answers how much of it is there; once it is whole, it is looked at, stored and scanned. */
export async function receiveMore(
  services: Services,
  row: FileRow,
  from: number,
  body: AsyncIterable<Uint8Array>,
  isWhole = false,
): Promise<{ readonly offset: number; readonly checked?: Promise<void> }> {
  if (row.state !== 'receiving' || !row.secret) throw fail('FILE_OFFSET', { offset: row.bytes });
  const secret = readSecret(services, row, row.secret);
  const { incoming } = services.files;
  try {
    const { offset, whole } = await incoming.append(keyOf(row, secret), row.bytes, from, body, isWhole);
    if (!whole) return { offset };
    const { checked } = await finish(services, { ...row, bytes: offset }, secret, whole);
    return { offset, checked };
  } catch (error) {
    if (isFull(error) || (error instanceof UploadError && error.reason === 'DISK_FULL')) {
      services.log.error({ event: 'disk-full', file: row.id }, 'no room for uploads');
      throw fail('NO_ROOM');
    }
    if (!(error instanceof UploadError)) throw error;
    if (error.reason === 'TOO_LARGE') throw fail('FILE_REFUSED', { why: 'tooLarge', name: secret.name, limit: row.bytes / 1024 ** 2 });
    throw fail('FILE_OFFSET', { offset: await incoming.offset(row.id) });
  }
}

/** A file of a form that came without scripts, all at once. */
export async function receiveWhole(
  ctx: ProjectContext,
  key: string,
  field: string,
  { name, body }: { readonly name: string; readonly body: AsyncIterable<Uint8Array> },
): Promise<FileRow> {
  const row = await beginUpload(ctx, key, field, { name });
  const { checked } = await receiveMore(ctx.services, row, 0, body, true);
  await checked;
  return ctx.services.database.file.findUniqueOrThrow({ where: { id: row.id } });
}

async function finish(
  services: Services,
  row: FileRow,
  secret: Secret,
  { sha256, blob }: { readonly sha256: string; readonly blob: string },
): Promise<{ readonly checked: Promise<void> }> {
  const { incoming, store } = services.files;
  const file = keyOf(row, secret);
  const content: Content = { size: row.bytes, read: (from, to) => plainRange(file, row.bytes, incoming.read(row.id), from, to) };
  const fault = await faultOfContent(content, secret.name);
  if (fault) {
    await incoming.remove(row.id);
    await arrived(services, row, { state: 'refused', why: fault, bytes: row.bytes });
    return { checked: Promise.resolve() };
  }
  await fromStore(services, row.id, store.put(blob, incoming.path(row.id), storedBytes(row.bytes)));
  // what will lie in an envelope leaves no hash in the open, from which a known text could be guessed
  const isSealed = Object.values(stepNamed(row.key.split('/')[0] ?? '')?.outcomes ?? {}).some(({ sealed }) => sealed !== undefined);
  const stored = {
    ...row,
    blob,
    state: 'scanning',
    secret: keepSecret(services, row, { ...secret, sha256 }),
  };
  const whole: Arrival = { state: 'scanning', bytes: row.bytes, blob, sha256: isSealed ? null : sha256, secret: stored.secret };
  await arrived(services, row, whole).catch(async (error: unknown) => {
    const kept = await services.database.file.count({ where: { id: row.id, blob } });
    if (kept === 0) await fromStore(services, row.id, store.remove(blob));
    throw error;
  });
  return { checked: check(services, stored) };
}

interface Arrival {
  readonly state: 'refused' | 'scanning';
  readonly bytes: number;
  readonly why?: UploadFault;
  readonly blob?: string;
  readonly sha256?: string | null;
  readonly secret?: ReturnType<typeof keepSecret>;
}
/** Once alone: of two that send the same upload at once the second changes nothing, or its content would take the verdict on the first. */
async function arrived({ database }: Services, { id, bytes }: FileRow, data: Arrival): Promise<void> {
  const { count } = await database.file.updateMany({ where: { id, state: 'receiving' }, data: { ...data, changedAt: new Date() } });
  if (count === 0) throw fail('FILE_OFFSET', { offset: bytes });
}

async function faultOfContent(content: Content, name: string): Promise<UploadFault | undefined> {
  if (content.size === 0) return 'empty';
  const extension = extensionOf(name);
  if (!extension) return 'type';
  for await (const head of content.read(0, Math.min(content.size, 16))) {
    if (!beginsAs(extension, head)) return 'content';
    break;
  }
  const fault: ArchiveFault | undefined = isArchive(extension) ? await faultOfArchive(content, extension) : undefined;
  return fault;
}

/** Has the stored content scanned, and compares it with its hash on the way. Without a verdict it goes on waiting. */
export async function check(services: Services, row: Pick<FileRow, 'id' | 'caseId' | 'bytes' | 'blob' | 'secret'>): Promise<void> {
  const { database, files, log } = services;
  const { id, blob } = row;
  if (!row.secret || !blob) return;
  const secret = readSecret(services, row, row.secret);
  let hash = createHash('sha256');
  const read = () => {
    hash = createHash('sha256');
    return hashed(
      plainRange(keyOf(row, secret), row.bytes, (from, length) => files.store.read(blob, from, length)),
      hash,
    );
  };
  try {
    const verdict = await files.scan({ size: row.bytes, read });
    const why: UploadFault | null =
      verdict === 'infected'
        ? 'infected'
        : verdict === 'too-large'
          ? 'notScanned'
          : hash.digest('hex') === secret.sha256
            ? null
            : 'damaged';
    const changed = await database.file.updateMany({
      where: { id, state: 'scanning', blob },
      data: { state: why ? 'refused' : 'clean', why, changedAt: new Date() },
    });
    if (!why || changed.count === 0) return;
    log.warn({ event: 'file-refused', file: id, why }, 'an uploaded file was refused');
    await files.store.remove(blob);
  } catch (error) {
    log.error({ event: 'scan-failed', file: id, err: error }, 'an uploaded file could not be scanned yet');
  }
}

async function* hashed(content: AsyncIterable<Buffer>, hash: { update(part: Buffer): unknown }): AsyncGenerator<Buffer> {
  for await (const part of content) {
    hash.update(part);
    yield part;
  }
}

const scanAgainAfterMs = 20_000;
/** Files whose scanner was away, or whose portal died. */
export async function checkWaiting(services: Services): Promise<number> {
  const waiting = await services.database.file.findMany({
    where: { state: 'scanning', changedAt: { lt: new Date(Date.now() - scanAgainAfterMs) } },
    orderBy: { changedAt: 'asc' },
    take: 10,
  });
  for (const row of waiting) await check(services, row);
  return waiting.length;
}
