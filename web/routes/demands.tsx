import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DueChip } from '#web/ui/clock.tsx';
import { CallChip, OrganisationName, useBudget } from '#web/ui/demand-facts.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page, searchParams } = listQuery(request);
  const open = searchParams.get('open') === '1';
  const { t, titled } = await languageOf(request);
  return {
    ...titled(t('demands.title')),
    text,
    open: open ? '1' : '',
    list: await ask(request, api(context).demands.list({ ...page, ...(open ? { open } : {}) })),
  };
}
export const meta = titleOfPage;

export default function Demands() {
  const { text, open, list } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const budget = useBudget();
  return (
    <>
      <Heading title={t('demands.title')}>
        <p className="small">{t('demands.lead')}</p>
      </Heading>
      <SearchBar text={text} label={t('demands.search')}>
        <select name="open" defaultValue={open} aria-label={t('demands.which')} className="input w-auto">
          <option value="">{t('demands.all')}</option>
          <option value="1">{t('demands.onlyOpen')}</option>
        </select>
      </SearchBar>
      {list.rows.length === 0 ? <Empty title={t('demands.empty')}>{t('demands.emptyWhy')}</Empty> : null}
      <ul className="grid gap-4 lg:grid-cols-2">
        {list.rows.map((demand) => (
          <li key={demand.caseId} className="card pad">
            <p className="mb-1 flex flex-wrap gap-2">
              <CallChip demand={demand} />
              {demand.open ? <DueChip dueAt={demand.closesAt} /> : null}
            </p>
            <h2 className="text-[1rem]">
              <Link to={`/demands/${demand.caseId}`} className="text-ink">
                <Written text={name(demand.titles)} />
              </Link>
            </h2>
            <p className="small">
              <OrganisationName organisation={demand.enterprise} /> · {demand.number}
            </p>
            <p className="mt-2 tabular-nums">
              {budget(demand)}
              {demand.months === null ? null : <span className="small"> · {t('demand.months', { months: demand.months })}</span>}
            </p>
          </li>
        ))}
      </ul>
      <NextPage next={list.next} query={{ text, open }} />
    </>
  );
}
