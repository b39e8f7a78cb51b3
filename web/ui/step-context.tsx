import type { StepPage } from '#web/shapes/step.ts';
import { ChangesLink } from './changes-link.tsx';
import { useMoment, When } from './clock.tsx';
import { DocumentText } from './document-text.tsx';
import { useDocumentTitle } from './document-title.ts';
import { filesAt } from './file-links.tsx';
import { Amount, Capitals } from './money.tsx';
import { useName } from './names.ts';
import { Card } from './parts.tsx';
import { Asked, useOrigin } from './people.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** Beside the form: who is asked, until when, about which sum, and what was said before. */
export function StepContext({ page }: { page: StepPage }) {
  const t = usePortal();
  const words = useWords();
  const origin = useOrigin();
  const name = useName();
  const titleOf = useDocumentTitle();
  const moment = useMoment();
  const fen = page.about['fen'];
  return (
    <aside className="grid min-w-0 gap-4" aria-label={t('step.context')}>
      <Card title={t('step.asked')}>
        <p>
          <Asked asked={page.asked} />
        </p>
        {page.actingFor ? <p className="small mt-1">{t('step.inPlaceOf', { name: name(page.actingFor.names) })}</p> : null}
        {page.colleagues.length > 1 ? (
          <p className="small mt-1">{t('step.colleagues', { names: page.colleagues.map(({ names }) => name(names)).join(t('comma')) })}</p>
        ) : null}
        <p className="small mt-1">
          {t('step.openedAt')} <When at={page.openedAt} />
        </p>
        {page.dueAt ? <p className="small">{t('step.dueAt', { at: moment(page.dueAt) })}</p> : null}
        {page.revisions.map(({ at, dueBefore, reason }) => (
          <p key={at} className="small">
            {t('step.revised', { before: moment(dueBefore), reason })}
          </p>
        ))}
        {page.provisionalYears.map((year) => (
          <p key={year} className="small">
            {t('time.provisional', { year: String(year) })}
          </p>
        ))}
        {typeof fen === 'number' && fen > 0 ? (
          <p className="mt-3 border-t border-line-2 pt-3">
            <span className="text-[1.25rem] font-semibold">
              <Amount fen={fen} />
            </span>
            <span className="tiny block">
              <Capitals fen={fen} />
            </span>
          </p>
        ) : null}
      </Card>
      {page.bidders.length > 0 ? (
        <Card title={t('step.bidders')}>
          <ul className="grid gap-1">
            {page.bidders.map(({ id, names }) => (
              <li key={id} className="font-medium">
                <Written text={name(names)} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {page.context.length > 0 ? (
        <Card title={t('step.before')}>
          <ul className="grid gap-2">
            {page.context.map((document) => (
              <li key={document.version}>
                <details>
                  <summary>
                    <span className="font-medium">{titleOf(document)}</span>
                    <span className="tiny block">
                      {words.label(document.step, document.outcome)} · {origin(document)} · <When at={document.at} />
                    </span>
                  </summary>
                  <ChangesLink caseId={page.project.id} document={document} />
                  <div className="mt-2 border-l-2 border-line pl-3 text-[0.875rem]">
                    <DocumentText parts={document.parts} files={filesAt(page.project.id, document.version)} />
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </aside>
  );
}
