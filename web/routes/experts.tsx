import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useDay } from '#web/ui/clock.tsx';
import { FieldSelect, useFieldNames } from '#web/ui/field-select.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Chip, Empty, Heading } from '#web/ui/parts.tsx';
import { SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { fieldCodes } from '#workflows/domain/field-codes.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, searchParams } = listQuery(request);
  const { t, titled } = await languageOf(request);
  const field = fieldCodes.find((one) => one === searchParams.get('field'));
  const asked = { ...(text ? { text } : {}), ...(field ? { field } : {}) };
  return { ...titled(t('nav.experts')), text, field: field ?? '', list: await ask(request, api(context).register.experts(asked)) };
}
export const meta = titleOfPage;

/** The pool of experts, the least loaded first. */
export default function Experts() {
  const { text, field, list } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const day = useDay();
  const names = useFieldNames();
  return (
    <>
      <Heading title={t('nav.experts')} />
      <SearchBar text={text} label={t('experts.search')}>
        <FieldSelect field={field} label={t('experts.fields')} any={t('experts.anyField')} />
      </SearchBar>
      {list.rows.length === 0 ? (
        <Empty title={t('experts.empty')} />
      ) : (
        <div className="card overflow-x-auto">
          <table className="grid-table">
            <thead>
              <tr>
                {(['name', 'works', 'fields', 'seats', 'availability', 'ties'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`experts.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map(({ person, works, profile, seats, away, ties }) => (
                <tr key={person.id} className="relative hover:bg-line-2">
                  <td className="whole">
                    <Link to={`/experts/${person.id}`} className="font-semibold text-ink after:absolute after:inset-0">
                      <Written text={name(person.names)} />
                    </Link>
                    <p className="small">
                      <Written text={[profile?.title, profile?.speciality].filter(Boolean).join(' · ')} />
                    </p>
                  </td>
                  <td className="whole">
                    <Written text={name(works?.names)} />
                  </td>
                  <td className="small" data-label={t('experts.fields')}>
                    {profile ? profile.fields.map((one) => names[one]).join(t('comma')) : t('experts.noProfile')}
                  </td>
                  <td className="tabular-nums" data-label={t('experts.seats')}>
                    {seats}
                    {profile ? ` / ${profile.mostSeats}` : null}
                  </td>
                  <td data-label={t('experts.availability')}>
                    {away ? (
                      <Chip tone="warn">{t('experts.awayUntil', { day: day(profile?.awayUntil ?? '') })}</Chip>
                    ) : (
                      <Chip tone={profile && seats >= profile.mostSeats ? 'warn' : 'ok'}>
                        {t(profile && seats >= profile.mostSeats ? 'experts.full' : 'experts.free')}
                      </Chip>
                    )}
                  </td>
                  <td className="tabular-nums" data-label={t('experts.ties')}>
                    {ties}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
