import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import { meant } from './meant.ts';

/** One open step with a deadline: as much of it as a mail says. */
export interface Deadline {
  readonly case_id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly key: string;
  readonly opened_version: number;
  readonly step: string;
  readonly opened_at: Date;
  readonly due_at: Date;
}
const most = 500;

/** The deadlines of the steps that ask the person, in all organisations; without those whose clock stands still. */
export function ownDeadlines(database: Database, viewer: Viewer): Promise<Deadline[]> {
  const anywhere = viewer.organisations.map((organisation) => meant({ ...viewer, organisation }));
  return database.$queryRaw<Deadline[]>`
    SELECT o.case_id, c.number, c.title_zh, c.title_en, o.key, o.opened_version, o.step, o.opened_at, o.due_at
    FROM open_step o JOIN cases c ON c.id = o.case_id
    WHERE o.closed_at IS NULL AND o.hold IS NULL AND o.due_at IS NOT NULL AND (${Prisma.join(anywhere, ' OR ')})
    ORDER BY o.due_at, o.case_id, o.key LIMIT ${most}`;
}
