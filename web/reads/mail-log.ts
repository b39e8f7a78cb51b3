import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import { MailRow } from '#web/shapes/notifications.ts';
import type { PersonContext } from './context.ts';
import { CursorAt, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { mattersOf } from './mail-matters.ts';

interface Row extends Omit<MailRow, 'createdAt' | 'sentAt' | 'to' | 'matters'> {
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly name_zh: string | null;
  readonly name_en: string | null;
}

export const seesAllMails = (viewer: Viewer): boolean => rolesOf(viewer).some((role) => role === 'auditor' || role === 'admin');

/** The latest mails to the viewer. */
export async function ownMails({ services: { database }, viewer }: PersonContext, limit = 50): Promise<MailRow[]> {
  const rows = await rowsWhere(database, Prisma.sql`m.person_id = ${viewer.person}`, limit);
  const matters = await mattersOf(
    database,
    viewer,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => shown(row, matters.get(row.id)));
}

/**
 * All mails, for the platform's auditor and administrators; empty for others. Mails to university people about cases in the proposal
 * stage are left out until it is over: times and numbers of mails would tell who bids. So are digests that hold one.
 */
export async function mailLog(
  { services, viewer }: PersonContext,
  { cursor, limit = 100 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
) {
  if (!seesAllMails(viewer)) return { rows: [], next: null };
  const after = readCursor(cursor, z.tuple([CursorAt, z.hash('sha256').or(z.uuid())]));
  const rows = await rowsWhere(
    services.database,
    Prisma.sql`NOT EXISTS (SELECT FROM mail_item i JOIN cases c ON c.id = i.case_id WHERE i.mail_id = m.id AND c.stage = 'proposal'
        AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = i.person_id AND g.role LIKE 'uni.%'))
      AND ${after ? Prisma.sql`(m.created_at, m.id) < (${after[0]}::timestamptz, ${after[1]})` : Prisma.sql`true`}`,
    limit + 1,
  );
  const page = pageFrom(rows, limit, (last) => cursorOf(last.created_at.toISOString(), last.id));
  return { rows: page.rows.map((row) => shown(row)), next: page.next };
}

/** The results of the mails with these invitations. */
export async function mailsOfInvitations(database: Database, ids: readonly string[]) {
  const mails = await database.mail.findMany({ where: { kind: 'invitation', subjectId: { in: [...ids] } }, include: { bounce: true } });
  return new Map(
    mails.map(({ subjectId, state, sentAt, answer, bounce }) => [
      subjectId ?? '',
      {
        state: MailRow.shape.state.parse(bounce ? 'bounced' : state),
        sentAt: sentAt?.toISOString() ?? null,
        answer: bounce?.status ?? answer,
      },
    ]),
  );
}

const rowsWhere = (database: Database, where: Prisma.Sql, limit: number) => database.$queryRaw<Row[]>`
  SELECT m.id, m.channel, m.kind, m.address, m.created_at, m.sent_at, m.attempts, p.name_zh, p.name_en,
    CASE WHEN b.mail_id IS NULL THEN m.state ELSE 'bounced' END AS state, coalesce(b.status, m.answer) AS answer,
    ARRAY(SELECT DISTINCT i.kind FROM mail_item i WHERE i.mail_id = m.id ORDER BY 1) AS about
  FROM mail m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN mail_bounce b ON b.mail_id = m.id WHERE ${where} ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit}`;

const shown = ({ created_at, sent_at, name_zh, name_en, ...row }: Row, matters: MailRow['matters'] = []): MailRow =>
  MailRow.parse({
    ...row,
    matters,
    to: name_zh === null ? null : { zh: name_zh, en: name_en ?? '' },
    createdAt: created_at.toISOString(),
    sentAt: sent_at?.toISOString() ?? null,
  });
