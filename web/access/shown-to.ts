import { FormValues } from '#web/shapes/common.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import type { Standing } from './standing.ts';

/** A text as this reader may have it: without the fields that the step withholds; of rows about single persons the reader's own. */
export function shownTo(state: CaseState, standing: Standing, act: ActAbout, values: FormValues): FormValues {
  const { field } = knownTo(state, standing, act);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const shown = field(name) ? value : ownRows(act.step, standing.person, name, value);
      return shown === undefined ? [] : [[name, shown]];
    }),
  );
}

function ownRows(step: string, person: string | null, name: string, value: FormValues[string]): FormValues[string] | undefined {
  const { access, rows: keys } = stepNamed(step) ?? {};
  const key = keys?.[name];
  if (!access?.personal?.[name] || key === undefined || !Array.isArray(value)) return undefined;
  const own = value.filter((row) => FormValues.safeParse(row).data?.[key] === person);
  return own.length > 0 ? own : undefined;
}
