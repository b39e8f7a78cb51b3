import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { StageName } from '#web/shapes/common.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useCase } from '#web/ui/case-context.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { Avatar, Empty, Tabs } from '#web/ui/parts.tsx';
import { useDoer } from '#web/ui/people.tsx';
import { NextPage } from '#web/ui/search.tsx';
import { useSentence } from '#web/ui/sentence.ts';
import { titleOfPage } from '#web/ui/title.ts';
import { WithdrawnMark } from '#web/ui/withdrawn-mark.tsx';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { page, searchParams } = listQuery(request);
  const stage = StageName.safeParse(searchParams.get('stage')).data;
  const asked = { ...(page.cursor ? { cursor: page.cursor } : {}), ...(stage ? { stage } : {}) };
  const timeline = await ask(request, api(context).cases.timeline({ caseId: params['caseId'] ?? '', ...asked }));
  const { t, titled, worded } = await languageOf(request);
  return worded({ ...titled(t('project.tab.timeline')), timeline, stage: stage ?? '' });
}
export const meta = titleOfPage;

export default function Timeline() {
  const { timeline, stage } = useLoaderData<typeof loader>();
  const { id } = useCase().shown;
  const t = usePortal();
  return (
    <>
      <StageTabs current={stage} />
      {timeline.rows.length === 0 ? <Empty title={t('timeline.empty')} /> : null}
      <ol className="card rows">
        {byAct(timeline.rows).map((rows) => (
          <li key={`${rows[0].version}-${rows[0].n}`} className="px-[18px] py-3">
            {rows.map((row) => (
              <Line key={row.n} row={row} caseId={id} first={row === rows[0]} />
            ))}
          </li>
        ))}
      </ol>
      <NextPage next={timeline.next} query={{ stage }} />
    </>
  );
}

/** The stages that have begun; all of them stand one after another where none is chosen. */
function StageTabs({ current }: { current: string }) {
  const { rail } = useCase().shown;
  const t = usePortal();
  const words = useWords();
  const begun = rail.filter(({ state }) => state !== 'future');
  if (begun.length < 2) return null;
  const tabs = begun.map(({ stage }) => ({ to: `?stage=${stage}`, label: words.stage(stage), current: stage === current }));
  return <Tabs label={t('project.rail')} tabs={[{ to: '?', label: t('projects.allStages'), current: current === '' }, ...tabs]} />;
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['timeline']['rows'][number];

/** An act and what it brought are one thing that happened. */
function byAct(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const acts: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const last = acts.at(-1);
    if (last?.[0].version === row.version) last.push(row);
    else acts.push([row]);
  }
  return acts;
}

function Line({ row, caseId, first }: { row: Row; caseId: string; first: boolean }) {
  const t = usePortal();
  const doer = useDoer();
  const sentence = useSentence();
  const anchor = `event-${row.version}-${row.n}`;
  return (
    <div id={anchor} className="flex items-start gap-3 target:bg-brand-2">
      {first ? <Avatar name={row.by ? doer(row.by) : '时'} tone={row.by ? 'brand' : 'info'} /> : <span className="w-[26px] shrink-0" />}
      <div className="min-w-0 flex-1 sm:flex sm:gap-3">
        <p className={`flex-1 ${first ? '' : 'text-ink-2'}`}>
          {first && row.by ? (
            <b className="font-semibold">
              <Written text={doer(row.by)} />{' '}
            </b>
          ) : null}
          <Written text={sentence(row)} />
          {row.document ? (
            <>
              {' '}
              <Link to={`/cases/${caseId}/documents/${row.version}`} className="underline">
                {t('timeline.document')}
              </Link>
            </>
          ) : null}{' '}
          <WithdrawnMark at={row.withdrawnAt} />
        </p>
        {first ? (
          <a href={`#${anchor}`} className="tiny">
            <When at={row.at} />
          </a>
        ) : null}
      </div>
    </div>
  );
}
