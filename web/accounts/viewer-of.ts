import { currentGrants } from '#web/access/current-grants.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { throwIfAway } from '#web/errors/database-away.ts';
import type { Services } from '#web/server/services.ts';
import { KeyScopes } from '#workflows/domain/key-scope.ts';
import { organisationCookie, readCookie } from './cookies.ts';
import { needsSecondFactor } from './second-factor/needed.ts';
import { hasSecondFactor } from './second-factor/spend-code.ts';
import { liveSession } from './sessions.ts';

export const keyPrefix = 'tida_';
const bearer = /^Bearer (tida_[A-Za-z0-9_-]{40,60})$/;
/** The request brings a key of its own: then its cookies count for nothing, and it cannot have been forged by another site. */
export const hasBearerKey = (headers: Headers) => headers.get('authorization')?.startsWith('Bearer ') ?? false;

/**
 * Who asks: by bearer key, else by session cookie. Roles are read from our own tables at every request, so what an
 * administrator takes away is gone with the next click. Null: not signed in, or without any role.
 */
export async function viewerOf(services: Services, headers: Headers): Promise<Viewer | null> {
  return (await identify(services, headers)).viewer;
}

export interface Identified {
  readonly viewer: Viewer | null;
  /** Who has signed in without the second factor that their role needs: of all the portal, they may set it up. */
  readonly settingUp?: Viewer;
}
export async function identify(services: Services, headers: Headers): Promise<Identified> {
  if (hasBearerKey(headers)) return { viewer: await byKey(services, headers.get('authorization') ?? '') };
  const viewer = await bySession(services, headers);
  if (!viewer?.user || !needsSecondFactor(services.env, viewer) || (await hasSecondFactor(services, viewer.user))) return { viewer };
  return { viewer: null, settingUp: viewer };
}

async function bySession(services: Services, headers: Headers): Promise<Viewer | null> {
  if (!headers.get('cookie')?.includes('session_token')) return null;
  const ask = () => liveSession(services, headers);
  const session = await ask().catch(async () => {
    await throwIfAway(services);
    return ask();
  });
  if (!session) return null;
  const who = { user: session.user, session: session.id, scopes: 'all' } as const;
  return withRoles(services, { userId: session.user }, who, readCookie(headers, organisationCookie));
}

async function byKey(services: Services, header: string): Promise<Viewer | null> {
  const key = bearer.exec(header)?.[1];
  if (!key) return null;
  const { database } = services;
  const known = await database.apiKey.findUnique({
    where: { hash: hashOf(key), revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, personId: true, organisationId: true, lastUsedAt: true, scopes: true },
  });
  if (!known) return null;
  const viewer = await withRoles(
    services,
    { id: known.personId },
    { user: null, scopes: KeyScopes.parse(known.scopes) },
    known.organisationId,
  );
  // a key acts for its own organisation only, even where the person has left it for another
  if (viewer?.organisation !== known.organisationId) return null;
  const now = Date.now();
  if (now - (known.lastUsedAt?.getTime() ?? 0) > 60_000)
    await database.apiKey.update({ where: { id: known.id }, data: { lastUsedAt: new Date(now) } });
  return viewer;
}

/** The person with the roles of now and no sign-in, acting for the first of the organisations. */
export const viewerWithoutSession = (services: Services, person: string): Promise<Viewer | null> =>
  withRoles(services, { id: person }, { user: null, scopes: ['read'] }, undefined);

async function withRoles(
  { database }: Services,
  who: { userId: string } | { id: string },
  as: Pick<Viewer, 'user' | 'session' | 'scopes'>,
  wish: string | undefined,
): Promise<Viewer | null> {
  const person = await database.person.findUnique({
    where: who,
    select: {
      id: true,
      grants: {
        where: currentGrants(),
        select: { organisationId: true, role: true, caseId: true },
        orderBy: [{ organisationId: 'asc' }, { role: 'asc' }, { caseId: 'asc' }],
      },
    },
  });
  if (!person) return null;
  const grants = person.grants.map(({ organisationId, role, caseId }) => ({ organisation: organisationId, role, caseId }));
  const organisations = [...new Set(grants.map(({ organisation }) => organisation))];
  const organisation = organisations.find((id) => id === wish) ?? organisations[0];
  return organisation ? { person: person.id, ...as, organisation, organisations, grants } : null;
}
