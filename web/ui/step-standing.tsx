import { Link } from '@remix-run/react';
import type { StepPage } from '#web/shapes/step.ts';
import { When } from './clock.tsx';
import { HeldWhy } from './held.tsx';
import { Note } from './parts.tsx';
import { Asked, useDoer } from './people.tsx';
import { usePortal, useWords } from './wording.tsx';

/** A step that the reader cannot take (any more): whose it is, or who settled it and how. */
export function StepStanding({ page }: { page: StepPage }) {
  const t = usePortal();
  const words = useWords();
  const doer = useDoer();
  const { decision, state, asked, step, project, hold } = page;
  return (
    <div className="pad">
      <Note tone={state === 'closed' ? 'ok' : 'info'} title={hold ? t('hold.chip') : t(`step.standing.${state}`)}>
        {hold ? (
          <p>
            <HeldWhy hold={hold} />
          </p>
        ) : null}
        {decision ? (
          <p>
            {decision.person || decision.organisation ? `${doer(decision)} ` : ''}
            {decision.outcome ? words.label(step, decision.outcome) : t(`step.why.${decision.why}`)} · <When at={decision.at} />
          </p>
        ) : null}
        {state === 'others' ? (
          <p>
            {t('why.waiting')} <Asked asked={asked} />
          </p>
        ) : null}
      </Note>
      <p className="mt-4">
        <Link to={`/cases/${project.id}`} className="btn">
          {t('step.toProject')}
        </Link>
      </p>
    </div>
  );
}
