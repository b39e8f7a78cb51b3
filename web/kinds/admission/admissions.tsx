import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Chip, Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

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
  const words = useWords();
  const name = useName();
  return (
    <>
      <Heading title={t('register.list')} />
      <SearchBar text={text} label={t('register.search')} />
      {list.rows.length === 0 ? (
        <Empty title={t('register.empty')} />
      ) : (
        <ul className="card rows">
          {list.rows.map((row) => (
            <li key={row.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-[13px] hover:bg-line-2">
              <div className="min-w-0 flex-1 basis-64">
                <Link to={`/cases/${row.id}`} prefetch="intent" className="font-semibold text-ink after:absolute after:inset-0">
                  <Written text={name(row.titles)} />
                </Link>
                <p className="small">{row.number}</p>
              </div>
              <Chip tone={row.endedAt ? 'plain' : 'brand'}>
                {row.endedAt ? t(`phase.${row.phase}` as 'phase.admitted') : words.stage(row.stage)}
              </Chip>
              <span className="tiny w-32 text-right max-sm:hidden">
                <When at={row.openedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <NextPage next={list.next} query={{ text }} />
    </>
  );
}
