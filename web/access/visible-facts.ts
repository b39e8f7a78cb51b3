import { definitionOf } from '#workflows/engine/access-in-kind.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import type { Standing } from './standing.ts';

/** One line of a case's record: an act (`n` 0), or a fact that follows from one, from silence, a period's end or an effect's answer. */
export interface Line {
  readonly n: number;
  readonly type: string;
  readonly key: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The source of a fact without an act: an expired opening, an ended period, an effect. */
export function sourceOf(kind: string, { key, details }: Pick<Line, 'key' | 'details'>): ActAbout | undefined {
  // a revision moves several deadlines in one change: each fact names its own
  const named = key ?? details['key'];
  if (typeof named !== 'string') return undefined;
  const step = definitionOf(kindNamed(kind), named);
  const [, subject = '', seat] = named.split('/');
  return step === undefined
    ? undefined
    : { step, subject, seat: seat ?? null, outcome: null, person: null, organisation: null, role: null };
}

/** A notice's sentence in place of the fact's own, with its figures. */
export interface Letter {
  readonly figures: Readonly<Record<string, string | number>>;
}

/** Whether the viewer may see a notice's letter: with access to the fact and to all figures of the letter. */
export function isVisibleLetter(state: CaseState, standing: Standing, line: Line, act: ActAbout | undefined, { figures }: Letter): boolean {
  const source = act ?? sourceOf(standing.kind, line);
  if (!source) return false;
  const known = knownTo(state, standing, { ...source, fact: line.type, details: line.details });
  return known.known && known.tells(figures);
}

/** Whether the viewer may see a line: an act with access to the act, a fact with access to all its details. */
export function isVisible(state: CaseState, standing: Standing, line: Line, act: ActAbout | undefined): boolean {
  // a deadline moved by an act is visible with access to the deadline, not to the act
  const ownKey = line.n > 0 && typeof line.details['key'] === 'string';
  const source = ownKey ? sourceOf(standing.kind, { key: null, details: line.details }) : (act ?? sourceOf(standing.kind, line));
  // all participants know of the case
  if (!source) return line.key === null && standing.sides.size > 0;
  if (line.n === 0) return knownTo(state, standing, source).known;
  const known = knownTo(state, standing, { ...source, fact: line.type, details: line.details });
  // the seat of a hidden person, which the key of a revised deadline ends with, is the person's name
  const namesHidden =
    (!act || ownKey) && (line.key === null || ownKey) && known.actor === 'hidden' && source.seat != null && source.seat !== standing.person;
  return known.known && !namesHidden && known.tells(line.details);
}
