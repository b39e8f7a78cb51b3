import { expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { everyStory } from '#test/support/every-story.ts';
import { actorOf, sentIn } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { unlisted } from '#test/support/state-machines/machines.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { openIn, seatOf } from '#workflows/engine/openings.ts';
import { perform } from '#workflows/engine/perform.ts';
import { isRefusal } from '#workflows/engine/refusal.ts';
import { catalogue, steps } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const askedIn = (state: Project, books: Parameters<typeof openIn>[2]) =>
  openIn(catalogue, state, books)
    .filter(({ optional }) => !optional)
    .map(({ key }) => key)
    .sort();
const document = '5e'.repeat(32);
const players = Object.keys(cast) as Player[];

const told = Object.entries(everyStory).map(([name, story]) => ({ name, project: story() }));
/** Takes back each act of the stories that its step lets be taken back, right after it. */
const takenBack = told.flatMap(({ name, project }) =>
  [...sentIn(project).values()].flatMap(({ before, after: { file, now } }) => {
    const made = project.recordings.find(({ version }) => version === file.version)?.act;
    if (!made || file.state.retractable?.key !== made.key) return [];
    const actor = { ...made.actor, roles: [...made.actor.roles, participant] };
    const act = { id: 'taken-back', step: 'retract-act', subject: made.step, outcome: 'retract', document, at: now, input: {}, actor };
    const performed = perform(catalogue, file, act);
    return [{ name, project, made, what: `${made.step} ${made.outcome}`, before, file, performed }];
  }),
);

test('what was asked before it is asked again, nothing else is, no sum has moved, and no machine of 4.4 goes a way of its own', () => {
  for (const { name, what, before, file, performed } of takenBack) {
    if (isRefusal(performed)) throw new Error(`${name}: ${what}: ${JSON.stringify(performed)}`);
    const after = performed.file;
    expect(after.books).toEqual(file.books);
    expect(askedIn(after.state, after.books), `${name}: ${what}`).toEqual(askedIn(before, file.books));
    expect(unlisted(file.state, after.state), `${name}: ${what}`).toEqual([]);
  }
});

test('everybody who knew of the act knows that it was taken back, and what it had opened closes as withdrawn', () => {
  for (const { name, what, made, project, file, performed } of takenBack) {
    if (isRefusal(performed)) throw new Error(`${name}: ${what}`);
    const [fact] = performed.recording.facts;
    expect(performed.recording.closed.filter(({ key, why }) => why !== 'withdrawn' && !key.startsWith('retract-act/'))).toEqual([]);
    const { step, subject, key, outcome } = made;
    const matter = { step, subject, seat: seatOf(key) ?? undefined, person: null, organisation: null, role: null };
    for (const player of players) {
      const reader = readerIn(project, { name: player, ...actorOf(player) });
      const done = { ...matter, outcome, person: made.actor.person, organisation: made.actor.organisation, role: made.role };
      if (!accessIn(projectKind, file.state, reader, done).known) continue;
      const told = { ...matter, fact: 'act-retracted', details: fact };
      expect(accessIn(projectKind, performed.file.state, reader, told).known, `${name}: ${what}: ${player}`).toBe(true);
    }
  }
});

test('most acts that can be taken back are met on the way of a story', () => {
  const offered = steps.flatMap((step) => (step.retractable ?? []).map((outcome) => `${step.name} ${outcome}`));
  const met = new Set(takenBack.map(({ what }) => what));
  expect(offered.filter((one) => met.has(one)).length).toBeGreaterThan(offered.length / 2);
});

test('a form that can be sent back leads to no way of its own in 4.4 either', () => {
  const strays = told.flatMap(({ project }) =>
    [...sentIn(project).values()].flatMap(({ before, after: { file } }) =>
      file.state.returnable?.version === file.version ? unlisted(file.state, before) : [],
    ),
  );
  expect([...new Set(strays)]).toEqual([]);
});
