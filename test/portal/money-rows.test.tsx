import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { messagesOf } from '#test/support/messages.ts';
import { Payments } from '#web/ui/payments.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { Portal } from './support/portal.ts';
import { recordedId as caseId, recordedProject } from './support/recorded.ts';

/** The lists of payments as each of their readers has them. */
let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await recordedProject(portal, sc1);
  // the project is lived through in days that lie before today
  await portal.theatre.sql.query(`UPDATE payee_account SET verified_at = '2026-01-05' WHERE verified_at IS NOT NULL`);
});
afterAll(() => portal.close());

const moneyOf = (player: Player) => portal.as(player).projects.money({ caseId });
const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe.each(['enterpriseFinance', 'universityFinance', 'fundFinance', 'auditor'] as const)('%s', (player) => {
  test('reads the payments in their order, each with payer and payee, and with its milestone where it has one', async () => {
    const { payments } = await moneyOf(player);
    expect(payments.length).toBeGreaterThan(3);
    const instants = payments.map(({ settledAt, orderedAt }) => settledAt ?? orderedAt);
    expect(instants).toEqual(instants.toSorted());
    for (const { subject, paidFor, payer, payee } of payments) {
      const [, n] = /^milestone-(\d+)$/.exec(subject) ?? [];
      if (n !== undefined) expect(paidFor?.zh).toMatch(new RegExp(`^里程碑 ${n}( · .+)?$`));
      for (const { zh, en } of [payer, payee]) expect(`${zh} ${en}`).not.toMatch(/^[a-z0-9-]+ [a-z0-9-]+$/);
    }
    expect(payments.filter(({ purpose, paidFor }) => purpose === 'tranche' && !paidFor)).toEqual([]);
  });
});

test('who keeps the accounts of payer or payee reads the masked account, nobody else', async () => {
  const shown = async (player: Player) =>
    (await moneyOf(player)).payments.filter(({ account }) => account).map(({ purpose, account }) => [purpose, account?.number]);
  const enterprise = await shown('enterpriseFinance');
  expect(enterprise.filter(([purpose]) => purpose === 'tranche')).toHaveLength(4);
  for (const [, number] of await shown('universityFinance')) expect(number).toMatch(/^\*{4} \d{4}$/);
  expect(await shown('auditor')).toEqual([]);
  expect((await shown('universityFinance')).map(([purpose]) => purpose)).toContain('inventor');
  // a colleague without the office of accounts
  expect(await shown('investigator')).toEqual([['inventor', expect.stringMatching(/^\*{4} \d{4}$/)]]);
});

test.each(locales)('the page says milestone, payee and account of each in %s', async (locale) => {
  const { payments } = await moneyOf('enterpriseFinance');
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Payments payments={payments} />
    </Wording>,
  );
  const rows = [...markup.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => textOf(row)).slice(1);
  expect(rows).toHaveLength(payments.length);
  for (const n of [1, 2, 3, 4]) {
    const row = rows.find((one) => one.includes(locale === 'en' ? `Milestone ${n}` : `里程碑 ${n}`));
    expect(row).toContain(locale === 'en' ? 'Haihe University' : '海河大学');
    expect(row).toMatch(/\*{4} \d{4}/);
  }
});

describe('an inventor who is a student', () => {
  const own = 'inventor-inventor4';

  test('reads the own reward, each row with how it was computed, and nothing of others', async () => {
    const { rows, payments, standings, complete } = await moneyOf('inventor4');
    expect(complete).toBe(false);
    expect(rows.map(({ kind }) => kind)).toEqual(['inventor-owed', 'inventor', 'inventor-cleared']);
    for (const { debit, credit, formula, fen } of rows) {
      expect([debit, credit].some((account) => account.startsWith(`${own}/`))).toBe(true);
      expect(evaluated({ name: formula.name, inputs: formula.inputs as never }).fen).toBe(fen);
    }
    expect(standings).toEqual([
      { party: own, receivedFen: 1_736_000, paidFen: 0, owedToFen: 0, owedByFen: 0, netFen: 1_736_000, kept: [] },
    ]);
    expect(payments.map(({ purpose, fen }) => [purpose, fen])).toEqual([['inventor', 1_736_000]]);
    expect(payments[0]?.account?.number).toMatch(/^\*{4} \d{4}$/);
    expect(JSON.stringify({ rows, payments })).not.toMatch(/inventor-(?:investigator|inventor[123])/);
    const page = await portal.as('inventor4').projects.get({ caseId });
    expect([page.mayReadLedger, page.priceFen, page.money]).toEqual([true, null, null]);
  });

  test('a bidder, an expert and a stranger to the result still read nothing', async () => {
    for (const player of ['expert1', 'rivalInvestigator', 'rivalSignatory'] as const)
      await expect(moneyOf(player), player).rejects.toThrow(/NOT_/);
  });
});
