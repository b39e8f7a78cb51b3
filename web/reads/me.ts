import { rolesOf } from '#web/access/viewer.ts';
import type { Me } from '#web/shapes/me.ts';
import { roles as knownRoles } from '#workflows/domain/party.ts';
import { byName } from './by-name.ts';
import type { Context } from './context.ts';
import { directoryOf } from './directory.ts';
import { inboxCounts, overdueCount } from './inbox.ts';
import { mayWatch } from './late.ts';
import { unreadMentions } from './mentions.ts';
import { unreadNotices } from './notices.ts';
import { mayAdminister } from './own-people.ts';
import { mayRead } from './registrar.ts';

/** The viewer, for the frame of every page. */
export async function me({ services, viewer, locale }: Context): Promise<Me> {
  if (!viewer) return null;
  const { database } = services;
  const [names, user, counts, overdue, notices, mentions, mayReadRegister] = await Promise.all([
    directoryOf(database, [viewer.person], viewer.organisations),
    viewer.user ? database.user.findUnique({ where: { id: viewer.user }, select: { email: true } }) : null,
    inboxCounts(database, viewer),
    overdueCount(database, viewer),
    unreadNotices(database, viewer),
    unreadMentions(database, viewer),
    mayRead(database, viewer),
  ]);
  const person = names.person(viewer.person);
  const acting = names.organisation(viewer.organisation);
  if (!person || !acting) return null;
  const held = rolesOf(viewer);
  return {
    person,
    email: user?.email ?? null,
    acting,
    organisations: byName(
      viewer.organisations.flatMap((id) => names.organisation(id) ?? []),
      locale,
      (one) => one,
    ),
    roles: knownRoles.filter((role) => role !== 'public' && held.includes(role)),
    counts: { todo: counts.todo, overdue, notices, mentions },
    mayWatch: mayWatch(viewer),
    mayReadRegister,
    mayAdminister: mayAdminister(viewer),
    mayOpenPolicy: held.includes('policy.maker'),
    mayOpenProject: acting.kind === 'enterprise' && held.includes('ent.requester'),
  };
}
