import type { StoryAct } from '#scripts/story/act.ts';
import { cast, idOf } from '#scripts/story/cast.ts';
import { sceneOf } from '#test/support/play.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { people } from './people.ts';
import type { WalkedProject } from './walked-project.ts';

/** Plays a story's acts, and lets time pass where one is not asked yet. False: the story could not go on. */
export function follow(project: WalkedProject, acts: readonly StoryAct[]): boolean {
  for (const story of acts) {
    let refusal = attempt(project, story);
    for (let waits = 0; refusal?.refused === 'NOT_OPEN' && waits < 400 && project.passToNextDue(); waits += 1)
      refusal = attempt(project, story);
    if (refusal) return false;
  }
  return true;
}

function attempt(project: WalkedProject, { by, step, outcome, subject, input }: StoryAct): Refusal | undefined {
  const actor = people.find(({ person }) => person === idOf(by));
  const definition = stepNamed(step)?.outcomes[outcome];
  if (!actor || !definition) throw new Error(`${cast[by].nameEn} knows no ${outcome} of ${step}`);
  const mine = project.open.filter(
    (row) => row.step === step && isMeant(row.opening.for, actor) && !row.opening.for.not?.includes(actor.person),
  );
  const row = mine.find(({ opening }) => subject === undefined || opening.subject.includes(subject));
  const about = row?.opening.subject ?? subject ?? 'none';
  const whole = definition.form.parse(input(sceneOf(project, about, row?.opening.about)));
  const seat = row?.opening.seat;
  const act = { step, subject: about, outcome, input: carriedPart(definition.form, whole), actor, ...(seat ? { seat } : {}) };
  return project.act(act, whole, definition.sealed === 'draft');
}
