import fc from 'fast-check';
import type { z } from 'zod';
import { valuesOf } from '#test/support/form-values.ts';
import { sceneOf } from '#test/support/play.ts';
import type { OpenRow } from '#workflows/engine/case-file.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Chance, pick, seedFrom } from './chance.ts';
import { named } from './named.ts';
import { storyForms } from './story-forms.ts';
import type { WalkedProject } from './walked-project.ts';

type Values = Record<string, unknown>;

const known = new WeakMap<z.core.$ZodType, fc.Arbitrary<unknown>>();
function valuesFor(form: z.core.$ZodType): fc.Arbitrary<unknown> {
  const values = known.get(form) ?? valuesOf(form);
  known.set(form, values);
  return values;
}

/**
 * A filled form: a story's form, now and then with one field of another kind, or one made from the form's own schema, with what
 * the page suggests, the sums that it shows and people who may be named.
 */
export function filled(
  chance: Chance,
  project: WalkedProject,
  step: StepDefinition<Project>,
  row: OpenRow,
  outcome: string,
  actor: Actor,
): Values {
  const form = step.outcomes[outcome]?.form;
  if (!form) return {};
  const { subject, seat, about } = row.opening;
  const story = pick(chance, storyForms.get(`${step.name} ${outcome}`) ?? []);
  const made = (): Values => {
    const values = fc.sample(valuesFor(form), { numRuns: 1, seed: seedFrom(chance) })[0] as Values;
    const begins = step.begins?.(project.state, { subject, ...(seat ? { seat } : {}), ...(about ? { about } : {}) })?.[outcome] ?? {};
    // as on the page: what begins empty or unfinished is filled in
    const begun = Object.fromEntries(Object.entries(begins).filter(([name, value]) => form.shape[name]?.safeParse(value).success));
    return { ...named(step, asShown(values, about), { chance, project, subject, actor }), ...asShown(begun, about) };
  };
  if (!story || chance() >= 0.85) return made();
  const input = story.input(sceneOf(project, subject, about)) as Values;
  const told = chance() < 0.9 ? asShown(input, about) : input;
  return chance() < 0.25 ? withOneFieldOf(chance, made(), told) : told;
}

function withOneFieldOf(chance: Chance, made: Values, told: Values): Values {
  const name = pick(chance, Object.keys(made));
  return name === undefined ? told : { ...told, [name]: made[name] };
}

/** The form again, with the figures that the refusal has named beside the wrong ones. */
export function corrected(values: Values, broken: readonly BrokenRule[]): Values {
  const named = broken.flatMap(({ field, figures = {} }) => {
    const figure = Object.values(figures).find((value) => typeof value === typeof values[field] && value !== values[field]);
    return figure === undefined ? [] : [[field, figure] as const];
  });
  return { ...values, ...Object.fromEntries(named) };
}

/** Sums copied from the page, as people do. */
function asShown(values: Values, about: OpenRow['opening']['about'] = {}): Values {
  const shown = (name: string) => about[name === 'amountFen' ? 'fen' : name];
  return Object.fromEntries(
    Object.entries(values).map(([name, given]) => [
      name,
      typeof given === 'number' && typeof shown(name) === 'number' ? shown(name) : given,
    ]),
  );
}
