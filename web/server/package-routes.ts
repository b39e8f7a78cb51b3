import { Hono } from 'hono';
import { fail } from '#web/errors/failure.ts';
import { disposition } from '#web/files/content-response.ts';
import { zipOf } from '#web/papers/pack/zip-stream.ts';
import { beginPack } from '#web/reads/export-pack.ts';
import { packageArchive } from '#web/reads/package-archive.ts';
import { takePackage } from '#web/reads/packages.ts';
import { admitTo } from '#web/trpc/admit-to.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { answered } from './answered.ts';
import type { FileBound } from './file-routes.ts';
import { streamOf } from './stream-of.ts';

const named = { 'zh-CN': '方案包', en: 'proposal package' } as const;

/** The archive that an organisation takes with it before it seals: its forms and their files. The portal keeps no readable copy. */
export const packageRoutes = new Hono<FileBound>().get('/cases/:caseId/package-files/:key{.+}', (c) =>
  answered(async () => {
    const call = await c.var.call;
    const project = await admitTo('opening', call, { caseId: c.req.param('caseId') });
    if (!project) throw fail('NOT_FOUND');
    const ctx = { ...call, project };
    const key = OpeningKey.safeParse(c.req.param('key'));
    if (!key.success) throw fail('NOT_FOUND');
    const copy = await takePackage(ctx, key.data);
    const body = c.req.raw.method === 'HEAD' ? null : streamOf(zipOf(packageArchive(ctx, copy)), beginPack(ctx));
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': disposition('attachment', `${copy.number} ${named[call.locale ?? 'zh-CN']}.zip`),
        'x-content-type-options': 'nosniff',
      },
    });
  }),
);
