import { listKeys } from '#web/accounts/api-keys.ts';
import { authenticatorsOf } from '#web/accounts/authenticators/known.ts';
import { listSessions } from '#web/accounts/sessions.ts';
import type { OwnData } from '#web/shapes/own-data.ts';
import type { PersonContext } from './context.ts';
import { profile } from './corrections.ts';
import { ownMails } from './mail-log.ts';
import { messageText } from './message-text.ts';

/** More are of no help to the person, and the answer stays of a size. */
const mostSent = 10_000;

/** X.10: the data kept about the requesting person, and about no other. */
export async function ownData(ctx: PersonContext): Promise<OwnData> {
  const { services, viewer } = ctx;
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
    ...(await waysIn(ctx)),
    ...(await waysToHear(ctx)),
    formerNames: (await profile(ctx)).former,
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
    messages: messages.map(({ id: message, caseId, key, audience, at, text, fingerprint, withdrawnAt }) => ({
      caseId,
      key,
      audience,
      at: at.toISOString(),
      text: text && messageText(services, message, { text, fingerprint }),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}

/** Where the person is reached beside mail, and what was sent. */
async function waysToHear(ctx: PersonContext): Promise<Pick<OwnData, 'channels' | 'sent'>> {
  const channels = await ctx.services.database.channelAddress.findMany({
    where: { personId: ctx.viewer.person },
    orderBy: { channel: 'asc' },
  });
  return {
    channels: channels.map(({ channel, address, confirmedAt }) => ({
      channel,
      address,
      confirmedAt: confirmedAt?.toISOString() ?? null,
    })),
    sent: await ownMails(ctx, mostSent),
  };
}

/** How the person signs in and confirms, and where money to the person goes: never a secret. */
async function waysIn(ctx: PersonContext): Promise<Pick<OwnData, 'secondFactor' | 'authenticators' | 'sessions' | 'keys' | 'accounts'>> {
  const { database } = ctx.services;
  const { person, user } = ctx.viewer;
  const [factor, authenticators, sessions, keys, accounts] = await Promise.all([
    user ? database.secondFactor.findUnique({ where: { userId: user }, select: { confirmedAt: true } }) : null,
    authenticatorsOf(database, person),
    user ? listSessions(ctx) : [],
    listKeys(ctx),
    database.payeeAccount.findMany({ where: { ownerId: person }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
  ]);
  return {
    secondFactor: factor?.confirmedAt?.toISOString() ?? null,
    authenticators: authenticators.map(({ id, kind, label, since, until }) => ({
      id,
      kind,
      label,
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    })),
    sessions,
    keys,
    accounts: accounts.map(({ id, holder, bank, number, registeredAt, verifiedAt, endedAt }) => ({
      id,
      holder,
      bank,
      number,
      registeredAt: registeredAt?.toISOString() ?? null,
      verifiedAt: verifiedAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
    })),
  };
}
