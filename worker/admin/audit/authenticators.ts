import type { Sql } from '#worker/admin/register.ts';
import type { Anchor } from '#worker/record/anchors.ts';
import { isSigned } from '#worker/signed/act-keys.ts';
import { authenticatorsOf, chainOfAuthenticators } from '#worker/signed/authenticators.ts';
import type { Trust } from '#worker/signed/trust.ts';
import { sha256 } from './rows.ts';
import { type Finding, missedAnchors } from './verify-case.ts';

interface Row {
  readonly n: number;
  readonly authenticator: string;
  readonly person_id: string;
  readonly what: string;
  readonly signed: string;
  readonly signature: string;
  readonly signature_key: string;
  readonly evidence: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** The chain of authenticators (prisma/functions/record-authenticator.sql) in a process of our own, and what each stands on. */
export async function alteredAuthenticators(sql: Sql, trust: Trust, anchors: readonly Anchor[]): Promise<Finding[]> {
  const { rows } = await sql.query<Row>(
    `SELECT n, authenticator, person_id, what, signed, signature, signature_key, evidence::text, previous_hash, hash
     FROM authenticator_record ORDER BY n`,
  );
  const known = await authenticatorsOf(sql, trust, [...new Set(rows.map(({ person_id }) => person_id))]);
  const altered = rows.flatMap((row, index): Finding[] => {
    const { n, authenticator, person_id, what, signed, signature, signature_key, evidence, previous_hash, hash } = row;
    const before = rows[index - 1];
    const text = [previous_hash, n, authenticator, person_id, what, signed, signature, signature_key, evidence].join('\n');
    const isLinked = n === (before?.n ?? 0) + 1 && previous_hash === (before?.hash ?? '') && sha256(text) === hash;
    const counts = isSigned(trust.actKeys, { key: signature_key, value: signature }, signed) && known.has(authenticator);
    return isLinked && counts ? [] : [{ case: chainOfAuthenticators, what: 'authenticator-altered', about: authenticator }];
  });
  const missed = missedAnchors(
    rows.map(({ n, hash }) => ({ version: n, hash })),
    anchors,
  );
  return [...altered, ...missed.map((finding) => ({ case: chainOfAuthenticators, ...finding }))];
}
