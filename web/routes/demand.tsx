import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { plainHundredths } from '#web/shapes/figures.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { DueChip, When } from '#web/ui/clock.tsx';
import { CallChip, OrganisationName, useBudget } from '#web/ui/demand-facts.tsx';
import { DocumentText } from '#web/ui/document-text.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useMe } from '#web/ui/me.ts';
import { Amount } from '#web/ui/money.tsx';
import { useName } from '#web/ui/names.ts';
import { Card, Crumbs, Heading, Note } from '#web/ui/parts.tsx';
import { PrintedHead } from '#web/ui/printed-head.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { publicSteps } from '#workflows/project/public-steps.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const demand = await ask(request, api(context).demands.get({ caseId: params['caseId'] ?? '' }));
  const { name, titled, worded } = await languageOf(request);
  const { values, ...shown } = demand;
  const question = [{ step: publicSteps.question, outcome: 'submit', values }];
  return worded({ ...titled(name(demand.titles)), demand: shown, question }, [
    publicSteps.question,
    publicSteps.listing,
    ...(demand.withdrawn ? [publicSteps.withdrawal] : []),
  ]);
}
export const meta = titleOfPage;

export default function Demand() {
  const { demand, question } = useLoaderData<typeof loader>();
  const me = useMe();
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const budget = useBudget();
  return (
    <>
      <PrintedHead number={demand.number} title={name(demand.titles)} />
      <Crumbs steps={[{ to: '/demands', label: t('demands.title') }, { label: demand.number }]} />
      <Heading title={name(demand.titles)}>
        <CallChip demand={demand} />
        {demand.open ? <DueChip dueAt={demand.closesAt} label={t('demand.closes')} exact /> : null}
      </Heading>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid gap-4">
          {demand.withdrawn ? (
            <Card title={t('demand.withdrawal')}>
              <p>
                <When at={demand.withdrawn.at} /> · {words.option(publicSteps.withdrawal, 'cause', demand.withdrawn.cause)}
              </p>
              <p className="small">{t('demand.withdrawalWhy')}</p>
            </Card>
          ) : null}
          <Card>
            {demand.tier === 'public' ? null : (
              <div className="mb-4">
                <Note>{t(`demand.tier.${demand.tier}`)}</Note>
              </div>
            )}
            <DocumentText parts={question} />
          </Card>
          {demand.questions.length > 0 ? (
            <Card title={t('demand.questions')}>
              <dl className="grid gap-4">
                {demand.questions.map(({ id, question: asked, answer, declined }) => (
                  <div key={id}>
                    <dt className="whitespace-pre-wrap font-semibold">
                      <Written text={asked} />
                    </dt>
                    <dd className="mt-1 whitespace-pre-wrap">
                      {answer ? (
                        <Written text={answer} />
                      ) : declined ? (
                        <>
                          <span className="small">{t('demand.declined')}</span> <Written text={declined} />
                        </>
                      ) : (
                        <span className="small">{t('demand.unanswered')}</span>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </Card>
          ) : null}
        </div>
        <aside className="grid gap-4">
          <Card title={t('demand.terms')}>
            <dl className="kv small">
              <dt>{t('demand.enterprise')}</dt>
              <dd className="text-ink">
                <OrganisationName organisation={demand.enterprise} />
              </dd>
              <dt>{t('demand.budget')}</dt>
              <dd className="text-ink tabular-nums">{budget(demand)}</dd>
              {demand.earmark ? (
                <>
                  <dt>{t('demand.subsidy')}</dt>
                  <dd className="text-ink">
                    {t('demand.subsidyTerms', { rate: plainHundredths(demand.earmark.rateBp) })} <Amount fen={demand.earmark.capFen} />
                  </dd>
                </>
              ) : null}
              <dt>{t('demand.listedAt')}</dt>
              <dd>
                <When at={demand.listedAt} />
              </dd>
            </dl>
          </Card>
          {demand.criteria.length > 0 ? (
            <Card title={t('demand.criteria')}>
              <dl className="kv right small">
                {demand.criteria.map(({ id, weightBp }) => (
                  <div key={id} className="contents">
                    <dt>{words.option(publicSteps.listing, 'id', id)}</dt>
                    <dd>{plainHundredths(weightBp)}%</dd>
                  </div>
                ))}
              </dl>
            </Card>
          ) : null}
          {demand.open ? (
            <Card title={t('demand.answer')}>
              <p className="small mb-3">{t('demand.answerHow')}</p>
              {demand.answered ? <p className="small mb-3">{t('demand.answered')}</p> : null}
              {demand.answer || demand.ask ? (
                <div className="flex flex-wrap gap-2">
                  {demand.answer ? (
                    <Link to={`/cases/${demand.caseId}/steps/${demand.answer.key}`} className="btn primary">
                      {t('demand.answerNow')}
                    </Link>
                  ) : null}
                  {demand.ask ? (
                    <Link to={`/cases/${demand.caseId}/steps/${demand.ask.key}`} className="btn">
                      {t('demand.askNow')}
                    </Link>
                  ) : null}
                </div>
              ) : demand.annex ? (
                <Link to={`/cases/${demand.caseId}/steps/${demand.annex.key}`} className="btn primary">
                  {t('demand.annexNow')}
                </Link>
              ) : demand.answered ? null : me ? (
                <p className="small">{t('demand.answerWho')}</p>
              ) : (
                <Link to={`/sign-in?returnTo=/demands/${demand.caseId}`} className="btn primary">
                  {t('demand.signInToAnswer')}
                </Link>
              )}
            </Card>
          ) : null}
        </aside>
      </div>
    </>
  );
}
