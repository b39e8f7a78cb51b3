import { type CodeRow, codesOf } from '#web/accounts/authenticators/codes.ts';
import { liveOf } from '#web/accounts/authenticators/known.ts';
import type { Database } from '#web/server/database.server.ts';
import type { PersonRef } from '#web/shapes/common.ts';
import type { FirstCode, IssuedCode, Registrant } from '#web/shapes/first-code.ts';
import type { HeldRole } from '#workflows/membership/judge.ts';
import { issuerOf, type ToRegister } from '#workflows/membership/judge-code.ts';
import { isAdministrator } from '#workflows/membership/roles-given.ts';
import type { PersonContext } from './context.ts';
import { personRefs } from './directory.ts';
import { mayAdminister } from './own-people.ts';
import { registrarOf } from './registrar.ts';

function shown({ at, until, usedAt, by }: CodeRow, people: ReadonlyMap<string, PersonRef>, now: Date): IssuedCode {
  const state = usedAt ? 'used' : until <= now ? 'expired' : 'open';
  return { at: at.toISOString(), until: until.toISOString(), state, by: people.get(by ?? '') ?? null };
}

/** The latest code of a person. */
export async function lastCode(database: Database, person: string): Promise<IssuedCode | null> {
  const [row] = await codesOf(database, [person]);
  return row ? shown(row, await personRefs(database, [row.by]), new Date()) : null;
}

/** How a person of the organisation acted for comes to a first authenticator. Undefined: the viewer neither issues the code nor may know of it. */
export async function firstCode({ services: { database }, viewer }: PersonContext, person: string): Promise<FirstCode | undefined> {
  const now = new Date();
  const [grants, { isPlatform }, live, last] = await Promise.all([
    grantsOf(database, [person]),
    registrarOf(database, viewer),
    liveOf(database, person),
    lastCode(database, person),
  ]);
  const issuer = issuerOf(situated(grants, viewer.organisation, isPlatform), person, now.toISOString());
  if (!issuer) return undefined;
  const has = live.some(({ kind }) => kind !== 'demonstration');
  return { has, issuer: person === viewer.person ? 'self' : issuer, last };
}

/** The people of another organisation whose codes the platform issues, for its administrator; empty for others. */
export async function registrantsOf(ctx: PersonContext, organisation: string): Promise<Registrant[]> {
  const { services, viewer } = ctx;
  const { database } = services;
  if (viewer.user === null || organisation === viewer.organisation || !mayAdminister(viewer)) return [];
  if (!(await registrarOf(database, viewer)).isPlatform) return [];
  const now = new Date();
  const here = await database.roleGrant.findMany({
    where: { organisationId: organisation, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
    select: { personId: true },
    orderBy: { personId: 'asc' },
  });
  const people = await personRefs(
    database,
    here.map(({ personId }) => personId),
  );
  const all = await grantsOf(database, [...people.keys()]);
  const theirs = [...people.values()].filter(({ id }) =>
    all.some(({ person, organisation: other, role, led }) => person === id && (other !== organisation || isAdministrator(role) || !led)),
  );
  const codes = await Promise.all(theirs.map(async (person) => ({ person, code: await firstCode(ctx, person.id) })));
  return codes.flatMap(({ person, code }) => (code ? [{ person, code }] : []));
}

interface Grant extends HeldRole {
  readonly organisation: string;
  /** The organisation has an administrator now. */
  readonly led: boolean;
}
async function grantsOf(database: Database, persons: readonly string[]): Promise<Grant[]> {
  const rows = await database.rows<Omit<Grant, 'from' | 'until'> & { from: Date; until: Date | null }>`
    SELECT r.id, r.person_id AS person, r.organisation_id AS organisation, r.role, r.case_id AS "caseId", r.valid_from AS "from", r.valid_until AS until,
      EXISTS (SELECT FROM role_grant a WHERE a.organisation_id = r.organisation_id AND a.role = 'organisation-admin' AND a.case_id IS NULL
        AND a.valid_from <= now() AND (a.valid_until IS NULL OR a.valid_until > now())) AS led
    FROM role_grant r WHERE r.person_id = ANY(${[...persons]}) AND (r.valid_until IS NULL OR r.valid_until > now())`;
  return rows.map(({ from, until, ...row }) => ({ ...row, from: from.toISOString(), until: until?.toISOString() ?? null }));
}
const situated = (grants: readonly Grant[], organisation: string, isPlatform: boolean): Omit<ToRegister, 'hasAuthenticator'> => ({
  held: grants.filter((one) => one.organisation === organisation),
  elsewhere: grants.filter((one) => one.organisation !== organisation),
  isPlatform,
});
