import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf } from '#web/documents/canonical.ts';
import { organisationRefs } from '#web/reads/directory.ts';
import type { KeyRow } from '#web/reads/shapes/public.ts';
import { fail } from '#web/trpc/failure.ts';
import type { PersonContext } from '#web/trpc/trpc.ts';
import { keyPrefix } from './viewer-of.ts';

const mostKeys = 20;

/** A new key for the person in the organisation acted for. A key cannot make further keys: whoever steals one gets no more than that. */
export async function createKey({ services, viewer }: PersonContext, label: string): Promise<KeyRow & { key: string }> {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  const { database } = services;
  if ((await database.apiKey.count({ where: { personId: viewer.person, revokedAt: null } })) >= mostKeys) throw fail('TOO_MANY');
  const key = keyPrefix + randomBytes(32).toString('base64url');
  const id = randomUUID();
  const { createdAt } = await database.apiKey.create({
    data: { id, hash: hashOf(key), label, personId: viewer.person, organisationId: viewer.organisation },
  });
  const organisations = await organisationRefs(database, [viewer.organisation]);
  return {
    id,
    label,
    key,
    organisation: organisations.get(viewer.organisation) ?? null,
    createdAt: createdAt.toISOString(),
    lastUsedAt: null,
    revokedAt: null,
  };
}

export async function listKeys({ services, viewer }: PersonContext): Promise<KeyRow[]> {
  const rows = await services.database.apiKey.findMany({ where: { personId: viewer.person }, orderBy: { createdAt: 'desc' } });
  const organisations = await organisationRefs(
    services.database,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map(({ id, label, organisationId, createdAt, lastUsedAt, revokedAt }) => ({
    id,
    label,
    organisation: organisations.get(organisationId) ?? null,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }));
}

/** At once and for good. Another's key answers like one that does not exist. */
export async function revokeKey({ services, viewer }: PersonContext, id: string): Promise<{ done: true }> {
  const { count } = await services.database.apiKey.updateMany({
    where: { id, personId: viewer.person, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw fail('NOT_FOUND');
  return { done: true };
}
