import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { InboxTabs } from '#web/ui/inbox-tabs.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { useName } from '#web/ui/names.ts';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage } from '#web/ui/search.tsx';
import { talkAddress } from '#web/ui/talk-address.ts';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const cursor = new URL(request.url).searchParams.get('cursor');
  const { t, titled, worded } = await languageOf(request);
  // before the rest: what changes in between is asked again
  const seen = await ask(request, api(context).changes.seen({}));
  const [list, { counts }] = await Promise.all([
    ask(request, api(context).talk.mentions(cursor ? { cursor } : {})),
    ask(request, api(context).inbox.list({ tab: 'todo', limit: 1 })),
  ]);
  const steps = [...new Set(list.rows.flatMap(({ key }) => key?.split('/')[0] ?? []))];
  return worded({ ...titled(t('talk.mine.title')), list, counts, seen }, steps);
}
export const meta = titleOfPage;

export default function Messages() {
  const { list, counts, seen } = useLoaderData<typeof loader>();
  const t = usePortal();
  const words = useWords();
  const name = useName();
  return (
    <>
      <Heading title={t('talk.mine.title')}>
        <p className="small">{t('talk.mine.summary', { count: list.unread })}</p>
      </Heading>
      <InboxTabs current="messages" counts={counts} />
      <div className="mt-4 max-w-[760px]">
        {list.rows.length === 0 ? <Empty title={t('talk.mine.empty')}>{t('talk.mine.emptyWhy')}</Empty> : null}
        {list.rows.length > 0 ? (
          <ul className="card rows">
            {list.rows.map((row) => (
              <li key={row.id} className="flex items-start gap-3 px-[14px] py-3 md:px-[18px]">
                <span aria-hidden className={`mt-2 size-2 shrink-0 rounded-full ${row.readAt ? '' : 'bg-info'}`} />
                <div className="min-w-0 flex-1">
                  <p className="small">
                    {row.readAt ? null : <b className="font-semibold text-info">{t('inbox.unread')} </b>}
                    <Written text={name(row.by?.names)} /> · <Written text={name(row.organisation?.names)} />
                  </p>
                  <p className={`break-words whitespace-pre-line ${row.readAt ? '' : 'font-semibold'}`}>
                    <Written text={row.text} />
                  </p>
                  <p className="tiny flex flex-wrap gap-x-3">
                    <span>
                      <Written text={name(row.project.titles) || row.project.number} />
                      {row.key ? ` · ${words.title(row.key.split('/')[0] ?? '')}` : ''} · {t(`talk.with.${row.with}`)}
                    </span>
                    <When at={row.at} />
                    <Link to={`${talkAddress(row.project.id, row.with, row.key ?? undefined)}#message-${row.id}`} className="underline">
                      {t('talk.mine.read')}
                    </Link>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        ) : null}
        <NextPage next={list.next} query={{}} />
      </div>
      <LiveUpdate seen={seen} />
    </>
  );
}
