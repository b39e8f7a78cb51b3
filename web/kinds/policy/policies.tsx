import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { CaseRows } from '#web/ui/case-rows.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

/** Policy cases of the platform that the reader acts for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page } = listQuery(request);
  const { t, titled } = await languageOf(request);
  return { ...titled(t('policies.title')), text, list: await ask(request, api(context).cases.list({ kind: 'policy', ...page })) };
}
export const meta = titleOfPage;

export default function Policies() {
  const { text, list } = useLoaderData<typeof loader>();
  const me = (useRouteLoaderData('root') as { me: { mayOpenPolicy: boolean } | null }).me;
  const t = usePortal();
  const start = me?.mayOpenPolicy ? (
    <Link to="/policies/new" className="btn primary">
      {t('policies.new')}
    </Link>
  ) : null;
  return (
    <>
      <Heading title={t('policies.title')} aside={start} />
      <SearchBar text={text} label={t('policies.search')} />
      {list.rows.length === 0 ? <Empty title={t('policies.empty')} /> : <CaseRows rows={list.rows} />}
      <NextPage next={list.next} query={{ text }} />
    </>
  );
}
