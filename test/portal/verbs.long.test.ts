import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { accepted } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf, idOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { newProject, playInPortal, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

const facts = '第一阶段交付的样件在 5000 小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见。';
const wish = '请求在查明原因之前暂缓支付第一期款项，并由双方共同复测。';

let portal: Portal;
let caseId: string;
beforeAll(async () => {
  // people's days are short here, so that a deadline passes while the test looks on
  portal = await Portal.open({ env: { WAIT_DAY_MS: '300', ACT_BY_DAY_MS: '3000' } });
  caseId = await newProject(portal);
  await playInPortal(portal, caseId, upTo(sc1, 'completeness-check'));
}, 400_000);
afterAll(() => portal.close());

const does = async (player: Player, step: string, subject: string, outcome: string, form: object, seat?: string) =>
  await send(portal, player, step, { caseId, subject, ...(seat ? { seat } : {}), submissionId: randomUUID(), outcome, form });
const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => undefined,
    (error: unknown) => errorDataOf(error)?.refusal,
  );
const check = 'completeness-check/milestone-1';

test('a late item stands in the list of what is late and is urged; what may not be known of is answered as what is not there', async () => {
  const listed = async (player: Player) =>
    (await portal.as(player).late.list({})).rows.find((row) => row.project.id === caseId && row.step === 'completeness-check');
  const row = await until(() => listed('leadManager'), 60_000);
  expect(row).toMatchObject({ asked: { role: 'pm' } });
  expect(row?.nextAt).not.toBeNull();
  expect(await listed('enterpriseSignatory')).toBeUndefined();

  await does('rdLead', 'urge', 'enterprise', 'urge', { opening: check });
  const { rows: notices } = await portal.as('projectManager').inbox.list({ tab: 'notices', limit: 100 });
  expect(notices.some((one) => one.kind === 'notice' && one.template === 'urged' && one.project.id === caseId)).toBe(true);
  // an opening that is none, and one that the person may not know of, are answered alike
  for (const opening of ['score-proposal/nobody', 'completeness-check/milestone-7'])
    expect(await refusalOf(does('rdLead', 'urge', 'enterprise', 'urge', { opening }))).toMatchObject({ code: 'NOT_ON_THE_LIST' });

  const { rows } = await portal.as('researchOffice').cases.timeline({ caseId, limit: 200 });
  expect(rows.map(({ type }) => type)).toContain('urged');
  expect(await portal.as('auditor').audit.verify({ caseId })).toMatchObject({ intact: true });
});

test('a form is sent back with remarks on its fields, which stand beside them for its author alone', async () => {
  const remarks = [
    { field: 'submit-milestone:report', remark: '请补充 500 小时以后的数据。' },
    { field: 'submit-milestone:evidence', remark: '缺少检测机构的原始记录。' },
  ];
  const key = 'send-back/university/platform';
  const { choices } = await portal.as('projectManager').steps.page({ caseId, key });
  expect(choices['opening']?.map(({ value }) => value)).toEqual([check]);
  expect(choices['field']).toContainEqual({ value: 'submit-milestone:report', names: { zh: expect.any(String), en: expect.any(String) } });
  expect(choices['field']?.every(({ names }) => /[\u4e00-\u9fff]/.test(names.zh))).toBe(true);
  await does(
    'projectManager',
    'send-back',
    'university',
    'return',
    { opening: check, reason: '实验数据不足，请补充。', remarks },
    'platform',
  );

  const page = await portal.as('investigator').steps.page({ caseId, key: 'submit-milestone/milestone-1' });
  expect(page.remarks).toEqual({ report: ['请补充 500 小时以后的数据。'], evidence: ['缺少检测机构的原始记录。'] });
  expect(page.prefilled).toMatchObject({ outcome: 'submit', values: { report: expect.any(String) } });
  expect(page.beside[0]).toMatchObject({ step: 'send-back' });
  expect(page.names['field:submit-milestone:report']).toMatchObject({ en: expect.any(String) });
  // the enterprise knows that it went back, and reads no remark
  const others = await portal.as('rdLead').steps.page({ caseId, key: 'submit-milestone/milestone-1' });
  expect(JSON.stringify(others)).not.toContain('缺少检测机构的原始记录');
  await playInPortal(portal, caseId, accepted(1).slice(0, 1));
});

test('a dispute holds its payment, is settled by an accepted offer, and may be withdrawn', async () => {
  await playInPortal(portal, caseId, accepted(1).slice(1));
  const against = actorOf('researchOffice').organisation;
  const payment = (seat: string) => `pay-enterprise-tranche/milestone-1/${seat}`;
  const raise = (seat: string) =>
    does('enterpriseSignatory', 'raise-dispute', 'enterprise', 'raise', { against, topic: 'payment', opening: payment(seat), facts, wish });
  await raise('maker');
  await does('enterpriseFinance', 'pay-enterprise-tranche', 'milestone-1', 'prepare', { amountFen: 85_500_000 }, 'maker');
  const release = () => does('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'milestone-1', 'release', {}, 'checker');
  expect(await refusalOf(release())).toMatchObject({ code: 'IN_DISPUTE' });
  const withdraw = (player: Player) => does(player, 'withdraw-dispute', 'dispute-1', 'withdraw', { reason: '已查明原因。' });
  expect(await refusalOf(withdraw('universitySignatory'))).toMatchObject({ code: 'NOT_YOURS' });
  await does(
    'universitySignatory',
    'negotiate-dispute',
    'dispute-1',
    'offer',
    { terms: '共同委托第三方复测，合格后七日内支付。' },
    'university',
  );
  await does('enterpriseSignatory', 'negotiate-dispute', 'dispute-1', 'accept', { note: '同意。' }, 'enterprise');
  expect(
    (
      await portal
        .as('rivalInvestigator')
        .cases.timeline({ caseId, limit: 200 })
        .catch(() => ({ rows: [] }))
    ).rows.map(({ type }) => type),
  ).not.toContain('dispute-raised');
  const told = (await portal.as('projectManager').cases.timeline({ caseId, limit: 200 })).rows.map(({ type }) => type);
  expect(told).toEqual(expect.arrayContaining(['dispute-raised', 'dispute-offer-made', 'dispute-resolved']));
  await raise('checker');
  await does('enterpriseSignatory', 'withdraw-dispute', 'dispute-2', 'withdraw', { reason: '已查明原因。' });
  expect((await release())?.state).toBe('recorded');
  expect(await portal.as('auditor').audit.verify({ caseId })).toMatchObject({ intact: true });
});

test('what is late is given to a colleague by the administrator: the other is asked, both names are on record', async () => {
  const receipt = async (player: Player) =>
    (await portal.as(player).inbox.list({ tab: 'todo', limit: 100 })).rows.find(
      (row) => row.kind === 'open' && row.project.id === caseId && row.step === 'confirm-receipt',
    );
  const row = await until(async () => {
    const found = await receipt('universityFinance');
    // the portal judges by a clock five seconds behind
    return found?.kind === 'open' && Date.parse(found.dueAt ?? '') < Date.now() - 6000 ? found : undefined;
  }, 240_000);
  const opening = row?.kind === 'open' ? row.key : '';
  const { choices } = await portal.as('universitySignatory').steps.page({ caseId, key: 'take-over/university' });
  expect(choices['opening']?.map(({ value }) => value)).toContain(opening);
  const form = { opening, reason: '经办人长期病假，改由同事办理。' };
  const give = (player: Player, party: string, person: string) => does(player, 'take-over', party, 'give', { ...form, person });
  expect(await refusalOf(give('universitySignatory', 'university', idOf('transferOffice')))).toMatchObject({ code: 'NOT_ON_THE_LIST' });
  expect(await refusalOf(give('enterpriseSignatory', 'enterprise', idOf('enterpriseFinance')))).toMatchObject({ code: 'NOT_ON_THE_LIST' });
  await give('universitySignatory', 'university', idOf('universityFinanceChecker'));
  expect(await receipt('universityFinance')).toBeUndefined();
  expect(await receipt('universityFinanceChecker')).toMatchObject({ key: opening, mine: true });
  const { rows } = await portal.as('projectManager').cases.timeline({ caseId, limit: 200 });
  expect(rows.find(({ type }) => type === 'taken-over')?.person).not.toBeNull();
  expect(rows.find(({ step, n }) => step === 'take-over' && n === 0)?.by).toMatchObject({ person: { id: idOf('universitySignatory') } });
  expect(await portal.as('auditor').audit.verify({ caseId })).toMatchObject({ intact: true });
});

test('a person takes along what is kept of them, and of nobody else', async () => {
  const own = await portal.as('universitySignatory').me.ownData();
  expect(own.person.id).toBe(idOf('universitySignatory'));
  expect(own.acts.map(({ step }) => step)).toContain('negotiate-dispute');
  expect(JSON.stringify(own)).not.toContain(idOf('enterpriseSignatory'));
  expect(
    await portal
      .as(null)
      .me.ownData()
      .catch((error: unknown) => errorDataOf(error)?.code),
  ).toBe('UNAUTHORIZED');
});
