import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { AwaitedLine } from '#web/ui/awaited-line.tsx';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { Amount } from '#web/ui/money.tsx';
import { useName } from '#web/ui/names.ts';
import { Chip, Empty, Heading } from '#web/ui/parts.tsx';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { stages } from '#workflows/domain/stage.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page, searchParams } = listQuery(request);
  const stage = stages.find((name) => name === searchParams.get('stage'));
  const { t, titled, worded } = await languageOf(request);
  const list = await ask(request, api(context).projects.list({ ...page, ...(stage ? { stage } : {}) }));
  return worded({ ...titled(t('projects.title')), text, stage: stage ?? '', list });
}
export const meta = titleOfPage;

export default function Projects() {
  const { text, stage, list } = useLoaderData<typeof loader>();
  const me = (useRouteLoaderData('root') as { me: { mayOpenProject: boolean } | null }).me;
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const start = me?.mayOpenProject ? (
    <Link to="/projects/new" className="btn primary">
      {t('newProject.title')}
    </Link>
  ) : null;
  return (
    <>
      <Heading title={t('projects.title')} aside={start} />
      <SearchBar text={text} label={t('projects.search')}>
        <select name="stage" defaultValue={stage} aria-label={t('projects.stage')} className="input w-auto">
          <option value="">{t('projects.allStages')}</option>
          {stages.map((one) => (
            <option key={one} value={one}>
              {words.stage(one)}
            </option>
          ))}
        </select>
      </SearchBar>
      {list.rows.length === 0 ? (
        <Empty title={t('projects.empty')}>{t('projects.emptyWhy')}</Empty>
      ) : (
        <div className="card overflow-x-auto">
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{t('projects.project')}</th>
                <th scope="col">{t('projects.stage')}</th>
                <th scope="col">{t('projects.turn')}</th>
                <th scope="col" className="num">
                  {t('money.price')}
                </th>
                <th scope="col" className="max-lg:hidden print:hidden">
                  {t('projects.changed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((project) => (
                <tr key={project.id} className="relative hover:bg-line-2">
                  <td className="whole">
                    <Link to={`/cases/${project.id}`} prefetch="intent" className="font-semibold text-ink after:absolute after:inset-0">
                      <Written text={name(project.titles) || t('projects.untitled')} />
                    </Link>
                    <p className="small">
                      {[project.number, name(project.enterprise?.names), name(project.university?.names)].filter(Boolean).join(' · ')}
                    </p>
                  </td>
                  <td>
                    <Chip tone={project.endedAt ? 'plain' : 'brand'}>
                      {project.endedAt ? t(`phase.${project.phase}` as 'phase.closed') : words.stage(project.stage)}
                    </Chip>
                  </td>
                  <td className="whole small text-ink-2">
                    <AwaitedLine awaited={project.awaited} />
                  </td>
                  <td className="num">{project.priceFen === null ? null : <Amount fen={project.priceFen} />}</td>
                  <td className="tiny whitespace-nowrap max-lg:hidden print:hidden">
                    <When at={project.updatedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={list.next} query={{ text, stage }} />
    </>
  );
}
