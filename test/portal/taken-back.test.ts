import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'completeness-check'));
});
afterAll(() => readers.portal.close());

const refused = (error: unknown) => errorDataOf(error)?.reason;

test('what a report had asked closes as withdrawn with it: its page says so to the one who was asked, and to nobody else', async () => {
  const asked = (await readers.page('projectManager', 'completeness-check')).key;
  const pageOf = (player: Player | null, key = asked) => readers.portal.as(player).steps.page({ caseId, key });
  expect((await pageOf('projectManager')).outcomes.map(({ name }) => name)).toContain('pass');
  const author = actorOf('investigator');
  const actor = { ...author, roles: [...author.roles, participant] };
  expect(readers.project.act({ step: 'retract-act', subject: 'submit-milestone', outcome: 'retract', input: {}, actor })).toBeUndefined();
  await readers.live();

  const { decision } = await pageOf('projectManager');
  expect(decision).toMatchObject({ why: 'withdrawn', outcome: null, person: null, organisation: null });
  const { rows } = await readers.portal.as('projectManager').inbox.list({ tab: 'todo', limit: 100 });
  expect(rows.map((row) => (row.kind === 'open' ? row.key : ''))).not.toContain(asked);
  for (const player of ['rivalInvestigator', 'expert1', null] as const)
    expect(await pageOf(player).catch(refused), String(player)).toBe(await pageOf(player, `${asked}-no-such`).catch(refused));
});
