import { expect, test } from 'vitest';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, obligingWorld, play } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import type { World } from '#workflows/engine/simulate.ts';
import { whySealed } from '#workflows/project/proposal/why-sealed.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';

/** The opening is asked of the worker and not answered yet. */
const unanswered: World = (effect, at) => (effect.kind === 'unseal' ? undefined : obligingWorld(effect, at));
const hashesIn = ({ state }: ReturnType<typeof aProject>, id: string) => {
  const { sealed = '', draft = '', students = '' } = state.selection.proposals?.[id] ?? {};
  return { sealed, draft, students };
};

test('its own people read until when their proposal is sealed, then that the opening is awaited, then where its text is', () => {
  const project = play(aProject(), upTo(sc1, 'open-proposals'));
  const own = hashesIn(project, haihe);
  const why = (hash: string) => whySealed(project.state, { organisation: haihe, hash });
  const dueAt = closesAt(project.state) ?? '';
  expect(dueAt).not.toBe('');
  for (const hash of Object.values(own)) expect(why(hash)).toEqual({ why: 'until', dueAt });
  // a text that was replaced before, and another university's
  expect(why('f'.repeat(64))).toEqual({ why: 'never' });
  expect(why(hashesIn(project, bohai).sealed)).toEqual({ why: 'never' });

  play(project, from(sc1, 'open-proposals').slice(0, 1));
  for (const hash of Object.values(own)) expect(why(hash)).toEqual({ why: 'awaiting' });

  play(project, from(sc1, 'open-proposals').slice(1, 2));
  expect(why(own.draft)).toEqual({ why: 'draft' });
});

test('a sealed proposal that was withdrawn stays sealed', () => {
  const project = play(aProject(unanswered), upTo(sc1, 'open-proposals'));
  const { sealed, draft } = hashesIn(project, bohai);
  play(project, [
    {
      ...of(sc1, 'seal-submit', { by: 'rivalResearchOffice' }),
      outcome: 'withdraw',
      input: () => ({ reason: '经费安排有变，决定不再参加本次揭榜。' }),
    },
  ]);
  for (const hash of [sealed, draft]) expect(whySealed(project.state, { organisation: bohai, hash })).toEqual({ why: 'never' });
});

test('the refusal of a text says its reason: day and hour of the opening, its own draft, its disposal', () => {
  const { zh, en } = sentenceOf('SEALED', { why: 'until', dueAt: '2026-04-01T16:00:00.000Z' });
  expect(zh).toMatch(/本单位密封.*2026.*截止后开启.*方案包/);
  expect(en).toMatch(/Your organisation has sealed.*2026.*package file/);
  for (const why of ['awaiting', 'draft', 'unreadable', 'never']) {
    const said = sentenceOf('SEALED', { why });
    expect(said.zh.length, why).toBeGreaterThan(20);
    expect(`${said.zh}${said.en}`, why).not.toMatch(/其他单位|another organisation/);
  }
  expect(sentenceOf('DISPOSED', { at: '2026-04-01T02:00:00.000Z' }).en).toContain('2026');
});
