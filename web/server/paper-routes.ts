import { type Context, Hono } from 'hono';
import { fail } from '#web/errors/failure.ts';
import { contentPolicy, disposition } from '#web/files/content-response.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { issuePaper } from '#web/reads/issue-paper.ts';
import { admitTo } from '#web/trpc/admit-to.ts';
import { answered } from './answered.ts';
import type { FileBound } from './file-routes.ts';

/** Documents that leave the office, as PDF. */
export const paperRoutes = new Hono<FileBound>().get('/cases/:caseId/papers/:version{[0-9]{1,9}}/:name{[a-z-]{1,40}}', (c) =>
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
