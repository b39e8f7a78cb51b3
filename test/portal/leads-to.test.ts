import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId, putText } from './support/recorded.ts';

/** The page of a project leads to its question and its reports, each reader as far as the reader may go. */

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([of(sc1, 'draft-demand')]);
});
afterAll(() => readers.portal.close());

const pageOf = (player: Player) => readers.portal.as(player).projects.get({ caseId });
const { problem } = of(sc1, 'draft-demand').input({} as never) as { problem: string };

test('handed in, the enterprise has it in figures, with a way to its whole text', async () => {
  const demand = readers.project.state.intake.demand;
  const figures = { budgetMinFen: demand?.budgetMinFen, budgetMaxFen: demand?.budgetMaxFen, months: demand?.months };
  const read = await readers.reads('rdLead', 'draft-demand', { problem });
  expect(read).toMatchObject({ problem });
  for (const player of ['requester', 'rdLead', 'enterpriseSignatory'] as const) {
    const { questionBrief: question, isPublic } = await pageOf(player);
    expect({ question, isPublic }, player).toMatchObject({ question: figures, isPublic: false });
    const { parts } = await readers.portal.as(player).documents.get({ caseId, version: question?.version ?? 0 });
    expect(parts[0]?.values, player).toMatchObject({ problem });
  }
});

test('listed, each reader of the project is led to the text where it may be read, and to the public page', async () => {
  await readers.live(...from(upTo(sc1, 'draft-proposal'), 'draft-demand').slice(1));
  await readers.reads('requester', 'draft-demand', { problem });
  for (const player of ['requester', 'projectManager', 'leadManager', 'fundOfficer', 'expert1', 'investigator'] as const) {
    const { questionBrief: question, isPublic, milestones } = await pageOf(player);
    expect({ isPublic, milestones: milestones?.length ?? 0 }, player).toEqual({ isPublic: true, milestones: 0 });
    const found = await readers.finds(player);
    const mayRead = found.some((form) => /^(draft-demand|rectify-demand) /.test(form));
    expect(question !== null, player).toBe(mayRead);
    if (question) await readers.portal.as(player).documents.get({ caseId, version: question.version });
    await readers.portal.as(player).demands.get({ caseId });
  }
  expect((await pageOf('projectManager')).questionBrief).not.toBeNull();
});

test('a call says that it has found its university once the choice has stood its publicity, and not before', async () => {
  const isAwarded = async () => (await readers.portal.as(null).demands.get({ caseId })).isAwarded;
  await readers.live(...from(upTo(sc1, 'confirm-award'), 'draft-proposal'));
  expect(await isAwarded()).toBe(false);
  await readers.live(...from(upTo(sc1, 'start-work'), 'confirm-award'));
  expect(await isAwarded()).toBe(true);
  expect((await readers.portal.as(null).demands.list({})).rows).toMatchObject([{ open: false, isAwarded: true }]);
});

test('each milestone leads to its latest report, for those who may read it', async () => {
  // who may not know of the project at all has none
  const reports = async (player: Player) =>
    (await pageOf(player).catch(() => null))?.milestones?.map(({ reportVersion }) => reportVersion) ?? [];
  await readers.live(...from(upTo(sc1, 'submit-milestone'), 'start-work'));
  expect((await reports('rdLead')).every((version) => version === null)).toBe(true);
  await readers.live(of(sc1, 'submit-milestone'));
  const summary = '第一阶段成果报告';
  const version = await putText(readers.portal, caseId, 'submit-milestone', { summary });
  for (const player of ['rdLead', 'investigator', 'projectManager'] as const) {
    expect((await reports(player))[0], player).toBe(version);
    await readers.portal.as(player).documents.get({ caseId, version });
  }
  for (const player of ['fundFinance', 'inventor4', 'expert1', 'rivalInvestigator'] as const) {
    const mayRead = (await readers.finds(player)).some((form) => form.startsWith('submit-milestone'));
    expect(
      (await reports(player)).some((one) => one !== null),
      player,
    ).toBe(mayRead);
  }
});
