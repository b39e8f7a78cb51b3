import type { ProjectMoney } from '#web/shapes/project.ts';
import { useAccount } from './accounts.ts';
import { Amount } from './money.tsx';
import { usePortal } from './wording.tsx';

const columns = ['receivedFen', 'paidFen', 'owedToFen', 'owedByFen'] as const;
type Line = ProjectMoney['standings'][number];

/** What each party has received and paid, is owed and owes: four columns that make the fifth. The whole adds up where all may be seen. */
export function Standings({ standings, people, complete }: Pick<ProjectMoney, 'standings' | 'people' | 'complete'>) {
  const t = usePortal();
  const account = useAccount(people);
  const sum = (column: (typeof columns)[number] | 'netFen') => standings.reduce((total, line) => total + line[column], 0);
  return (
    <section className="card overflow-x-auto">
      <h2 className="px-5 pt-4">{t('ledger.positions')}</h2>
      <p className="tiny px-5 pt-1">{t('ledger.netIs')}</p>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t('ledger.party')}</th>
            {columns.map((column) => (
              <th key={column} className="num">
                {t(`ledger.column.${column}`)}
              </th>
            ))}
            <th className="num">{t('ledger.column.netFen')}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((line) => (
            <tr key={line.party}>
              <td className="whole">
                {account(line.party)}
                <Kept line={line} />
              </td>
              {columns.map((column) => (
                <td key={column} data-label={t(`ledger.column.${column}`)} className="num">
                  <Amount fen={line[column]} />
                </td>
              ))}
              <td data-label={t('ledger.column.netFen')} className="num font-semibold">
                <Amount fen={line.netFen} sign />
              </td>
            </tr>
          ))}
          {complete ? (
            <tr className="font-semibold">
              <td>{t('ledger.total')}</td>
              {[...columns, 'netFen' as const].map((column) => (
                <td key={column} data-label={t(`ledger.column.${column}`)} className="num">
                  <Amount fen={sum(column)} />
                </td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

/** What of the party's sums is kept for a purpose: other people's money in its hands, what it withholds, what it has handed over. */
function Kept({ line }: { line: Line }) {
  const t = usePortal();
  return line.kept.map(({ kind, fen }) => (
    <p key={kind} className="tiny">
      {t(`ledger.kept.${kind}` as 'ledger.kept.escrow')} <Amount fen={fen} />
    </p>
  ));
}
