import type { EventModel, LedgerTransferModel } from '#prisma/generated/models.ts';
import type { Database } from '#web/server/database.server.ts';
import { Formula } from '#workflows/domain/formula.ts';
import type { Fact } from '#workflows/engine/define-step.ts';
import { seatOf } from '#workflows/engine/openings.ts';
import type { RecordedChange } from '#workflows/engine/paper.ts';

/** A change with the rows that it is made of, by which access is decided. */
export interface ChangeOnRecord extends RecordedChange {
  readonly rows: readonly EventModel[];
  /** The row of its act. */
  readonly actRow: EventModel | undefined;
}

/** The whole record of a case as templates read it, oldest first. */
export async function paperRecord(database: Database, caseId: string): Promise<ChangeOnRecord[]> {
  const [events, transfers] = await Promise.all([
    database.event.findMany({ where: { caseId }, orderBy: [{ version: 'asc' }, { n: 'asc' }] }),
    database.ledgerTransfer.findMany({ where: { caseId }, orderBy: [{ version: 'asc' }, { n: 'asc' }] }),
  ]);
  return changesOf(events, transfers);
}

/** Rows of events and transfers, oldest first, as changes. */
export function changesOf(events: readonly EventModel[], transfers: readonly LedgerTransferModel[]): ChangeOnRecord[] {
  const versions = new Map<number, EventModel[]>();
  for (const row of events) versions.set(row.version, [...(versions.get(row.version) ?? []), row]);
  return [...versions].map(([version, rows]) =>
    changeOf(
      rows,
      transfers.filter((one) => one.version === version),
    ),
  );
}

function changeOf(rows: readonly EventModel[], transfers: readonly LedgerTransferModel[]): ChangeOnRecord {
  const actRow = rows.find(({ n }) => n === 0);
  const { version = 0, at = new Date(0) } = rows[0] ?? {};
  return {
    version,
    at: at.toISOString(),
    act: actRow
      ? {
          step: actRow.step ?? '',
          outcome: actRow.outcome ?? '',
          subject: actRow.subject ?? '',
          seat: seatOf(actRow.key),
          document: actRow.document,
        }
      : null,
    facts: rows.filter(({ n }) => n > 0).map(factOf),
    transfers: transfers.map(({ debit, credit, fen, kind, formula }) => ({
      debit,
      credit,
      fen: Number(fen),
      kind,
      formula: Formula.parse(formula),
    })),
    rows,
    actRow,
  };
}
/** As the workflow stated it. */
export const factOf = ({ type, details }: Pick<EventModel, 'type' | 'details'>): Fact => ({ ...(details as Omit<Fact, 'type'>), type });
