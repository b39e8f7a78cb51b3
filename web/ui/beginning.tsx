import { Link } from '@remix-run/react';
import type { CasePage } from '#web/shapes/case.ts';
import type { QuestionBrief } from '#web/shapes/project.ts';
import { useMoney } from './money.tsx';
import { Card, Empty } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';

/** Of a project without milestones: its question, and the stages that follow. */
export function Beginning({ shown, question }: { shown: CasePage; question: QuestionBrief | null }) {
  const t = usePortal();
  const words = useWords();
  const ahead = shown.endedAt === null ? shown.rail.filter(({ state }) => state === 'current' || state === 'future') : [];
  if (!question && ahead.length === 0) return <Empty title={t('milestone.none')} />;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {question ? <Brief caseId={shown.id} question={question} /> : null}
      {ahead.length > 0 ? (
        <Card title={t('beginning.ahead')}>
          <ol className="grid gap-2.5">
            {ahead.map(({ stage, state }) => (
              <li key={stage}>
                <b className={state === 'current' ? 'font-semibold text-brand' : 'font-semibold'}>{words.stage(stage)}</b>
                {state === 'current' ? <span className="tiny"> · {t('beginning.now')}</span> : null}
                <p className="small">{t(`stageText.${stage}` as 'stageText.proposal')}</p>
              </li>
            ))}
          </ol>
        </Card>
      ) : null}
    </div>
  );
}

function Brief({ caseId, question }: { caseId: string; question: QuestionBrief }) {
  const t = usePortal();
  const money = useMoney();
  const { version, budgetMinFen, budgetMaxFen, months, indicatorCount } = question;
  return (
    <Card title={t('beginning.question')}>
      <dl className="kv small">
        <dt>{t('beginning.budget')}</dt>
        <dd className="text-ink tabular-nums">{t('beginning.range', { min: money(budgetMinFen), max: money(budgetMaxFen) })}</dd>
        <dt>{t('beginning.duration')}</dt>
        <dd className="text-ink">{t('beginning.months', { months })}</dd>
        <dt>{t('beginning.indicators')}</dt>
        <dd className="text-ink">{t('beginning.count', { count: indicatorCount })}</dd>
      </dl>
      <p className="mt-3">
        <Link to={`/cases/${caseId}/documents/${version}`}>{t('beginning.read')}</Link>
      </p>
    </Card>
  );
}
