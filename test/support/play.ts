import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { openingParties } from '#scripts/story/organisations.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { Actor, EffectRequest, Opening } from '#workflows/engine/define-step.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import type { BrokenRule, Refusal } from '#workflows/engine/refusal.ts';
import { Simulation, type World } from '#workflows/engine/simulate.ts';
import { defaultTerms, type Terms } from '#workflows/modules/terms/terms.ts';
import { catalogue, stepNamed } from '#workflows/project/catalogue.ts';
import { openProject } from '#workflows/project/open-project.ts';
import { openedEnvelope } from '#workflows/project/proposal/sealed-package.ts';
import type { Project } from '#workflows/project/state.ts';
import { beginsLikeOthers, type Desk, desks, keepSent, remembered } from './played-before.ts';
import { onlyListed } from './state-machines/machines.ts';

export { type Sent, sentIn } from './played-before.ts';
export { idOf };
export const openedAt = '2026-03-02T01:00:00.000Z';

/** Everybody signed in may also object to what is published. */
export const actorOf = (player: Player): Actor => ({
  person: idOf(player),
  organisation: cast[player].organisation,
  roles: [...cast[player].roles, 'public'],
});

/** A bank and an office that do at once what they are asked. */
export const obligingWorld: World = (effect, at) =>
  effect.kind === 'pay' ? { state: 'settled', reference: `bank-${effect.id}`.slice(0, 64), settledAt: at } : undefined;

/** A new project in the simulation; its draft is open. `world` answers the effects; envelopes it leaves alone are opened; `days`: the programme's own. */
export function aProject(world: World = obligingWorld, id = 'project', days?: Terms['days'], at: Instant = openedAt): Simulation<Project> {
  const desk: Desk = {};
  const isUsual = world === obligingWorld && id === 'project' && !days && at === openedAt;
  const terms = {
    ...defaultTerms,
    programme: 'programme',
    lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs },
    ...(days ? { days } : {}),
  };
  const parties = openingParties;
  // two cases in one database have two numbers
  const number = id === 'project' ? '2026-0001' : `2026-${id}`;
  const opened = openProject({ id, number, parties, requester: 'requester', terms }, at);
  const simulation = new Simulation(catalogue, opened, (effect, at) => world(effect, at) ?? unsealed(effect, desk), onlyListed);
  desks.set(simulation, desk);
  if (isUsual) beginsLikeOthers(simulation, 'project');
  return simulation;
}
const unsealed = ({ kind, payload }: EffectRequest, desk: Desk) =>
  kind === 'unseal'
    ? {
        proposals: (payload['proposals'] as { id: string }[]).map(({ id }) =>
          openedEnvelope(id, { draft: desk[id]?.['draft-proposal'], students: desk[id]?.['student-plan'] }),
        ),
      }
    : undefined;

/** Of an opening that is about none. */
const noText = '0'.repeat(64);
/** The simulation records nothing, so it has no archive; a recording puts the true one in its place. */
export const noArchive = 'a7'.repeat(32);
export function sceneOf({ now }: { readonly now: Instant }, subject: string, about: Opening['about'] = {}): Scene {
  const today = shanghaiDay(now);
  return {
    person: idOf,
    organisation: (player) => cast[player].organisation,
    subject,
    text: String(about['document'] ?? noText),
    fen: Number(about['fen'] ?? 0),
    archive: noArchive,
    day: (days) => addDays(today, days),
  };
}

/**
 * Does one act as the portal would: parses the whole form, hands on the carried part. Answers the refusal, if any. `authority`: what the
 * portal has found in the organisation's list of signatories.
 */
export function attempt(simulation: Simulation<Project>, story: StoryAct, authority?: Actor['authority']): Refusal | undefined {
  const actor: Actor = { ...actorOf(story.by), ...(authority === undefined ? {} : { authority }) };
  const mine = simulation.open.filter(
    ({ step, opening }) => step === story.step && isMeant(opening.for, actor) && !opening.for.not?.includes(actor.person),
  );
  const row = mine.find(({ opening }) => story.subject === undefined || opening.subject.includes(story.subject));
  const outcome = stepNamed(story.step)?.outcomes[story.outcome];
  const form = outcome?.form;
  if (!form) throw new Error(`no outcome ${story.outcome} of ${story.step}`);
  const subject = row?.opening.subject ?? story.subject ?? 'none';
  const whole = form.parse(story.input(sceneOf(simulation, subject, row?.opening.about)));
  const broken = stepNamed(story.step)?.breaksWhole?.(simulation.state, whole, story.outcome) ?? [];
  if (broken.length > 0) return { refused: 'RULES_BROKEN', details: { broken } };
  const desk = desks.get(simulation);
  if (outcome?.sealed === 'draft' && desk) desk[actor.organisation] = { ...desk[actor.organisation], [story.step]: whole };
  const before = simulation.state;
  const refusal = simulation.act({
    step: story.step,
    subject,
    outcome: story.outcome,
    input: carriedPart(form, whole),
    actor,
    ...(row?.opening.seat ? { seat: row.opening.seat } : {}),
  });
  if (!refusal) {
    const { file, recordings, now } = simulation;
    const packed = Object.entries(outcome.packs ?? {}).map(([name, from]) => [name, desk?.[actor.organisation]?.[from]]);
    const parts = packed.length > 0 ? { parts: Object.fromEntries(packed) } : {};
    const id = recordings.findLast(({ act }) => act)?.act?.id ?? '';
    keepSent(simulation, id, { form: whole, ...parts, before, after: { file, changes: recordings.length, now } });
  }
  return refusal;
}

/** Plays acts that must all succeed; where none of an act's openings is there yet, time passes until it is. */
export function play(simulation: Simulation<Project>, acts: readonly StoryAct[]): Simulation<Project> {
  for (const story of acts) remembered(simulation, story, () => playOne(simulation, story));
  return simulation;
}
function playOne(simulation: Simulation<Project>, story: StoryAct): void {
  let refusal = attempt(simulation, story);
  for (let waits = 0; refusal?.refused === 'NOT_OPEN' && waits < 400 && simulation.passToNextDue(); waits += 1)
    refusal = attempt(simulation, story);
  if (!refusal) return;
  const open = simulation.open.map(({ key }) => key).join(', ');
  throw new Error(`${story.by} could not ${story.outcome} ${story.step}: ${JSON.stringify(refusal)}; open: ${open}`);
}

/** The refusal of an act that breaks exactly these rules. */
export const breaking = (...broken: readonly BrokenRule[]) => ({ refused: 'RULES_BROKEN', details: { broken } });
/** The rules that an act breaks, each with the place: `weights-not-whole indicators`. */
export const brokenIn = (refusal: Refusal | undefined): string[] =>
  ((refusal?.refused === 'RULES_BROKEN' ? refusal.details?.['broken'] : undefined) as readonly BrokenRule[] | undefined)?.map(
    ({ rule, field }) => `${rule} ${field}`,
  ) ?? [];
