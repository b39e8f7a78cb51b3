import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, attempt, idOf, play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { moneyPanel } from '#web/reads/money-panel.ts';
import { railOf } from '#web/reads/rail.ts';
import { stages } from '#workflows/domain/stage.ts';
import { stageOf } from '#workflows/project/state.ts';
import { summaryOf } from '#workflows/project/summary.ts';
import { Portal } from './support/portal.ts';
import { recordedId as caseId, recordedProject } from './support/recorded.ts';

describe('the money panel and the rail', () => {
  test('hold at every step of SC1: paid, ordered and retained never exceed the price, and equal the ledger', () => {
    const project = aProject();
    let paid = 0;
    for (const story of sc1) {
      for (let waits = 0; attempt(project, story)?.refused === 'NOT_OPEN' && waits < 400; waits += 1) project.passToNextDue();
      const panel = moneyPanel(project.state);
      const rail = railOf(stages, summaryOf(project.state), {}, new Set());
      expect(rail.filter(({ state }) => state === 'current' || state === 'ended').length).toBe(project.state.phase === 'closed' ? 0 : 1);
      if (project.state.phase !== 'closed') expect(rail.find(({ state }) => state === 'current')?.stage).toBe(stageOf(project.state));
      if (!panel) continue;
      expect(panel.paidFen + panel.orderedFen + panel.retainedFen).toBeLessThanOrEqual(panel.priceFen);
      expect(panel.paidFen).toBeGreaterThanOrEqual(paid);
      paid = panel.paidFen;
      if (panel.subsidy) expect(panel.subsidy.paidFen).toBeLessThanOrEqual(panel.subsidy.capFen);
    }
    expect(project.state.phase).toBe('closed');
    expect(moneyPanel(project.state)).toMatchObject({
      priceFen: 300_000_000,
      paidFen: 300_000_000,
      retainedFen: 0,
      retentionReleasedFen: 15_000_000,
      subsidy: { paidFen: 80_000_000 },
    });
  });
});

describe('while proposals are judged', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open({ withWorker: false });
    await recordedProject(portal, upTo(sc1, 'consensus'));
  });
  afterAll(() => portal.close());

  const whole = async (player: Player) => {
    const caller = portal.as(player);
    const [page, line, documents, inbox] = await Promise.all([
      caller.projects.get({ caseId }),
      caller.cases.timeline({ caseId, limit: 200 }),
      caller.cases.documents({ caseId }),
      caller.inbox.list({ tab: 'todo' }),
    ]);
    return { page, line, documents, text: JSON.stringify([page, line, documents, inbox]) };
  };

  test('a bidder learns of no other bidder, no expert and no score', async () => {
    const { text, documents, page } = await whole('rivalInvestigator');
    const told = text.replaceAll(idOf('rivalInvestigator'), '');
    for (const name of [haihe, 'Haihe', 'investigator"', idOf('expert1'), 'totalMilli', 'proposal-scored', 'priceFen":300000000'])
      expect(told, name).not.toContain(name);
    expect(documents.every(({ by }) => by.organisation?.id !== haihe)).toBe(true);
    expect(page.sides).toEqual(['bidder']);
    expect(page.money).toBeNull();
  });

  test('the enterprise learns of scores and experts no more than that they are waited for', async () => {
    const { text, line } = await whole('rdLead');
    expect(text).not.toContain(idOf('expert1'));
    expect(line.rows.some(({ type }) => type === 'proposal-opened')).toBe(true);
    expect(
      line.rows.some(({ type, step }) => type === 'proposal-scored' || step === 'score-proposal' || step === 'accept-assignment'),
    ).toBe(false);
  });

  test('an expert sees the own part and no colleague’s', async () => {
    const { text, line } = await whole('expert1');
    // an act says who did it, and the fact that follows from it whom it is about
    const scored = line.rows.filter(({ step }) => step === 'score-proposal').map(({ by, details }) => by?.person?.id ?? details['expert']);
    expect(new Set(scored)).toEqual(new Set(['expert1']));
    for (const other of ['expert2', 'expert3'] as const) expect(text).not.toContain(`"${idOf(other)}"`);
  });

  test('the platform’s staff see all of it but what is sealed', async () => {
    const { line } = await whole('auditor');
    expect(line.rows.filter(({ step }) => step === 'score-proposal').length).toBeGreaterThan(2);
  });
});

describe('in the end', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open({ withWorker: false });
    await recordedProject(portal, sc1);
  });
  afterAll(() => portal.close());

  test('each party sees its own accounts; all of them, and nothing missing, the platform', async () => {
    const money = async (player: Player) => portal.as(player).projects.money({ caseId });
    expect((await money('auditor')).positions).toMatchObject({ enterprise: -270_000_000, funder: -80_000_000 });
    expect(Object.values((await money('auditor')).positions).reduce((sum, fen) => sum + fen, 0)).toBe(0);
    const enterprise = await money('enterpriseFinance');
    expect(Object.keys(enterprise.positions)).toEqual(['enterprise']);
    expect(JSON.stringify(enterprise)).not.toContain('inventor-');
    expect(JSON.stringify((await money('fundFinance')).rows)).not.toContain('inventor-');
    for (const player of ['expert1', 'rivalInvestigator'] as const) await expect(money(player), player).rejects.toThrow('NOT_ALLOWED');
  });

  const told = async (player: Player) => (await portal.as(player).cases.timeline({ caseId, limit: 200 })).rows;
  const isSum = ([name, value]: [string, unknown]) => /fen$/i.test(name) && name !== 'bondFen' && value !== null;

  test('a bidder learns of the call and of publications, and of no contract, payment or share', async () => {
    const rows = await told('rivalInvestigator');
    for (const type of ['window-closed', 'publicity-cleared']) expect(rows.map((row) => row.type)).toContain(type);
    const ofCall = [null, 'demand-intake', 'proposal'];
    const later = rows.filter(
      ({ stage, type, step }) => !ofCall.includes(stage) && !type.startsWith('publicity-') && !step?.startsWith('publish-'),
    );
    expect(later).toEqual([]);
  });

  test('an expert who has judged the result learns of it, and of no sum', async () => {
    const rows = await told('expert1');
    expect(rows.map(({ type }) => type)).toContain('project-concluded');
    expect(rows.filter(({ stage, details }) => stage === 'milestone-funding' && Object.entries(details).some(isSum))).toEqual([]);
  });

  test.each(['requester', 'investigator', 'fundOfficer', 'technologyManager', 'projectManager'] as const)(
    '%s is told of just the payments that the ledger shows',
    async (player) => {
      const settled = (await told(player)).filter(({ type }) => type === 'payment-settled');
      const money = await portal
        .as(player)
        .projects.money({ caseId })
        .catch(() => ({ payments: [] }));
      expect(new Set(settled.map(({ details }) => details['reference']))).toEqual(
        new Set(money.payments.map(({ reference }) => reference)),
      );
    },
  );

  test('the enterprise and the funder learn nothing of how the university shares its income; a student, no sum but the own payment', async () => {
    for (const player of ['requester', 'fundOfficer'] as const) {
      const types = (await told(player)).map(({ type }) => type);
      for (const one of ['distribution-proposed', 'shares-consented', 'costs-booked', 'payout-released'])
        expect(types, player).not.toContain(one);
    }
    expect((await told('rdLead')).map(({ type }) => type)).toContain('licence-fee-released');
    const sums = (await told('inventor4')).filter(({ details }) => Object.entries(details).some(isSum));
    expect(sums.map(({ type, details }) => [type, details['subject']])).toEqual([['payment-settled', 'lump-sum.inventor4']]);
  });

  test('the audit verifies, and names the version that somebody has touched', async () => {
    const verify = () => portal.as('auditor').audit.verify({ caseId });
    const { events, intact } = await verify();
    expect(intact).toBe(true);
    for (const tamper of [
      'UPDATE event SET details = \'{"fen": 1}\' WHERE version = 7 AND n = 1',
      "UPDATE event SET at = at + interval '1 second' WHERE version = 7 AND n = 1",
      'DELETE FROM event WHERE version = 7 AND n = 1',
    ]) {
      const client = await portal.theatre.sql.connect();
      await client.query('BEGIN');
      await client.query(tamper);
      await client.query('COMMIT');
      client.release();
      expect(await verify(), tamper).toMatchObject({
        intact: false,
        altered: [{ version: 7, part: 'events' }],
      });
    }
    expect((await verify()).events).toBe(events - 1);
    await expect(portal.as('enterpriseFinance').audit.verify({ caseId })).rejects.toThrow('NOT_ALLOWED');
  });
});

test('the story is one that ends', () => {
  expect(play(aProject(), sc1).state.phase).toBe('closed');
});
