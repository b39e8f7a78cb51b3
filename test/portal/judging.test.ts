import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Answers, sc1Opening, scored } from '#scripts/story/sc1/proposal.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { from, of, upTo, withFields } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { pointsOf } from '#web/shapes/figures.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

const tie = { type: 'coauthor', facts: '与出题企业的研发负责人近三年合作发表过论文，应当回避。' } as const;
const everybody = [
  'expert1',
  'expert4',
  'expert5',
  'chair',
  'investigator',
  'rivalInvestigator',
  'requester',
  'fundOfficer',
  'projectManager',
  null,
] as const;

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'formal-check'));
});
afterAll(() => readers.portal.close());

test('only who can answer is named: a colleague of the enterprise or an invented person is no expert', async () => {
  const form = of(sc1, 'formal-check').input({
    person: idOf,
    organisation: () => '',
    subject: 'demand',
    text: '',
    fen: 0,
    archive: '',
    day: () => '',
  }) as object;
  const send = (experts: string[]) =>
    readers.portal
      .as('projectManager')
      .steps.formalCheck({
        caseId,
        subject: 'demand',
        submissionId: randomUUID(),
        outcome: 'accept',
        form: { ...form, experts } as never,
      })
      .catch((error: unknown) => errorDataOf(error)?.refusal);
  expect(await send(['expert1', 'expert2', 'nobody-at-all'])).toEqual({
    code: 'NOT_ON_THE_LIST',
    details: { fields: ['experts.2'], given: ['nobody-at-all'] },
  });
  expect(await send(['expert1', 'rd-lead', 'expert3'])).toMatchObject({ code: 'NOT_ON_THE_LIST', details: { fields: ['experts.1'] } });
  // no workflow stands behind a recorded project: the portal has nothing against them
  expect(await send(['expert1', 'expert2', 'expert3'])).toMatchObject({ code: 'NOT_OPEN' });
  const { choices } = await readers.page('projectManager', 'formal-check');
  expect(new Set(choices['experts']?.map(({ value }) => value))).toEqual(
    new Set(['chair', 'expert1', 'expert2', 'expert3', 'expert4', 'expert5']),
  );
});

test('who declares a conflict over the question reads it no longer', async () => {
  await readers.live(withFields(of(sc1, 'formal-check'), { experts: ['expert1', 'expert2', 'expert3', 'expert4', 'expert5'] }));
  const experts = ['expert1', 'expert4', 'expert5', 'evaluator', null] as const;
  expect(await readers.whoFinds(experts, 'draft-demand')).toEqual(['expert1', 'expert4', 'expert5']);
  await readers.live(
    act('expert4', 'argue-demand', 'declare-conflict', tie),
    ...from(sc1, 'argue-demand').filter(({ step }) => step === 'argue-demand'),
    { ...of(sc1, 'argue-demand'), by: 'expert5' },
  );
  expect(await readers.whoFinds(experts, 'draft-demand')).toEqual(['expert1', 'expert5']);
  expect(await readers.finds('expert4')).toEqual([]);
});

test('the parties do not learn who judges their question', async () => {
  const values = { credit: 'clear', experts: ['expert1'], chair: 'chair' };
  expect(await readers.reads('projectManager', 'formal-check', values)).toEqual(values);
  expect(await readers.reads('requester', 'formal-check', values)).toEqual({ credit: 'clear' });
  for (const player of ['rivalInvestigator', 'expert1', null] as const)
    expect(await readers.reads(player, 'formal-check', values), String(player)).toMatch(/NOT_FOUND|SIGN_IN/);
});

test('that a university’s own step is late is announced to the platform without its name', async () => {
  await readers.live(...from(upTo(sc1, 'draft-proposal'), 'decide-listing'), ...sc1Answers.slice(0, 2));
  await readers.pass(10);
  const late = async (player: Player) =>
    (await readers.portal.as(player).inbox.list({ tab: 'notices', limit: 100 })).rows.flatMap((row) =>
      row.kind === 'notice' && row.template === 'escalate-organisation' && row.about['step'] === 'internal-approval' ? [row.about] : [],
    );
  expect(await late('projectManager')).toEqual([{ step: 'internal-approval', dueAt: expect.any(String) }]);
  expect(await late('universitySignatory')).toEqual([expect.objectContaining({ subject: haihe })]);
  expect(await late('rivalSignatory')).toEqual([]);
});

test('an expert who is asked sees whom to be free of, and reads the question only after that', async () => {
  await readers.live(...sc1Answers.slice(2));
  const before = (await readers.portal.as('projectManager').inbox.list({ tab: 'notices', limit: 100 })).rows;
  expect(JSON.stringify(before)).not.toContain(haihe);
  const panel = (['expert1', 'expert2', 'expert3', 'expert5'] as const).map(idOf);
  await readers.live(...sc1Opening.slice(0, 3), withFields(sc1Opening[3] as StoryAct, { experts: panel, chair: idOf('chair') }));
  const { bidders } = await readers.page('expert1', 'accept-assignment');
  expect(bidders.map(({ id }) => id).toSorted()).toEqual([bohai, haihe]);
  for (const player of ['requester', 'investigator', 'expert4', null] as const)
    await expect(readers.page(player, 'accept-assignment', 'expert1'), String(player)).rejects.toThrow(/NOT_FOUND|SIGN_IN/);
  expect(await readers.whoFinds(['chair', 'expert5'], 'draft-demand')).toEqual(['chair', 'expert5']);
  await readers.live(
    act('expert5', 'accept-assignment', 'decline', { reason: '近期出差较多，无法按期完成评审。' }),
    ...sc1Opening.slice(4),
  );
  expect(await readers.whoFinds(['chair', 'expert1', 'expert4', 'expert5'], 'draft-demand')).toEqual(['chair', 'expert1']);
});

test('nor do the bidders learn who judges their proposals', async () => {
  const values = { complete: 'pass', experts: ['expert1'], chair: 'chair' };
  expect(await readers.reads('auditor', 'eligibility-check', values, haihe)).toEqual(values);
  for (const player of ['requester', 'fundOfficer', 'investigator'] as const)
    expect(await readers.reads(player, 'eligibility-check', values, haihe), player).toEqual({ complete: 'pass' });
  for (const player of ['rivalInvestigator', 'expert1', null] as const)
    expect(await readers.reads(player, 'eligibility-check', values, haihe), String(player)).toMatch(/NOT_FOUND|SIGN_IN/);
});

test('after the consensus, and not before, comments go to the enterprise, without points and names', async () => {
  await readers.live(
    scored('expert1', haihe, [72, 70, 71, 70]),
    scored('expert2', haihe, [70, 72, 70, 71]),
    scored('expert3', haihe, [71, 70, 72, 70]),
    scored('expert2', bohai, [90, 92, 90, 91]),
    scored('expert3', bohai, [91, 90, 92, 90]),
  );
  expect(await readers.whoFinds(everybody, 'score-proposal')).toEqual(['expert1', 'fundOfficer', 'projectManager']);
  await readers.live(scored('expert1', bohai, [90, 90, 90, 90]));
  // who presides over the panel sums up what is there to read; the others wait
  expect(await readers.whoFinds(everybody, 'score-proposal')).toEqual(['expert1', 'chair', 'fundOfficer', 'projectManager']);
  await readers.live(of(sc1, 'consensus'));
  const finders = ['expert1', 'chair', 'requester', 'fundOfficer', 'projectManager'];
  expect(await readers.whoFinds(everybody, 'score-proposal')).toEqual(finders);
  const values = { comment: '路线清楚，指标可测。', recommend: 'yes', scores: [{ criterion: 'team', points: 70 }] };
  for (const player of ['expert1', 'fundOfficer', 'projectManager'] as const)
    expect(await readers.reads(player, 'score-proposal', values, haihe), player).toEqual(values);
  expect(await readers.reads('requester', 'score-proposal', values, haihe)).toEqual({ comment: values.comment });
  // the university that was judged reads them with the award's publicity
  for (const player of ['investigator', 'rivalInvestigator', 'expert4', 'expert5', null] as const)
    expect(await readers.reads(player, 'score-proposal', values, haihe), String(player)).toMatch(/NOT_FOUND|SIGN_IN/);
});

test('the panel’s sum goes to those who judged, and not to who declined or had to leave', async () => {
  expect(await readers.whoFinds(everybody, 'consensus')).toEqual(['expert1', 'chair', 'requester', 'fundOfficer', 'projectManager']);
});

test('the enterprise chooses among those on the list, in their order', async () => {
  const { choices, context } = await readers.page('enterpriseSignatory', 'select-winner');
  const placed = (await Promise.all((['zh-CN', 'en'] as const).map(loadPortal))).map(({ form }) => form.placed);
  const labels = choices['proposal']?.map(({ value, place }) => [
    value,
    ...placed.map((words, language) => {
      const filled = words.replace('{rank}', `${place?.rank}`).replace('{points}', pointsOf(place?.pointsMilli ?? 0));
      return filled.split(' · ').at(language === 0 ? 0 : -1);
    }),
  ]);
  expect(labels).toEqual([
    [bohai, '第 1 名', '90.50 points'],
    [haihe, '第 2 名', '70.80 points'],
  ]);
  expect(context).toEqual([]); // the simulation keeps no texts
  expect((await readers.page('requester', 'select-winner', 'enterpriseSignatory')).choices).toEqual({});
  await expect(readers.page(null, 'select-winner', 'enterpriseSignatory')).rejects.toThrow('SIGN_IN');
});

/** Which proposals' points stand on the player's page of the project; null: has no such page. */
const points = (player: Player | null) =>
  readers.portal
    .as(player)
    .projects.get({ caseId })
    .then(
      ({ scores }) => scores.map(({ organisation, rank, pointsMilli }) => [organisation.id, rank, pointsMilli]),
      () => null,
    );
const [first, second] = [
  [bohai, 1, 90_500],
  [haihe, 2, 70_800],
] as const;

test('what the scores come to the enterprise, the funder and the panel know at once, the bidders only when the award is published', async () => {
  for (const player of ['requester', 'enterpriseSignatory', 'fundOfficer', 'projectManager', 'expert1', 'chair'] as const)
    expect(await points(player), player).toEqual([first, second]);
  for (const player of ['investigator', 'rivalInvestigator'] as const) expect(await points(player), player).toEqual([]);
  await readers.live(withFields(of(sc1, 'select-winner'), { proposal: bohai }));
  for (const player of ['investigator', 'rivalInvestigator'] as const) expect(await points(player), player).toEqual([]);
  await readers.live(of(sc1, 'publish-award'));
  for (const player of ['requester', 'fundOfficer', 'expert1'] as const) expect(await points(player), player).toEqual([first, second]);
});

test('a university reads what its own proposal got and why, and of no other bidder’s and no expert’s', async () => {
  for (const player of ['investigator', 'universitySignatory', 'researchOffice'] as const)
    expect(await points(player), player).toEqual([second]);
  for (const player of ['rivalInvestigator', 'rivalSignatory'] as const) expect(await points(player), player).toEqual([first]);
  // students of the university, experts who did not judge or had to leave, nobody signed in
  for (const player of ['inventor4', 'expert4', 'expert5', null] as const) expect((await points(player)) ?? [], String(player)).toEqual([]);

  expect((await readers.finds('investigator')).filter((form) => form.startsWith('score'))).toEqual(
    Array(3).fill(`score-proposal submit ${haihe}`),
  );
  const page = await readers.portal.as('investigator').projects.get({ caseId });
  expect(page.scores[0]?.comments).toHaveLength(1);
  for (const expert of ['expert1', 'expert2', 'expert3'] as const) expect(JSON.stringify(page.scores)).not.toContain(idOf(expert));
  const version = page.scores[0]?.comments[0] ?? 0;
  const { parts, by, about } = await readers.portal.as('investigator').documents.get({ caseId, version });
  expect([parts[0]?.values, by.person, by.organisation, about?.id]).toEqual([{ comment: '路线清楚，指标可测。' }, null, null, haihe]);
  const rival = await readers.portal.as('rivalInvestigator').projects.get({ caseId });
  expect(rival.scores[0]?.comments).toEqual([]);
  expect([rival.milestones, (await readers.portal.as('requester').projects.get({ caseId })).milestones]).toEqual([null, []]);
  await expect(readers.portal.as('rivalInvestigator').documents.get({ caseId, version })).rejects.toThrow('NOT_FOUND');
});
