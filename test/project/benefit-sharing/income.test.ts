import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { centre } from '#scripts/story/organisations.ts';
import { benefitSharingActs, costed, lumpSumShared, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject, type Concluded } from '#test/support/concluded-project.ts';
import { attempt, breaking, idOf, obligingWorld, play } from '#test/support/play.ts';
import { factTypes, openKeys, upTo } from '#test/support/story.ts';
import type { World } from '#workflows/engine/simulate.ts';

const sharing = (options?: Concluded) => play(aConcludedProject(options), resultTransferActs);
const released = act('enterpriseFinanceChecker', 'pay-royalty', 'release', {}, 'lump-sum');
const prepared = act('enterpriseFinance', 'pay-royalty', 'prepare', { dueFen: 50_000_000 }, 'lump-sum');

/** A bank that refuses the first order of each payment of the given purpose. */
const refusing =
  (purpose: string): World =>
  (effect, at) =>
    effect.payload['purpose'] === purpose && effect.id.endsWith('.1')
      ? { state: 'failed', reason: 'account closed' }
      : obligingWorld(effect, at);

describe('statement and payment', () => {
  test('for a lump sum no sales are asked; the sum issued and the sum paid are the deal’s', () => {
    const project = sharing();
    expect(openKeys(project)).toEqual(['issue-statement/lump-sum']);
    const issue = (dueFen: number) => act('universityFinance', 'issue-statement', 'issue', { dueFen });
    expect(attempt(project, issue(49_999_999))).toMatchObject(
      breaking({ rule: 'sum-not-due', field: 'dueFen', figures: { dueFen: 50_000_000, givenFen: 49_999_999 } }),
    );
    play(project, [issue(50_000_000)]);
    const wrong = act('enterpriseFinance', 'pay-royalty', 'prepare', { dueFen: 5_000_000 });
    expect(attempt(project, wrong)).toMatchObject(
      breaking({ rule: 'sum-not-due', field: 'dueFen', figures: { dueFen: 50_000_000, givenFen: 5_000_000 } }),
    );
  });

  test('who has prepared the payment cannot release it; returned, it is prepared again', () => {
    const project = play(sharing(), stated('lump-sum', 50_000_000).slice(0, 2));
    expect(attempt(project, { ...released, by: 'enterpriseFinance' })).toMatchObject({ refused: 'SAME_PERSON' });
    play(project, [act('enterpriseFinanceChecker', 'pay-royalty', 'return', { reasons: '付款凭证缺少合同编号，请补充。' })]);
    expect(openKeys(project)).toEqual(['pay-royalty/lump-sum/maker']);
    play(project, [prepared, released]);
    expect(project.file.books['university/cash']).toBe(350_000_000);
  });

  test('a payment that the bank refuses is released once more, and booked once', () => {
    const project = play(sharing({ world: refusing('licence-fee') }), stated('lump-sum', 50_000_000));
    expect(openKeys(project)).toEqual(['pay-royalty/lump-sum/checker']);
    expect(project.file.books['university/cash']).toBe(300_000_000);
    play(project, [released]);
    expect(project.file.books['university/cash']).toBe(350_000_000);
    expect(project.recordings.flatMap(({ effects }) => effects.map(({ id }) => id))).toEqual([
      'pay.licence-fee.lump-sum.1',
      'pay.licence-fee.lump-sum.2',
    ]);
  });

  test('a late licensee owes interest by the day, and never more than the cap', () => {
    const late = (days: number) => {
      const project = play(sharing(), stated('lump-sum', 50_000_000).slice(0, 1));
      const payBy = project.state.sharing.statements['lump-sum']?.payBy ?? '';
      project.passUntil(new Date(Date.parse(payBy) + days * 86_400_000).toISOString());
      const { books } = play(project, [prepared, released]).file;
      // owed, paid and no longer owed
      expect([books['university/receivable'] ?? 0, books['enterprise/payable'] ?? 0]).toEqual([0, 0]);
      return [books['university/cash'] ?? 0, project.recordings.flatMap(({ transfers }) => transfers.map(({ kind }) => kind))];
    };
    const booked = ['late-interest-owed', 'licence-fee', 'late-interest', 'late-interest-cleared'];
    expect(late(0)).toEqual([350_000_000, ['licence-fee']]);
    expect(late(47)).toEqual([351_175_000, booked]);
    // the licence has ended by then: fee and interest stood as a receivable
    const claimed = [
      'licence-fee-owed',
      'late-interest-owed',
      'licence-fee',
      'licence-fee-cleared',
      'late-interest',
      'late-interest-cleared',
    ];
    expect(late(130)).toEqual([352_500_000, claimed]);
  });

  test('interest runs to the release, not to the preparation, and is no income: neither taxed nor shared', () => {
    const project = play(sharing(), stated('lump-sum', 50_000_000).slice(0, 2));
    const payBy = project.state.sharing.statements['lump-sum']?.payBy ?? '';
    project.passUntil(new Date(Date.parse(payBy) + 47 * 86_400_000).toISOString());
    play(project, [released, ...costed('lump-sum', 300_000, 85_000)]);
    expect(project.state.payments['late-interest.lump-sum.1']).toMatchObject({
      fen: 1_175_000,
      debit: 'university/cash',
      state: 'settled',
    });
    expect(project.file.books).toMatchObject({ 'tax/cash': 15_000, 'university/cash': 350_775_000 });
  });

  test('a late fee that the bank has refused goes out again as the same order; what has accrued since is ordered beside it', () => {
    const project = play(sharing({ world: refusing('licence-fee') }), stated('lump-sum', 50_000_000).slice(0, 2));
    const payBy = project.state.sharing.statements['lump-sum']?.payBy ?? '';
    for (const days of [10, 47]) {
      project.passUntil(new Date(Date.parse(payBy) + days * 86_400_000).toISOString());
      play(project, [released]);
    }
    const sent = project.recordings.flatMap(({ effects }) => effects.map(({ id, payload }) => [id, payload['fen']]));
    expect(sent).toEqual([
      ['pay.licence-fee.lump-sum.1', 50_000_000],
      ['pay.late-interest.lump-sum.1.1', 250_000],
      ['pay.licence-fee.lump-sum.2', 50_000_000],
      ['pay.late-interest.lump-sum.2.1', 925_000],
    ]);
    expect(openKeys(project)).toEqual(['book-costs/lump-sum/maker']);
  });

  test('interest that the bank has refused is released again, after the fee has arrived', () => {
    const project = play(sharing({ world: refusing('late-interest') }), stated('lump-sum', 50_000_000).slice(0, 2));
    const payBy = project.state.sharing.statements['lump-sum']?.payBy ?? '';
    project.passUntil(new Date(Date.parse(payBy) + 47 * 86_400_000).toISOString());
    play(project, [released]);
    expect(project.open.find(({ step }) => step === 'pay-royalty')?.opening).toMatchObject({
      seat: 'checker',
      about: { asked: 'interest', lateFen: 1_175_000 },
    });
    project.pass(30);
    play(project, [released]);
    expect(project.file.books).toMatchObject({ 'university/cash': 351_175_000 });
    expect(openKeys(project)).toEqual(['book-costs/lump-sum/maker']);
  });
});

describe('costs', () => {
  const paid = stated('lump-sum', 50_000_000);

  test('are booked by two persons; payables stand until the bank has paid them', () => {
    const project = play(sharing({ world: refusing('tax') }), [...paid, ...costed('lump-sum', 300_000, 85_000).slice(0, 1)]);
    const release = act('universityFinanceChecker', 'book-costs', 'release', {}, 'lump-sum');
    expect(attempt(project, { ...release, by: 'universityFinance' })).toMatchObject({ refused: 'SAME_PERSON' });
    play(project, [release]);
    expect(project.file.books).toMatchObject({
      'university/cash': 349_615_000,
      'university/payable': -15_000,
      'tax/receivable': 15_000,
      'suppliers/cash': 385_000,
    });
    expect(openKeys(project)).toEqual(['book-costs/lump-sum/checker', 'propose-distribution/lump-sum']);
    expect(
      attempt(project, act('universityFinanceChecker', 'book-costs', 'return', { reasons: '金额有误，请核对后重报。' })),
    ).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
    play(project, [release]);
    expect(project.file.books).toMatchObject({ 'university/cash': 349_600_000, 'university/payable': 0, 'tax/cash': 15_000 });
  });

  test('beyond the income leave nothing to share: the university bears them and the books close', () => {
    const project = play(sharing(), [...paid, ...costed('lump-sum', 51_985_000, 0)]);
    expect(project.state.sharing.deficitFen).toBe(2_000_000);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
    play(project, benefitSharingActs.slice(-2));
    expect(project.state.phase).toBe('closed');
    expect(project.file.books).toMatchObject({ 'university/payable': 0, 'university/cash': 298_000_000 });
  });
});

describe('payout', () => {
  test('the bank’s refusal of one share leaves the others paid', () => {
    const toOne: World = (effect, at) =>
      effect.id === 'pay.inventor.lump-sum.inventor3.1' ? { state: 'failed', reason: 'name differs' } : obligingWorld(effect, at);
    const project = play(sharing({ world: toOne }), lumpSumShared);
    expect(project.file.books).toMatchObject({
      'university/payable': -5_208_000,
      'inventor-investigator/cash': 19_096_000,
      'broker/cash': 2_480_000,
    });
    expect(openKeys(project)).toEqual(['pay-and-file/lump-sum/checker']);
    play(project, [act('universityFinanceChecker', 'pay-and-file', 'release', {})]);
    expect(project.file.books).toMatchObject({ 'university/payable': 0, 'inventor-inventor3/cash': 5_208_000 });
  });

  test('M9: tax is withheld from each share: the net is paid, the tax goes to the tax office, on half of the reward within 36 months', () => {
    const taxes = { investigator: 1_909_600, inventor2: 0, inventor3: 300_000, inventor4: 1 };
    const withheld = Object.entries(taxes).map(([inventor, taxFen]) => ({ inventor: idOf(inventor), taxFen }));
    const project = play(sharing(), upTo(lumpSumShared, 'pay-and-file'));
    const before = project.file.books['tax/cash'] ?? 0;
    play(project, [
      act('universityFinance', 'pay-and-file', 'prepare', { taxFiling: 'BS-2028-000417', withheld }, 'lump-sum'),
      act('universityFinanceChecker', 'pay-and-file', 'release', {}),
    ]);
    expect(project.file.books).toMatchObject({
      'inventor-investigator/cash': 19_096_000 - 1_909_600,
      'inventor-inventor3/cash': 5_208_000 - 300_000,
      'inventor-inventor4/cash': 1_736_000 - 1,
      'tax/cash': before + 1_909_600 + 300_000 + 1,
      'university/payable': 0,
    });
    const booked = project.recordings.flatMap(({ transfers }) => transfers).filter(({ kind }) => kind === 'withholding');
    expect(booked.map(({ fen }) => fen)).toEqual([1_909_600, 300_000, 1]);
    // the base: half of the share (L13)
    expect(booked[0]?.formula).toMatchObject({ inputs: { shareFen: 19_096_000, countedBp: 5_000 } });
  });

  test('each inventor has one row, and no tax above the own share', () => {
    const project = play(sharing(), upTo(lumpSumShared, 'pay-and-file'));
    const row = (inventor: string, taxFen = 0) => ({ inventor: idOf(inventor), taxFen });
    const prepare = (...withheld: ReturnType<typeof row>[]) =>
      attempt(project, act('universityFinance', 'pay-and-file', 'prepare', { taxFiling: 'BS-2028-000417', withheld }, 'lump-sum'));
    expect(prepare(row('investigator', 19_096_001), row('inventor2'), row('inventor3', 1_000_000_000), row('inventor3'))).toMatchObject(
      breaking(
        { rule: 'inventors-not-covered', field: 'withheld', figures: { expected: 4, given: 4, missing: 1 } },
        { rule: 'tax-above-share', field: 'withheld.0.taxFen', figures: { taxFen: 19_096_001, shareFen: 19_096_000 } },
        { rule: 'tax-above-share', field: 'withheld.2.taxFen', figures: { taxFen: 1_000_000_000, shareFen: 5_208_000 } },
      ),
    );
    expect(prepare(row('investigator', 4_296_600), row('inventor2'), row('inventor3'), row('inventor4'))).toBeUndefined();
  });

  test('is flagged 30 months after the income', () => {
    const project = play(sharing(), upTo(lumpSumShared, 'pay-and-file'));
    const [arrived] = Object.values(project.state.payments).filter(({ purpose }) => purpose === 'licence-fee');
    expect(arrived?.settledAt?.slice(0, 7)).toBe('2028-03');
    expect(project.open.find(({ step }) => step === 'pay-and-file')?.stamp.dueAt?.slice(0, 7)).toBe('2030-09');
  });
});

describe('closing', () => {
  const [byManager, byAuditor] = benefitSharingActs.slice(-2);
  if (!byManager || !byAuditor) throw new Error('the story does not close');
  const otherArchive = act('auditor', 'close-project', 'close', { archive: 'ab'.repeat(32) });

  test('nobody is asked for it, and nobody late with it, while anything is open: the retention, until it has arrived', () => {
    const project = play(sharing({ retained: true }), lumpSumShared);
    expect(attempt(project, byManager)).toMatchObject({ refused: 'NOT_OPEN' });
    expect(openKeys(project)).toEqual([]);
    play(project, [
      act('enterpriseFinance', 'release-retention', 'prepare', { amountFen: 15_000_000 }),
      act('enterpriseFinanceChecker', 'release-retention', 'release', {}),
      act('universityFinance', 'confirm-receipt', 'match', ({ day }) => ({ amountFen: 15_000_000, receivedOn: day(0) })),
      byManager,
      byAuditor,
    ]);
    expect(project.state.phase).toBe('closed');
    expect(project.now.slice(0, 7)).toBe('2029-03');
    const overdue = project.recordings
      .flatMap(({ notices }) => notices)
      .filter(({ template, about }) => template !== 'announced' && about?.['step'] === 'close-project');
    expect(overdue).toEqual([]);
  });

  test('who knows of something open that the books do not know says so, also as the first', () => {
    const project = play(sharing(), lumpSumShared);
    play(project, [act('projectManager', 'close-project', 'return', { openItems: '样品保管费发票尚未收到，待核实后再关闭。' })]);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
    play(project, [byManager, byAuditor]);
    expect(project.state.phase).toBe('closed');
  });

  test('takes two persons and one archive; the auditor may send it back', () => {
    const project = play(sharing(), [...lumpSumShared, byManager]);
    play(project, [otherArchive]);
    expect(openKeys(project), 'the record has grown: the first confirmation lapses').toEqual(['close-project/books/pm']);
    play(project, [byManager]);
    expect(openKeys(project)).toEqual(['close-project/books/auditor']);
    play(project, [act('auditor', 'close-project', 'return', { openItems: '审计底稿缺少银行回单第 7 号，补齐后再关闭。' })]);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
    play(project, [byAuditor]);
    const both = { person: 'auditor', organisation: centre, roles: ['auditor', 'pm'] };
    const input = { archive: project.state.sharing.closing?.archive };
    expect(project.act({ step: 'close-project', subject: 'books', seat: 'pm', outcome: 'close', input, actor: both })).toMatchObject({
      refused: 'SAME_PERSON',
    });
    play(project, [byManager]);
    expect(factTypes(project).at(-1)).toBe('project-closed');
  });
});
