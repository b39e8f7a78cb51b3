import { z } from 'zod';
import type { Database } from '#web/server/database.server.ts';
import { NewAuthenticator } from '#workflows/engine/assertion.ts';

const Registered = z.object({ authenticator: NewAuthenticator });

export interface KnownAuthenticator extends NewAuthenticator {
  readonly since: Date;
  readonly until: Date | undefined;
}

/** A person's authenticators as the worker has recorded them. For showing and asking; the worker itself believes signatures alone. */
export async function authenticatorsOf(database: Database, person: string): Promise<KnownAuthenticator[]> {
  const [rows, resets] = await Promise.all([
    database.authenticatorRecord.findMany({ where: { personId: person }, orderBy: { n: 'asc' } }),
    database.authenticatorReset.findMany({ where: { personId: person }, select: { at: true }, orderBy: { at: 'asc' } }),
  ]);
  const ended = new Map(rows.filter(({ what }) => what === 'ended').map(({ authenticator, recordedAt }) => [authenticator, recordedAt]));
  return rows.flatMap(({ what, signed, recordedAt }) => {
    const authenticator = what === 'registered' ? Registered.safeParse(JSON.parse(signed)).data?.authenticator : undefined;
    if (!authenticator) return [];
    const reset = resets.find(({ at }) => at >= recordedAt)?.at;
    return [{ ...authenticator, since: recordedAt, until: ended.get(authenticator.id) ?? reset }];
  });
}
export const liveOf = async (database: Database, person: string) =>
  (await authenticatorsOf(database, person)).filter(({ until }) => until === undefined);
