import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { listQuery } from '#web/ui/listing.server.ts';
import { useName } from '#web/ui/names.ts';
import { Chip, Empty, Heading } from '#web/ui/parts.tsx';
import { ShownBrief } from '#web/ui/publicity-shown.tsx';
import { publicityTone } from '#web/ui/publicity-tone.ts';
import { NextPage, SearchBar } from '#web/ui/search.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { publicSteps } from '#workflows/project/public-steps.ts';

/** As its receipt says it: `2026-0011/award-1-2`. */
const objectionNumber = /^([^\s/]+)\/(([a-z]+)-\d+-\d+)$/;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { text, page } = listQuery(request);
  const { t, titled, worded } = await languageOf(request);
  const numbered = objectionNumber.exec(text);
  if (numbered) {
    const [, number, id, subject] = numbered;
    const { rows } = await ask(request, api(context).publicities.list({ text: number }));
    const row = rows.find((one) => one.number === number && one.subject === subject);
    const filings = row ? (await ask(request, api(context).publicities.get({ caseId: row.caseId, subject: row.subject }))).filings : [];
    if (row && filings.some((filing) => filing.id === id)) throw redirect(`/publicity/${row.caseId}/${subject}#${id}`);
  }
  const list = await ask(request, api(context).publicities.list(page));
  return worded({ ...titled(t('publicities.title')), text, list }, [publicSteps.mode]);
}
export const meta = titleOfPage;

export default function Publicities() {
  const { text, list } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  return (
    <>
      <Heading title={t('publicities.title')}>
        <p className="small">{t('publicities.lead')}</p>
      </Heading>
      <SearchBar text={text} label={t('publicities.search')} />
      {list.rows.length === 0 ? <Empty title={t('publicities.empty')}>{t('publicities.emptyWhy')}</Empty> : null}
      <ul className={list.rows.length > 0 ? 'rows card' : ''}>
        {list.rows.map(({ caseId, subject, titles, number, state, days, counted, until, from, shown }) => (
          <li key={`${caseId}/${subject}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-[13px]">
            <div className="min-w-0 flex-1 basis-64">
              <Link to={`/publicity/${caseId}/${subject}`} className="font-semibold text-ink">
                <Written text={t(`publicity.of.${subject}`, { title: name(titles) })} />
              </Link>
              {shown ? (
                <p className="text-[0.84375rem]">
                  <ShownBrief shown={shown} />
                </p>
              ) : null}
              <p className="small">
                {number} · {t('publicity.since', { days, unit: counted })} <When at={from} />
                {until ? (
                  <>
                    {' – '}
                    <When at={until} />
                  </>
                ) : null}
              </p>
            </div>
            <Chip tone={publicityTone[state]}>{t(`publicity.state.${state}`)}</Chip>
          </li>
        ))}
      </ul>
      <NextPage next={list.next} query={{ text }} />
    </>
  );
}
