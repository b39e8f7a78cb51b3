import { readerOf } from '#web/access/standing.ts';
import { fail } from '#web/errors/failure.ts';
import { namedIn } from '#web/shapes/accounts.ts';
import type { LedgerRow, ProjectMoney } from '#web/shapes/project.ts';
import { Formula } from '#workflows/domain/formula.ts';
import { currency } from '#workflows/domain/money.ts';
import { ledgerView, seesOrder } from '#workflows/project/access/ledger-view.ts';
import { milestoneIn, paidFor, withheldFrom } from '#workflows/project/payment/paid-for.ts';
import { voucherOf } from '#workflows/project/payment/voucher.ts';
import { positionsByName, standingsByName } from '#workflows/project/positions.ts';
import type { ProjectContext } from './context.ts';
import { directoryOf } from './directory.ts';
import { explained } from './explained.ts';
import { milestoneTitles } from './milestone-titles.ts';
import { paymentRows } from './payment-rows.ts';
import { projectFile } from './project-file.ts';

/** "里程碑 2 · 中试样件": what a payment or a movement is about by its id, with the milestone's title for who may read it. */
function paidForInFull(id: string, titles: ReadonlyMap<number, string>, people: ProjectMoney['people']): LedgerRow['paidFor'] {
  const name = paidFor(id);
  const title = titles.get(milestoneIn(id) ?? 0);
  const more = title === undefined ? people[withheldFrom(id) ?? ''] : { zh: title, en: title };
  return name && more ? { zh: `${name.zh} · ${more.zh}`, en: `${name.en} · ${more.en}` } : (name ?? null);
}

/** The ledger as far as the viewer may see it. Each row can answer how its sum was computed. */
export async function projectMoney({ services, project: standing }: ProjectContext): Promise<ProjectMoney> {
  const reader = readerOf(standing);
  const view = ledgerView(reader);
  if (!view) throw fail('NOT_ALLOWED');
  const [{ state, books }, transfers] = await Promise.all([
    projectFile(services.database, standing.caseId),
    services.database.ledgerTransfer.findMany({ where: { caseId: standing.caseId }, orderBy: [{ version: 'asc' }, { n: 'asc' }] }),
  ]);
  const seen = Object.fromEntries(Object.entries(books).filter(([account]) => view.account(account)));
  const shown = transfers.filter(view.transfer);
  const named = [...new Set(namedIn(shown.flatMap(({ debit, credit }) => [debit, credit])))];
  const names = await directoryOf(services.database, named, named);
  const titles = await milestoneTitles(services.database, state, standing);
  const people = Object.fromEntries(
    named.flatMap((id) => {
      const holder = names.person(id) ?? names.organisation(id);
      return holder ? [[id, holder.names]] : [];
    }),
  );
  const about = (id: string) => paidForInFull(id, titles, people);
  return {
    currency,
    complete: view.complete,
    people,
    rows: shown.map(
      ({ transferId, version, at, debit, credit, fen, kind, formula, reverses }): LedgerRow => ({
        id: transferId,
        version,
        voucher: voucherOf(state.number, version),
        at: at.toISOString(),
        debit,
        credit,
        fen: Number(fen),
        kind,
        paidFor: about(transferId),
        formula: explained(Formula.parse(formula)),
        reverses,
      }),
    ),
    balances: seen,
    positions: positionsByName(seen),
    standings: standingsByName(
      transfers.map(({ fen, debit, credit, reverses }) => ({ fen: Number(fen), debit, credit, reverses })),
      view.account,
      // one inventor's sums are not those of all
    ).map((line) => (view.own && line.party === 'inventors' ? { ...line, party: view.own } : line)),
    payments: await paymentRows(
      services.database,
      standing,
      Object.values(state.payments).filter((payment) => seesOrder(payment, state, reader)),
      about,
    ),
  };
}
