import { Form } from '@remix-run/react';
import type { InboxRow } from '#web/shapes/inbox.ts';
import { usePortal } from './wording.tsx';

/** Marks the rows of this page as read. */
export function ReadAll({ rows }: { rows: readonly InboxRow[] }) {
  const t = usePortal();
  return <MarkRead rows={rows} className="mb-3" says={(count) => t('inbox.readAll', { count })} />;
}

/** The same for one project. */
export function ReadProject({ rows, title }: { rows: readonly InboxRow[]; title: string }) {
  const t = usePortal();
  return <MarkRead rows={rows} says={() => t('inbox.readProject')} label={t('inbox.readProjectOf', { title })} />;
}

interface Marking {
  readonly rows: readonly InboxRow[];
  readonly says: (count: number) => string;
  readonly label?: string;
  readonly className?: string;
}
function MarkRead({ rows, says, label, className }: Marking) {
  const unread = rows.flatMap((row) => (row.kind === 'notice' && !row.readAt ? [`${row.project.id} ${row.version} ${row.n}`] : []));
  if (unread.length === 0) return null;
  return (
    <Form method="post" action="/notices/read" className={className}>
      {unread.map((notice) => (
        <input key={notice} type="hidden" name="notice" value={notice} />
      ))}
      <button type="submit" className="btn" aria-label={label}>
        {says(unread.length)}
      </button>
    </Form>
  );
}
