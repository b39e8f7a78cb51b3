import { mayAct } from '#workflows/engine/admit.ts';
import type { Reference } from '#workflows/engine/beside.ts';
import type { OpenRow } from '#workflows/engine/case-file.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import { type FormRef, fieldKey } from '#workflows/engine/remarks.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Chance, pick } from './chance.ts';
import { organisationsOf, people } from './people.ts';
import type { WalkedProject } from './walked-project.ts';

/** What the fields of one form are filled from. */
interface Naming {
  readonly chance: Chance;
  readonly project: WalkedProject;
  readonly subject: string;
  readonly actor: Actor;
  /** The opening that the form is about. */
  readonly target?: OpenRow | undefined;
}

/** Fields that name a person or a thing, filled with a permitted choice. */
export function named(step: StepDefinition<Project>, values: Readonly<Record<string, unknown>>, naming: Naming): Record<string, unknown> {
  const names = step.names ?? {};
  const about = names['opening'];
  const target = about ? pick(naming.chance, targets(about, naming)) : undefined;
  const { chance } = naming;
  const inPlace = (name: string, given: unknown): unknown => {
    const reference = names[name];
    if (reference?.to === 'opening') return target?.key ?? given;
    const candidates = () => (reference ? candidatesFor(reference, { ...naming, target }) : []);
    if (Array.isArray(given)) {
      const drawn = reference ? draw(chance, candidates(), given.length) : given;
      return drawn.map((entry) => inPlace(name, entry));
    }
    if (given !== null && typeof given === 'object')
      return Object.fromEntries(Object.entries(given).map(([inner, value]) => [inner, inPlace(inner, value)]));
    return reference && typeof given === 'string' ? (pick(chance, candidates()) ?? given) : given;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inPlace(name, value)]));
}

/** Openings that a form may be about. */
function targets(reference: Reference<Project>, { project, subject, actor }: Naming): readonly OpenRow[] {
  if (reference.to !== 'opening') return [];
  const at = reference.at?.(project.state, subject);
  return project.open.filter(
    ({ kind, optional, stamp, opening }) =>
      kind === 'step' &&
      !optional &&
      (at === undefined || opening.for.organisation === at) &&
      (!reference.late || (stamp.dueAt !== undefined && stamp.dueAt <= project.now)) &&
      (!reference.mine || mayAct(opening.for, actor)),
  );
}

function candidatesFor(
  reference: Exclude<Reference<Project>, { readonly to: 'opening' }>,
  { project, subject, target }: Naming,
): readonly string[] {
  const { state } = project;
  if (reference.to === 'person') {
    const at = reference.at?.(state, subject);
    const keptOut = reference.notOf?.(state) ?? [];
    const wanted = reference.askedAs && target ? [target.opening.for.role] : reference.roles;
    return people
      .filter(({ organisation, roles }) => (at === undefined || organisation === at) && wanted.some((role) => roles.includes(role)))
      .filter(({ organisation }) => !keptOut.some((employer) => employer.organisation === organisation && !employer.unless))
      .map(({ person }) => person);
  }
  if (reference.to === 'field') return reference.of(state).flatMap((form) => fieldsOf(form));
  // as in the portal: a successor is an organisation of the same kind, because people of another kind could not act in its place
  if (!('among' in reference)) return organisationsOf(reference.kind);
  return reference.among(state).map((candidate) => (typeof candidate === 'object' ? candidate.id : String(candidate)));
}

const fieldsOf = ({ step, outcome }: FormRef) =>
  Object.keys(stepNamed(step)?.outcomes[outcome]?.form.shape ?? {}).map((name) => fieldKey(step, name));

function draw(chance: Chance, list: readonly string[], count: number): string[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(chance() * left.length), 1)[0] ?? '');
}
