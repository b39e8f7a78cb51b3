import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useDay } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Chip, Empty, Heading } from '#web/ui/parts.tsx';
import { RegisterMarks } from '#web/ui/register-marks.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page } = listQuery(request);
  const { t, titled } = await languageOf(request);
  return { ...titled(t('nav.organisations')), text, list: await ask(request, api(context).register.organisations(page)) };
}
export const meta = titleOfPage;

/** Organisations of the installation, for the platform's office and its funders. */
export default function Organisations() {
  const { text, list } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const day = useDay();
  return (
    <>
      <Heading title={t('nav.organisations')} />
      <SearchBar text={text} label={t('organisations.search')} />
      {list.rows.length === 0 ? (
        <Empty title={t('organisations.empty')} />
      ) : (
        <div className="card overflow-x-auto">
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{t('organisations.name')}</th>
                <th scope="col">{t('organisations.uscc')}</th>
                <th scope="col">{t('organisations.region')}</th>
                <th scope="col">{t('organisations.class')}</th>
                <th scope="col">{t('organisations.measures')}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map(({ organisation, uscc, flaws, region, class: held, measures }) => (
                <tr key={organisation.id} className="relative hover:bg-line-2">
                  <td className="whole">
                    <Link to={`/organisations/${organisation.id}`} className="font-semibold text-ink after:absolute after:inset-0">
                      <Written text={name(organisation.names)} />
                    </Link>
                    <p className="small">{t(`organisations.kind.${organisation.kind}` as 'organisations.kind.enterprise')}</p>
                  </td>
                  <td data-label={t('organisations.uscc')}>
                    <span className="tabular-nums">{uscc}</span>{' '}
                    {flaws.map((flaw) => (
                      <Chip key={flaw} tone="seal">
                        {t(`organisations.flaw.${flaw}`)}
                      </Chip>
                    ))}
                  </td>
                  <td data-label={t('organisations.region')}>
                    <Written text={region ?? ''} />
                  </td>
                  <td className="small" data-label={t('organisations.class')}>
                    {held ? (
                      <>
                        {t(`organisations.classes.${held.class}`)}
                        <br />
                        <span className="tiny">{t('organisations.until', { day: day(held.endsOn) })}</span>{' '}
                        {held.expired ? <Chip tone="warn">{t('organisations.state.expired')}</Chip> : null}
                      </>
                    ) : null}
                  </td>
                  <td>
                    <RegisterMarks measures={measures} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={list.next} query={{ text }} />
    </>
  );
}
