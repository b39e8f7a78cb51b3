import { Link } from '@remix-run/react';
import type { CasePage } from '#web/shapes/case.ts';
import { useName } from './names.ts';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** Optional steps: a few as buttons, many in one list, so that they do not look like things to do. */
export function Offered({ caseId, offered }: { caseId: string; offered: CasePage['offered'] }) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const links = (className: string) =>
    offered.map(({ key, step, outcome, person }) => (
      <Link key={key} to={`/cases/${caseId}/steps/${key}`} className={className}>
        {words.title(step)}
        {outcome ? `${t('colon')}${words.label(step, outcome)}` : null}
        {person ? (
          <>
            {' · '}
            <Written text={name(person)} />
          </>
        ) : null}
      </Link>
    ));
  if (offered.length <= 2) return <>{links('btn')}</>;
  return (
    <details className="relative no-print">
      <summary className="btn list-none [&::-webkit-details-marker]:hidden">{t('project.more', { count: offered.length })}</summary>
      <nav
        aria-label={t('project.more', { count: offered.length })}
        className="card absolute right-0 z-10 mt-1 grid w-64 max-w-[90vw] gap-px p-2 shadow-lg"
      >
        {links('rounded-lg px-3 py-2 hover:bg-line-2')}
      </nav>
    </details>
  );
}
