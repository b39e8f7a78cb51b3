import type { CellKind, Sheet } from '#workflows/engine/beside.ts';
import { deepMerge, figureOf, inForce, type Overrides, type Pack, packsOf } from '#workflows/modules/terms/packs.ts';
import { figurePlaces } from './figures.ts';
import type { PolicyCase, Proposed } from './state.ts';

/** After every day that a pack can take effect on: the latest pack of a place, also one that is published and not yet in force. */
const latest = '9999-12-31';

/** How the figures of a kind are shown: rates in basis points, sums in fen, periods in days. */
const shownAs = { rates: 'rate', sums: 'fen', periods: 'count', wholes: 'text' } as const satisfies Record<string, CellKind>;
const kinds = Object.keys(shownAs) as (keyof typeof shownAs)[];

/** A figure as its cell shows it; null: not set here. Levels of approval are words: they stand in the proposal itself. */
function cellOf(terms: Overrides, place: string): string | number | null {
  const value = figureOf(terms, place);
  if (typeof value === 'number' || typeof value === 'string') return value;
  const isRates = Array.isArray(value) && value.every((one) => typeof one === 'number');
  return isRates ? value.map((bp) => `${bp / 100}%`).join(' / ') : null;
}

type Cells = readonly (string | number | null)[];
/** A figure is named as the form of this step names it. */
const figure = { name: 'figure', kind: 'option', of: 'propose-pack' } as const;
const place = { name: 'jurisdiction', kind: 'option', of: 'propose-pack' } as const;

/** A table for each kind of figure. `rowsOf`: the lines of one figure, by its name and its place in the terms. */
const tablesOf = (first: Sheet['columns'], values: readonly string[], rowsOf: (name: string, at: string) => readonly Cells[]): Sheet[] =>
  kinds.flatMap((kind) => {
    const rows = Object.entries(figurePlaces[kind]).flatMap(([name, at]) => rowsOf(name, at));
    const columns = [...first, ...values.map((name) => ({ name, kind: shownAs[kind] }))];
    return rows.length === 0 ? [] : [{ name: `figures-${kind}`, columns, rows }];
  });
const merged = (packs: readonly Pack[]): Overrides => packs.reduce<Overrides>((law, { terms }) => deepMerge(law, terms), {});

/** The figures of the country, each followed by those that places have set themselves: what a proposal changes or must keep to. */
export function figuresInForce({ packs }: Pick<PolicyCase, 'packs'>): Sheet[] {
  const local = [...new Set(packs.map(({ jurisdiction }) => jurisdiction))].filter((one) => one !== 'CN').sort();
  return tablesOf([figure, place], ['figureNow'], (name, at) =>
    ['CN', ...local].flatMap((one) => {
      const cell = cellOf(inForce(packs, one, latest)?.terms ?? {}, at);
      return cell === null ? [] : [[name, one, cell]];
    }),
  );
}

/** What the proposal changes: each figure before and after, in the place or programme for which it is made. */
export function figuresChanged({ packs, programmes, proposed }: Pick<PolicyCase, 'packs' | 'programmes' | 'proposed'>): Sheet[] {
  const what: Proposed | undefined = proposed?.what;
  const [before, after] =
    what?.kind === 'pack'
      ? [packs, [...packs, what.pack]].map((known) => merged(packsOf(known, what.pack.jurisdiction, what.pack.effectiveFrom)))
      : what?.kind === 'terms'
        ? ofProgramme({ packs, programmes }, what)
        : [];
  if (!before || !after) return [];
  return tablesOf([figure], ['figureBefore', 'figureAfter'], (name, at) => {
    const [was, is] = [cellOf(before, at), cellOf(after, at)];
    return was === is ? [] : [[name, was, is]];
  });
}
function ofProgramme({ packs, programmes }: Pick<PolicyCase, 'packs' | 'programmes'>, what: Extract<Proposed, { kind: 'terms' }>) {
  const programme = programmes.find(({ id }) => id === what.programme);
  const law = merged(packsOf(packs, programme?.jurisdiction ?? 'CN', what.effectiveFrom));
  return [programme?.terms ?? {}, what.terms].map((own) => deepMerge(law, own));
}
