import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { MailRow } from '#web/shapes/notifications.ts';
import { announced } from '#workflows/engine/announce.ts';
import { NoticeKind } from '#workflows/mail/choices.ts';
import { standingsOf } from './standing-in.ts';

interface Row {
  readonly mail_id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly number: string;
  readonly step: string | null;
  readonly asked_to_write: boolean;
}

/**
 * The cases and steps in the viewer's mails, by mail. Of a case in which the viewer takes no part any more nothing is said; of a result not its step, which
 * the mail did not name either.
 */
export async function mattersOf(
  database: Database,
  viewer: Viewer,
  mails: readonly string[],
): Promise<ReadonlyMap<string, MailRow['matters']>> {
  const rows = await database.rows<Row>`
    SELECT i.mail_id, i.case_id, i.kind, c.number,
      CASE WHEN i.kind = 'writing' THEN split_part(i.key, '/', 1) ELSE coalesce(o.step, CASE WHEN n.template <> ${announced} THEN n.about->>'step' END) END AS step,
      EXISTS (SELECT FROM draft_writer w WHERE w.case_id = i.case_id AND w.key = i.key AND w.person_id = i.holder_id AND w.writer_id = i.person_id) AS asked_to_write
    FROM mail_item i JOIN cases c ON c.id = i.case_id
      LEFT JOIN notice n ON n.case_id = i.case_id AND n.version = i.version AND n.n = i.n
      LEFT JOIN open_step o ON o.case_id = i.case_id AND o.key = i.key AND o.opened_version = i.version
    WHERE i.mail_id = ANY(${mails}) AND i.person_id = ${viewer.person} ORDER BY i.mail_id, c.number, i.version, i.n, i.id`;
  const known = await knownCases(database, viewer, [...new Set(rows.map(({ case_id }) => case_id))]);
  const matters = new Map<string, Map<string, MailRow['matters'][number]>>();
  for (const { mail_id, case_id, kind, number, step, asked_to_write } of rows) {
    if (!known.has(case_id) && !asked_to_write) continue;
    const here = matters.get(mail_id) ?? new Map();
    // a digest can have two notices of one step
    matters.set(mail_id, here.set(`${kind} ${number} ${step}`, { kind: NoticeKind.parse(kind), number, step: step || null }));
  }
  return new Map([...matters].map(([mail, here]) => [mail, [...here.values()]]));
}

/** Mails are a person's, of each organisation that the person acts for; a key acts for one. */
async function knownCases(database: Database, viewer: Viewer, cases: readonly string[]): Promise<ReadonlySet<string>> {
  const organisations = viewer.user === null ? [viewer.organisation] : viewer.organisations;
  const asked = cases.flatMap((caseId) => organisations.map((organisation) => ({ viewer: { ...viewer, organisation }, caseId })));
  const standings = asked.length === 0 ? [] : await standingsOf(database, asked);
  return new Set(standings.flatMap((one) => (one && (one.sides.size > 0 || one.asked) ? [one.caseId] : [])));
}
