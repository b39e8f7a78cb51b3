import { createHash } from 'node:crypto';
import type pg from 'pg';
import { isSigned } from '#worker/signed/act-keys.ts';
import { type AssertionRule, areAsserted } from '#worker/signed/asserted.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { type ActOnRecord, SignedText } from '#workflows/engine/on-record.ts';

interface Row {
  readonly version: number;
  readonly recorded_at: Date;
  readonly submission_id: string;
  readonly signed: string;
  readonly signature: string;
  readonly signature_key: string;
  readonly assertion: unknown;
}

/** The acts of a case with valid signatures and, where they need it, the assertion of their person, in order. A signed text counts once, in its own case, under its own submission. */
export async function actsOnRecord(sql: pg.Pool, rule: AssertionRule, caseId: string): Promise<ActOnRecord[]> {
  const { rows } = await sql.query<Row>(
    'SELECT version, recorded_at, submission_id, signed, signature, signature_key, assertion FROM event WHERE case_id = $1 AND n = 0 AND signed IS NOT NULL ORDER BY version',
    [caseId],
  );
  const acts = rows.flatMap(({ version, recorded_at, submission_id, signed, signature, signature_key, assertion }) => {
    if (!isSigned(rule.actKeys, { key: signature_key, value: signature }, signed)) return [];
    const text = SignedText.safeParse(JSON.parse(signed));
    if (!text.success || text.data.caseId !== caseId || text.data.id !== submission_id) return [];
    return [{ act: { ...text.data, version, recordedAt: recorded_at.toISOString() }, signed, assertion, at: recorded_at }];
  });
  const asserted = await areAsserted(
    sql,
    rule,
    acts.map(({ act: { step, outcome, actor }, ...rest }) => ({ step, outcome, person: actor.person, ...rest })),
  );
  return acts.flatMap(({ act }, index) => (asserted[index] ? [act] : []));
}

export async function databaseNow(sql: pg.Pool): Promise<string> {
  const { rows } = await sql.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return (rows[0]?.now ?? new Date(0)).toISOString();
}

export const hashOfAnswer = (result: unknown) => createHash('sha256').update(canonicalJson(result), 'utf8').digest('hex');

/**
 * Keeps the answer to an effect before its signal is sent: another answer is never recorded. Every activity for an effect ends
 * with this call.
 */
export async function answered<Result>(sql: pg.Pool, caseId: string, effect: string, result: Result): Promise<Result> {
  await sql.query('INSERT INTO effect_answer (case_id, effect, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    caseId,
    effect,
    hashOfAnswer(result),
  ]);
  return result;
}
