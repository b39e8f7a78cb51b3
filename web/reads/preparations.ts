import { rolesOf } from '#web/access/viewer.ts';
import { liveOf } from '#web/accounts/authenticators/known.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Preparation } from '#web/shapes/preparation.ts';
import { keepsAccounts } from '#workflows/membership/judge-account.ts';
import { isSignatory, mayConfirmAuthority } from '#workflows/membership/judge-signatory.ts';
import { keepsOrganisations } from '#workflows/register/judge-entry.ts';
import type { PersonContext } from './context.ts';
import { lastCode } from './first-codes.ts';
import { mayAdminister } from './own-people.ts';
import { registrarOf } from './registrar.ts';
import { standingInvitations } from './standing-invitations.ts';

const mostOrganisations = 10;
const inForce = 'g.case_id IS NULL AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())';

const own = (what: Preparation['what'], count: number): Preparation[] => (count > 0 ? [{ what, count, organisation: null }] : []);

/** What the signed-in person has to prepare before or beside the cases, or others wait for; each with the page where it is done. */
export async function preparations(ctx: PersonContext): Promise<Preparation[]> {
  const { services, viewer } = ctx;
  if (viewer.user === null) return [];
  const { database } = services;
  const asserts = services.env.ASSERTIONS === 'required';
  const roles = rolesOf(viewer);
  const administers = mayAdminister(viewer);
  const registrar = await registrarOf(database, viewer);
  const { isPlatform } = registrar;
  return (
    await Promise.all([
      asserts ? ownPasskey(ctx, administers && !isPlatform) : [],
      administers ? people(database, viewer.organisation) : [],
      administers && asserts ? codes(database, viewer.organisation, viewer.person) : [],
      mayConfirmAuthority(roles) ? letters(database, viewer.organisation, viewer.person) : [],
      keepsAccounts(roles) ? accounts(database, viewer.organisation, viewer.person) : [],
      administers && asserts && isPlatform ? registrants(database, viewer.organisation) : [],
      keepsOrganisations(registrar) ? corrections(database, viewer.person) : [],
    ])
  ).flat();
}

async function ownPasskey({ services: { database }, viewer }: PersonContext, fromPlatform: boolean): Promise<Preparation[]> {
  if ((await liveOf(database, viewer.person)).some(({ kind }) => kind !== 'demonstration')) return [];
  const last = await lastCode(database, viewer.person);
  if (last?.state === 'open') return own('passkey-issued', 1);
  return own(fromPlatform ? 'passkey-by-platform' : 'passkey', 1);
}

/** An organisation without a signatory, or with one finance officer alone, comes to a stop in its first case. */
async function people(database: Database, organisation: string): Promise<Preparation[]> {
  const now = new Date();
  const { kind } = await database.organisation.findUniqueOrThrow({ where: { id: organisation }, select: { kind: true } });
  if (kind === 'agency' || kind === 'government') return [];
  const [held, invited] = await Promise.all([
    database.roleGrant.findMany({
      where: { organisationId: organisation, caseId: null, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      select: { personId: true, role: true },
    }),
    database.invitation.findMany({
      where: { id: { in: await standingInvitations(database, organisation) } },
      select: { id: true, roles: true },
    }),
  ]);
  const having = (is: (role: string) => boolean) =>
    new Set([
      ...held.filter(({ role }) => is(role)).map(({ personId }) => personId),
      ...invited.filter((one) => one.roles.some(is)).map(({ id }) => id),
    ]).size;
  if (having(() => true) < 2) return own('colleagues', 1);
  return [
    ...own('signatory', having(isSignatory) === 0 ? 1 : 0),
    ...own('two-finance', having((role) => role.endsWith('.finance')) < 2 ? 1 : 0),
  ];
}

/** Colleagues who wait for a code of the administrator; who works elsewhere or administers gets it from the platform. */
async function codes(database: Database, organisation: string, self: string): Promise<Preparation[]> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(DISTINCT g.person_id)::int AS count FROM role_grant g JOIN person p ON p.id = g.person_id AND p.user_id IS NOT NULL
     WHERE g.organisation_id = $1 AND g.person_id <> $2 AND ${inForce} AND lacks_passkey(g.person_id)
       AND NOT EXISTS (SELECT FROM role_grant o WHERE o.person_id = g.person_id AND o.organisation_id <> $1 AND (o.valid_until IS NULL OR o.valid_until > now()))`,
    [organisation, self],
  );
  return own('codes', rows[0]?.count ?? 0);
}

async function letters(database: Database, organisationId: string, self: string): Promise<Preparation[]> {
  const where = { organisationId, confirmedAt: null, endedAt: null, validUntil: { gt: new Date() } };
  return own(
    'letters',
    await database.signatoryAuthority.count({ where: { ...where, enteredBy: { not: self }, personId: { not: self } } }),
  );
}

async function accounts(database: Database, organisationId: string, self: string): Promise<Preparation[]> {
  const where = { organisationId, registeredAt: { not: null }, endedAt: null };
  const [waiting, ofOrganisation] = await Promise.all([
    database.payeeAccount.count({ where: { ...where, verifiedAt: null, registeredBy: { not: self }, ownerId: { not: self } } }),
    database.payeeAccount.count({ where: { ...where, ownerId: organisationId } }),
  ]);
  return [...own('accounts', waiting), ...own('no-account', ofOrganisation === 0 ? 1 : 0)];
}

/** Administrators of other organisations who wait for the platform's code, the latest organisation first. */
async function registrants(database: Database, platform: string): Promise<Preparation[]> {
  const { rows } = await database.pool.query<{ id: string; zh: string; en: string; count: number }>(
    `SELECT o.id, o.name_zh AS zh, o.name_en AS en, count(DISTINCT g.person_id)::int AS count
     FROM role_grant g JOIN organisation o ON o.id = g.organisation_id JOIN person p ON p.id = g.person_id AND p.user_id IS NOT NULL
     WHERE g.organisation_id <> $1 AND g.role = 'organisation-admin' AND ${inForce} AND lacks_passkey(g.person_id)
     GROUP BY o.id ORDER BY max(g.valid_from) DESC, o.id LIMIT ${mostOrganisations}`,
    [platform],
  );
  return rows.map(({ id, zh, en, count }) => ({ what: 'registrants', count, organisation: { id, names: { zh, en } } }));
}

/** Organisations that wait for the platform's word on a correction, the one asked first comes first. */
async function corrections(database: Database, self: string): Promise<Preparation[]> {
  const { rows } = await database.pool.query<{ id: string; zh: string; en: string; count: number }>(
    `SELECT o.id, o.name_zh AS zh, o.name_en AS en, count(*)::int AS count FROM register_entry e JOIN organisation o ON o.id = e.subject_id
     WHERE e.kind = 'correction' AND e.entered_by <> $1 AND e.confirmed_at IS NULL AND e.ended_at IS NULL
     GROUP BY o.id ORDER BY min(e.entered_at), o.id LIMIT ${mostOrganisations}`,
    [self],
  );
  return rows.map(({ id, zh, en, count }) => ({ what: 'corrections', count, organisation: { id, names: { zh, en } } }));
}
