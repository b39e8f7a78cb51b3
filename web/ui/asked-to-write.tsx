import { Link } from '@remix-run/react';
import type { DesksAsked } from '#web/shapes/desk.ts';
import { DueChip } from './clock.tsx';
import { useName } from './names.ts';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** Forms in which colleagues have asked the reader to write: no tasks of the reader's own. */
export function AskedToWrite({ desks }: { desks: DesksAsked }) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  if (desks.length === 0) return null;
  return (
    <section aria-labelledby="asked-to-write" className="mt-4">
      <h2 id="asked-to-write" className="px-1 pb-2">
        {t('together.inbox')}
      </h2>
      <ul className="card rows">
        {desks.map(({ project, key, step, holder, dueAt }) => (
          <li key={`${project.id} ${key} ${holder.id}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
            <div className="min-w-0 flex-1 basis-64">
              <Link to={`/cases/${project.id}/steps/${key}?of=${holder.id}`}>{words.title(step)}</Link>
              <p className="tiny">
                <Written text={`${name(project.titles) || project.number} · ${t('together.from', { name: name(holder.names) })}`} />
              </p>
            </div>
            <DueChip dueAt={dueAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
