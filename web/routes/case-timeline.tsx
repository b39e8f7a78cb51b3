import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/server/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useCase } from '#web/ui/case-context.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { Avatar, Empty } from '#web/ui/parts.tsx';
import { useDoer } from '#web/ui/people.tsx';
import { NextPage } from '#web/ui/search.tsx';
import { useSentence } from '#web/ui/sentence.ts';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { page } = listQuery(request);
  const cursor = page.cursor ? { cursor: page.cursor } : {};
  const timeline = await ask(request, api(context).cases.timeline({ caseId: params['caseId'] ?? '', ...cursor }));
  const { t, titled, worded } = await languageOf(request);
  return worded({ ...titled(t('project.tab.timeline')), timeline });
}
export const meta = titleOfPage;

export default function Timeline() {
  const { timeline } = useLoaderData<typeof loader>();
  const { id } = useCase().shown;
  const t = usePortal();
  const doer = useDoer();
  const sentence = useSentence();
  if (timeline.rows.length === 0) return <Empty title={t('timeline.empty')} />;
  return (
    <>
      <ol className="card rows">
        {timeline.rows.map((row) => (
          <li
            key={`${row.version}-${row.n}`}
            id={`event-${row.version}-${row.n}`}
            className={`flex items-start gap-3 px-[18px] py-3 target:bg-brand-2 ${row.n > 0 ? 'pl-[57px]' : ''}`}
          >
            {row.n === 0 ? <Avatar name={row.by ? doer(row.by) : '时'} tone={row.by ? 'brand' : 'info'} /> : null}
            <div className="min-w-0 flex-1 sm:flex sm:gap-3">
              <p className="flex-1">
                {row.n === 0 && row.by ? <b className="font-semibold">{doer(row.by)} </b> : null}
                {sentence(row)}
                {row.document ? (
                  <>
                    {' '}
                    <Link to={`/cases/${id}/documents/${row.version}`} className="underline">
                      {t('timeline.document')}
                    </Link>
                  </>
                ) : null}
              </p>
              <a href={`#event-${row.version}-${row.n}`} className="tiny">
                <When at={row.at} />
              </a>
            </div>
          </li>
        ))}
      </ol>
      <NextPage next={timeline.next} query={{}} />
    </>
  );
}
