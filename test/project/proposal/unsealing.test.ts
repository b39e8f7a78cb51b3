import { expect, test } from 'vitest';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actsOf } from '#test/support/on-record.ts';
import { aProject, obligingWorld, play } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import type { World } from '#workflows/engine/simulate.ts';
import { whyStillSealed } from '#workflows/project/proposal/on-record.ts';

/** The opening is asked of the worker and not answered yet. */
const unanswered: World = (effect, at) => (effect.kind === 'unseal' ? undefined : obligingWorld(effect, at));
const sealed = (project: ReturnType<typeof aProject>, id: string) => ({
  id,
  document: project.state.selection.proposals?.[id]?.sealed ?? '',
});

const why = (project: ReturnType<typeof aProject>, asked: { id: string; document: string }[], now = project.now) =>
  whyStillSealed(actsOf(project), asked, now, realDayMs);

test('the key turns for sealed proposals of a closed round that two people have opened, and for nothing else', () => {
  const project = play(aProject(unanswered), upTo(sc1, 'open-proposals'));
  const asked = () => [sealed(project, haihe), sealed(project, bohai)];
  expect(asked().every(({ document }) => document.length === 64)).toBe(true);
  expect(why(project, asked())).toBe('NOT_CONFIRMED');

  play(project, from(sc1, 'open-proposals').slice(0, 1));
  expect(project.state.selection.closedAt).toBeDefined();
  expect(why(project, asked())).toBe('NOT_CONFIRMED');

  play(project, from(sc1, 'open-proposals').slice(1, 2));
  expect(why(project, asked())).toBeUndefined();
  expect(why(project, [{ ...sealed(project, bohai), id: haihe }])).toBe('NOT_SEALED');
  expect(why(project, [{ id: haihe, document: 'f'.repeat(64) }])).toBe('NOT_SEALED');
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
  expect(why(again, [sealed(again, haihe)])).toBeUndefined();
  expect(why(again, [sealed(again, haihe), rival])).toBe('NOT_SEALED');
});

test('two confirmations open nothing while the window is open by the clock of the database, also against the workflow’s time', () => {
  const project = play(aProject(unanswered), [...upTo(sc1, 'open-proposals'), ...from(sc1, 'open-proposals').slice(0, 2)]);
  const listed = project.recordings.find(({ facts }) => facts.some(({ type }) => type === 'demand-listed'))?.at ?? '';
  const after = (days: number) => new Date(Date.parse(listed) + days * realDayMs).toISOString();
  expect(why(project, [sealed(project, haihe)], after(29))).toBe('TOO_EARLY');
  expect(why(project, [sealed(project, haihe)], after(30))).toBeUndefined();
});

test('one person in two roles, or a stand-in of the other, is not two', () => {
  const project = play(aProject(unanswered), [...upTo(sc1, 'open-proposals'), ...from(sc1, 'open-proposals').slice(0, 2)]);
  const [manager, witness] = actsOf(project).filter(({ step }) => step === 'open-proposals');
  const acts = actsOf(project).filter(({ step }) => step !== 'open-proposals');
  const opened = (actor: object) => {
    if (!manager || !witness) throw new Error('nobody has opened');
    return whyStillSealed(
      [...acts, manager, { ...witness, actor: { ...witness.actor, ...actor } }],
      [sealed(project, haihe)],
      project.now,
      1,
    );
  };
  const person = manager?.actor.person ?? '';
  expect(opened({})).toBeUndefined();
  expect(opened({ person })).toBe('NOT_CONFIRMED');
  expect(opened({ actingFor: { person, roles: ['pm'] } })).toBe('NOT_CONFIRMED');
  expect(opened({ roles: ['pm'] })).toBe('NOT_CONFIRMED');
});
