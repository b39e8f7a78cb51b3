import { currentGrants } from '#web/access/current-grants.ts';
import type { Services } from './services.ts';

/** Whether a person who has just signed in holds any role. Without one every page would send them back; their sessions end here. */
export async function holdsRole({ database, log }: Services, user: string, address: string): Promise<boolean> {
  if ((await database.person.count({ where: { userId: user, grants: { some: currentGrants() } } })) > 0) return true;
  await database.session.deleteMany({ where: { userId: user } });
  log.info({ event: 'sign-in', outcome: 'no-role', user, address }, 'sign-in');
  return false;
}
