import type { Sql } from '#worker/admin/register.ts';
import { isSigned } from '#worker/signed/act-keys.ts';
import { type AssertionRule, areAsserted } from '#worker/signed/asserted.ts';
import type { Finding } from './verify-case.ts';

interface Row {
  readonly version: number;
  readonly step: string;
  readonly outcome: string;
  readonly person_id: string;
  readonly signed: string | null;
  readonly signature: string;
  readonly signature_key: string;
  readonly assertion: unknown;
  readonly recorded_at: Date;
}

/** Acts that no portal has signed, and acts whose assertion does not hold or, where this installation requires it, is missing. */
export async function unbelievedActs(sql: Sql, caseId: string, rule: AssertionRule): Promise<Omit<Finding, 'case'>[]> {
  const { rows } = await sql.query<Row>(
    `SELECT version, step, outcome, person_id, signed, signature, signature_key, assertion, recorded_at
     FROM event WHERE case_id = $1 AND n = 0 AND cause = 'act' ORDER BY version`,
    [caseId],
  );
  const isOurs = ({ signed, signature, signature_key }: Row) =>
    isSigned(rule.actKeys, { key: signature_key, value: signature }, signed ?? '');
  const signed = rows.filter(isOurs);
  const asserted = await areAsserted(
    sql,
    rule,
    signed.map((row) => ({ ...row, person: row.person_id, signed: row.signed ?? '', at: row.recorded_at })),
  );
  return [
    ...rows.filter((row) => !isOurs(row)).map(({ version }) => ({ what: 'act-not-signed', version }) as const),
    ...signed.filter((_row, index) => !asserted[index]).map(({ version }) => ({ what: 'act-not-asserted', version }) as const),
  ];
}
