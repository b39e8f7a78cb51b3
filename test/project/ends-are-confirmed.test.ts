import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { sentIn } from '#test/support/play.ts';
import { endBy } from '#web/trpc/end-by.ts';
import { openIn } from '#workflows/engine/openings.ts';
import { type AnyKind, kindNamed } from '#workflows/kinds.ts';
import { catalogue, stepNamed } from '#workflows/project/catalogue.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';

/** Each act after which the project is over or only settled, and the end that the portal says before it is done. */
function endsOf(story: (typeof everyStory)[string]) {
  const project = story();
  const sent = sentIn(project);
  const isOver = (one: Project) => hasEnded(one) || one.phase === 'terminating';
  return project.recordings.flatMap(({ act, at }) => {
    const found = act && sent.get(act.id);
    if (!found) return [];
    const { before, after } = found;
    const { books, state } = after.file;
    const opening = openIn(catalogue, before, books).find(({ key }) => key === act.key)?.opening;
    const step = stepNamed(act.step);
    if (!opening || !step) throw new Error(`${act.key} is not open`);
    const said = endBy(
      kindNamed('project') as AnyKind,
      { state: before, books } as never,
      { step, opening, key: act.key, act: { ...act, at } } as never,
    );
    const comes = !hasEnded(before) && isOver(state) && state.phase !== before.phase;
    return said || comes
      ? [{ act: `${act.step} ${act.outcome}`, said, comes: comes ? { phase: state.phase, isFinal: hasEnded(state) } : null }]
      : [];
  });
}

const ends = Object.entries(everyStory).flatMap(([name, story]) => endsOf(story).map((end) => ({ name, ...end })));

describe('an act that ends a project, or begins its settlement, is known as such before it is done', () => {
  test.each(ends)('$name: $act', ({ said, comes }) => {
    expect(said).toEqual(comes);
  });
  test('also where the last of two persons agrees to it', () => {
    expect(new Set(ends.map(({ act }) => act))).toContain('no-proposal-decision agree');
  });
});
