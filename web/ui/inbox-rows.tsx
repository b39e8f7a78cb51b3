import { Link } from '@remix-run/react';
import type { InboxRow, OpenInboxRow } from '#web/shapes/inbox.ts';
import { DueChip, When } from './clock.tsx';
import { HeldChip, HeldWhy } from './held.tsx';
import { Amount } from './money.tsx';
import { useName } from './names.ts';
import { useOpeningTitle } from './opening-title.ts';
import { Chip } from './parts.tsx';
import { Asked } from './people.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

const sumIn = (about: Readonly<Record<string, string | number>>) =>
  typeof about['fen'] === 'number' && about['fen'] > 0 ? about['fen'] : undefined;

export function OpenRow({ row, chosen }: { row: OpenInboxRow; chosen: boolean }) {
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const words = useWords();
  const name = useName();
  const fen = sumIn(row.about);
  const to = row.mine ? `/cases/${row.project.id}/steps/${row.key}` : `/cases/${row.project.id}`;
  return (
    <li
      data-row={`${row.project.id}/${row.key}`}
      aria-current={chosen ? 'true' : undefined}
      className="relative flex items-center gap-x-3 gap-y-1.5 px-[14px] py-3 max-sm:flex-wrap first:rounded-t-card last:rounded-b-card hover:bg-line-2 aria-[current]:xl:bg-brand-2 md:px-[18px] md:py-[13px]"
    >
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link to={to} prefetch="intent" className="font-semibold text-ink after:absolute after:inset-0">
            {titleOf(row.step, row.about, row.seat)}
            {row.whose ? (
              <>
                {' · '}
                <Written text={name(row.whose)} />
              </>
            ) : null}
          </Link>
          {row.hasDraft ? <Chip tone="info">{t('inbox.draft')}</Chip> : null}
        </p>
        <p className="small">
          <Written text={name(row.project.titles) || row.project.number} /> <span className="tiny">· {words.stage(row.stage)}</span>
        </p>
        {row.hold ? (
          <p className="tiny">
            <HeldWhy hold={row.hold} />
          </p>
        ) : null}
        {row.mine ? null : (
          <p className="tiny">
            {t('inbox.waitingFor')} <Asked asked={row.asked} />
          </p>
        )}
      </div>
      <div className="tiny text-right max-sm:hidden">
        {row.mine && row.others > 0 ? <p>{t('inbox.others', { count: row.others })}</p> : null}
        {fen === undefined ? null : <Amount fen={fen} />}
      </div>
      {row.hold ? <HeldChip hold={row.hold} /> : <DueChip dueAt={row.dueAt} />}
    </li>
  );
}

export function DoneRow({ row }: { row: Extract<InboxRow, { kind: 'done' }> }) {
  const words = useWords();
  const name = useName();
  return (
    <li className="relative flex items-center gap-x-3 px-[18px] py-[13px] hover:bg-line-2 max-sm:flex-wrap">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <Link to={`/cases/${row.project.id}/receipts/${row.version}`} className="font-semibold text-ink after:absolute after:inset-0">
          {words.title(row.step)}
        </Link>
        <p className="small">
          {words.label(row.step, row.outcome)} · {name(row.project.titles) || row.project.number}
        </p>
      </div>
      <span className="tiny">
        <When at={row.at} />
      </span>
    </li>
  );
}
