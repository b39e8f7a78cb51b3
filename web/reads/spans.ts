import type { Database } from '#web/server/database.server.ts';
import type { StepSpan } from './waiting.ts';

/** By case, the first opening and the latest deadline of each step. */
export async function spansByCase(database: Database, cases: readonly string[]): Promise<Map<string, StepSpan[]>> {
  const rows = await database.openStep.groupBy({
    by: ['caseId', 'step'],
    where: { caseId: { in: [...cases] } },
    _min: { openedAt: true },
    _max: { dueAt: true },
  });
  const spans = new Map<string, StepSpan[]>();
  for (const { caseId, step, _min, _max } of rows) {
    const span = { step, openedAt: _min.openedAt ?? new Date(0), dueAt: _max.dueAt };
    spans.set(caseId, [...(spans.get(caseId) ?? []), span]);
  }
  return spans;
}
