import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PublicPublicity } from '#web/shapes/publicity.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { DocumentText } from '#web/ui/document-text.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { ObjectionFiled, ObjectionList } from '#web/ui/objections.tsx';
import { Card, Chip, Crumbs, Heading } from '#web/ui/parts.tsx';
import { PublicityShown } from '#web/ui/publicity-shown.tsx';
import { publicityTone } from '#web/ui/publicity-tone.ts';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { publicSteps, publishingStep } from '#workflows/project/public-steps.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const subject = PublicPublicity.shape.subject.catch('award').parse(params['subject']);
  // after an objection: the version it is recorded as, or `later`
  const filed = new URL(request.url).searchParams.get('filed');
  const version = /^[1-9]\d{0,8}$/.test(filed ?? '') ? { filed: Number(filed) } : {};
  const publicity = await ask(request, api(context).publicities.get({ caseId: params['caseId'] ?? '', subject, ...version }));
  const { t, name, titled, worded } = await languageOf(request);
  const { values, ...shown } = publicity;
  const { noticeZh: _zh, noticeEn: _en, days: _days, ...rest } = values;
  const page = {
    ...titled(t(`publicity.of.${publicity.subject}`, { title: name(publicity.titles) })),
    publicity: shown,
    text: Object.keys(rest).length > 0 ? [{ step: publishingStep(publicity.subject), outcome: 'publish', values: rest }] : null,
    isLater: filed === 'later',
  };
  return worded(page, [publishingStep(publicity.subject), publicSteps.mode]);
}
export const meta = titleOfPage;

export default function Publicity() {
  const { publicity, text, isLater } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  const { subject, state, objection, notice, shown } = publicity;
  return (
    <>
      <Crumbs steps={[{ to: '/publicity', label: t('publicities.title') }, { label: publicity.number }]} />
      <Heading title={t(`publicity.of.${subject}`, { title: name(publicity.titles) })}>
        <Chip tone={publicityTone[state]}>{t(`publicity.state.${state}`)}</Chip>
      </Heading>
      <ObjectionFiled publicity={publicity} isLater={isLater} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_320px]">
        <Card>
          {shown ? (
            <div className="mb-5 border-b border-line-2 pb-4">
              <h2 className="mb-3 text-[0.8125rem] font-semibold text-ink-2">{t('publicity.content')}</h2>
              <PublicityShown shown={shown} />
            </div>
          ) : null}
          {name(notice) ? (
            <p className="prose-text font-serif text-[1rem] leading-8">
              <Written text={name(notice)} />
            </p>
          ) : null}
          {text ? (
            <div className="mt-5 border-t border-line-2 pt-4">
              <DocumentText parts={text} />
            </div>
          ) : null}
        </Card>
        <aside className="grid gap-4">
          <Card title={t('publicity.period')}>
            <p>
              <When at={publicity.from} />
              {publicity.until ? (
                <>
                  {' – '}
                  <When at={publicity.until} />
                </>
              ) : null}
            </p>
            <p className="small mt-1">{t('publicity.round', { round: publicity.round, days: publicity.days, unit: publicity.counted })}</p>
            <p className="small mt-1">{t('publicity.objections', { count: publicity.objections })}</p>
          </Card>
          <ObjectionList filings={publicity.filings} />
          {objection ? (
            <Card title={t('publicity.object')}>
              <p className="small mb-3">{t('publicity.objectHow')}</p>
              <Link to={`/cases/${publicity.caseId}/steps/${objection.key}`} className="btn">
                {t('publicity.objectNow')}
              </Link>
            </Card>
          ) : null}
        </aside>
      </div>
    </>
  );
}
