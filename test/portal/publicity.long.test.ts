import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { submitForm } from '#web/forms/act.server.ts';
import { loader } from '#web/routes/publicity.tsx';
import { createHandOver } from '#worker/activities/hand-over.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { caseWorkflowId } from '#workflows/messages.ts';
import { playInPortal } from './support/play-in-portal.ts';
import { Portal, portalUrl } from './support/portal.ts';
import { putText, record, recordedId, recordedProject } from './support/recorded.ts';

const caseId = `objected-to-${randomUUID()}`;
const typed = {
  grounds:
    '拟中选单位的项目负责人与需求企业存在未披露的顾问关系，有公开报道和聘书照片为证，请予核查并说明处理意见。提交人愿意配合核查，并可以提供原始材料。',
  realName: '欧阳明察',
  contact: 'ouyang@example.com',
};
async function post(portal: Portal) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, _outcome: 'file', _submissionId: randomUUID() })) form.set(name, value);
  try {
    const key = 'file-objection/award';
    const request = new Request(`${portalUrl}/cases/${caseId}/steps/${key}`, { method: 'POST', body: form });
    return await submitForm(await portal.pageFor(null), { caseId, key }, request);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
const pageAt = async (portal: Portal, address: string) =>
  loader({
    request: new Request(new URL(address, portalUrl)),
    params: { caseId, subject: 'award' },
    context: await portal.pageFor(null),
  });

describe('somebody without an account objects (S2.20)', () => {
  let portal: Portal;
  let filed: Response;
  beforeAll(async () => {
    portal = await Portal.open();
    const project = await recordedProject(portal, upTo(sc1, 'publish-award'), caseId);
    // a workflow goes on from there; its publicity lasts for as long as it takes to object
    const file = { ...project.file, lengths: { waitDayMs: 3000, actByDayMs: realDayMs } };
    await createHandOver({ sql: portal.worker }).handOn(file);
    const { client } = portal.services.temporal;
    const { id, number, requester, terms, parties } = project.state;
    const start = { id, number, requester, terms, parties };
    await client.workflow.start('project', { workflowId: caseWorkflowId(id), taskQueue: portal.theatre.taskQueue, args: [start, file] });
    await playInPortal(portal, caseId, [of(sc1, 'publish-award')]);
    const answer = await post(portal);
    if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer));
    filed = answer;
  });
  afterAll(() => portal.close());

  test('and is led to the publicity, which confirms it: number, time, and by when it is decided', async () => {
    const address = filed.headers.get('location') ?? '';
    expect({ status: filed.status, address }).toEqual({
      status: 302,
      address: expect.stringMatching(new RegExp(`^/publicity/${caseId}/award\\?filed=\\d+$`)),
    });
    const { publicity } = await pageAt(portal, address);
    const { filings, decisionDays } = publicity;
    expect({ filings, decisionDays }).toEqual({ filings: [{ id: 'award-1-1', at: expect.any(String), state: 'filed' }], decisionDays: 10 });
    const at = filings[0]?.at ?? '';
    // nobody decides before it is admitted
    expect(publicity.filed).toEqual({ id: 'award-1-1', at, decideBy: null });
    expect(JSON.stringify(publicity)).not.toMatch(/欧阳|ouyang|顾问关系|public-/);
  });
  test('the secretary reads it with name and contact, and admits it; the page says by when it is decided', async () => {
    const page = await portal.as('secretary').steps.page({ caseId, key: 'admit-objections/award-1' });
    expect(page.beside.find(({ step }) => step === 'file-objection')?.parts[0]?.values).toEqual(typed);
    await playInPortal(portal, caseId, [act('secretary', 'admit-objections', 'admit', { objections: ['award-1-1'] })]);
    const { publicity } = await pageAt(portal, filed.headers.get('location') ?? '');
    expect(publicity.filings).toMatchObject([{ state: 'open' }]);
    expect(Date.parse(publicity.filed?.decideBy ?? '')).toBeGreaterThan(Date.parse(publicity.filed?.at ?? ''));
  });
  test('a version that is no objection to it confirms nothing', async () => {
    expect((await pageAt(portal, '/publicity/project/award?filed=2')).publicity.filed).toBeNull();
    expect((await pageAt(portal, '/publicity/project/award?filed=-1')).publicity.filed).toBeNull();
  });
  test('the lead reads the very objection and what it objects to', async () => {
    const page = await portal.as('leadManager').steps.page({ caseId, key: 'decide-objection/award-1-1' });
    expect(page.beside.find(({ step }) => step === 'file-objection')?.parts[0]?.values).toEqual(typed);
    expect(page.beside.map(({ step }) => step)).toContain('publish-award');
  });
  test('too late, reads when the days were over, keeps what was typed, and is noted without name', async () => {
    const closed = await until(async () => {
      const { objection, until: end } = await portal.as(null).publicities.get({ caseId, subject: 'award' });
      return objection === null ? end : undefined;
    }, 240_000);
    const answer = await post(portal);
    if (answer instanceof Response) throw new Error(`accepted: ${answer.headers.get('location')}`);
    expect(answer.init?.status).toBe(409);
    expect(answer.data).toMatchObject({
      refused: { code: 'TOO_LATE', details: { dueAt: closed } },
      result: { initialValue: typed },
    });
    const { objections } = await portal.as(null).publicities.get({ caseId, subject: 'award' });
    expect(objections).toBe(1);
    const noted = portal.log.filter((line) => line.includes('too late'));
    expect(noted).toHaveLength(1);
    expect(noted[0]).not.toMatch(/欧阳|ouyang/);
  });
});

describe('what everybody reads of a publicity (L5, model 4.10)', () => {
  let portal: Portal;
  const shownOf = async (subject: 'award' | 'conclusion' | 'price' | 'reward') =>
    (await portal.as(null).publicities.get({ caseId: recordedId, subject })).shown;
  const disclosure = {
    resultTitle: '梯度涂层及其制备方法',
    abstract: '研制出碳—氮化物梯度复合涂层，完成卷对卷中试。',
    fundingSources: '企业委托',
  };
  const project = play(aProject(), upTo(sc1, 'approve-distribution'));

  beforeAll(async () => {
    portal = await Portal.open({ withWorker: false });
    await record(portal, project);
    await putText(portal, recordedId, 'disclose-result', disclosure);
  });
  afterAll(() => portal.close());

  test('of an award whose it is, its place and among how many; not the price', async () => {
    expect(await shownOf('award')).toEqual({
      of: 'award',
      university: expect.objectContaining({ names: expect.objectContaining({ zh: '海河大学（示例）' }) }),
      investigator: { zh: '周教授', en: 'Prof. Zhou' },
      rank: 1,
      how: 'first',
      reason: '',
      received: 2,
      related: false,
    });
  });
  test('of a conclusion its result and how far the indicators were met', async () => {
    expect(await shownOf('conclusion')).toEqual({ of: 'conclusion', result: 'passed', achievedBp: expect.any(Number) });
  });
  test('of a price the result by name and abstract, the mode, the terms, and whether the parties are related', async () => {
    const { resultTitle: title, abstract } = disclosure;
    expect(await shownOf('price')).toMatchObject({
      title,
      abstract,
      mode: 'ordinary-licence',
      terms: { kind: 'lump-sum', fen: 50_000_000 },
      relatedParty: false,
    });
  });
  test('of rewards names and amounts while they are published, and no longer afterwards', async () => {
    const reward = await shownOf('reward');
    expect(reward).toMatchObject({ of: 'reward', contract: project.state.transfer.registration });
    expect(reward).toHaveProperty('shares.0', { inventor: { zh: '周教授', en: 'Prof. Zhou' }, fen: 19_096_000, isLeader: false });
    const { rows } = await portal.as(null).publicities.list({});
    expect(rows.find(({ subject }) => subject === 'reward')?.shown).toEqual(reward);
    const text = {
      noticeZh: '现将周教授等四人的现金奖励予以公示，公示期内可实名提出异议。',
      noticeEn: 'Rewards of Prof. Zhou and others.',
      days: 15,
    };
    await putText(portal, recordedId, 'publish-reward', text);
    const page = () => portal.as(null).publicities.get({ caseId: recordedId, subject: 'reward' });
    expect((await page()).notice.zh).toContain('周教授');
    play(project, [of(sc1, 'approve-distribution')]);
    await record(portal, project);
    expect(await shownOf('reward')).toMatchObject({ shares: null });
    // the text that names them goes with them, from the page and from the documents of all but the owners
    expect(await page()).toMatchObject({ notice: { zh: '', en: '' }, values: {} });
    const found = async (player: Player) =>
      (
        await portal
          .as(player)
          .cases.documents({ caseId: recordedId })
          .catch(() => [])
      ).map(({ step }) => step);
    for (const player of ['requester', 'fundOfficer', 'rivalInvestigator'] as const)
      expect(await found(player), player).not.toContain('publish-reward');
    expect(await found('transferOffice')).toContain('publish-reward');
  });
  test('of a choice against the order that it was one, and why', async () => {
    const reason = `企业现有喷涂产线可以直接改造，改造费用和停产时间明显较少，${'综合量产条件更为有利，'.repeat(8)}故选定第二名。`;
    const offRank = play(aProject(), [
      ...upTo(sc1, 'select-winner'),
      act('enterpriseSignatory', 'select-winner', 'select-off-rank', { proposal: bohai, reason }),
      of(sc1, 'publish-award'),
    ]);
    const other = await Portal.open({ withWorker: false });
    try {
      await record(other, offRank);
      await putText(other, recordedId, 'select-winner', { proposal: bohai, reason });
      expect((await other.as(null).publicities.get({ caseId: recordedId, subject: 'award' })).shown).toMatchObject({
        rank: 2,
        how: 'off-rank',
        reason,
      });
    } finally {
      await other.close();
    }
  });
});
