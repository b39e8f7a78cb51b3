import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { askToLook } from '#worker/mail/second-look.ts';
import { isSigned } from '#worker/signed/act-keys.ts';
import { type AssertionRule, isRequestAsserted } from '#worker/signed/asserted.ts';
import { authenticatorsOf } from '#worker/signed/authenticators.ts';
import { accountsOf } from '#worker/signed/payee-account.ts';
import { entryOf, isPlatform } from '#worker/signed/register.ts';
import { countsAt } from '#worker/signed/trust.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { OrganisationKind } from '#workflows/domain/party.ts';
import { AccountChange } from '#workflows/membership/account-change.ts';
import {
  type InvitationTexts,
  IssueCode,
  type MembershipAnswer,
  type MembershipRefusal,
  OfficeChange,
  type SignedRequest,
  textOfRequest,
} from '#workflows/membership/change.ts';
import { judgeMembership, type People, rolesHeld, type Writes } from '#workflows/membership/judge.ts';
import { type AccountWrites, judgeAccount } from '#workflows/membership/judge-account.ts';
import { type CodeWrites, judgeCode, type ToRegister } from '#workflows/membership/judge-code.ts';
import { type AuthorityWrites, judgeSignatory, type KnownAuthority } from '#workflows/membership/judge-signatory.ts';
import { SignatoryChange } from '#workflows/membership/signatory-change.ts';
import { notSigned } from '#workflows/messages.ts';
import { Refusal, RegisterChange } from '#workflows/register/entries.ts';
import { judgeEntry, type RegisterWrites } from '#workflows/register/judge-entry.ts';

/** The database's error for two roles that one person may not hold (functions/administration.sql). */
const rolesApart = 'TD002';

export const createChangePeople = ({ sql, rule }: { readonly sql: pg.Pool; readonly rule: AssertionRule }) => ({
  /**
   * Any client of Temporal can call this with any input: a request counts with a portal's signature and the person's own word alone. The rules are judged on
   * the rows of this moment, in the transaction that writes. May run twice: the request's id is written once.
   */
  async applyMembership(request: SignedRequest): Promise<MembershipAnswer> {
    const { signature, assertion, ...rest } = request;
    const signed = textOfRequest(rest, signature?.at ?? '');
    const change = OfficeChange.safeParse(request.change);
    const isAsked =
      change.success && isSigned(rule.actKeys, signature, signed) && (await isRequestAsserted(sql, rule, rest, assertion, new Date()));
    if (!isAsked) throw ApplicationFailure.nonRetryable('no portal of ours has signed this change', notSigned);
    const client = await sql.connect();
    try {
      await client.query('BEGIN');
      const answer = await applied(client, rule, { ...request, change: change.data }, signed);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      if ((error as { code?: unknown }).code === rolesApart) return { refused: 'ROLES_APART' };
      throw error;
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      client.release();
    }
  },
});

async function applied(client: pg.PoolClient, rule: AssertionRule, request: SignedRequest, signed: string): Promise<MembershipAnswer> {
  const { id, organisation, by, change, signature, assertion = null } = request;
  // two changes of one organisation wait for each other: the last administrator stays
  await client.query('SELECT pg_advisory_xact_lock(726842, hashtext($1))', [organisation]);
  const before = await client.query('SELECT FROM people_change WHERE id = $1', [id]);
  if (before.rowCount) return { done: true };
  const { people, now } = await peopleOf(client, organisation, caseIn(change));
  if (!people) return { refused: 'NO_ADMINISTRATOR' };
  const writes = await judged(client, rule, request, people, now);
  if (typeof writes === 'string') return { refused: writes };
  if (change.change === 'invite' && (await textsOf(client, change.invitation)) !== change.texts) return { refused: 'NO_SUCH_INVITATION' };
  const rolesUntil = change.change === 'invite' ? (change.until ?? null) : null;
  const wanted = { id, organisation, by, change: change.change, details: change, rolesUntil, signed, assertion, ...writes };
  await client.query('SELECT change_people($1)', [JSON.stringify({ ...wanted, signature: signature.value, key: signature.key })]);
  if (isOfRegister(change)) await client.query('SELECT change_register($1)', [JSON.stringify({ organisation, by, ...writes })]);
  const asked = { request, change, held: people.held, now, isCorrection: await isOpenCorrection(client, writes) };
  await askToLook(client, asked);
  return { done: true };
}
async function isOpenCorrection(client: pg.PoolClient, writes: object): Promise<boolean> {
  const entered = (writes as RegisterWrites).entersEntry;
  return entered !== undefined && (await entryOf(client, entered))?.kind === 'correction';
}

async function judged(
  client: pg.PoolClient,
  rule: AssertionRule,
  { organisation, by, change }: SignedRequest,
  people: People,
  now: string,
): Promise<Writes | CodeWrites | AccountWrites | AuthorityWrites | RegisterWrites | MembershipRefusal> {
  if (isOfRegister(change)) {
    const registrar = {
      person: by,
      organisation,
      roles: rolesHeld(people.held, by, now),
      isPlatform: await isPlatform(client, organisation),
    };
    const entry = await entryOf(client, change.entry);
    const named = entry?.kind === 'refusal' ? Refusal.safeParse(entry.body).data?.entry : undefined;
    return judgeEntry(registrar, entry, change, named === undefined ? undefined : await entryOf(client, named));
  }
  if (isOfAccount(change)) {
    const roles = rolesHeld(people.held, by, now);
    return judgeAccount({ organisation, roles, accounts: await accountsOf(client, organisation) }, by, change);
  }
  if (isOfSignatory(change)) return judgeSignatory({ held: people.held, list: await listOf(client, organisation) }, by, change, now);
  if (isOfCode(change)) {
    const { person } = change;
    const [elsewhere, known] = [await rolesElsewhere(client, person, organisation), await authenticatorsOf(client, rule, [person])];
    const hasAuthenticator = [...known.values()].some((one) => one.kind !== 'demonstration' && countsAt(one, new Date(now)));
    const toRegister = { held: people.held, isPlatform: await isPlatform(client, organisation), elsewhere, hasAuthenticator };
    return judgeCode(toRegister, by, change, now);
  }
  return judgeMembership(people, by, change, now);
}
async function rolesElsewhere(client: pg.PoolClient, person: string, organisation: string): Promise<ToRegister['elsewhere']> {
  const { rows } = await client.query<ToRegister['elsewhere'][number]>(
    `SELECT r.organisation_id AS organisation, r.role, EXISTS (SELECT FROM role_grant a WHERE a.organisation_id = r.organisation_id
       AND a.role = 'organisation-admin' AND a.case_id IS NULL AND a.valid_from <= now() AND (a.valid_until IS NULL OR a.valid_until > now())) AS led
     FROM role_grant r WHERE r.person_id = $1 AND r.organisation_id <> $2 AND (r.valid_until IS NULL OR r.valid_until > now())`,
    [person, organisation],
  );
  return rows;
}
async function listOf(client: pg.PoolClient, organisation: string): Promise<KnownAuthority[]> {
  const { rows } = await client.query<KnownAuthority>(
    `SELECT id, person_id AS person, entered_by AS "enteredBy", confirmed_at IS NOT NULL AS "isConfirmed", ended_at IS NOT NULL AS "isEnded"
     FROM signatory_authority WHERE organisation_id = $1`,
    [organisation],
  );
  return rows;
}
const isOfSignatory = (change: OfficeChange): change is SignatoryChange => SignatoryChange.safeParse(change).success;
const isOfRegister = (change: OfficeChange): change is RegisterChange => RegisterChange.safeParse(change).success;
const isOfCode = (change: OfficeChange): change is IssueCode => IssueCode.safeParse(change).success;
const isOfAccount = (change: OfficeChange): change is AccountChange => AccountChange.safeParse(change).success;

const caseIn = (change: OfficeChange) => (change.change === 'give-role' ? change.case : undefined);

async function peopleOf(
  client: pg.PoolClient,
  organisation: string,
  caseId: string | undefined,
): Promise<{ people?: People; now: string }> {
  const kinds = await client.query<{ kind: OrganisationKind; now: Date }>('SELECT kind, now() AS now FROM organisation WHERE id = $1', [
    organisation,
  ]);
  const found = kinds.rows[0];
  if (!found) return { now: '' };
  const grants = await client.query<{ id: string; person: string; role: string; caseId: string | null; from: Date; until: Date | null }>(
    `SELECT id, person_id AS person, role, case_id AS "caseId", valid_from AS "from", valid_until AS until FROM role_grant WHERE organisation_id = $1`,
    [organisation],
  );
  const invitations = await client.query<People['invitations'][number]>(
    `SELECT id, email, confirmed_at IS NOT NULL AS "isConfirmed" FROM invitation WHERE organisation_id = $1
       AND accepted_at IS NULL AND withdrawn_at IS NULL AND coalesce(expires_at > now(), created_at > now() - interval '1 hour')`,
    [organisation],
  );
  const keys = await client.query<People['keys'][number]>(
    'SELECT id, person_id AS person FROM api_key WHERE organisation_id = $1 AND revoked_at IS NULL AND expires_at > now()',
    [organisation],
  );
  const addresses = await client.query<NonNullable<People['addresses']>[number]>(
    `SELECT p.id AS person, u.email FROM person p JOIN "user" u ON u.id = p.user_id
     WHERE p.id IN (SELECT person_id FROM role_grant WHERE organisation_id = $1)`,
    [organisation],
  );
  const takesPart = caseId === undefined ? undefined : await isPartOf(client, organisation, caseId);
  const held = grants.rows.map(({ from, until, ...row }) => ({ ...row, from: from.toISOString(), until: until?.toISOString() ?? null }));
  return {
    people: {
      kind: found.kind,
      held,
      invitations: invitations.rows,
      addresses: addresses.rows,
      keys: keys.rows,
      ...(takesPart === undefined ? {} : { takesPart }),
    },
    now: found.now.toISOString(),
  };
}

/** A party of the case, or with an act in it. */
async function isPartOf(client: pg.PoolClient, organisation: string, caseId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM case_party WHERE case_id = $1 AND organisation_id = $2 AND until_version IS NULL
     UNION ALL SELECT FROM event WHERE case_id = $1 AND organisation_id = $2 AND n = 0 LIMIT 1`,
    [caseId, organisation],
  );
  return rowCount === 1;
}

async function textsOf(client: pg.PoolClient, invitation: string): Promise<string | undefined> {
  const { rows } = await client.query<InvitationTexts>(
    `SELECT name_zh AS "nameZh", name_en AS "nameEn", email, token_hash AS "tokenHash" FROM invitation WHERE id = $1`,
    [invitation],
  );
  return rows[0] && createHash('sha256').update(canonicalJson(rows[0]), 'utf8').digest('hex');
}
