import { Link } from '@remix-run/react';
import type { CasePage, TimelineRow, Waiting } from '#web/shapes/case.ts';
import { DueChip } from './clock.tsx';
import { HeldChip } from './held.tsx';
import { useOpeningTitle } from './opening-title.ts';
import { Asked } from './people.tsx';
import { usePortal } from './wording.tsx';

/**
 * What is open after an act, with the persons asked. The step just done opens once more where it is done again and again: it is no turn
 * that has come, also where a colleague's late save has left a draft there.
 */
export function NextRows({ project, act }: { project: Pick<CasePage, 'id' | 'waiting'>; act: Pick<TimelineRow, 'step'> | undefined }) {
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const isAgain = ({ step }: Waiting) => step === act?.step;
  return (
    <ul className="grid gap-2">
      {project.waiting.map((one) => (
        <li key={`${one.step}/${one.seat ?? ''}/${one.subject ?? ''}/${one.asked.role}`} className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 flex-1 basis-60">
            {one.kind === 'step' ? (
              <>
                <Asked asked={one.asked} />
                {t('colon')}
              </>
            ) : null}
            {titleOf(one.step, one.about, one.seat)}
          </span>
          {one.hold ? <HeldChip hold={one.hold} /> : <DueChip dueAt={one.dueAt} />}
          {one.mine && one.key ? (
            <Link to={`/cases/${project.id}/steps/${one.key}`}>{t(isAgain(one) ? 'receipt.again' : 'why.yourTurn')}</Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
