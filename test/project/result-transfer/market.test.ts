import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { binhai, haihe, yanhai } from '#scripts/story/organisations.ts';
import { otherTakerActs, otherTakerSharing } from '#scripts/story/other-taker.ts';
import { disclosed, licensed } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { factTypes, from, of, openKeys, upTo, withFields } from '#test/support/story.ts';
import { dealSheets } from '#workflows/project/result-transfer/deal-sheets.ts';

const offer = act('transferOffice', 'offer-on-market', 'offer', {
  way: 'auction',
  exchange: '北方技术交易市场',
  reserveFen: 80_000_000,
  conditions: '受让方须具备金属双极板量产能力，价款一次付清。',
});
const sold = (transferee: string, priceFen: number) =>
  act('transferOffice', 'record-market', 'sold', {
    transferee,
    priceFen,
    relatedParty: false,
    certificate: 'BFJS-2028-0047',
    evidence: '经三轮竞价成交，交易机构出具成交确认书。',
  });
const unpublished = from(otherTakerActs, 'approve-transfer');
const published = of(otherTakerActs, 'publish-price');
const assigned = otherTakerActs.map((story) => (story.step === 'choose-mode' ? withFields(story, { mode: 'assignment' }) : story));
const readyToAssign = () => play(aConcludedProject(), upTo(assigned, 'publish-price'));

describe('listing or auction as a way to a price (S5.11, L4)', () => {
  test('sold to another organisation: it becomes the taker, signs the written text and pays', () => {
    const project = play(aConcludedProject(), [...disclosed, offer]);
    expect(openKeys(project)).toEqual(['record-market/market-1']);
    expect(brokenIn(attempt(project, sold(yanhai, 79_999_999)))).toEqual(['below-reserve priceFen']);
    expect(brokenIn(attempt(project, sold(haihe, 88_000_000)))).toEqual(['transferee-not-free transferee']);
    play(project, [sold(yanhai, 88_000_000), ...unpublished, ...otherTakerSharing]);
    expect(project.state.publicities['price']).toBeUndefined();
    expect(project.state.transfer.deal).toMatchObject({ transferee: yanhai, terms: { kind: 'lump-sum', fen: 88_000_000 } });
    expect(project.file.books['licensee/cash']).toBe(-88_000_000);
  });

  test('the reserve is the owners’ alone: an organisation that may buy learns of the offer without it', () => {
    const project = play(aConcludedProject(), [...disclosed, offer]);
    const matter = {
      step: 'offer-on-market',
      subject: 'market-1',
      outcome: 'offer',
      person: idOf('transferOffice'),
      organisation: haihe,
      role: 'uni.tto',
    };
    expect(knows(project, 'transferOffice', matter, 'read')).toBe(true);
    for (const player of ['enterpriseLegal', 'enterpriseSignatory', 'fundOfficer'] as const)
      expect(knows(project, player, matter, 'read'), player).toBe(false);
    expect(knows(project, 'enterpriseLegal', matter)).toBe(true);
    const { act: sent, ...recorded } = project.recordings.at(-1) ?? {};
    expect(sent?.step).toBe('offer-on-market');
    expect(JSON.stringify(recorded)).not.toContain('80000000');
  });

  test('sold to the project’s enterprise it is the taker itself', () => {
    const project = play(aConcludedProject(), [...disclosed, offer, sold(binhai, 80_000_000)]);
    expect(project.state.parties.some(({ part }) => part === 'licensee')).toBe(false);
    expect(dealSheets(project.state)).toMatchObject([
      { items: [{}, {}, { name: 'priceWay', value: 'auction' }, { name: 'lumpSum', value: 80_000_000 }] },
    ]);
  });

  test('a related buyer is shown to everybody first, and a sale returned by the approval is reviewed as a whole', () => {
    const related = withFields(sold(binhai, 80_000_000), { relatedParty: true, explanation: '公开竞价成交' });
    const project = play(aConcludedProject(), [...disclosed, offer, related]);
    expect(openKeys(project)).toEqual(['publish-price/price']);
    const other = play(aConcludedProject(), [...disclosed, offer, sold(binhai, 80_000_000)]);
    expect(openKeys(other)).toEqual(['approve-transfer/transfer']);
    const approval = of(otherTakerActs, 'approve-transfer');
    play(other, [{ ...approval, outcome: 'return', input: () => ({ reasons: '成交凭证与受让方名称不一致，请核对。' }) }]);
    expect(openKeys(other)).toEqual(['choose-mode/result']);
  });

  test('the project manager records what the silent transfer office leaves unrecorded', () => {
    const project = play(aConcludedProject(), [...disclosed, offer]);
    expect(openKeys(project)).toEqual(['record-market/market-1']);
    expect(attempt(project, { ...sold(binhai, 80_000_000), by: 'projectManager' })).toMatchObject({ refused: 'NOT_OPEN' });
    project.pass(95);
    expect(factTypes(project)).toContain('market-unrecorded');
    expect(openKeys(project)).toEqual(['record-market/market-1/university', 'record-market/market-1/manager']);
    play(project, [{ ...sold(binhai, 80_000_000), by: 'projectManager' }]);
    expect(openKeys(project)).toEqual(['approve-transfer/transfer']);
  });

  test('unsold, or recorded by neither in time: the mode is chosen again', () => {
    const unsold = act('transferOffice', 'record-market', 'unsold', { reasons: '两次拍卖均无人应价，流拍。' });
    const project = play(aConcludedProject(), [...disclosed, offer, unsold]);
    expect(openKeys(project)).toEqual(['choose-mode/result']);
    const silent = play(aConcludedProject(), [...disclosed, offer]);
    silent.pass(160);
    expect(factTypes(silent)).toContain('market-unsold');
    expect(openKeys(silent)).toEqual(['choose-mode/result']);
    play(silent, [of(disclosed, 'choose-mode'), { ...offer, subject: 'market-2' }]);
    expect(openKeys(silent)).toEqual(['record-market/market-2']);
  });
});

describe('a valuation stands beside the price (S5.10, L6)', () => {
  const valued = (from: number, until: number) =>
    act('transferOffice', 'record-valuation', 'record', ({ day }) => ({
      evaluator: '北方资产评估有限公司',
      reportNumber: 'BFPB-2028-112',
      method: 'income' as const,
      valueFen: 46_000_000,
      valuedOn: day(from),
      validUntil: day(until),
      assumptions: '按五年收益期、折现率百分之十二测算。',
    }));
  test('with its method and its days; for twelve months at most', () => {
    const project = play(aConcludedProject(), disclosed);
    expect(brokenIn(attempt(project, valued(-10, 400)))).toEqual(['day-too-late validUntil']);
    expect(brokenIn(attempt(project, valued(1, 30)))).toEqual(['day-too-late valuedOn']);
    expect(brokenIn(attempt(project, valued(-40, -1)))).toEqual(['day-too-early validUntil']);
    play(project, [valued(-10, 300), ...licensed.slice(0, 2)]);
    expect(dealSheets(project.state)).toMatchObject([
      {
        items: [
          {},
          {},
          { name: 'valuation', value: 46_000_000 },
          { name: 'valuationMethod', value: 'income-approach' },
          { name: 'validUntil' },
          { name: 'lumpSum', value: 50_000_000 },
        ],
      },
    ]);
  });
});

describe('the client’s first refusal (L9)', () => {
  const take = act('enterpriseSignatory', 'first-refusal', 'take', { statement: '按同等条件受让，用于自建产线。', relatedParty: false });
  test('what is assigned to another organisation is offered to the client first, on the same terms', () => {
    const project = readyToAssign();
    expect(openKeys(project)).toEqual(['first-refusal/refusal-1-1']);
    play(project, [take]);
    expect(project.state.parties.some(({ part }) => part === 'licensee')).toBe(false);
    expect(openKeys(project)).toEqual(['publish-price/price']);
    play(project, [
      published,
      of(otherTakerActs, 'approve-transfer'),
      of(licensed, 'sign-transfer', { by: 'enterpriseSignatory' }),
      of(licensed, 'sign-transfer', { by: 'universitySignatory' }),
    ]);
    expect(project.state.transfer.deal).toMatchObject({ transferee: binhai, mode: 'assignment', terms: { fen: 88_000_000 } });
  });

  test('waived, or not answered, the assignment goes on', () => {
    const waived = play(readyToAssign(), [act('enterpriseSignatory', 'first-refusal', 'waive', { reasons: '无受让需求。' })]);
    expect(openKeys(waived)).toEqual(['publish-price/price']);
    const silent = readyToAssign();
    silent.pass(30);
    expect(factTypes(silent)).toContain('first-refusal-lapsed');
    play(silent, from(otherTakerActs, 'publish-price'));
    expect(silent.state.transfer.deal).toMatchObject({ transferee: yanhai, mode: 'assignment' });
  });

  test('a licence to another organisation asks no refusal of the client', () => {
    const project = play(aConcludedProject(), upTo(otherTakerActs, 'publish-price'));
    expect(openKeys(project)).toEqual(['publish-price/price']);
  });
});
