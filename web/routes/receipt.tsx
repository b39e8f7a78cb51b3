import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { LiveUpdate } from '#web/ui/live-update.tsx';
import { useName } from '#web/ui/names.ts';
import { NextRows } from '#web/ui/next-rows.tsx';
import { Offered } from '#web/ui/offered.tsx';
import { useOpeningTitle } from '#web/ui/opening-title.ts';
import { PaperRows } from '#web/ui/paper-links.tsx';
import { Card, Chip, Empty } from '#web/ui/parts.tsx';
import { useDoer } from '#web/ui/people.tsx';
import { PrintedHead } from '#web/ui/printed-head.tsx';
import { useSentence } from '#web/ui/sentence.ts';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

/** The act, its time, and the open steps with the persons asked. `later`: accepted, not yet readable. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '', version = '' } = params;
  const calls = api(context);
  // before the rest: what changes in between is asked again
  const seen = await ask(request, calls.changes.seen({ caseId }));
  const [project, timeline, papers] = await Promise.all([
    ask(request, calls.cases.get({ caseId })),
    ask(request, calls.cases.timeline({ caseId, limit: 200 })),
    ask(request, calls.papers.list({ caseId })),
  ]);
  const { t, titled, worded } = await languageOf(request);
  const events = timeline.rows.filter((row) => row.version === Number(version)).sort((a, b) => a.n - b.n);
  return worded({
    ...titled(t('receipt.title')),
    seen,
    project,
    events,
    papers: papers.filter((paper) => paper.version === Number(version)),
    isLater: version === 'later',
    retry: new URL(request.url).searchParams.get('key'),
  });
}
export const meta = titleOfPage;

export default function Receipt() {
  const { seen, project, events, papers, isLater, retry } = useLoaderData<typeof loader>();
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const name = useName();
  const doer = useDoer();
  const sentence = useSentence();
  const [act, ...facts] = events;
  const title = name(project.titles) || project.number;
  // what this act has made possible for its author, as its withdrawal; nothing once something has followed
  const also = act?.version === project.version ? project.offered.filter(({ isNew }) => isNew) : [];
  return (
    <div className="grid max-w-[760px] gap-4">
      <PrintedHead number={project.number} title={title} />
      {act ? (
        <div className="card border-t-4 border-t-brand">
          <div className="pad">
            <p className="mb-2 flex flex-wrap items-center gap-2">
              <Chip tone="ok">{t('receipt.done')}</Chip>
              <span className="small">
                <When at={act.at} />
              </span>
            </p>
            <h1>{act.step ? titleOf(act.step, namedIn(act.details)) : sentence(act)}</h1>
            <p className="mt-1 text-ink-2">
              <Written text={title} /> · {project.number}
            </p>
            <p className="mt-3">
              <Written text={doer(act.by)} /> <Written text={sentence(act)} />
            </p>
            {facts.length > 0 ? (
              <ul className="mt-2 list-disc pl-5 text-ink-2">
                {facts.map((fact) => (
                  <li key={fact.n}>
                    <Written text={sentence(fact)} />
                  </li>
                ))}
              </ul>
            ) : null}
            <p className="tiny mt-3">
              {t('receipt.proof', { number: project.number, version: act.version })}
              {act.document ? (
                <>
                  {' · '}
                  <Link to={`/cases/${project.id}/documents/${act.version}`} className="underline">
                    {t('timeline.document')}
                  </Link>
                </>
              ) : null}
            </p>
          </div>
        </div>
      ) : (
        <Empty title={t(isLater ? 'receipt.later' : 'receipt.unknown')}>
          {isLater ? t('receipt.laterWhy') : null}
          {retry ? (
            <p className="mt-3">
              <Link to={`/cases/${project.id}`}>{t('step.toProject')}</Link>
            </p>
          ) : null}
        </Empty>
      )}
      {papers.length > 0 ? <PaperRows caseId={project.id} papers={papers} /> : null}
      <Card title={t('receipt.next')}>
        {project.waiting.length === 0 ? <p>{t(project.endedAt ? 'why.ended' : 'why.nothing')}</p> : null}
        <NextRows project={project} act={act} />
      </Card>
      <LiveUpdate seen={seen} caseId={project.id} />
      <p className="no-print flex flex-wrap gap-3">
        <Link to="/inbox" className="btn primary">
          {t('error.toInbox')}
        </Link>
        <Link to={`/cases/${project.id}`} className="btn">
          {t('step.toProject')}
        </Link>
        {also.length > 0 ? <Offered caseId={project.id} offered={also} /> : null}
      </p>
    </div>
  );
}

/** The details that a title can name: single texts and numbers. */
const namedIn = (details: Readonly<Record<string, unknown>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])),
  );
