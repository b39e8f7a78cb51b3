import type { Database } from '#web/server/database.server.ts';
import type { MoneyPanel } from '#web/shapes/project.ts';
import { sumFen } from '#workflows/domain/money.ts';

type Bond = NonNullable<MoneyPanel['bond']>;
/** A movement of the bond, as it stands in the ledger. */
interface BondMove {
  readonly kind: string;
  readonly fen: number;
  readonly at: string;
}
const ends: Readonly<Record<string, Bond['ends'][number]['bondEnd']>> = {
  'bond-return': 'returned',
  'bond-pool': 'pooled',
  'bond-kept': 'kept',
};

/** The bond from the ledger: paid in, lying in escrow, and where the rest has gone and when. Null before the first payment. */
export function bondAccount(moved: readonly BondMove[]): MoneyPanel['bond'] {
  const paid = moved.filter(({ kind }) => kind === 'bond' || kind === 'bond-excess');
  const last = paid.at(-1);
  if (!last) return null;
  const notArrived = moved.filter(({ kind }) => kind === 'bond-shortfall');
  const paidFen = sumFen(paid.map(({ fen }) => fen)) - sumFen(notArrived.map(({ fen }) => fen));
  const ended = moved.flatMap(({ kind, fen, at }) => (ends[kind] ? [{ bondEnd: ends[kind], fen, at }] : []));
  return { paidFen, paidAt: last.at, heldFen: paidFen - sumFen(ended.map(({ fen }) => fen)), ends: together(ended) };
}

/** What has gone the same way at one instant is one sum: the bidders' parts. */
function together(ended: Bond['ends']): Bond['ends'] {
  const sums = new Map<string, Bond['ends'][number]>();
  for (const end of ended) {
    const key = `${end.bondEnd} ${end.at}`;
    sums.set(key, { ...end, fen: sumFen([end.fen, sums.get(key)?.fen ?? 0]) });
  }
  return [...sums.values()];
}

export async function bondOf(database: Database, caseId: string): Promise<MoneyPanel['bond']> {
  const moved = await database.ledgerTransfer.findMany({
    where: { caseId, OR: [{ kind: 'bond' }, { kind: { startsWith: 'bond-' } }] },
    orderBy: [{ version: 'asc' }, { n: 'asc' }],
    select: { kind: true, fen: true, at: true },
  });
  return bondAccount(moved.map(({ kind, fen, at }) => ({ kind, fen: Number(fen), at: at.toISOString() })));
}
