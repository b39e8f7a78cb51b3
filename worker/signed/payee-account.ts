import { createHash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { Id } from '#workflows/domain/party.ts';
import { Shown } from '#workflows/domain/text.ts';
import { AccountChange, type AccountTexts } from '#workflows/membership/account-change.ts';
import type { KnownAccount } from '#workflows/membership/judge-account.ts';
import { isSigned } from './act-keys.ts';
import { type AssertionRule, isRequestAsserted } from './asserted.ts';

export const hashOfTexts = ({ owner, holder, bank, number }: AccountTexts): string =>
  createHash('sha256').update(canonicalJson({ owner, holder, bank, number }), 'utf8').digest('hex');

interface Row extends AccountTexts {
  readonly id: string;
  readonly organisation: string;
  readonly registeredBy: string | null;
  readonly verifiedAt: Date | null;
  readonly endedAt: Date | null;
  readonly byAdministration: boolean;
}
const columns = `id, organisation_id AS organisation, owner_id AS owner, holder, bank, number, registered_by AS "registeredBy",
  verified_at AS "verifiedAt", ended_at AS "endedAt", by_administration AS "byAdministration"`;

/** The accounts that an organisation keeps, for the judge of a change. */
export async function accountsOf(sql: Pick<pg.ClientBase, 'query'>, organisation: string): Promise<KnownAccount[]> {
  const { rows } = await sql.query<Row>(`SELECT ${columns} FROM payee_account WHERE organisation_id = $1`, [organisation]);
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    texts: hashOfTexts(row),
    registeredBy: row.registeredBy,
    isVerified: row.verifiedAt !== null,
    isEnded: row.endedAt !== null,
  }));
}

export interface PayeeAccount extends AccountTexts {
  readonly id: string;
  readonly verifiedAt: string;
}

const Request = z.object({ signs: z.literal('membership'), id: Id, organisation: Id, by: Id, change: AccountChange, signedAt: Shown });
interface ChangeRow {
  readonly signed: string;
  readonly signature: string;
  readonly signature_key: string;
  readonly assertion: unknown;
  readonly at: Date;
}

/**
 * The account in force of a payee, believed for its record alone: the signed requests of two persons for exactly these texts, or an entry of
 * administration, whose role no portal and no worker holds.
 */
export async function accountInForce(sql: pg.Pool, rule: AssertionRule, payee: string): Promise<PayeeAccount | undefined> {
  const { rows } = await sql.query<Row & { verifiedAt: Date }>(
    `SELECT ${columns} FROM payee_account WHERE owner_id = $1 AND verified_at IS NOT NULL AND ended_at IS NULL`,
    [payee],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { id, owner, holder, bank, number, verifiedAt } = row;
  const believed = row.byAdministration || (await isRegisteredByTwo(sql, rule, row));
  return believed ? { id, owner, holder, bank, number, verifiedAt: verifiedAt.toISOString() } : undefined;
}

async function isRegisteredByTwo(sql: pg.Pool, rule: AssertionRule, row: Row): Promise<boolean> {
  const { rows } = await sql.query<ChangeRow>(
    `SELECT signed, signature, signature_key, assertion, at FROM people_change
     WHERE organisation_id = $1 AND change IN ('register-account', 'verify-account') AND details->>'account' = $2 ORDER BY at`,
    [row.organisation, row.id],
  );
  const texts = hashOfTexts(row);
  const by = new Map<string, string>();
  for (const { signed, signature, signature_key, assertion, at } of rows) {
    const { signs: _signs, signedAt: _at, ...request } = Request.safeParse(JSON.parse(signed)).data ?? {};
    if (!('change' in request) || !isSigned(rule.actKeys, { key: signature_key, value: signature }, signed)) continue;
    const { change, organisation } = request;
    if (change.change === 'end-account' || change.account !== row.id || change.texts !== texts || organisation !== row.organisation)
      continue;
    if (await isRequestAsserted(sql, rule, request, assertion, at)) by.set(change.change, request.by);
  }
  const [registered, verified] = [by.get('register-account'), by.get('verify-account')];
  return registered !== undefined && verified !== undefined && registered !== verified && verified !== row.owner;
}
