import type { OwnData } from '#web/shapes/own-data.ts';
import type { PersonContext } from './context.ts';
import { messageText } from './message-text.ts';

/** X.10: the data kept about the requesting person, and about no other. */
export async function ownData({ services, viewer }: PersonContext): Promise<OwnData> {
  const { database } = services;
  const { person: id } = viewer;
  const [person, user, grants, acts, notices, messages] = await Promise.all([
    database.person.findUniqueOrThrow({ where: { id }, select: { nameZh: true, nameEn: true } }),
    viewer.user ? database.user.findUnique({ where: { id: viewer.user }, select: { email: true } }) : null,
    database.roleGrant.findMany({ where: { personId: id }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] }),
    database.event.findMany({
      where: { personId: id, n: 0 },
      select: { caseId: true, version: true, step: true, outcome: true, role: true, at: true },
      orderBy: [{ at: 'asc' }, { caseId: 'asc' }, { version: 'asc' }],
    }),
    database.notice.findMany({
      where: { personId: id },
      select: { caseId: true, template: true, at: true },
      orderBy: [{ at: 'asc' }, { caseId: 'asc' }],
    }),
    database.message.findMany({ where: { personId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ]);
  return {
    person: { id, names: { zh: person.nameZh, en: person.nameEn }, email: user?.email ?? null },
    roles: grants.map(({ organisationId, role, caseId, validFrom, validUntil, evidence }) => ({
      organisation: organisationId,
      role,
      caseId,
      from: validFrom.toISOString(),
      until: validUntil?.toISOString() ?? null,
      evidence,
    })),
    acts: acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
    notices: notices.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() })),
    messages: messages.map(({ id: message, caseId, key, audience, at, text, withdrawnAt }) => ({
      caseId,
      key,
      audience,
      at: at.toISOString(),
      text: text && messageText(services, message, text),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}
