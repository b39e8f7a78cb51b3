import { isMine } from '#web/access/asked.ts';
import { readerOf } from '#web/access/standing.ts';
import type { OwedRow } from '#web/shapes/project.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import { bookedAs, isPaidBy } from '#workflows/project/benefit-sharing/creditors.ts';
import { receivables } from '#workflows/project/benefit-sharing/receivables.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import type { ProjectContext } from './context.ts';
import { organisationRefs } from './directory.ts';
import type { OpenStepRow } from './waiting.ts';

/** What stays owed, as far as the viewer may see it in the ledger, and where the viewer pays it. */
export async function owedRows({ services, project: standing }: ProjectContext, state: Project): Promise<OwedRow[]> {
  const view = ledgerView(readerOf(standing));
  const items = view ? receivables(state).filter((item) => view.transfer(bookedAs(state, item))) : [];
  if (items.length === 0) return [];
  const debtors = items.map(({ debtor }) => partyNamed(state, debtor).organisation);
  const [names, open] = await Promise.all([
    organisationRefs(services.database, debtors),
    services.database.openStep.findMany({ where: { caseId: standing.caseId, kind: 'step', closedAt: null }, orderBy: { key: 'asc' } }),
  ]);
  return items.flatMap((item, index): OwedRow[] => {
    const debtor = names.get(debtors[index] ?? '');
    const { id, reason: owedFor, fen, due: dueOn } = item;
    const asked = open.find((row) => isMine(standing, row) && pays(state, row, item));
    return debtor ? [{ id, owedFor, debtor, fen, dueOn, pay: asked ? { key: asked.key, step: asked.step } : null }] : [];
  });
}

function pays(state: Project, { step, subject }: OpenStepRow, item: Parameters<typeof isPaidBy>[0]): boolean {
  const payment = stepNamed(step)?.pays?.(state, subject);
  return payment !== undefined && isPaidBy(item, payment);
}
