import { mayAct } from '#workflows/engine/admit.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { OpenRow } from '#workflows/engine/case-file.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import type { BrokenRule, Refusal } from '#workflows/engine/refusal.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { type Chance, pick } from './chance.ts';
import { corrected, filled } from './fill-form.ts';
import { people } from './people.ts';
import { storyForms } from './story-forms.ts';
import type { WalkedProject } from './walked-project.ts';

const inRole = new Map<string, Actor[]>();
for (const person of people) for (const role of person.roles) inRole.set(role, [...(inRole.get(role) ?? []), person]);

export const mayDo = ({ opening }: OpenRow) => (inRole.get(opening.for.role) ?? []).filter((person) => mayAct(opening.for, person));

const offeredIn = ({ step, opening }: OpenRow) => opening.offers ?? Object.keys(stepNamed(step)?.outcomes ?? {});

/** An outcome not chosen so far; undefined if all have been. */
export const newOutcomeOf = (chance: Chance, row: OpenRow, chosen: ReadonlySet<string>): string | undefined =>
  pick(
    chance,
    offeredIn(row).filter((outcome) => !chosen.has(`${row.step} ${outcome}`)),
  );

/** One of the outcomes offered; mostly that of a story. `usual`: how mostly. */
export function outcomeOf(chance: Chance, row: OpenRow, usual: number): string | undefined {
  const offered = offeredIn(row);
  const known = offered.filter((outcome) => storyForms.has(`${row.step} ${outcome}`));
  return pick(chance, known.length > 0 && chance() < usual ? known : offered);
}

/** Does one act; a form that breaks rules is corrected once by the figures of the refusal. Undefined: it was done. */
export function actOn(chance: Chance, project: WalkedProject, row: OpenRow, outcome: string, actor: Actor): Refusal | undefined {
  const step = stepNamed(row.step);
  const form = step?.outcomes[outcome]?.form;
  if (!step || !form) throw new Error(`no ${outcome} of ${row.step}`);
  const { subject, seat } = row.opening;
  const send = (values: Record<string, unknown>) => {
    const whole = form.safeParse(values);
    if (!whole.success) return { refused: 'BAD_INPUT' } as const;
    // the page itself refuses it, for everybody: nothing is sent
    if (step.breaksWhole?.(project.state, whole.data, outcome).length) return { refused: 'BAD_INPUT' } as const;
    const act = { step: row.step, subject, outcome, input: carriedPart(form, whole.data), actor, ...(seat ? { seat } : {}) };
    return project.act(act, whole.data, step.outcomes[outcome]?.sealed === 'draft');
  };
  const values = filled(chance, project, step, row, outcome, actor);
  const refusal = send(values);
  const broken = refusal?.refused === 'RULES_BROKEN' ? refusal.details?.['broken'] : undefined;
  return broken ? send(corrected(values, broken as readonly BrokenRule[])) : refusal;
}
