import { readerOf } from '#web/access/standing.ts';
import { fail } from '#web/errors/failure.ts';
import { namedIn } from '#web/shapes/accounts.ts';
import type { LedgerRow, ProjectMoney } from '#web/shapes/project.ts';
import { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { currency } from '#workflows/domain/money.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import { positionsByName, standingsByName } from '#workflows/project/positions.ts';
import type { ProjectContext } from './context.ts';
import { directoryOf } from './directory.ts';
import { projectFile } from './project-file.ts';

const explained = (formula: Formula) => ({ ...formula, parts: { ...evaluated(formula).parts } });

/** The ledger as far as the viewer may see it. Each row can answer how its sum was computed. */
export async function projectMoney({ services, project: standing }: ProjectContext): Promise<ProjectMoney> {
  const view = ledgerView(readerOf(standing));
  if (!view) throw fail('NOT_ALLOWED');
  const [{ state, books }, transfers] = await Promise.all([
    projectFile(services.database, standing.caseId),
    services.database.ledgerTransfer.findMany({ where: { caseId: standing.caseId }, orderBy: [{ version: 'asc' }, { n: 'asc' }] }),
  ]);
  const seen = Object.fromEntries(Object.entries(books).filter(([account]) => view.account(account)));
  const shown = transfers.filter(view.transfer);
  const named = [...new Set(namedIn(shown.flatMap(({ debit, credit }) => [debit, credit])))];
  const names = await directoryOf(services.database, named, named);
  return {
    currency,
    complete: view.complete,
    people: Object.fromEntries(
      named.flatMap((id) => {
        const holder = names.person(id) ?? names.organisation(id);
        return holder ? [[id, holder.names]] : [];
      }),
    ),
    rows: shown.map(
      ({ transferId, version, at, debit, credit, fen, kind, formula, reverses }): LedgerRow => ({
        id: transferId,
        version,
        at: at.toISOString(),
        debit,
        credit,
        fen: Number(fen),
        kind,
        formula: explained(Formula.parse(formula)),
        reverses,
      }),
    ),
    balances: seen,
    positions: positionsByName(seen),
    standings: standingsByName(
      shown.map(({ fen, debit, credit, reverses }) => ({ fen: Number(fen), debit, credit, reverses })),
      view.account,
    ),
    payments: Object.values(state.payments)
      .filter(view.transfer)
      .map(({ id, purpose, subject, fen, state: paid, orderedAt, settledAt, reference }) => ({
        id,
        purpose,
        subject,
        fen,
        state: paid,
        orderedAt,
        settledAt: settledAt ?? null,
        reference: reference ?? null,
      })),
  };
}
