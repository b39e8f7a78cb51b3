import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Shown } from '#workflows/domain/text.ts';
import { Evidence, intentOfRegistration, NewAuthenticator } from '#workflows/engine/assertion.ts';
import { isSigned } from './act-keys.ts';
import { isAsserted } from './assertions.ts';
import { type Code, codesOf, standsOnCode, withIssuers } from './codes.ts';
import { type Authenticator, countsAt, type Trust } from './trust.ts';

const Registration = z.object({ signs: z.literal('authenticator'), authenticator: NewAuthenticator, signedAt: Shown });
const End = z.object({ signs: z.literal('authenticator-end'), authenticator: Id, person: Id, signedAt: Shown });

/** The chain of registrations and ends, under this name among the heads. */
export const chainOfAuthenticators = 'authenticators';

export interface AuthenticatorRow {
  readonly n: number;
  readonly hash: string;
  readonly authenticator: string;
  readonly person_id: string;
  readonly what: string;
  readonly signed: string;
  readonly signature: string;
  readonly signature_key: string;
  readonly evidence: unknown;
  readonly recorded_at: Date;
}
/** All of these persons whose registration holds, by id. Rows that nothing stands behind are passed over. */
export async function authenticatorsOf(
  sql: Pick<pg.ClientBase, 'query'>,
  trust: Trust,
  persons: readonly string[],
): Promise<Map<string, Authenticator>> {
  if (persons.length === 0) return new Map();
  // with who has issued their codes, and so on: an issuer's authenticator is older than the one that stands on it
  const all = await withIssuers(sql, persons);
  const rows = await sql.query<AuthenticatorRow>('SELECT * FROM authenticator_record WHERE person_id = ANY($1) ORDER BY n', [all]);
  const codes = await codesOf(sql, all);
  const resets = await sql.query<{ person_id: string; at: Date }>(
    'SELECT person_id, at FROM authenticator_reset WHERE person_id = ANY($1)',
    [all],
  );
  const found = new Map<string, Authenticator>();
  for (const row of rows.rows) {
    if (!isSigned(trust.actKeys, { key: row.signature_key, value: row.signature }, row.signed)) continue;
    if (row.what === 'ended') {
      const end = End.safeParse(JSON.parse(row.signed)).data;
      const ended = end && found.get(end.authenticator);
      if (ended && ended.person === end.person) found.set(ended.id, { ...ended, until: earlier(ended.until, row.recorded_at) });
      continue;
    }
    const one = registered(row, found, codes, trust);
    if (!one) continue;
    const reset = resets.rows.filter(({ person_id, at }) => person_id === one.person && at >= one.from).map(({ at }) => at);
    found.set(one.id, { ...one, until: reset.reduce<Date | undefined>(earlier, undefined) });
  }
  return new Map([...found].filter(([, { person }]) => persons.includes(person)));
}
const earlier = (one: Date | undefined, other: Date) => (one && one < other ? one : other);

function registered(
  row: AuthenticatorRow,
  before: ReadonlyMap<string, Authenticator>,
  codes: readonly Code[],
  trust: Trust,
): Authenticator | undefined {
  const parsed = Registration.safeParse(JSON.parse(row.signed)).data;
  const evidence = Evidence.safeParse(row.evidence).data;
  if (!parsed || !evidence) return undefined;
  const { authenticator } = parsed;
  const publicKey = keyOf(authenticator);
  if (authenticator.id !== row.authenticator || authenticator.person !== row.person_id || !publicKey) return undefined;
  if (!standsOn(evidence, authenticator, before, codes, row.recorded_at, trust)) return undefined;
  const { id, person, kind } = authenticator;
  return { id, person, kind, publicKey, from: row.recorded_at, until: undefined };
}

/** On a code, on an earlier authenticator of the same person, or on being a demonstration. */
function standsOn(
  evidence: Evidence,
  authenticator: NewAuthenticator,
  before: ReadonlyMap<string, Authenticator>,
  codes: readonly Code[],
  at: Date,
  trust: Trust,
): boolean {
  const { origins, demonstration } = trust;
  if ('demonstration' in evidence) return demonstration && authenticator.kind === 'demonstration';
  if (authenticator.kind === 'demonstration') return false;
  if ('code' in evidence) return standsOnCode(codeHash(evidence.code), authenticator.person, { codes, before, at, trust });
  const by = before.get(evidence.assertion.authenticator);
  return (
    by !== undefined &&
    by.person === authenticator.person &&
    countsAt(by, at) &&
    isAsserted(intentOfRegistration(authenticator), evidence.assertion, by, origins)
  );
}

export const codeHash = (code: string) => createHash('sha256').update(code, 'utf8').digest('hex');

/** P-256, RSA of 2048 bits or more, or Ed25519; of a program Ed25519 alone. */
export function keyOf({ kind, publicKey }: NewAuthenticator): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519') return key;
    if (kind !== 'passkey') return undefined;
    if (type === 'ec' && details?.namedCurve === 'prime256v1') return key;
    return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048 ? key : undefined;
  } catch {
    return undefined;
  }
}
