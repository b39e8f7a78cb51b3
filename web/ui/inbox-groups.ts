import type { InboxRow } from '#web/shapes/inbox.ts';
import { type DueGroup, dueOf } from '#web/shapes/time.ts';
import type { Calendar } from '#workflows/domain/calendar.ts';

const order = ['overdue', 'today', 'soon', 'later', 'none'] as const satisfies readonly DueGroup[];
type Group = DueGroup | 'all';

/** Open rows by deadline; done rows in one group. Groups without rows are left out; notices go by project. */
export function groupsOf(rows: readonly InboxRow[], now: string, calendar: Calendar): { group: Group; rows: InboxRow[] }[] {
  const groups = new Map<Group, InboxRow[]>(order.map((group) => [group, []]));
  groups.set('all', []);
  for (const row of rows.filter(({ kind }) => kind !== 'notice'))
    groups.get(row.kind === 'open' ? dueOf(row.hold ? null : row.dueAt, now, calendar).group : 'all')?.push(row);
  return [...groups].map(([group, members]) => ({ group, rows: members })).filter((group) => group.rows.length > 0);
}
