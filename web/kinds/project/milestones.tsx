import { Link } from '@remix-run/react';
import { plainHundredths } from '#web/shapes/figures.ts';
import type { MilestoneRow } from '#web/shapes/project.ts';
import { Beginning } from '#web/ui/beginning.tsx';
import { useCase } from '#web/ui/case-context.ts';
import { useDay, When } from '#web/ui/clock.tsx';
import { Amount } from '#web/ui/money.tsx';
import { Chip, Empty, type Tone } from '#web/ui/parts.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

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
  if (milestones === null || milestones.length === 0)
    return (
      <div className="grid gap-4">
        <Beginning shown={shown} question={project?.questionBrief ?? null} />
        {milestones === null ? <Empty title={t('milestone.closed')}>{t('milestone.closedWhy')}</Empty> : null}
      </div>
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
          {milestones.map(({ n, title, dueOn, weightBp, indicators, state, acceptedAt, reportVersion, money }) => (
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
                {reportVersion === null ? null : (
                  <p className="tiny">
                    <Link to={`/cases/${shown.id}/documents/${reportVersion}`}>{t('milestone.report')}</Link>
                  </p>
                )}
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
                        {t(`milestone.retention.${money.retention}`)} <Amount fen={money.retentionFen} />
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
