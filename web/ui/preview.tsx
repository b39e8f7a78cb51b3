import { Link } from '@remix-run/react';
import type { StepPage } from '#web/shapes/step.ts';
import { DueChip } from './clock.tsx';
import { HeldChip, HeldWhy } from './held.tsx';
import { Amount } from './money.tsx';
import { useName } from './names.ts';
import { useOpeningTitle } from './opening-title.ts';
import { Chip } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** The chosen row beside the list: the request, the effect of each decision, and the way to it. */
export function Preview({ page }: { page: StepPage }) {
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const words = useWords();
  const name = useName();
  const { step, about, outcomes, project } = page;
  const to = `/cases/${project.id}/steps/${page.key}`;
  const fen = about['fen'];
  return (
    <aside className="card sticky top-6 max-xl:hidden" data-still aria-label={t('inbox.preview')}>
      <div className="pad">
        <p className="mb-2 flex flex-wrap gap-2">
          <Chip tone="brand">{words.stage(page.stage)}</Chip>
          {page.hold ? <HeldChip hold={page.hold} /> : <DueChip dueAt={page.dueAt} />}
        </p>
        <h2 className="text-[1.125rem]">{titleOf(step, about, page.seat)}</h2>
        <p className="small mt-1">
          <Written text={name(project.titles)} /> · {project.number}
        </p>
        {page.hold ? (
          <p className="mt-3">
            <HeldWhy hold={page.hold} />
          </p>
        ) : null}
        <p className="mt-3">{words.ask(step, about)}</p>
        {typeof fen === 'number' && fen > 0 ? (
          <p className="mt-3 text-[1.125rem] font-semibold">
            <Amount fen={fen} />
          </p>
        ) : null}
      </div>
      <div className="pad border-t border-line-2">
        <h3 className="mb-2">{t('step.leadsTo')}</h3>
        <ul className="grid gap-2">
          {outcomes.map(({ name: outcome }) => (
            <li key={outcome} className="small">
              <b className="text-ink">{words.label(step, outcome, about)}</b> → {words.leadsTo(step, outcome, about)}
            </li>
          ))}
        </ul>
      </div>
      <p className="flex flex-wrap gap-2 border-t border-line-2 px-5 py-[14px]">
        {(page.hold ? [] : outcomes).map(({ name: outcome, negative, legal }, index) => (
          <Link
            key={outcome}
            to={outcomes.length > 1 ? `${to}?outcome=${outcome}` : to}
            className={`btn ${index === 0 && !negative ? (legal ? 'seal' : 'primary') : ''}`}
          >
            {words.label(step, outcome, about)}
          </Link>
        ))}
      </p>
    </aside>
  );
}
