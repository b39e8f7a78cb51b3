import { Link } from '@remix-run/react';
import { decimals } from '#web/shapes/figures.ts';
import type { InboxRow } from '#web/shapes/inbox.ts';
import { chosen } from '#web/wording/words.ts';
import { When } from './clock.tsx';
import { useName } from './names.ts';
import { Chip } from './parts.tsx';
import { ReadProject } from './read-all.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

export type NoticeRow = Extract<InboxRow, { kind: 'notice' }>;

/** By project, the one with the newest notice first. */
export function noticesByProject(rows: readonly NoticeRow[]): { project: NoticeRow['project']; rows: NoticeRow[] }[] {
  const groups = new Map<string, { project: NoticeRow['project']; rows: NoticeRow[] }>();
  for (const row of rows) {
    const group = groups.get(row.project.id) ?? { project: row.project, rows: [] };
    group.rows.push(row);
    groups.set(row.project.id, group);
  }
  return [...groups.values()];
}

export function Notices({ rows }: { rows: readonly NoticeRow[] }) {
  const t = usePortal();
  const name = useName();
  return noticesByProject(rows).map(({ project, rows: notices }) => {
    const unread = notices.filter(({ readAt }) => !readAt).length;
    const title = name(project.titles) || project.number;
    return (
      <section key={project.id} aria-label={title} className="pt-4">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-1 pb-2">
          <h2 className="min-w-0">
            <Link to={`/cases/${project.id}`} className="text-ink">
              <Written text={title} />
            </Link>{' '}
            <span className="tiny font-normal">{project.number}</span>
          </h2>
          {unread > 0 ? <Chip tone="info">{t('inbox.unreadHere', { count: unread })}</Chip> : null}
          <ReadProject rows={notices} title={title} />
        </header>
        <ul className="card rows">
          {notices.map((row) => (
            <Notice key={`${row.version}/${row.n}`} row={row} />
          ))}
        </ul>
      </section>
    );
  });
}

function Notice({ row }: { row: NoticeRow }) {
  const t = usePortal();
  const { fact, project, readAt } = row;
  const says = useSaid(row);
  const place = fact?.document ? `documents/${fact.document}` : `timeline#event-${row.version}-${fact?.n ?? 0}`;
  return (
    <li className="flex items-start gap-3 px-[14px] py-3 md:px-[18px]">
      <span className={`mt-2 size-2 shrink-0 rounded-full ${readAt ? '' : 'bg-info'}`} />
      <div className="min-w-0 flex-1">
        <p className={readAt ? '' : 'font-semibold'}>
          {readAt ? null : <span className="sr-only">{t('inbox.unread')} </span>}
          <Written text={says} />
        </p>
        {fact?.grounds ? (
          <p className="small whitespace-pre-line break-words">
            <b className="font-semibold">{t('inbox.grounds')}</b> <Written text={fact.grounds} />
          </p>
        ) : null}
        <p className="tiny flex flex-wrap gap-x-3">
          <When at={row.at} />
          {fact && fact.document === null && fact.n === null ? null : (
            <Link to={fact ? `/cases/${project.id}/${place}` : `/cases/${project.id}`} className="underline">
              {t(fact?.document ? 'inbox.readDocument' : fact ? 'inbox.readRecord' : 'inbox.readCase')}
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}

function useSaid({ template, about, fact }: NoticeRow): string {
  const t = usePortal();
  const words = useWords();
  if (fact)
    return fact.letter === null ? words.fact(fact.step, fact.type, fact.details) : words.letter(fact.step, fact.letter, fact.details);
  const key = `notice.${template}` as 'notice.remind';
  const step = typeof about['step'] === 'string' ? words.title(about['step'], about) : '';
  return t.has(key) ? t(key, { ...chosen(t.raw(key), decimals(about)), step }) : template;
}
