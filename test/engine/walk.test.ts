import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { amend } from '#scripts/story/amend.ts';
import { cast, type Player } from '#scripts/story/cast.ts';
import { contestedEnd, judgedInsurmountable, returnedInTwo, universityDefaulted } from '#scripts/story/endings.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { stuckTalks } from '#scripts/story/stuck-talks.ts';
import { clientOwnedActs, noLicenceActs } from '#scripts/story/untransferred.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { valuesOf } from '#test/support/form-values.ts';
import { actorOf, aProject, obligingWorld, play, sceneOf } from '#test/support/play.ts';
import { accountTypes, kindOf } from '#workflows/domain/ledger.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { OpenRow, Recording } from '#workflows/engine/case-file.ts';
import type { Simulation, World } from '#workflows/engine/simulate.ts';
import { stepNamed, steps } from '#workflows/project/catalogue.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';

const players = Object.keys(cast) as Player[];
const ends = [...judgedInsurmountable, ...universityDefaulted, ...contestedEnd, ...returnedInTwo];
const played: readonly (readonly StoryAct[])[] = [
  sc1,
  royaltyTransferActs,
  royaltySharingActs,
  stuckTalks,
  amend,
  noLicenceActs,
  clientOwnedActs,
  ends,
];
const stories = played.flat();
const known = new Map<string, StoryAct[]>();
for (const story of stories) known.set(`${story.step} ${story.outcome}`, [...(known.get(`${story.step} ${story.outcome}`) ?? []), story]);

/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), 1 | state);
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once;
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Walker {
  readonly project: Simulation<Project>;
  readonly next: () => number;
}
const pick = <T>({ next }: Walker, list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];

/** What somebody fills in: a story's form, or one made from the form's own schema. */
function filled(walker: Walker, row: OpenRow, outcome: string): unknown {
  const form = stepNamed(row.step)?.outcomes[outcome]?.form;
  if (!form) return {};
  const told = pick(walker, known.get(`${row.step} ${outcome}`) ?? []);
  const seed = Math.floor(walker.next() * 2 ** 31);
  const value =
    told && walker.next() < 0.9
      ? told.input(sceneOf(walker.project, row.opening.subject, row.opening.about))
      : fc.sample(valuesOf(form), { numRuns: 1, seed })[0];
  return carriedPart(form, form.parse(walker.next() < 0.9 ? asShown(value as object, row) : value));
}
/** Sums copied from the page, as people do. */
function asShown(value: object, { opening: { about = {} } }: OpenRow): object {
  const shown = (name: string) => about[name === 'amountFen' ? 'fen' : name];
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => [name, typeof given === 'number' ? (shown(name) ?? given) : given]),
  );
}

/** What somebody has to do in a stage: what need not be done and what lies across the stages is in no story. */
const asked = steps.filter(({ optional, stage }) => !optional && typeof stage === 'string');

/** One act by somebody who may or may not be meant, mostly by the story's outcome. True: it was done. */
function actOnce(walker: Walker): boolean {
  const { project, next } = walker;
  const row = pick(
    walker,
    // what need not be done is done now and then
    project.open.filter(
      ({ kind, step, optional }) =>
        kind === 'step' && ((step !== 'file-objection' && !optional) || next() < (step === 'propose-termination' ? 0.0005 : 0.01)),
    ),
  );
  if (!row) return false;
  const { opening } = row;
  const fits = (player: Player) => isMeant(opening.for, actorOf(player)) && !opening.for.not?.includes(actorOf(player).person);
  const player = pick(walker, next() < 0.9 ? players.filter(fits) : players);
  const offered = opening.offers ?? Object.keys(stepNamed(row.step)?.outcomes ?? {});
  const usual = offered.filter((outcome) => known.has(`${row.step} ${outcome}`));
  const outcome = pick(walker, next() < 0.92 && usual.length > 0 ? usual : offered);
  if (!player || !outcome) return false;
  const { subject, seat } = opening;
  const act = { step: row.step, subject, outcome, input: filled(walker, row, outcome), actor: actorOf(player), ...(seat ? { seat } : {}) };
  const refusal = project.act(act);
  if (!refusal) expect(fits(player), `${player} could ${outcome} ${row.key}`).toBe(true);
  if (!fits(player)) expect(refusal?.refused, `${player} on ${row.key}`).toMatch(/NOT_YOURS|SAME_PERSON|ALREADY_DECIDED/);
  return refusal === undefined;
}

/** An asset is never below zero, a liability never above; cash shows what somebody has put in as well. */
function isOnItsSide(account: string, fen: number): boolean {
  const type = accountTypes[kindOf(account)];
  return account.endsWith('/cash') || (type === 'asset' ? fen >= 0 : type !== 'liability' || fen <= 0);
}

function checkInvariants({ state, file, open, recordings }: Simulation<Project>, since: number): void {
  const balances = Object.entries(file.books);
  expect(
    balances.reduce((sum, [, fen]) => sum + fen, 0),
    'all balances add up to zero',
  ).toBe(0);
  for (const [account, fen] of balances) expect(isOnItsSide(account, fen), `${account} at ${fen}`).toBe(true);
  if (!hasEnded(state)) expect(open.length + file.effects.length, `a project in ${state.phase} has nothing open`).toBeGreaterThan(0);
  expect(Object.keys(file.stamps).sort()).toEqual(open.map(({ key }) => key).sort());
  for (const recording of recordings.slice(since)) checkPublicMoney(recording, recordings);
}

/** I3: the funder's money moves only by an order that people have released after the approver's own act; the clock never orders it. */
function checkPublicMoney({ cause, effects, transfers }: Recording, all: readonly Recording[]): void {
  const subsidies = effects.filter(({ kind, payload }) => kind === 'pay' && payload['purpose'] === 'subsidy');
  if (subsidies.length > 0) expect(cause).toBe('act');
  if (subsidies.length === 0 && !transfers.some(({ debit }) => debit.startsWith('funder/'))) return;
  expect(all.some(({ act }) => act?.step === 'approve-subsidy' && act.role === 'fund.approver')).toBe(true);
}

function walk(project: Simulation<Project>, seed: number, turns: number) {
  const walker = { project, next: chance(seed) };
  let done = 0;
  for (let turn = 0; turn < turns && !hasEnded(project.state); turn += 1) {
    const since = project.recordings.length;
    const acted = actOnce(walker);
    if (acted) done += 1;
    else if (walker.next() < 0.2) project.passToNextDue();
    if (project.recordings.length > since) checkInvariants(project, since);
  }
  expect(JSON.parse(JSON.stringify(project.file)), 'the file is one JSON value').toEqual(project.file);
  expect(project.recordings.map(({ version }) => version)).toEqual(project.recordings.map((_, index) => index + 1));
  return { done, phase: project.state.phase, project };
}

/** A bank that refuses one order in ten, once it is told to. */
function moody(seed: number) {
  const next = chance(seed);
  const bank = { isMoody: false };
  const world: World = (effect, at) =>
    bank.isMoody && effect.kind === 'pay' && next() < 0.1 ? { state: 'failed', reason: 'account closed' } : obligingWorld(effect, at);
  return { bank, world };
}
/** The story up to some point, from where on it is left to chance. */
function strayed(seed: number, told: number) {
  const { bank, world } = moody(seed);
  const project = play(aProject(world), sc1.slice(0, told));
  bank.isMoody = true;
  return walk(project, seed, 300);
}
const doneIn = (walks: readonly ReturnType<typeof walk>[]) => walks.reduce((sum, { done }) => sum + done, 0);
const stepsIn = (walks: readonly ReturnType<typeof walk>[]) =>
  new Set(walks.flatMap(({ project }) => project.recordings.flatMap(({ act }) => (act ? [act.step] : []))));

describe('a walk at random over the real catalogue keeps the invariants', { timeout: 90_000 }, () => {
  test('from any point of SC1 on', () => {
    const walks = Array.from({ length: 14 }, (_, index) => strayed(index + 1, Math.floor((index * sc1.length) / 14)));
    expect(doneIn(walks)).toBeGreaterThan(1000);
    expect(stepsIn(walks).size).toBeGreaterThan(asked.length * 0.7);
    expect(new Set(walks.map(({ phase }) => phase)).size, 'the walks come to different ends').toBeGreaterThan(3);
  });

  test('from the conclusion to closed books', () => {
    const walks = Array.from({ length: 16 }, (_, seed) => {
      const { bank, world } = moody(seed + 2000);
      bank.isMoody = true;
      return walk(aConcludedProject({ world, ...(seed % 3 === 0 ? { silenceAccepts: true } : {}) }), seed + 500, 1200);
    });
    expect(doneIn(walks)).toBeGreaterThan(700);
    const closed = walks.filter(({ phase }) => phase === 'closed');
    expect(closed.length).toBeGreaterThan(3);
    for (const { project } of closed) expect([project.open, project.file.books['university/payable'] ?? 0]).toEqual([[], 0]);
  });
});

test('the stories know an outcome of nearly every step', () => {
  const untold = asked
    .filter(({ name, outcomes }) => !Object.keys(outcomes).some((outcome) => known.has(`${name} ${outcome}`)))
    .map(({ name }) => name);
  expect(untold.length, untold.join(', ')).toBeLessThan(asked.length / 3);
});
