import { Form } from '@remix-run/react';
import type { InboxRow } from '#web/reads/shapes/inbox.ts';
import { usePortal } from './wording.tsx';

/** Marks what is on this page as read. */
export function ReadAll({ rows }: { rows: readonly InboxRow[] }) {
  const t = usePortal();
  const unread = rows.flatMap((row) => (row.kind === 'notice' && !row.readAt ? [`${row.project.id} ${row.version} ${row.n}`] : []));
  if (unread.length === 0) return null;
  return (
    <Form method="post" action="/notices/read" className="mb-3">
      {unread.map((notice) => (
        <input key={notice} type="hidden" name="notice" value={notice} />
      ))}
      <button type="submit" className="btn">
        {t('inbox.readAll', { count: unread.length })}
      </button>
    </Form>
  );
}
