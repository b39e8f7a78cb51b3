import type pg from 'pg';
import { Application } from '#workflows/admission/apply-for-admission.ts';
import { mailWords } from './words.ts';
import { type Written, written } from './write.ts';

/** A mail to the applicant of an admission that was refused or has lapsed, once for each case. An admitted one gets an invitation. */
export async function planApplicant(sql: pg.Pool, { id }: { readonly id: string }, from: Date): Promise<void> {
  await sql.query(
    `INSERT INTO mail (id, kind, subject_id) SELECT encode(sha256(convert_to('not-admitted ' || id, 'UTF8')), 'hex'), 'not-admitted', id
     FROM cases WHERE id = $1 AND kind = 'admission' AND phase IN ('refused', 'lapsed') AND updated_at >= $2 ON CONFLICT (id) DO NOTHING`,
    [id, from],
  );
}

export interface NotAdmitted {
  readonly to: string;
  readonly number: string;
}
/** The address left with the application; undefined: the application has been erased. */
export async function applicantOf(sql: pg.Pool, caseId: string): Promise<NotAdmitted | undefined> {
  const { rows } = await sql.query<{ body: string | null; number: string }>(
    `SELECT d.body, c.number FROM event e JOIN cases c ON c.id = e.case_id
       JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
     WHERE e.case_id = $1 AND e.n = 0 AND e.step = 'apply-for-admission' ORDER BY e.version LIMIT 1`,
    [caseId],
  );
  const [row] = rows;
  const application = row?.body ? Application.safeParse(JSON.parse(row.body)).data : undefined;
  return row && application && { to: application.contact.toLowerCase(), number: row.number };
}

const both = ['zh-CN', 'en'] as const;
/** In both languages, without a word that the applicant has typed: the address may be another person's. */
export function writeNotAdmitted({ number }: NotAdmitted): Written {
  const said = both.map((locale) => {
    const { lead, foot } = mailWords[locale].notAdmitted;
    return [{ text: lead(number) }, { text: foot }];
  });
  const subject = both.map((locale) => mailWords[locale].notAdmitted.subject).join(' / ');
  return written(`[Tida 题答] ${subject}`, said, 'zh-CN');
}
