import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, Outlet, useLoaderData, useLocation } from '@remix-run/react';
import type { ProjectPage } from '#web/shapes/project.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import type { CaseShown } from '#web/ui/case-context.ts';
import { healthOf } from '#web/ui/health.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { MoneySide } from '#web/ui/money-side.tsx';
import { useName } from '#web/ui/names.ts';
import { Offered } from '#web/ui/offered.tsx';
import { OwedSide } from '#web/ui/owed-side.tsx';
import { PanelScores } from '#web/ui/panel-scores.tsx';
import { Chip, Crumbs, Heading, Tabs } from '#web/ui/parts.tsx';
import { PrintedHead } from '#web/ui/printed-head.tsx';
import { Rail } from '#web/ui/rail.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { WhyHere } from '#web/ui/why-here.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  const { name, titled, worded } = await languageOf(request);
  // before the rest: what changes in between is asked again
  const seen = await ask(request, api(context).changes.seen({ caseId }));
  // the page of a project has all that every case has: its record is read once
  const project = await ask(request, api(context).projects.get({ caseId }).catch(ofAnotherKind));
  const shown = project ?? (await ask(request, api(context).cases.get({ caseId })));
  // the address of the case alone is a project's first tab
  if (!project && new URL(request.url).pathname === `/cases/${caseId}`) throw redirect(`/cases/${caseId}/timeline`);
  return worded({ ...titled(name(shown.titles) || shown.number), shown, project, seen });
}
/** Of a project's first tab; the others have their own. */
export const meta = titleOfPage;

function ofAnotherKind(error: unknown): null {
  if (errorDataOf(error)?.code === 'NOT_FOUND') return null;
  throw error;
}

type Tab = '' | '/timeline' | '/money' | '/documents' | '/talk';
const tabsOf = (project: ProjectPage | null, mayTalk: boolean): readonly Tab[] => [
  ...(project ? ['' as const] : []),
  '/timeline',
  ...(project?.mayReadLedger ? (['/money'] as const) : []),
  '/documents',
  ...(mayTalk ? (['/talk'] as const) : []),
];
const labels = { '': 'milestones', '/timeline': 'timeline', '/money': 'money', '/documents': 'documents' } as const;

export default function Case() {
  const { shown, project, seen } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const { pathname } = useLocation();
  const base = `/cases/${shown.id}`;
  const { tone, word } = healthOf(shown);
  const list = project ? { to: '/projects', label: t('projects.title') } : { to: '/policies', label: t('nav.policies') };
  const hasSide = project !== null && (project.money !== null || project.owed.length > 0 || project.scores.length > 0);
  const hasMilestones = (project?.milestones ?? []).length > 0;
  const title = name(shown.titles) || t('projects.untitled');
  return (
    <>
      <PrintedHead number={shown.number} title={title} />
      <Crumbs steps={[list, { label: shown.number }]} />
      <Heading
        title={<Written text={title} />}
        aside={shown.offered.length > 0 ? <Offered caseId={shown.id} offered={shown.offered} /> : null}
      >
        <Chip tone={tone}>{word === 'phase' ? t(`phase.${shown.phase}` as 'phase.closed') : t(`health.${word}`)}</Chip>
      </Heading>
      <p className="small -mt-2 mb-4">
        {shown.parties.map(({ side, organisation }, index) => (
          <span key={`${side}/${organisation.id}`}>
            {index > 0 ? ' · ' : ''}
            {t(`side.${side}` as 'side.platform')}{' '}
            <b className="font-semibold text-ink">
              <Written text={name(organisation.names)} />
            </b>
          </span>
        ))}
        {project?.isPublic ? (
          <span className="no-print">
            {' · '}
            <Link to={`/demands/${shown.id}`} className="underline">
              {t('project.question')}
            </Link>
          </span>
        ) : null}
      </p>
      <div className="card pad mb-5">
        <Rail caseId={shown.id} nodes={shown.rail} milestones={project?.milestones ?? []} />
        <WhyHere caseId={shown.id} waiting={shown.waiting} ended={shown.endedAt !== null} sealing={shown.ownSealing} />
      </div>
      <div className={`grid items-start gap-5 ${hasSide ? 'xl:grid-cols-[minmax(0,1fr)_320px]' : 'max-w-[1080px]'}`}>
        <div className="min-w-0">
          <Tabs
            label={title}
            tabs={tabsOf(project, shown.mayTalk).map((tab) => ({
              to: base + tab,
              label: tab === '/talk' ? t('talk.title') : t(`project.tab.${tab === '' && !hasMilestones ? 'overview' : labels[tab]}`),
              current: pathname === base + tab,
            }))}
          />
          <div className="mt-4">
            <Outlet context={{ shown, project } satisfies CaseShown} />
          </div>
        </div>
        {hasSide ? (
          <div className="grid min-w-0 gap-5">
            {project.money ? <MoneySide money={project.money} caseId={project.id} /> : null}
            {project.owed.length > 0 ? <OwedSide owed={project.owed} caseId={project.id} /> : null}
            {project.scores.length > 0 ? <PanelScores scores={project.scores} caseId={project.id} /> : null}
          </div>
        ) : null}
      </div>
      <LiveUpdate seen={seen} caseId={shown.id} />
    </>
  );
}
