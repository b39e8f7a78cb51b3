import type { Database } from '#web/server/database.server.ts';
import { maskedNumber } from '#workflows/membership/account-change.ts';

interface AccountThen {
  readonly number: string;
  readonly bank: string;
  readonly holder: string;
}

/** The account that was in force for an owner at an instant, the last digits of its number alone; none: undefined. */
export async function accountsThen(
  database: Database,
  owners: readonly string[],
): Promise<(owner: string, at: string) => AccountThen | undefined> {
  const rows =
    owners.length === 0
      ? []
      : await database.payeeAccount.findMany({
          where: { ownerId: { in: [...new Set(owners)] }, verifiedAt: { not: null } },
          orderBy: { verifiedAt: 'desc' },
        });
  return (owner, instant) => {
    const at = new Date(instant);
    const then = rows.find(
      ({ ownerId, verifiedAt, endedAt }) => ownerId === owner && verifiedAt && verifiedAt <= at && (endedAt === null || endedAt > at),
    );
    return then && { number: maskedNumber(then.number), bank: then.bank, holder: then.holder };
  };
}
