import type pg from 'pg';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Act } from '#workflows/engine/define-step.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { judgesNamed, type KnownExpert, whyKeptOut } from '#workflows/register/free-to-judge.ts';

/** Whether no act names a judge who works for an organisation of the case, or has declared a tie to one. */
export async function areFreeToJudge(
  sql: Pick<pg.ClientBase, 'query'>,
  state: CaseState,
  acts: readonly Pick<Act, 'step' | 'input'>[],
): Promise<boolean> {
  for (const { step, input } of acts) {
    const definition = stepNamed(step);
    for (const { ids, notOf } of definition ? judgesNamed(definition, input) : []) {
      const { rows } = await sql.query<{ experts: KnownExpert[] }>('SELECT experts_of($1, $2) AS experts', [ids, state.id]);
      if (rows[0]?.experts.some((expert) => whyKeptOut(expert, notOf(state)) !== undefined)) return false;
    }
  }
  return true;
}
