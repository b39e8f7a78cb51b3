import { expect, test } from 'vitest';
import { enterprises, universities } from '#scripts/demonstration/places.ts';
import { type Plan, plans } from '#scripts/demonstration/plans.ts';
import { askedOfPolicy } from '#scripts/demonstration/policy-cases.ts';
import { accountPlayers } from '#scripts/demonstration/troupe-of-all.ts';
import { cast, type Player } from '#scripts/story/cast.ts';
import { binhai, haihe } from '#scripts/story/organisations.ts';
import { actorOf, aProject, play } from '#test/support/play.ts';
import { stages } from '#workflows/domain/stage.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { hasEnded, stageOf } from '#workflows/project/state.ts';

const played = new Map<Plan, ReturnType<typeof aProject>>(
  plans.map((plan) => {
    const project = play(aProject(), plan.acts);
    // where waits are short, the window has closed by the time a visitor comes
    if (plan.waits === 'short' && project.state.phase === 'proposing')
      while (project.state.selection.closedAt === undefined) project.passToNextDue();
    return [plan, project];
  }),
);

/** Whether the account has something to do in this project, where its own organisation plays its part. */
function isAsked(player: Player, plan: Plan): boolean {
  const { organisation } = cast[player];
  if ((organisation === binhai && plan.enterprise === 'other') || (organisation === haihe && plan.university === 'other')) return false;
  const actor = actorOf(player);
  // an open call is offered to investigators, and asks those who have begun; the funder's auditors audit when they choose to
  return (played.get(plan)?.open ?? []).some(
    ({ kind, step, optional, opening }) =>
      kind === 'step' &&
      (!optional || step === 'draft-proposal' || step === 'audit-spending') &&
      opening.for.role !== 'public' &&
      isMeant(opening.for, actor) &&
      !opening.for.not?.includes(actor.person),
  );
}

test('the demonstration has twenty-one kinds of results, universities and five regions', () => {
  expect(plans.filter(({ key }) => key !== 'coating')).toHaveLength(21);
  expect(new Set(plans.map(({ key }) => key)).size).toBe(plans.length);
  expect([universities.length, enterprises.length]).toEqual([21, 5]);
});

test('a project waits in every stage', () => {
  const waiting = [...played.values()].filter(({ state }) => !hasEnded(state)).map(({ state }) => stageOf(state));
  expect(stages.filter((stage) => !waiting.includes(stage))).toEqual([]);
});

test('every account has something to do', () => {
  const idle = accountPlayers.filter((player) => !askedOfPolicy.includes(player) && !plans.some((plan) => isAsked(player, plan)));
  expect(idle).toEqual([]);
});

test('the money is everywhere what the story says, times the size of the project', () => {
  for (const [, { file, state }] of played) {
    expect(Object.values(file.books).reduce((sum, fen) => sum + fen, 0)).toBe(0);
    expect(state.contracting.contract?.priceFen ?? 1_000_000).toBeGreaterThanOrEqual(1_000_000);
  }
});
