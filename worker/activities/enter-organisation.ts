import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { Application } from '#workflows/admission/apply-for-admission.ts';
import { admittedApplication } from '#workflows/admission/approved.ts';
import type { Enrolled } from '#workflows/admission/enroll.ts';
import type { AdmissionCase } from '#workflows/admission/state.ts';
import type { EffectJob } from '#workflows/messages.ts';
import { actsOnRecord, answered } from './on-record.ts';

export const createEnterOrganisation = ({ sql, rule }: { readonly sql: pg.Pool; readonly rule: AssertionRule }) => ({
  /**
   * Enters the organisation of an admitted application. Any client of Temporal can call this with any input, so the record decides: a
   * signed application and the signed admission of the platform's lead. May run twice: the case's id is the organisation's.
   */
  async enterIntoRegister({ caseId, effect }: EffectJob): Promise<Enrolled> {
    const { rows } = await sql.query<{ state: AdmissionCase }>(
      `SELECT s.state FROM case_state s JOIN cases c ON c.id = s.case_id WHERE s.case_id = $1 AND c.kind = 'admission'`,
      [caseId],
    );
    const platform = rows[0]?.state.parties[0]?.organisation ?? '';
    const admitted = admittedApplication(await actsOnRecord(sql, rule, caseId), platform);
    if (!admitted) throw ApplicationFailure.nonRetryable('no such organisation is admitted in the record', 'NOT_ADMITTED');
    const { titleZh, titleEn, organisationKind, uscc, region, realName, realNameEn, contact, tokenHash } = await applicationOf(
      sql,
      caseId,
      admitted.application.document,
    );
    const organisation = `o-${caseId}`;
    const texts = { nameZh: titleZh, nameEn: titleEn, region, personZh: realName, personEn: realNameEn, email: contact.toLowerCase() };
    const entry = { ...texts, id: organisation, invitation: caseId, kind: organisationKind, uscc, tokenHash, by: admitted.by };
    const { rows: entered } = await sql.query<{ done: boolean }>('SELECT enter_organisation($1) AS done', [JSON.stringify(entry)]);
    return answered(sql, caseId, effect.id, entered[0]?.done ? { state: 'entered', organisation } : { state: 'taken' });
  },
});

async function applicationOf(sql: pg.Pool, caseId: string, hash: string): Promise<Application> {
  const { rows } = await sql.query<{ body: string }>(
    'SELECT body FROM document WHERE case_id = $1 AND hash = $2 AND body IS NOT NULL LIMIT 1',
    [caseId, hash],
  );
  const body = rows[0]?.body ?? '';
  if (createHash('sha256').update(body, 'utf8').digest('hex') !== hash)
    throw ApplicationFailure.nonRetryable('the application is not as it was signed', 'NOT_ADMITTED');
  return Application.parse(JSON.parse(body));
}
