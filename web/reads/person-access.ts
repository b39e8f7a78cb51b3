import { idleMs } from '#web/accounts/sessions.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonAccess } from '#web/shapes/people.ts';
import type { PersonContext } from './context.ts';
import { firstCode } from './first-codes.ts';
import { mayAdminister } from './own-people.ts';

/**
 * How one of the organisation's people gets in. Sessions are a person's: they are shown while the person holds a role here, without the
 * network address. Another's person is answered like one that does not exist.
 */
export async function personAccess(ctx: PersonContext, person: string): Promise<PersonAccess> {
  const { services, viewer } = ctx;
  const { database } = services;
  if (viewer.user === null || !mayAdminister(viewer)) throw fail('NOT_ALLOWED');
  const now = new Date();
  const where = { personId: person, organisationId: viewer.organisation };
  const grants = await database.roleGrant.findMany({ where, select: { validFrom: true, validUntil: true } });
  if (grants.length === 0) throw fail('NOT_FOUND');
  const isMember = grants.some(({ validFrom, validUntil }) => validFrom <= now && (validUntil === null || validUntil > now));
  const found = await database.person.findUniqueOrThrow({ where: { id: person }, select: { userId: true } });
  const [code, sessions, keys] = await Promise.all([
    firstCode(ctx, person),
    isMember && found.userId
      ? database.session.findMany({
          where: { userId: found.userId, expiresAt: { gt: now }, updatedAt: { gt: new Date(now.getTime() - idleMs) } },
          orderBy: { createdAt: 'desc' },
        })
      : [],
    database.apiKey.findMany({ where: { ...where, revokedAt: null, expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' } }),
  ]);
  return {
    firstCode: code ?? null,
    sessions: sessions.map(({ createdAt, updatedAt, userAgent }) => ({
      signedInAt: createdAt.toISOString(),
      usedAt: updatedAt.toISOString(),
      browser: userAgent ?? null,
    })),
    keys: keys.map(({ id, label, scopes, createdAt, expiresAt, lastUsedAt }) => ({
      id,
      label,
      scopes,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}
