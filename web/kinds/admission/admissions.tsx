import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { CaseRows } from '#web/ui/case-rows.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

/** Applications for admission to the platform that the reader acts for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page } = listQuery(request);
  const { t, titled } = await languageOf(request);
  return { ...titled(t('register.list')), text, list: await ask(request, api(context).cases.list({ kind: 'admission', ...page })) };
}
export const meta = titleOfPage;

export default function Admissions() {
  const { text, list } = useLoaderData<typeof loader>();
  const t = usePortal();
  return (
    <>
      <Heading title={t('register.list')} />
      <SearchBar text={text} label={t('register.search')} />
      {list.rows.length === 0 ? <Empty title={t('register.empty')} /> : <CaseRows rows={list.rows} />}
      <NextPage next={list.next} query={{ text }} />
    </>
  );
}
