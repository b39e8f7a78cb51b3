import { type Access, accessOf, type Known, type Matter, type Reader, type Readers } from '#workflows/engine/access.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Group } from './readers.ts';
import { projectRules } from './rules.ts';
import type { Side } from './sides.ts';

const byName: ReadonlyMap<string, Access<Project>> = new Map(catalogue.map(({ name, access }) => [name, access]));

/** What a reader may know of a matter of the project. A step that no definition names is known to nobody. */
export const accessIn = (project: Project, reader: Reader, matter: Matter): Known =>
  accessOf(byName.get(matter.step), projectRules, project, reader, matter);

/** The step, wait or effect that a key of the record belongs to: `step/subject/seat`, or an effect's id. */
export const definitionOf = (key: string): string | undefined => {
  const name = key.split(/[/.]/)[0] ?? '';
  return byName.has(name) ? name : undefined;
};

const always = (readers: Readers<Project> | undefined, side: Side) =>
  (typeof readers === 'function' ? [readers] : (readers ?? [])).some((group: Group) => group.always?.includes(side));

/** Definitions of which everybody on a side may know, act by act and whatever the state. What lists ask in SQL. */
export const alwaysKnownTo = (side: Side): string[] => catalogue.filter(({ access }) => always(access.known, side)).map(({ name }) => name);
/** Those of them whose figures everybody on the side may see as well. */
export const alwaysCountedBy = (side: Side): string[] =>
  catalogue.filter(({ access }) => always(access.figures, side)).map(({ name }) => name);
/** Of the figures beside an opening, what names it and tells nothing else. */
export const identifyingOf = (about: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(about).filter(([name]) => projectRules.identifying.includes(name)));
