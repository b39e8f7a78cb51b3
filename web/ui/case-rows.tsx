import { Link } from '@remix-run/react';
import type { CaseRow } from '#web/shapes/case.ts';
import { When } from './clock.tsx';
import { useName } from './names.ts';
import { Chip } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** Cases of a kind other than projects: title, number, where it stands, since when. */
export function CaseRows({ rows }: { rows: readonly CaseRow[] }) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  return (
    <ul className="card rows">
      {rows.map((row) => (
        <li key={row.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-[13px] hover:bg-line-2">
          <div className="min-w-0 flex-1 basis-64">
            <Link to={`/cases/${row.id}`} prefetch="intent" className="font-semibold text-ink after:absolute after:inset-0">
              <Written text={name(row.titles)} />
            </Link>
            <p className="small">{row.number}</p>
          </div>
          <Chip tone={row.endedAt ? 'plain' : 'brand'}>
            {row.endedAt ? t(`phase.${row.phase}` as 'phase.closed') : words.stage(row.stage)}
          </Chip>
          <span className="tiny w-32 text-right max-sm:hidden">
            <When at={row.openedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
