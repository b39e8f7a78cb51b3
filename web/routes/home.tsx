import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DueChip } from '#web/ui/clock.tsx';
import { CallChip, OrganisationName, useBudget } from '#web/ui/demand-facts.tsx';
import { FirstSteps } from '#web/ui/first-steps.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useMe } from '#web/ui/me.ts';
import { useName } from '#web/ui/names.ts';
import { Preparations } from '#web/ui/preparations.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { stages } from '#workflows/domain/stage.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  // an invitation that was just taken up leads here: who has to set up codes first would look signed out
  if (context.settingUp) throw redirect('/second-factor');
  const { t, titled } = await languageOf(request);
  const [{ rows }, preparing] = await Promise.all([
    ask(request, api(context).demands.list({ limit: 6 })),
    context.signedIn ? ask(request, api(context).me.preparations()) : [],
  ]);
  return { ...titled(t('home.title')), title: `${t('name')} · ${t('home.title')}`, rows, preparing, signedIn: context.signedIn };
}
export const meta = titleOfPage;

export default function Home() {
  const { rows, preparing, signedIn } = useLoaderData<typeof loader>();
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const budget = useBudget();
  const me = useMe();
  return (
    <div className="mx-auto max-w-5xl">
      <section className="py-8 md:py-14">
        <h1 className="max-w-2xl font-serif text-[2rem] leading-tight md:text-[2.5rem]">{t('home.title')}</h1>
        <p className="mt-4 max-w-2xl text-[1rem] text-ink-2">{t('home.lead')}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <Link to={signedIn ? '/inbox' : '/sign-in'} className="btn primary">
            {t(signedIn ? 'error.toInbox' : 'frame.signIn')}
          </Link>
          <Link to="/demands" className="btn">
            {t('home.seeDemands')}
          </Link>
          {signedIn ? null : (
            <Link to="/register" className="btn">
              {t('register.link')}
            </Link>
          )}
        </p>
      </section>
      <Preparations rows={preparing} />
      {me ? <FirstSteps me={me} /> : null}
      <section aria-label={t('home.way')} className="card pad">
        <ol className="grid gap-x-4 gap-y-5 sm:grid-cols-2 lg:grid-cols-6">
          {stages.map((stage, index) => (
            <li key={stage} className="border-t-4 border-brand pt-3">
              <p className="tiny tabular-nums">{index + 1}</p>
              <h2>{words.stage(stage)}</h2>
              <p className="small">{t(`stageText.${stage}`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="mt-8 grid gap-4 md:grid-cols-3">
        {(['turn', 'money', 'sealed'] as const).map((promise) => (
          <div key={promise} className="card pad">
            <h2>{t(`home.promise.${promise}.title`)}</h2>
            <p className="small mt-1">{t(`home.promise.${promise}.text`)}</p>
          </div>
        ))}
      </section>
      {rows.length > 0 ? (
        <section className="mt-8">
          <h2 className="mb-2">{t('demands.title')}</h2>
          <ul className="card rows">
            {rows.map((demand) => (
              <li key={demand.caseId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-[13px]">
                <div className="min-w-0 flex-1 basis-64">
                  <Link to={`/demands/${demand.caseId}`} className="font-semibold text-ink">
                    <Written text={name(demand.titles)} />
                  </Link>
                  <p className="small">
                    <OrganisationName organisation={demand.enterprise} />
                  </p>
                </div>
                <span className="small tabular-nums">{budget(demand)}</span>
                <CallChip demand={demand} />
                {demand.open ? <DueChip dueAt={demand.closesAt} label={t('demand.closes')} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
