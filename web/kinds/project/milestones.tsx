import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { plainHundredths } from '#web/shapes/figures.ts';
import type { MilestoneRow } from '#web/shapes/project.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useCase } from '#web/ui/case-context.ts';
import { useDay, When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Amount } from '#web/ui/money.tsx';
import { Chip, Empty, type Tone } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { titles, number } = await ask(request, api(context).projects.get({ caseId: params['caseId'] ?? '' }));
  const { name, titled } = await languageOf(request);
  return titled(name(titles) || number);
}
export const meta = titleOfPage;

const tones: Record<MilestoneRow['state'], Tone> = {
  planned: 'plain',
  open: 'brand',
  submitted: 'info',
  rectify: 'warn',
  accepted: 'ok',
  failed: 'seal',
  ended: 'plain',
};

export default function Milestones() {
  const { shown, project } = useCase();
  const milestones = project?.milestones ?? null;
  const t = usePortal();
  const day = useDay();
  if (milestones === null) return <Empty title={t('milestone.closed')}>{t('milestone.closedWhy')}</Empty>;
  if (milestones.length === 0)
    return (
      <Empty title={t('milestone.none')}>
        <p>{t('milestone.noneWhy')}</p>
        {/* what there is to read of a project that has only begun */}
        <p className="mt-2">
          <Link to={`/cases/${shown.id}/documents`}>{t('milestone.read')}</Link>
        </p>
      </Empty>
    );
  return (
    <div className="card overflow-x-auto">
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t('milestone.milestone')}</th>
            <th>{t('milestone.state')}</th>
            <th className="num">{t('milestone.payment')}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(({ n, title, dueOn, weightBp, indicators, state, acceptedAt, money }) => (
            <tr key={n}>
              <td className="whole">
                <b>
                  {t('milestone.n', { n })} {title === null ? null : <Written text={title} />}
                </b>
                <p className="tiny">
                  {t('milestone.due')} {day(dueOn)}
                  {weightBp === null ? null : ` · ${plainHundredths(weightBp)}%`}
                  {indicators.length > 0 ? ` · ${t('milestone.indicators', { count: indicators.length })}` : ''}
                </p>
              </td>
              <td>
                <Chip tone={tones[state]}>{t(`milestone.is.${state}`)}</Chip>
                {acceptedAt ? (
                  <p className="tiny">
                    <When at={acceptedAt} />
                  </p>
                ) : null}
              </td>
              <td className="num whole">
                {money ? (
                  <>
                    <Amount fen={money.trancheFen} />
                    <p className="tiny">
                      {t('milestone.cash')} <Amount fen={money.cashFen} /> · {t(`payment.state.${money.payment}`)}
                    </p>
                    {money.retentionFen > 0 ? (
                      <p className="tiny">
                        {t('milestone.retention')} <Amount fen={money.retentionFen} />
                      </p>
                    ) : null}
                  </>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
