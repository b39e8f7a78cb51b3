import { rolesOf } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { isOtherHolder } from '#web/shapes/account-holder.ts';
import type { AccountRow, PayeeAccount, PayeeAccounts } from '#web/shapes/payees.ts';
import { maskedNumber } from '#workflows/membership/account-change.ts';
import { keepsAccounts, unregistered } from '#workflows/membership/judge-account.ts';
import type { PersonContext } from './context.ts';
import { organisationRefs, personRefs } from './directory.ts';

/** So long after a change its maker and checker are warned. */
const warnedMs = 180 * 86_400_000;

/** The account in force of each payee; null: none. Payees that need none are absent. */
export async function accountsForPayment(database: Database, payees: readonly string[]): Promise<Map<string, PayeeAccount | null>> {
  const wanted = [...new Set(payees)].filter((id) => !unregistered.includes(id));
  if (wanted.length === 0) return new Map();
  const rows = await database.payeeAccount.findMany({
    where: { ownerId: { in: wanted }, verifiedAt: { not: null } },
    orderBy: { verifiedAt: 'asc' },
  });
  return new Map(
    wanted.map((id) => {
      const theirs = rows.filter(({ ownerId }) => ownerId === id);
      const now = theirs.find(({ endedAt }) => endedAt === null);
      if (!now?.verifiedAt) return [id, null];
      const before = theirs.filter(({ id: other, number }) => other !== now.id && number !== now.number).at(-1);
      const isRecent = now.verifiedAt.getTime() > Date.now() - warnedMs;
      return [
        id,
        {
          number: maskedNumber(now.number),
          bank: now.bank,
          holder: now.holder,
          verifiedAt: now.verifiedAt.toISOString(),
          before: before && isRecent ? maskedNumber(before.number) : null,
        },
      ];
    }),
  );
}

/** Accounts of the organisation acted for and of its people for who keeps them; for everybody their own. */
export async function ownAccounts({ services: { database }, viewer }: PersonContext): Promise<PayeeAccounts> {
  const keeps = keepsAccounts(rolesOf(viewer));
  const [rows, organisations] = await Promise.all([
    database.payeeAccount.findMany({
      where: {
        registeredAt: { not: null },
        OR: [{ ownerId: viewer.person }, ...(keeps ? [{ organisationId: viewer.organisation }] : [])],
      },
      orderBy: [{ registeredAt: 'desc' }, { id: 'asc' }],
      take: 500,
    }),
    organisationRefs(database, [viewer.organisation]),
  ]);
  const organisation = organisations.get(viewer.organisation)?.names;
  if (!organisation) throw fail('NOT_FOUND');
  const people = await personRefs(
    database,
    rows.flatMap(({ ownerId, registeredBy, verifiedBy, endedBy }) => [ownerId, registeredBy, verifiedBy, endedBy]),
  );
  return {
    organisation,
    keeps,
    accounts: rows.map((row): AccountRow => {
      const { id, ownerId, holder, bank, number, registeredBy, registeredAt, verifiedAt, endedAt } = row;
      const state = stateOf(row);
      const names = people.get(ownerId)?.names ?? organisation;
      const own = ownerId === viewer.person;
      const kept = keeps && row.organisationId === viewer.organisation;
      return {
        id,
        owner: names,
        own,
        holder,
        bank,
        number: own || (kept && state === 'waiting') ? number : maskedNumber(number),
        otherHolder: isOtherHolder(holder, names),
        state,
        registeredBy: people.get(registeredBy ?? '') ?? null,
        registeredAt: registeredAt?.toISOString() ?? '',
        verifiedBy: people.get(row.verifiedBy ?? '') ?? null,
        verifiedAt: verifiedAt?.toISOString() ?? null,
        endedBy: people.get(row.endedBy ?? '') ?? null,
        endedAt: endedAt?.toISOString() ?? null,
        mayVerify: kept && state === 'waiting' && !own && registeredBy !== viewer.person,
        mayEnd: (kept || (own && row.organisationId === viewer.organisation)) && endedAt === null,
      };
    }),
  };
}

function stateOf({
  registeredBy,
  verifiedAt,
  endedBy,
  endedAt,
}: {
  readonly registeredBy: string | null;
  readonly verifiedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}): AccountRow['state'] {
  if (!endedAt) return verifiedAt ? 'in-force' : 'waiting';
  if (verifiedAt) return 'ended';
  return endedBy !== null && endedBy === registeredBy ? 'withdrawn' : 'refused';
}
