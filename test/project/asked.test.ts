import { describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { everyStory } from '#test/support/every-story.ts';
import { actorOf, aProject, attempt } from '#test/support/play.ts';
import { mayAct } from '#workflows/engine/admit.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { projectWords } from '#workflows/project/words.ts';

/** What is asked of the people of a story after each of its acts. */
function afterEachAct(
  look: (
    act: { readonly step: string; readonly key: string; readonly outcome: string; readonly by: Player },
    project: ReturnType<typeof aProject>,
  ) => void,
) {
  const project = aProject();
  for (const story of sc1) {
    for (let waits = 0; attempt(project, story)?.refused === 'NOT_OPEN' && waits < 50; waits += 1) project.passToNextDue();
    const done = project.recordings.findLast(({ act }) => act !== undefined)?.act;
    if (done) look({ step: done.step, key: done.key, outcome: done.outcome, by: story.by }, project);
  }
  return project;
}

/** Whether what is asked is what has been done: who proposes a text is asked to sign it afterwards. */
const isSame = (offers: readonly string[] | undefined, outcome: string) => offers === undefined || offers.includes(outcome);

describe('a done step is not asked for again', () => {
  test('the actor of a step is not asked for it again, unless something has followed from it since', () => {
    const again: string[] = [];
    afterEachAct(({ step, key, outcome, by }, project) => {
      const { version = 0 } = project.recordings.findLast(({ act }) => act?.key === key) ?? {};
      const same = project.asked.find((row) => row.key === key && row.stamp.version <= version && !stepNamed(step)?.repeatable);
      if (same && isSame(same.opening.offers, outcome) && mayAct(same.opening.for, actorOf(by))) again.push(`${by} ${key}`);
    });
    expect(again).toEqual([]);
  });

  test('a university that has answered is asked for its answer no more', () => {
    const asked: string[] = [];
    afterEachAct(({ step, by }, project) => {
      if (step !== 'seal-submit') return;
      const of = actorOf(by).organisation;
      asked.push(...project.asked.filter(({ opening }) => opening.for.organisation === of && opening.subject === of).map(({ key }) => key));
    });
    expect(asked).toEqual([]);
  });
});

/** Steps of all stories that were asked of somebody without a day. */
const undated = new Set<string>();

test.each(Object.entries(everyStory))('at the end of the story %s nobody is asked for anything that could keep it open', (_name, told) => {
  const project = told();
  for (const row of project.recordings.flatMap(({ opened }) => opened))
    if (row.kind === 'step' && !row.optional && row.stamp.dueAt === undefined) undated.add(row.step);
  const { phase } = project.state;
  if (!['closed', 'noProposals', 'noAward', 'notContracted', 'tooFew', 'rejected', 'withdrawn', 'discarded'].includes(phase)) return;
  expect(project.asked.filter(({ kind }) => kind === 'step').map(({ key }) => key)).toEqual([]);
});

describe('R14: what may be done is not asked', () => {
  test('what is asked in a story is asked by a day, but for objections, which are anybody’s', () => {
    expect([...undated].filter((step) => !stepNamed(step)?.isPublic)).toEqual([]);
  });

  test('a step that says that nothing need be done is offered alone', () => {
    const sentences = Object.values(projectWords).flatMap(({ definitions }) =>
      Object.entries(definitions).map(([name, words]) => [name, JSON.stringify(words)] as const),
    );
    const voluntary = sentences.flatMap(([name, said]) => (/的，无需办理|otherwise no action is needed/.test(said) ? [name] : []));
    expect(voluntary).toEqual(expect.arrayContaining(['waive-late-interest', 'write-off-clawback']));
    expect(voluntary.filter((name) => !stepNamed(name)?.optional)).toEqual([]);
  });
});
