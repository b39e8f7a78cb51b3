import type { FormValues } from '#web/shapes/common.ts';
import { markOf } from './mark.ts';

type Values = FormValues;
interface LastSave {
  readonly tab: string | null;
  readonly turn: number;
}
interface ToMerge {
  readonly names: readonly string[];
  /** Undefined: nothing is kept yet. */
  readonly current: Values | undefined;
  readonly typed: Values;
  /** Of what the writer began from, by field. */
  readonly marks: Readonly<Record<string, string>>;
  readonly lastSaves: ReadonlyMap<string, LastSave>;
  readonly tab: string | undefined;
  readonly turn: number;
}
interface Merged {
  readonly values: Values;
  readonly changed: readonly string[];
  /** Changed by this writer and by another since: the other's stays until somebody chooses. */
  readonly conflicts: readonly string[];
}

/** Two writers of one form: a field that only one has changed is that one's; what neither has touched stays as it is. */
export function mergeFields({ names, current, typed, marks, lastSaves, tab, turn }: ToMerge): Merged {
  const values: Record<string, Values[string] | undefined> = { ...current };
  const changed: string[] = [];
  const conflicts: string[] = [];
  for (const name of names) {
    const mine = markOf(typed[name]);
    const began = marks[name] ?? '';
    const now = current ? markOf(current[name]) : began;
    const last = lastSaves.get(name);
    const isOwn = tab !== undefined && last?.tab === tab;
    if (!current) values[name] = typed[name];
    // a tab's own earlier save is no other's, though its answer may be lost; nor is a later one overwritten
    if (mine === now || (isOwn ? last.turn > turn : mine === began)) continue;
    if (isOwn || now === began) {
      values[name] = typed[name];
      changed.push(name);
    } else conflicts.push(name);
  }
  return { values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values, changed, conflicts };
}
