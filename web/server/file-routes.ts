import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { fail } from '#web/errors/failure.ts';
import { contentResponse, rangeIn } from '#web/files/content-response.ts';
import { fromStore } from '#web/files/from-store.ts';
import { readSecret } from '#web/files/kept.ts';
import { receiveMore } from '#web/files/receive.ts';
import { beginUpload, type FileRow, ownUpload, removeUpload, shownUpload } from '#web/files/uploads.ts';
import type { Context as CallContext, ProjectContext } from '#web/reads/context.ts';
import { fileOfDocument, logDownload } from '#web/reads/document-files.ts';
import { admitTo } from '#web/trpc/admit-to.ts';
import { FileId } from '#workflows/engine/files.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { answered } from './answered.ts';
import { failureResponse } from './failure-response.ts';

export interface FileBound {
  Variables: { call: Promise<CallContext>; secureHeadersNonce?: string };
}
type Asked = Context<FileBound>;

/**
 * Uploads by the tus protocol 1.0 (creation, termination), and what was uploaded. Who sends and whether they may is known before a byte of
 * the body is read; the body is written as it comes.
 */
export const fileRoutes = new Hono<FileBound>()
  .post('/files/:caseId/for/:key{.+}', (c) =>
    answered(async () => {
      const ctx = await caseOf(c, 'desk');
      const size = lengthIn(c.req.header('upload-length'));
      const name = nameIn(c.req.header('upload-metadata') ?? '');
      const row = await beginUpload(ctx, known(OpeningKey, c.req.param('key')), c.req.query('field') ?? '', { name, size });
      return stateOf(ctx, row, 201, { location: `/files/${row.caseId}/${row.id}` });
    }),
  )
  .get('/files/:caseId/:id', (c) =>
    answered(async () => {
      const ctx = await caseOf(c, 'desk');
      return stateOf(ctx, await ownUpload(ctx, known(FileId, c.req.param('id'))), 200);
    }),
  )
  .patch('/files/:caseId/:id', (c) =>
    answered(async () => {
      const ctx = await caseOf(c, 'desk');
      const row = await ownUpload(ctx, known(FileId, c.req.param('id')), true);
      const from = lengthIn(c.req.header('upload-offset'));
      if (c.req.header('content-type') !== 'application/offset+octet-stream') throw fail('BAD_REQUEST');
      const { offset } = await receiveMore(ctx.services, row, from, bytesOf(c.req.raw));
      return new Response(null, { status: 204, headers: { ...tus, 'upload-offset': `${offset}` } });
    }),
  )
  .delete('/files/:caseId/:id', (c) =>
    answered(async () => {
      await removeUpload(await caseOf(c, 'desk'), known(FileId, c.req.param('id')));
      return new Response(null, { status: 204, headers: tus });
    }),
  )
  .get('/files/:caseId/:id/content', (c) =>
    answered(async () => {
      const ctx = await caseOf(c, 'desk');
      const row = await ownUpload(ctx, known(FileId, c.req.param('id')));
      const upload = await shownUpload(ctx.services, row);
      if (upload?.state === 'receiving' || upload?.state === 'scanning')
        throw fail('FILE_NOT_READY', { why: 'opening', name: upload.name });
      if (upload?.why) throw fail('FILE_REFUSED', { why: upload.why, name: upload.name, limit: '' });
      if (row.state !== 'clean' || !row.blob) throw fail('NOT_FOUND');
      // its key went into the envelope
      if (!row.secret) throw fail('SEALED', { why: 'draft' });
      const { name, sha256 = '', key } = readSecret(ctx.services, row, row.secret);
      const file = { id: row.id, key: Buffer.from(key, 'base64') };
      const content = { file, name, size: row.bytes, sha256, blob: row.blob };
      return fromStore(ctx.services, row.id, contentResponse(ctx.services.files.store, content, c.req.raw));
    }),
  )
  .get('/cases/:caseId/documents/:version{[0-9]{1,9}}/files/:id', (c) =>
    answered(async () => {
      const ctx = await caseOf(c, 'participant');
      const version = Number(c.req.param('version'));
      const file = await fileOfDocument(ctx, version, known(FileId, c.req.param('id')));
      if (c.req.raw.method !== 'HEAD')
        await logDownload(ctx, version, known(FileId, c.req.param('id')), rangeIn(c.req.header('range') ?? null, file.size)?.from ?? 0);
      return fromStore(ctx.services, known(FileId, c.req.param('id')), contentResponse(ctx.services.files.store, file, c.req.raw));
    }),
  )
  .all('/files/*', () => failureResponse('NOT_FOUND'));

const tus = { 'tus-resumable': '1.0.0' };

async function caseOf(c: Asked, rule: 'desk' | 'participant'): Promise<ProjectContext> {
  const call = await c.var.call;
  const project = await admitTo(rule, call, { caseId: c.req.param('caseId') });
  if (!project) throw fail('NOT_FOUND');
  return { ...call, project };
}

/** A name in an address that nothing can have is that of nothing. */
function known<Schema extends z.ZodType>(schema: Schema, given: string): z.output<Schema> {
  const { success, data } = schema.safeParse(given);
  if (!success) throw fail('NOT_FOUND');
  return data;
}
/** A number of bytes, as digits alone. */
function lengthIn(header: string | undefined): number {
  const length = /^\d{1,15}$/.test(header ?? '') ? Number(header) : Number.NaN;
  if (!Number.isSafeInteger(length)) throw fail('BAD_REQUEST');
  return length;
}

/** `filename aGVsbG8=`, base64 of UTF-8. */
const nameIn = (metadata: string) =>
  Buffer.from(/(?:^|,)\s*filename ([A-Za-z0-9+/=]+)/.exec(metadata)?.[1] ?? '', 'base64').toString('utf8');

async function stateOf({ services }: ProjectContext, row: FileRow, status: 200 | 201, headers: Record<string, string> = {}) {
  const upload = await shownUpload(services, row);
  if (!upload) throw fail('NOT_FOUND');
  const lengths = { 'upload-offset': `${upload.offset}`, 'upload-length': `${upload.size}` };
  return Response.json(upload, { status, headers: { ...tus, ...lengths, ...headers } });
}

/** A body as it comes; none is an empty one. */
async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
}
