import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import { type CodeRow, codesOf } from '#web/accounts/authenticators/codes.ts';
import { mailsAreSent } from '#web/accounts/reset-password.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { ChangeRow, type InvitationRow, type OwnPeople, type PersonRow } from '#web/shapes/people.ts';
import { OrganisationKind, Role } from '#workflows/domain/party.ts';
import { isAdministrator, rolesGivenBy } from '#workflows/membership/roles-given.ts';
import { byName } from './by-name.ts';
import type { PersonContext } from './context.ts';
import { organisationRefs, personRefs } from './directory.ts';
import { mailsOfInvitations } from './mail-log.ts';
import { standingInvitations } from './standing-invitations.ts';

const mostChanges = 50;

/** Looks after the people of the organisation acted for. */
export const mayAdminister = (viewer: Viewer) => rolesOf(viewer).some(isAdministrator);

/** Persons, roles, invitations and changes of the organisation acted for; no other one can be named. */
export async function ownPeople({ services: { database }, viewer, locale }: PersonContext): Promise<OwnPeople> {
  if (!mayAdminister(viewer)) throw fail('NOT_ALLOWED');
  const now = new Date();
  const where = { organisationId: viewer.organisation };
  const [body, refs, grants, invited, changed, sends] = await Promise.all([
    database.organisation.findUniqueOrThrow({ where: { id: viewer.organisation }, select: { kind: true, uscc: true, region: true } }),
    organisationRefs(database, [viewer.organisation]),
    database.roleGrant.findMany({ where, include: { person: true }, orderBy: [{ personId: 'asc' }, { role: 'asc' }] }),
    database.invitation.findMany({
      where: { id: { in: await standingInvitations(database, viewer.organisation) } },
      orderBy: { confirmedAt: 'desc' },
    }),
    database.peopleChange.findMany({
      where: { ...where, change: { in: [...ChangeRow.shape.change.options] } },
      orderBy: { at: 'desc' },
      take: mostChanges,
    }),
    mailsAreSent(database),
  ]);
  const mails = await mailsOfInvitations(
    database,
    invited.map(({ id }) => id),
  );
  const organisation = refs.get(viewer.organisation);
  if (!organisation) throw fail('NOT_FOUND');
  const users = await database.user.findMany({
    where: { id: { in: grants.flatMap(({ person }) => person.userId ?? []) } },
    select: { id: true, email: true },
  });
  const emails = new Map(users.map(({ id, email }) => [id, email]));
  const cases = await database.case.findMany({
    where: { id: { in: grants.flatMap(({ caseId }) => caseId ?? []) } },
    select: { id: true, number: true },
  });
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  const rows = new Map<string, PersonRow>();
  for (const { person, role, caseId, validFrom, validUntil } of grants) {
    const known = Role.safeParse(role);
    if (!known.success) continue;
    const { id, nameZh, nameEn, userId } = person;
    const row = rows.get(id) ?? {
      person: { id, names: { zh: nameZh, en: nameEn } },
      email: emails.get(userId ?? '') ?? null,
      self: id === viewer.person,
      roles: [],
    };
    const state = validUntil && validUntil <= now ? 'ended' : validFrom > now ? 'later' : 'held';
    const caseNumber = caseId === null ? null : (numbers.get(caseId) ?? caseId);
    const days = { from: validFrom.toISOString(), until: validUntil?.toISOString() ?? null };
    const held = { role: known.data, caseId, caseNumber, ...days, state } as const;
    rows.set(id, { ...row, roles: [...row.roles, held] });
  }
  const isMember = ({ roles }: PersonRow) => roles.some(({ state }) => state !== 'ended');
  const people = byName([...rows.values()], locale, ({ person }) => person).toSorted(
    (one, other) => Number(isMember(other)) - Number(isMember(one)),
  );
  const changes = latest([
    ...changed.map(({ at, change, byPersonId, details }) => ({
      at,
      change: ChangeRow.shape.change.parse(change),
      by: byPersonId,
      person: personIn(details),
      roles: rolesIn(details),
    })),
    ...(await ofNames(database, [...rows.keys()])),
    ...ofCodes(await codesOf(database, [...rows.keys()], viewer.organisation), viewer.organisation),
  ]);
  const names = await personRefs(
    database,
    changes.flatMap(({ by, person }) => [by, person]),
  );
  return {
    organisation,
    uscc: body.uscc,
    region: body.region,
    gives: [...rolesGivenBy[OrganisationKind.parse(body.kind)]],
    people,
    invitations: invited.map(
      ({ id, nameZh, nameEn, email, roles, expiresAt }): InvitationRow => ({
        id,
        names: { zh: nameZh, en: nameEn },
        email,
        roles: roles.map((role) => Role.parse(role)),
        expiresAt: expiresAt?.toISOString() ?? '',
        mail: mails.get(id) ?? null,
      }),
    ),
    changes: changes.map(({ at, by, person, ...row }) => ({
      ...row,
      at: at.toISOString(),
      by: names.get(by ?? '') ?? null,
      person: names.get(person ?? '') ?? null,
    })),
    sends,
  };
}

interface Changed extends Pick<ChangeRow, 'change' | 'roles'> {
  readonly at: Date;
  readonly by: string | null;
  readonly person: string | undefined;
}
const latest = (rows: readonly Changed[]) => rows.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, mostChanges);
/** Codes that another organisation or administration has issued to the organisation's people, and the use of each. */
const ofCodes = (codes: readonly CodeRow[], own: string): Changed[] =>
  codes.flatMap(({ person, at, usedAt, by, organisation }) => [
    ...(organisation === own ? [] : [{ change: 'issue-code' as const, at, by, person, roles: [] }]),
    ...(usedAt ? [{ change: 'use-code' as const, at: usedAt, by: person, person, roles: [] }] : []),
  ]);

/** Own names that the organisation's people have corrected. */
async function ofNames(database: Database, persons: string[]): Promise<Changed[]> {
  const entries = await database.registerEntry.findMany({
    where: { kind: 'name', subjectId: { in: persons }, enteredAt: { not: null } },
    select: { subjectId: true, enteredAt: true },
    orderBy: { enteredAt: 'desc' },
    take: mostChanges,
  });
  return entries.flatMap(({ subjectId, enteredAt: at }) =>
    at ? [{ change: 'correct-name' as const, at, by: subjectId, person: subjectId, roles: [] }] : [],
  );
}

const personIn = (details: unknown) => (details as { readonly person?: string }).person;
function rolesIn(details: unknown): ChangeRow['roles'] {
  const { role, roles } = details as { readonly role?: string; readonly roles?: readonly string[] };
  return [...(role === undefined ? [] : [role]), ...(roles ?? [])].flatMap((one) => Role.safeParse(one).data ?? []);
}
