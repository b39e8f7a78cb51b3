import type pg from 'pg';
import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Shown } from '#workflows/domain/text.ts';
import { Assertion } from '#workflows/engine/assertion.ts';
import { IssueCode, intentOfRequest, type MembershipRequest } from '#workflows/membership/change.ts';
import { isSigned } from './act-keys.ts';
import { isAsserted } from './assertions.ts';
import { type Authenticator, countsAt, type Trust } from './trust.ts';

type Sql = Pick<pg.ClientBase, 'query'>;

/** A code for a first authenticator, with the administrator's change that issued it; null: by administration commands. */
export interface Code {
  readonly hash: string;
  readonly person: string;
  readonly at: Date;
  readonly until: Date;
  readonly signed: string | null;
  readonly signature: string | null;
  readonly key: string | null;
  readonly assertion: unknown;
  readonly issuedAt: Date | null;
}
const Issue = z.object({ signs: z.literal('membership'), id: Id, organisation: Id, by: Id, change: IssueCode, signedAt: Shown });

/** These persons and all on whose word their codes stand. */
export async function withIssuers(sql: Sql, persons: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ person: string }>(
    `WITH RECURSIVE known(person) AS (SELECT unnest($1::text[]) UNION
       SELECT p.by_person_id FROM known k JOIN authenticator_code c ON c.person_id = k.person JOIN people_change p ON p.id = c.change_id)
     SELECT person FROM known`,
    [persons],
  );
  return rows.map(({ person }) => person);
}

export async function codesOf(sql: Sql, persons: readonly string[]): Promise<Code[]> {
  const { rows } = await sql.query<Code>(
    `SELECT c.hash, c.person_id AS person, c.at, c.until, p.signed, p.signature, p.signature_key AS key, p.assertion, p.at AS "issuedAt"
     FROM authenticator_code c LEFT JOIN people_change p ON p.id = c.change_id WHERE c.person_id = ANY($1)`,
    [persons],
  );
  return rows;
}

interface Moment {
  readonly codes: readonly Code[];
  /** Authenticators that were recorded before. */
  readonly before: ReadonlyMap<string, Authenticator>;
  readonly at: Date;
  readonly trust: Trust;
}

/** Whether a code lets this person register now: the latest one, in its time, and the person has no authenticator to ask instead. */
export function standsOnCode(hash: string, person: string, { codes, before, at, trust }: Moment): boolean {
  const code = codes.find((one) => one.hash === hash && one.person === person && one.at <= at && at <= one.until);
  if (!code) return false;
  if (codes.some((later) => later.person === person && later.at > code.at && later.at <= at)) return false;
  const hasOne = [...before.values()].some((one) => one.person === person && one.kind !== 'demonstration' && countsAt(one, at));
  return !hasOne && isIssued(code, before, trust);
}

/** By administration commands, whose role no portal and no worker holds, or by the signed and asserted word of an administrator. */
function isIssued({ hash, person, signed, signature, key, assertion, issuedAt }: Code, before: Moment['before'], trust: Trust): boolean {
  if (signed === null || issuedAt === null) return true;
  const { signs: _signs, signedAt: _at, ...request } = Issue.safeParse(JSON.parse(signed)).data ?? {};
  if (!('change' in request) || !isSigned(trust.actKeys, { key: key ?? '', value: signature ?? '' }, signed)) return false;
  if (request.change.code !== hash || request.change.person !== person || request.by === person) return false;
  return assertion === null ? !trust.required : assertsRequest(before, trust, request, assertion, issuedAt);
}

/** Whether this is the asking person's own word for exactly this change. */
export function assertsRequest(
  authenticators: ReadonlyMap<string, Authenticator>,
  { origins }: Pick<Trust, 'origins'>,
  request: MembershipRequest,
  given: unknown,
  at: Date,
): boolean {
  const assertion = Assertion.safeParse(given).data;
  const by = assertion && authenticators.get(assertion.authenticator);
  return (
    by !== undefined &&
    by.person === request.by &&
    countsAt(by, at) &&
    isAsserted(intentOfRequest(request), assertion as Assertion, by, origins)
  );
}
