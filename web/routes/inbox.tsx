import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import type { OpenInboxRow } from '#web/shapes/inbox.ts';
import { inboxTabs } from '#web/shapes/inbox-tabs.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { AskedToWrite } from '#web/ui/asked-to-write.tsx';
import { useCalendar, useNow } from '#web/ui/clock.tsx';
import { FirstSteps } from '#web/ui/first-steps.tsx';
import { groupsOf } from '#web/ui/inbox-groups.ts';
import { DoneRow, OpenRow } from '#web/ui/inbox-rows.tsx';
import { InboxTabs } from '#web/ui/inbox-tabs.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { useMe } from '#web/ui/me.ts';
import { type NoticeRow, Notices } from '#web/ui/notices.tsx';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { Preparations } from '#web/ui/preparations.tsx';
import { Preview } from '#web/ui/preview.tsx';
import { ReadAll } from '#web/ui/read-all.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { Shortcuts } from '#web/ui/shortcuts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page, searchParams } = listQuery(request);
  const tab = inboxTabs.find((name) => name === searchParams.get('tab')) ?? 'todo';
  const { t, titled, worded } = await languageOf(request);
  // before the rest: what changes in between is asked again
  const seen = await ask(request, api(context).changes.seen({}));
  const [list, desks, preparing] = await Promise.all([
    ask(request, api(context).inbox.list({ tab, ...page })),
    tab === 'todo' ? ask(request, api(context).drafts.askedOfMe()) : [],
    tab === 'todo' ? ask(request, api(context).me.preparations()) : [],
  ]);
  const open = list.rows.filter((row): row is OpenInboxRow => row.kind === 'open' && row.mine);
  const chosen = open.find(({ project, key }) => `${project.id}/${key}` === searchParams.get('open')) ?? open[0];
  // beside the list; it may be done in the meantime
  const preview = chosen
    ? await api(context)
        .steps.page({ caseId: chosen.project.id, key: chosen.key })
        .catch(() => null)
    : null;
  return worded({ ...titled(t('inbox.title')), tab, text, list, desks, preparing, preview, seen }, preview ? [preview.step] : []);
}
export const meta = titleOfPage;

export default function Inbox() {
  const { tab, text, list, desks, preparing, preview, seen } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData('root') as { shortcuts: boolean; me: { counts: { todo: number; overdue: number } } | null };
  const t = usePortal();
  const me = useMe();
  const now = useNow();
  const calendar = useCalendar();
  const chosen = preview ? `${preview.project.id}/${preview.key}` : '';
  return (
    <>
      <Heading title={t('inbox.title')}>
        <p className="small">{t('inbox.summary', root.me?.counts ?? { todo: 0, overdue: 0 })}</p>
      </Heading>
      <InboxTabs current={tab} counts={list.counts} />
      <div className="mt-4 grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_380px]">
        <div className="min-w-0">
          <SearchBar text={text} label={t('inbox.search')}>
            <input type="hidden" name="tab" value={tab} />
          </SearchBar>
          {tab === 'notices' && list.rows.length > 0 ? <ReadAll rows={list.rows} /> : null}
          {list.rows.length === 0 ? <Preparations rows={preparing} /> : null}
          {list.rows.length === 0 ? <Empty title={t(`inbox.empty.${tab}`)}>{t(`inbox.emptyWhy.${tab}`)}</Empty> : null}
          <div data-still>
            {tab === 'notices' ? <Notices rows={list.rows.filter((row): row is NoticeRow => row.kind === 'notice')} /> : null}
            {groupsOf(list.rows, now, calendar).map(({ group, rows }) => (
              <section key={group} aria-label={t(`inbox.group.${group}`)}>
                {group === 'all' ? null : (
                  <h2 className={`flex items-baseline gap-2 px-1 pt-4 pb-2 ${group === 'overdue' ? 'text-seal' : ''}`}>
                    {t(`inbox.group.${group}`)} <span className="tiny font-normal">{t('inbox.items', { count: rows.length })}</span>
                  </h2>
                )}
                <ul className="card rows">
                  {rows.map((row) => {
                    if (row.kind === 'open')
                      return <OpenRow key={`${row.project.id}/${row.key}`} row={row} chosen={`${row.project.id}/${row.key}` === chosen} />;
                    return row.kind === 'done' ? <DoneRow key={`${row.project.id}/${row.version}`} row={row} /> : null;
                  })}
                </ul>
              </section>
            ))}
            <AskedToWrite desks={desks} />
          </div>
          {list.rows.length > 0 ? <Preparations rows={preparing} /> : null}
          {me && tab === 'todo' && text === '' && list.rows.length === 0 && desks.length === 0 ? <FirstSteps me={me} inInbox /> : null}
          <NextPage next={list.next} query={{ tab, text }} />
        </div>
        {preview ? <Preview page={preview} /> : null}
      </div>
      <Shortcuts on={root.shortcuts} />
      <LiveUpdate seen={seen} />
    </>
  );
}
