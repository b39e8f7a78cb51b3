import { expect, test } from 'vitest';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, obligingWorld, play } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import type { World } from '#workflows/engine/simulate.ts';
import { mayBeUnsealed } from '#workflows/project/proposal/visibility.ts';

/** The opening is asked of the worker and not answered yet. */
const unanswered: World = (effect, at) => (effect.kind === 'unseal' ? undefined : obligingWorld(effect, at));
const sealed = (project: ReturnType<typeof aProject>, id: string) => ({
  id,
  document: project.state.selection.proposals?.[id]?.sealed ?? '',
});

test('the key turns for sealed proposals of a closed round that two people have opened, and for nothing else', () => {
  const project = play(aProject(unanswered), upTo(sc1, 'open-proposals'));
  const asked = () => [sealed(project, haihe), sealed(project, bohai)];
  expect(asked().every(({ document }) => document.length === 64)).toBe(true);
  expect(mayBeUnsealed(project.state, asked())).toBe(false);

  play(project, from(sc1, 'open-proposals').slice(0, 1));
  expect(project.state.selection.closedAt).toBeDefined();
  expect(mayBeUnsealed(project.state, asked())).toBe(false);

  play(project, from(sc1, 'open-proposals').slice(1, 2));
  expect(mayBeUnsealed(project.state, asked())).toBe(true);
  expect(mayBeUnsealed(project.state, [{ ...sealed(project, bohai), id: haihe }])).toBe(false);
  expect(mayBeUnsealed(project.state, [{ id: haihe, document: 'f'.repeat(64) }])).toBe(false);
});

test('a proposal that was withdrawn stays closed when the others are opened', () => {
  const project = play(aProject(unanswered), upTo(sc1, 'open-proposals'));
  const rival = sealed(project, bohai);
  const again = play(aProject(unanswered), [
    ...upTo(sc1, 'open-proposals'),
    {
      ...of(sc1, 'seal-submit', { by: 'rivalResearchOffice' }),
      outcome: 'withdraw',
      input: () => ({ reason: '经费安排有变，决定不再参加本次揭榜。' }),
    },
    ...from(sc1, 'open-proposals').slice(0, 2),
  ]);
  expect(mayBeUnsealed(again.state, [sealed(again, haihe)])).toBe(true);
  expect(mayBeUnsealed(again.state, [sealed(again, haihe), rival])).toBe(false);
});
