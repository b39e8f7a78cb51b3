import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { api } from '#web/server/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { healthOf } from '#web/ui/health.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { MoneySide } from '#web/ui/money-side.tsx';
import { useName } from '#web/ui/names.ts';
import { PanelScores } from '#web/ui/panel-scores.tsx';
import { Chip, Crumbs, Heading, Tabs } from '#web/ui/parts.tsx';
import { Rail } from '#web/ui/rail.tsx';
import { WhyHere } from '#web/ui/why-here.tsx';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { worded } = await languageOf(request);
  return worded({ project: await ask(request, api(context).projects.get({ caseId: params['caseId'] ?? '' })) });
}

export default function Project() {
  const { project } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const { pathname } = useLocation();
  const base = `/projects/${project.id}`;
  const { tone, word } = healthOf(project);
  const title = name(project.titles) || t('projects.untitled');
  return (
    <>
      <Crumbs steps={[{ to: '/projects', label: t('projects.title') }, { label: project.number }]} />
      <Heading title={title}>
        <Chip tone={tone}>{word === 'ended' ? t(`phase.${project.phase}` as 'phase.closed') : t(`health.${word}`)}</Chip>
      </Heading>
      <p className="small -mt-2 mb-4">
        {project.parties.map(({ side, organisation }, index) => (
          <span key={`${side}/${organisation.id}`}>
            {index > 0 ? ' · ' : ''}
            {t(`side.${side}`)} <b className="font-semibold text-ink">{name(organisation.names)}</b>
          </span>
        ))}
      </p>
      <div className="card pad mb-5">
        <Rail nodes={project.rail} milestones={project.milestones ?? []} />
        <WhyHere caseId={project.id} waiting={project.waiting} ended={project.endedAt !== null} />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          <Tabs
            label={title}
            tabs={(['', '/timeline', ...(project.mayReadLedger ? (['/money'] as const) : []), '/documents'] as const).map((tab) => ({
              to: base + tab,
              label: t(
                `project.tab.${tab === '' ? 'milestones' : tab === '/timeline' ? 'timeline' : tab === '/money' ? 'money' : 'documents'}`,
              ),
              current: pathname === base + tab,
            }))}
          />
          <div className="mt-4">
            <Outlet context={project} />
          </div>
        </div>
        {project.money || project.scores.length > 0 ? (
          <div className="grid min-w-0 gap-5">
            {project.money ? <MoneySide money={project.money} caseId={project.id} /> : null}
            {project.scores.length > 0 ? <PanelScores scores={project.scores} caseId={project.id} /> : null}
          </div>
        ) : null}
      </div>
      <LiveUpdate />
    </>
  );
}
