import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DueChip } from '#web/ui/clock.tsx';
import { CallChip, OrganisationName, useBudget } from '#web/ui/demand-facts.tsx';
import { FieldSelect, useFieldNames } from '#web/ui/field-select.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Chip, Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { fieldCodes } from '#workflows/domain/field-codes.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page, searchParams } = listQuery(request);
  const open = searchParams.get('open') === '1';
  const field = fieldCodes.find((one) => one === searchParams.get('field'));
  const { t, titled } = await languageOf(request);
  return {
    ...titled(t('demands.title')),
    text,
    open: open ? '1' : '',
    field: field ?? '',
    list: await ask(request, api(context).demands.list({ ...page, ...(open ? { open } : {}), ...(field ? { field } : {}) })),
  };
}
export const meta = titleOfPage;

export default function Demands() {
  const { text, open, field, list } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const budget = useBudget();
  const fields = useFieldNames();
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
        <FieldSelect field={field} label={t('demands.field')} any={t('demands.anyField')} />
      </SearchBar>
      {list.rows.length > 0 ? null : text || open || field ? (
        <Empty title={t('demands.noneSuch')}>
          <Link to="/demands">{t('demands.showAll')}</Link>
        </Empty>
      ) : (
        <Empty title={t('demands.empty')}>{t('demands.emptyWhy')}</Empty>
      )}
      <ul className="grid gap-4 lg:grid-cols-2">
        {list.rows.map((demand) => (
          <li key={demand.caseId} className="card pad">
            <p className="mb-1 flex flex-wrap gap-2">
              <CallChip demand={demand} />
              {demand.open ? <DueChip dueAt={demand.closesAt} label={t('demand.closes')} /> : null}
              <Chip>{fields[demand.field]}</Chip>
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
      <NextPage next={list.next} query={{ text, open, field }} />
    </>
  );
}
