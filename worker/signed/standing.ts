import type pg from 'pg';
import type { Act } from '#workflows/engine/define-step.ts';
import { barring, barringTypes, stepNamed } from '#workflows/kinds.ts';
import { askedToStand } from '#workflows/register/asked-to-stand.ts';
import { type MeasureInForce, measuresIn, type RegisterRead, stopping } from '#workflows/register/measures.ts';

type Sql = Pick<pg.ClientBase, 'query'>;

/** Measures in force now on these organisations and persons. */
export async function measuresOn(sql: Sql, ids: readonly string[]): Promise<MeasureInForce[]> {
  const { rows } = await sql.query<{ read: RegisterRead }>('SELECT register_of($1, $2) AS read', [ids, barringTypes]);
  return rows[0] ? measuresIn(rows[0].read, barring) : [];
}

type StandingAct = Pick<Act, 'step' | 'actor' | 'subject' | 'outcome' | 'input'>;

/** Those whom a measure could stop in these acts, and the facts that bar; undefined: no such act. */
export function standingAsked(acts: readonly StandingAct[]) {
  const ids = acts.flatMap((act) => {
    const step = stepNamed(act.step);
    return step ? askedToStand(step, act) : [];
  });
  return ids.length === 0 ? undefined : { ids: [...new Set(ids)], barring: barringTypes };
}

/** Whether no measure of the register stops any of these acts. */
export async function areInStanding(sql: Sql, acts: readonly StandingAct[]): Promise<boolean> {
  for (const act of acts) {
    const step = stepNamed(act.step);
    const ids = step ? askedToStand(step, act) : [];
    if (step?.standing && ids.length > 0 && stopping(await measuresOn(sql, ids), step.standing)) return false;
  }
  return true;
}
