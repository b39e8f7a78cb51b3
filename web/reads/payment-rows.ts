import { readerOf, type Standing } from '#web/access/standing.ts';
import type { Database } from '#web/server/database.server.ts';
import type { ProjectMoney } from '#web/shapes/project.ts';
import type { Reader } from '#workflows/engine/access.ts';
import { keepsAccounts } from '#workflows/membership/judge-account.ts';
import type { Payment } from '#workflows/modules/payment/payment.ts';
import { accountsThen } from './account-then.ts';
import { payeesOf } from './directory.ts';

type Row = ProjectMoney['payments'][number];
const madeAt = ({ settledAt, orderedAt }: Pick<Payment, 'settledAt' | 'orderedAt'>) => settledAt ?? orderedAt;

/** Orders to the bank by the instant of the last word on each: for what, from whom, to whom and to which account. */
export async function paymentRows(
  database: Database,
  standing: Standing,
  payments: readonly Payment[],
  named: (id: string) => Row['paidFor'],
): Promise<Row[]> {
  const reader = readerOf(standing);
  const ordered = payments.toSorted((one, other) => madeAt(one).localeCompare(madeAt(other)));
  const open = ordered.filter((payment) => mayKnowAccount(reader, payment));
  const [names, accountThen] = await Promise.all([
    payeesOf(
      database,
      ordered.flatMap(({ payer, payee }) => [payer, payee]),
    ),
    accountsThen(
      database,
      open.map(({ payee }) => payee),
    ),
  ]);
  return ordered.map((payment) => {
    const { id, purpose, subject, fen, state, orderedAt, settledAt = null, reference = null, payer, payee } = payment;
    const account = (mayKnowAccount(reader, payment) && accountThen(payee, orderedAt)) || null;
    const common = { id, purpose, subject, fen, state, orderedAt, settledAt, reference };
    return { ...common, paidFor: named(id), payer: names.named(payer), payee: names.named(payee), account };
  });
}

/** The payee in person, and who keeps the accounts of payer or payee. */
const mayKnowAccount = ({ person, organisation, roles }: Reader, { payer, payee }: Payment) =>
  person === payee || ([payer, payee].includes(organisation) && keepsAccounts(roles));
