import { type Context, Hono } from 'hono';
import { fail } from '#web/errors/failure.ts';
import { contentPolicy, disposition } from '#web/files/content-response.ts';
import { zipOf } from '#web/papers/pack/zip-stream.ts';
import { archiveFor } from '#web/reads/archive-list.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { beginPack, exportPack } from '#web/reads/export-pack.ts';
import { issuePaper } from '#web/reads/issue-paper.ts';
import { textChanges } from '#web/reads/text-changes.ts';
import { admitTo } from '#web/trpc/admit-to.ts';
import { answered } from './answered.ts';
import type { FileBound } from './file-routes.ts';
import { streamOf } from './stream-of.ts';

/** Documents that leave the office, as PDF; and all that a reader may have of a case, as ZIP. */
export const paperRoutes = new Hono<FileBound>()
  .get('/cases/:caseId/pack', (c) =>
    answered(async () => {
      const ctx = await participantOf(c);
      const { number } = await ctx.services.database.case.findUniqueOrThrow({
        where: { id: ctx.project.caseId },
        select: { number: true },
      });
      const language = c.req.query('language') === 'en' ? 'en' : 'zh';
      const body = c.req.raw.method === 'HEAD' ? null : streamOf(zipOf(exportPack(ctx, language)), beginPack(ctx));
      return new Response(body, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': disposition('attachment', `${number} ${language === 'zh' ? '项目资料' : 'project pack'}.zip`),
          'x-content-type-options': 'nosniff',
        },
      });
    }),
  )
  .get('/cases/:caseId/archive-list/:step{[a-z-]{1,60}}', (c) =>
    answered(async () => {
      const ctx = await participantOf(c);
      const { content, sha256, version } = await archiveFor(ctx, c.req.param('step'));
      return new Response(content, {
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'content-disposition': disposition('attachment', `archive-list-${version}.txt`),
          'x-content-type-options': 'nosniff',
          etag: `"${sha256}"`,
        },
      });
    }),
  )
  .get('/cases/:caseId/changes/:version{[0-9]{1,9}}', (c) =>
    answered(async () => {
      const ctx = await participantOf(c);
      const language = c.req.query('language') === 'en' ? 'en' : 'zh';
      const view = c.req.query('view') === 'side' ? 'side' : 'inline';
      const nonce = c.get('secureHeadersNonce') ?? '';
      return new Response(await textChanges(ctx, Number(c.req.param('version')), { language, view, nonce }), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    }),
  )
  .get('/cases/:caseId/papers/:version{[0-9]{1,9}}/:name{[a-z-]{1,40}}', (c) =>
    answered(async () => {
      const ctx = await participantOf(c);
      const language = c.req.query('language') === 'en' ? 'en' : 'zh';
      const { name, bytes, sha256 } = await issuePaper(ctx, Number(c.req.param('version')), c.req.param('name'), language);
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': 'application/pdf',
          'content-length': `${bytes.length}`,
          'content-disposition': disposition('attachment', name),
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
          etag: `"${sha256}"`,
        },
      });
    }),
  );

async function participantOf(c: Context<FileBound>): Promise<ProjectContext> {
  const call = await c.var.call;
  const project = await admitTo('participant', call, { caseId: c.req.param('caseId') ?? '' });
  if (!project) throw fail('NOT_FOUND');
  return { ...call, project };
}
