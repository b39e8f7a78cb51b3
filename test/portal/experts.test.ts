import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { academy, binhai, haihe } from '#scripts/story/organisations.ts';
import { accepted, attested, drafted } from '#test/workflow/support/intake.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { callFor, newProject, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const profile = {
  title: '研究员',
  fields: ['new-materials', 'equipment'] as ('new-materials' | 'equipment')[],
  speciality: '防腐涂层',
  mostSeats: 4,
};
const given = (by: Player, of: Player, more: { awayUntil?: string } = {}) =>
  portal.as(by).register.enterProfile({ submissionId: randomUUID(), subject: idOf(of), ...profile, ...more });
const tied = (by: Player, of: Player, to: string) =>
  portal.as(by).register.enterTie({ submissionId: randomUUID(), subject: idOf(of), to, type: 'advisor' });
const pageOf = (by: Player, of: Player) => portal.as(by).register.expert({ person: idOf(of) });
const failureOf = (call: Promise<unknown>) => call.then(() => 'done', errorDataOf);

test('an expert gives an own profile, the platform another’s; the pool is searched by field, and others learn nothing of it', async () => {
  await given('expert1', 'expert1', { awayUntil: '2099-01-01' });
  await given('projectManager', 'expert2');
  const { rows } = await portal.as('projectManager').register.experts({ field: 'equipment', text: '涂层' });
  expect(rows.map(({ person, away, works }) => [person.id, away, works?.id])).toEqual([
    [idOf('expert1'), true, academy],
    [idOf('expert2'), false, academy],
  ]);
  expect((await portal.as('fundOfficer').register.experts({ field: 'digital' })).rows).toEqual([]);
  for (const stranger of ['requester', 'investigator', 'expert3'] as const) {
    expect(await failureOf(portal.as(stranger).register.experts({}))).toMatchObject({ reason: 'NOT_FOUND' });
    const real = await failureOf(pageOf(stranger, 'expert1'));
    expect(real).toEqual(await failureOf(portal.as(stranger).register.expert({ person: 'no-such-person' })));
    expect(await failureOf(given(stranger, 'expert1'))).toMatchObject({ reason: 'NO_SUCH_ENTRY' });
  }
});

test('a declared tie keeps an expert off the panel: from the list, with the reason, in the portal and when the act is recorded', async () => {
  expect(await failureOf(tied('expert3', 'expert3', 'no-such-organisation'))).toMatchObject({ reason: 'BAD_INPUT' });
  await tied('expert3', 'expert3', binhai);
  await tied('projectManager', 'expert4', haihe);
  expect((await pageOf('projectManager', 'expert3')).ties).toMatchObject([{ to: { id: binhai }, own: true, mayEnd: false }]);
  const caseId = await newProject(portal);
  await playInPortal(portal, caseId, [drafted, attested]);
  const row = await rowFor(portal, caseId, accepted);
  const page = await portal.as(accepted.by).steps.page({ caseId, key: row?.key ?? '' });
  const offered = page.choices.experts?.map(({ value }) => value) ?? [];
  expect(offered).not.toContain(idOf('expert3'));
  // bidders are secret before the opening: a tie to a university discloses nothing here
  expect(offered).toContain(idOf('expert4'));
  expect(page.choices.experts?.find(({ value }) => value === idOf('expert2'))?.names.zh).toMatch(
    /研究员 · 新材料、高端装备 · 防腐涂层 · 在办 \d\/4 项/,
  );
  expect(page.keptOut.experts).toEqual([{ names: expect.objectContaining({ zh: '郭高工' }), why: 'tie' }]);
  if (!row) throw new Error('no formal check');
  const call = callFor(caseId, accepted, row);
  expect(await failureOf(send(portal, accepted.by, accepted.step, call))).toMatchObject({
    refusal: { code: 'NOT_ON_THE_LIST', details: { given: [idOf('expert3')] } },
  });
  const project = await portal.theatre.openProject();
  await project.play([drafted, attested]);
  await expect(project.play([accepted])).rejects.toThrow();
  expect(await project.events('demand-accepted-for-argument')).toEqual([]);
  const own = (await pageOf('expert3', 'expert3')).ties[0]?.id ?? '';
  const ending = { submissionId: randomUUID(), entry: own };
  expect(await failureOf(portal.as('leadManager').register.end(ending))).toMatchObject({ reason: 'OTHERS_TIE' });
  await portal.as('expert3').register.end({ submissionId: randomUUID(), entry: own });
  await project.play([accepted]);
  expect(await project.events('demand-accepted-for-argument')).toHaveLength(1);
});
