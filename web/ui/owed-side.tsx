import { Link } from '@remix-run/react';
import type { OwedRow } from '#web/shapes/project.ts';
import { useDay } from './clock.tsx';
import { Amount } from './money.tsx';
import { useName } from './names.ts';
import { Card } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** What is still owed after an end: for what, how much, by whom and by which day; and where the reader pays it. */
export function OwedSide({ owed, caseId }: { owed: readonly OwedRow[]; caseId: string }) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const day = useDay();
  return (
    <Card title={t('sheets.title.stillOwed')}>
      <ul className="grid gap-3">
        {owed.map(({ id, owedFor, debtor, fen, dueOn, pay }) => (
          <li key={id}>
            <p className="flex justify-between gap-2">
              <span className="font-medium">{t(`sheets.column.owed-${owedFor}`)}</span> <Amount fen={fen} />
            </p>
            <dl className="kv small">
              <dt>{t('sheets.column.debtor')}</dt>
              <dd>
                <Written text={name(debtor.names)} />
              </dd>
              <dt>{t('sheets.column.owedBy')}</dt>
              <dd>{day(dueOn)}</dd>
            </dl>
            {pay ? (
              <p className="no-print small">
                <Link to={`/cases/${caseId}/steps/${pay.key}`}>{words.title(pay.step)} →</Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
