import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { organisationRefs } from '#web/reads/directory.ts';
import type { KeyRow } from '#web/shapes/public.ts';
import { KeyScopes } from '#workflows/domain/key-scope.ts';
import { keyPrefix } from './viewer-of.ts';

const mostKeys = 20;
/** The database's error for one key too many (migration keys_with_an_end). */
const tooMany = 'TD020';
const dayMs = 86_400_000;

export interface WantedKey {
  readonly label: string;
  readonly days: number;
  readonly scopes: readonly string[];
}

/** A new key for the person in the organisation acted for. A key cannot make further keys: a stolen key gives no more than itself. */
export async function createKey({ services, viewer }: PersonContext, wanted: WantedKey): Promise<KeyRow & { key: string }> {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  const { database, log } = services;
  const key = keyPrefix + randomBytes(32).toString('base64url');
  const id = randomUUID();
  const scopes = KeyScopes.parse([...new Set(wanted.scopes)]);
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + wanted.days * dayMs);
  try {
    await database.rows`INSERT INTO api_key (id, hash, label, person_id, organisation_id, scopes, created_at, expires_at)
      VALUES (${id}, ${hashOf(key)}, ${wanted.label}, ${viewer.person}, ${viewer.organisation}, ${scopes}, ${createdAt}, ${expiresAt})`;
  } catch (error) {
    throw (error as { code?: unknown }).code === tooMany ? fail('TOO_MANY_KEYS', { most: mostKeys }) : error;
  }
  log.info({ event: 'key-made', person: viewer.person, key: id, scopes, days: wanted.days }, 'a key was made');
  const organisations = await organisationRefs(database, [viewer.organisation]);
  return {
    id,
    label: wanted.label,
    key,
    scopes,
    organisation: organisations.get(viewer.organisation) ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
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
  return rows.map(({ id, label, scopes, organisationId, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
    id,
    label,
    scopes: KeyScopes.parse(scopes),
    organisation: organisations.get(organisationId) ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
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
  services.log.info({ event: 'key-revoked', person: viewer.person, key: id }, 'a key was revoked');
  return { done: true };
}
