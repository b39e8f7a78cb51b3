import { Link } from '@remix-run/react';
import { pointsOf } from '#web/shapes/figures.ts';
import type { PanelScore } from '#web/shapes/project.ts';
import { useName } from './names.ts';
import { Card } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** The panel's scores of each visible proposal, with links to the comments. */
export function PanelScores({ scores, caseId }: { scores: readonly PanelScore[]; caseId: string }) {
  const t = usePortal();
  const name = useName();
  return (
    <Card title={t('scores.title')}>
      <ul className="grid gap-2">
        {scores.map(({ organisation, rank, pointsMilli, comments }) => (
          <li key={organisation.id}>
            <p className="font-medium">{t('form.placed', { rank, name: name(organisation.names), points: pointsOf(pointsMilli) })}</p>
            {comments.length > 0 ? (
              <p className="small flex flex-wrap gap-x-3 gap-y-1">
                {comments.map((version, index) => (
                  <Link key={version} to={`/cases/${caseId}/documents/${version}`}>
                    {t('scores.comment', { n: index + 1 })}
                  </Link>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="tiny mt-2">{t('scores.how')}</p>
    </Card>
  );
}
