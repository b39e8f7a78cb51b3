import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { binhai, centre, haihe, importedOrganisations } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, openedAt, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { bondPrepared, bondReleased, decided, drafted } from '#test/workflow/support/intake.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import { notInStanding } from '#workflows/messages.ts';
import { newProject, playInPortal, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { record } from './support/recorded.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const sanction = { source: '示例市市场监督管理局〔2026〕17 号', reason: '提供虚假财务资料，列入严重失信名单。', startsOn: '2026-01-01' };
const measured = (by: Player, subject: string, more: { measure?: 'sanction' | 'bar'; endsOn?: string } = {}) =>
  portal.as(by).register.enterMeasure({ submissionId: randomUUID(), subject, measure: 'sanction', ...sanction, ...more });
const pageOf = (by: Player, organisation: string) => portal.as(by).register.organisation({ organisation });
const failureOf = (call: Promise<unknown>) => call.then(() => 'done', errorDataOf);
/** The portal's sentence names who is under the sanction and by which source, in both languages. */
async function refusedUnderSanction(call: Promise<unknown>, subject: string) {
  const { nameZh, nameEn } = importedOrganisations.find(({ id }) => id === subject) ?? { nameZh: '', nameEn: '' };
  const { reason, details } = (await call.then(() => undefined, errorDataOf)) ?? {};
  expect(reason).toBe('UNDER_SANCTION');
  const said = sentenceOf('UNDER_SANCTION', details);
  expect(said.zh).toContain(`${nameZh}自 2026-01-01`);
  expect(said.en).toContain(`${nameEn} has been under sanction since 2026-01-01`);
  for (const sentence of [said.zh, said.en]) expect(sentence).toContain(sanction.source);
}
async function lifted(subject: string) {
  for (const { id, state, kind } of (await pageOf('registrar', subject)).entries)
    if (kind === 'measure' && state === 'in-force') await portal.as('registrar').register.end({ submissionId: randomUUID(), entry: id });
}

describe('a sanction', () => {
  test('is entered with source and days, shown to the platform and its funders, and lifted by another person', async () => {
    await measured('leadManager', binhai, { endsOn: '2099-12-31' });
    const { entries, measures, mayEnter } = await pageOf('leadManager', binhai);
    expect(mayEnter).toBe(true);
    expect(measures).toMatchObject([{ measure: 'sanction', source: sanction.source, until: '2099-12-31T15:59:59.999Z' }]);
    expect(entries[0]).toMatchObject({ state: 'in-force', mayEnd: false, enteredBy: { names: { en: 'Gao Feng' } } });
    const submission = { submissionId: randomUUID(), entry: entries[0]?.id ?? '' };
    expect(await failureOf(portal.as('leadManager').register.end(submission))).toMatchObject({ reason: 'SECOND_KEEPER' });
    const listed = await portal.as('fundOfficer').register.organisations({ text: '滨海新材料' });
    expect(listed.rows).toMatchObject([{ organisation: { id: binhai }, flaws: [], measures: [{ measure: 'sanction' }] }]);
    expect((await pageOf('fundOfficer', binhai)).mayEnter).toBe(false);
    await lifted(binhai);
    expect((await pageOf('registrar', binhai)).measures).toEqual([]);
  });

  test('is nothing that others see or enter: they get the answer of an organisation that does not exist', async () => {
    for (const stranger of ['requester', 'expert1', 'researchOffice'] as const) {
      const real = await failureOf(pageOf(stranger, binhai));
      expect(real).toEqual(await failureOf(pageOf(stranger, 'no-such-body')));
      expect(real).toMatchObject({ reason: 'NOT_FOUND' });
      expect(await failureOf(portal.as(stranger).register.organisations({}))).toEqual(real);
      const entering = await failureOf(measured(stranger, binhai));
      expect(entering).toEqual(await failureOf(measured(stranger, 'no-such-body')));
    }
    expect(await failureOf(measured('projectManager', binhai))).toMatchObject({ reason: 'NO_SUCH_ENTRY' });
    expect((await pageOf('registrar', binhai)).measures).toEqual([]);
  });

  test('stops a new question in the portal, and past it when the act is recorded; from its end on the enterprise is free', async () => {
    const project = await portal.theatre.openProject();
    await measured('leadManager', binhai);
    await refusedUnderSanction(newProject(portal), binhai);
    expect(await project.attempt(drafted)).toEqual({ refused: 'CANNOT_BE_RECORDED', details: { reason: notInStanding } });
    expect(await project.events('demand-submitted')).toEqual([]);
    await lifted(binhai);
    await project.play(decided.slice(0, 1));
    expect(await project.events('demand-submitted')).toHaveLength(1);
    await newProject(portal);
  });

  test('a bar stops new questions alone', async () => {
    await measured('leadManager', binhai, { measure: 'bar', endsOn: '2099-01-01' });
    expect(await failureOf(newProject(portal))).toMatchObject({
      reason: 'BARRED',
      details: { from: '2026-01-01', until: '2099-01-01', hasEnd: 'yes' },
    });
    await lifted(binhai);
  });

  test('stops an award, whoever of the two is under it, in the portal and when the act is recorded; to choose none stays possible', async () => {
    // the portal asks whether an act is late by its own clock, so the round has to be one of these days
    const elapsed = Date.parse(play(aProject(), upTo(sc1, 'select-winner')).now) - Date.parse(openedAt);
    const today = new Date(Date.now() - elapsed).toISOString();
    const caseId = 'of-these-days';
    const project = play(aProject(undefined, caseId, undefined, today), upTo(sc1, 'select-winner'));
    await record(portal, project);
    const check = (by: Player, step: string, subject: string, outcome: string, form: Record<string, string>) =>
      portal.as(by).steps.check({ caseId, step, subject, submissionId: randomUUID(), outcome, form });
    const select = () => check('enterpriseSignatory', 'select-winner', 'shortlist', 'select', { proposal: haihe });
    const none = { cause: 'need-gone', reason: '入围单位正接受信用惩戒，本榜不再选定。' };
    await select();
    play(project, [of(sc1, 'select-winner')]);
    for (const subject of [binhai, haihe]) {
      await measured('leadManager', subject);
      await refusedUnderSanction(select(), subject);
      await check('enterpriseSignatory', 'select-winner', 'shortlist', 'none', none);
      await expect(record(portal, project)).rejects.toThrow(notInStanding);
      await lifted(subject);
    }
    await record(portal, project);
    play(project, [of(sc1, 'publish-award')]);
    while (!project.open.some(({ step }) => step === 'confirm-award') && project.passToNextDue());
    await record(portal, project);
    const confirm = () => check('universitySignatory', 'confirm-award', haihe, 'confirm', { investigator: 'investigator' });
    await confirm();
    play(project, [of(sc1, 'confirm-award')]);
    await measured('leadManager', haihe);
    await refusedUnderSanction(confirm(), haihe);
    await expect(record(portal, project)).rejects.toThrow(notInStanding);
    await lifted(haihe);
    await record(portal, project);
  });

  test('stops a payment to its subject, in the portal and at the bank’s door', async () => {
    const caseId = await newProject(portal);
    await playInPortal(portal, caseId, decided);
    const project = await portal.theatre.openProject();
    await project.play([...decided, bondPrepared]);
    await measured('leadManager', centre);
    const call = { caseId, subject: 'bond', seat: 'maker', submissionId: randomUUID(), outcome: 'prepare', form: { amountFen: 6_000_000 } };
    await refusedUnderSanction(send(portal, 'enterpriseFinance', 'pay-bond', call), centre);
    await project.play([bondReleased]);
    await until(async () => (await project.events('payment-failed')).length === 1);
    expect((await project.events('payment-failed'))[0]).toMatchObject({ details: { reason: 'under-sanction' } });
    await lifted(centre);
  });
});

test('a class counts once a second person has confirmed it, ends the one before, and is shown as expired after its last day', async () => {
  const entered = (endsOn: string) =>
    portal.as('leadManager').register.enterClass({
      submissionId: randomUUID(),
      subject: binhai,
      class: 'leading',
      evidence: '示例省工信厅〔2024〕8 号',
      startsOn: '2024-01-01',
      endsOn,
    });
  const waiting = async () => (await pageOf('registrar', binhai)).entries.find(({ state }) => state === 'waiting')?.id ?? '';
  await entered('2099-12-31');
  expect((await pageOf('registrar', binhai)).class).toBeNull();
  const submission = async () => ({ submissionId: randomUUID(), entry: await waiting() });
  expect(await failureOf(portal.as('leadManager').register.confirm(await submission()))).toMatchObject({ reason: 'SECOND_KEEPER' });
  await portal.as('registrar').register.confirm(await submission());
  expect((await pageOf('registrar', binhai)).class).toEqual({ class: 'leading', endsOn: '2099-12-31', expired: false });
  await entered('2024-12-31');
  const over = (await pageOf('registrar', binhai)).entries.find(({ state }) => state === 'expired')?.id ?? '';
  await portal.as('registrar').register.confirm({ submissionId: randomUUID(), entry: over });
  const { class: held, entries } = await pageOf('registrar', binhai);
  expect(held).toEqual({ class: 'leading', endsOn: '2024-12-31', expired: true });
  expect(entries.map(({ state }) => state).filter((state) => state === 'ended')).not.toEqual([]);
  expect(await failureOf(entered('2023-12-31'))).toMatchObject({ reason: 'BAD_INPUT' });
});

test('the register is written by the worker alone, and by a person, never by a key', async () => {
  for (const statement of [
    'UPDATE register_entry SET ended_at = now()',
    "INSERT INTO register_entry (id, kind, subject_id, body, entered_at) VALUES ('x', 'class', 'y', '{}', now())",
    "SELECT change_register('{}')",
  ])
    await expect(portal.services.database.rows([statement] as never), statement).rejects.toThrow('permission denied');
  const answer = await portal.request('/trpc/register.enterMeasure', {
    method: 'POST',
    headers: { authorization: `Bearer ${await portal.keyOf('leadManager')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ submissionId: randomUUID(), subject: binhai, measure: 'bar', ...sanction }),
  });
  expect(answer.status).toBe(403);
});
