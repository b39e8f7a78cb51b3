import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { BlockedWhy } from '#web/ui/blocked.tsx';
import { DueChip, When } from '#web/ui/clock.tsx';
import { HeldChip, HeldWhy } from '#web/ui/held.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { Asked } from '#web/ui/people.tsx';
import { NextPage } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { page } = listQuery(request);
  const { t, titled, worded } = await languageOf(request);
  const list = await ask(request, api(context).late.list(page.cursor ? { cursor: page.cursor } : {}));
  return worded({ ...titled(t('late.title')), list });
}
export const meta = titleOfPage;

export default function Late() {
  const { list } = useLoaderData<typeof loader>();
  const t = usePortal();
  const words = useWords();
  const name = useName();
  return (
    <>
      <Heading title={t('late.title')} />
      {list.rows.length === 0 ? (
        <Empty title={t('late.empty')}>{t('late.emptyWhy')}</Empty>
      ) : (
        <ul className="card rows">
          {list.rows.map((row) => (
            <li
              key={`${row.project.id}/${row.key}/${row.openedAt}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-[13px]"
            >
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-semibold">{words.title(row.step)}</p>
                <p className="small">
                  <Link to={`/cases/${row.project.id}`} className="underline">
                    <Written text={name(row.project.titles) || t('projects.untitled')} />
                  </Link>{' '}
                  · {row.project.number} · {words.stage(row.stage)}
                </p>
                <p className="small">
                  {t('late.waitsFor')} <Asked asked={row.asked} /> · {t('late.since')} <When at={row.openedAt} />
                </p>
                {row.block ? (
                  <p className="small">
                    <BlockedWhy block={row.block} />
                  </p>
                ) : null}
                <p className="tiny">
                  {row.hold ? <HeldWhy hold={row.hold} /> : null}
                  {row.hold === null && row.next === null ? t('late.none') : null}
                  {row.next === null ? null : t('late.next', { kind: row.next.replaceAll('-', '_') })}
                  {row.nextAt === null ? null : (
                    <>
                      {' '}
                      <When at={row.nextAt} />
                    </>
                  )}
                </p>
              </div>
              {row.hold ? <HeldChip hold={row.hold} /> : <DueChip dueAt={row.dueAt} />}
              {row.verbs.map((verb) => (
                <Link key={verb.key} to={`/cases/${row.project.id}/steps/${verb.key}`} className="btn">
                  {words.title(verb.step)}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      )}
      <NextPage next={list.next} query={{}} />
    </>
  );
}
