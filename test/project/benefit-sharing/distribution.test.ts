import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { binhai } from '#scripts/story/organisations.ts';
import { costed, distributed, lumpSumShared, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { licensed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import examples from '#test/domain/money-examples.json' with { type: 'json' };
import { panel } from '#test/project/publicity/panel.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { actorOf, attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { factTypes, from, of, openKeys, upTo, withFields } from '#test/support/story.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { consentShares } from '#workflows/project/benefit-sharing/consent-shares.ts';

const propose = of(lumpSumShared, 'propose-distribution');
const toPropose = () => play(aConcludedProject(), [...resultTransferActs, ...upTo(lumpSumShared, 'propose-distribution')]);
const team = (parts: readonly number[], main = 1) =>
  ['investigator', 'inventor2', 'inventor3', 'inventor4'].map((inventor, index) => ({
    inventor,
    partBp: parts[index] ?? 0,
    isMain: index < main,
  }));

describe('proposal', () => {
  const refused = (fields: Record<string, unknown>) => attempt(toPropose(), withFields(propose, fields));

  test('keeps to the floors and limits of law and programme', () => {
    expect(refused({ inventorBp: 4999 })).toMatchObject(
      breaking({ rule: 'inventors-below-floor', field: 'inventorBp', figures: { floorBp: 5000, wantedBp: 4999 } }),
    );
    expect(refused({ brokerBp: 1001 })).toMatchObject(
      breaking({ rule: 'broker-above-limit', field: 'brokerBp', figures: { limitBp: 1000, wantedBp: 1001 } }),
    );
    expect(refused({ inventorBp: 9600 })).toMatchObject(
      breaking({ rule: 'rates-exceed-whole', field: 'brokerBp', figures: { sumBp: 10_100 } }),
    );
    expect(refused({ team: team([4500, 3000, 1500, 1000]) })).toMatchObject(
      breaking({ rule: 'main-contributors-below-floor', field: 'team', figures: { floorBp: 5000, mainBp: 4500 } }),
    );
    expect(refused({ team: team([5500, 2500, 1500, 400]) })).toMatchObject(
      breaking({ rule: 'team-not-whole', field: 'team', figures: { sumBp: 9900 } }),
    );
  });

  test('names every inventor once, and a broker who is no party', () => {
    expect(refused({ team: team([5500, 2500, 2000]).slice(0, 3) })).toMatchObject(
      breaking({ rule: 'inventors-not-covered', field: 'team', figures: { expected: 4, given: 3, missing: 1 } }),
    );
    expect(
      refused({ team: [...team([5500, 2500, 1500]).slice(0, 3), { inventor: 'rival-investigator', partBp: 500, isMain: false }] }),
    ).toMatchObject(breaking({ rule: 'inventors-not-covered', field: 'team', figures: { expected: 4, given: 4, missing: 1 } }));
    expect(refused({ broker: undefined })).toMatchObject(breaking({ rule: 'broker-missing', field: 'broker', figures: { brokerBp: 500 } }));
    expect(refused({ broker: binhai })).toMatchObject(breaking({ rule: 'broker-is-party', field: 'broker' }));
    expect(refused({ broker: undefined, brokerBp: 0 })).toBeUndefined();
  });

  test('gets all its faults at once', () => {
    expect(brokenIn(refused({ inventorBp: 4999, broker: binhai, brokerBp: 1001, team: team([4500, 3000, 1500, 900]) }))).toEqual([
      'broker-is-party broker',
      'inventors-below-floor inventorBp',
      'broker-above-limit brokerBp',
      'team-not-whole team',
      'main-contributors-below-floor team',
    ]);
  });

  test('shows each inventor the own share; an objection has it proposed again', () => {
    const project = play(toPropose(), [propose]);
    const shares = project.open.filter(({ step }) => step === 'consent-shares').map(({ opening }) => opening.about?.['fen']);
    expect(shares).toEqual([19_096_000, 8_680_000, 5_208_000, 1_736_000]);
    play(project, [
      act('investigator', 'consent-shares', 'agree', {}),
      act('inventor3', 'consent-shares', 'object', { grounds: '中试阶段的工作量未体现在份额中。' }),
    ]);
    expect(openKeys(project)).toEqual(['propose-distribution/lump-sum']);
    play(project, from(lumpSumShared, 'propose-distribution'));
    expect(project.file.books['university/payable']).toBe(0);
  });

  test('lays beside the consent every figure of the booked share, so that it can be computed by hand', () => {
    const acts = upTo(lumpSumShared, 'propose-distribution').map((one) =>
      one.step === 'book-costs' && one.outcome === 'prepare' ? withFields(one, { vatFen: 2_400_000, surchargeFen: 288_000 }) : one,
    );
    const project = play(play(aConcludedProject(), [...resultTransferActs, ...acts]), [propose]);
    const opening = project.open.find(({ step }) => step === 'consent-shares')?.opening;
    const [sheet] = consentShares.compares?.(project.state, opening ?? { subject: '' }) ?? [];
    if (!opening || !sheet || !('items' in sheet)) throw new Error('no figures');
    const of = Object.fromEntries(sheet.items.map(({ name, value }) => [name, Number(value)]));
    const costs = ['stamp', 'vat', 'surcharge', 'upkeep', 'direct', 'deficit'].map((name) => of[name] ?? Number.NaN);
    expect(of['vat']).toBe(2_400_000);
    expect(costs.reduce((rest, cost) => rest - cost, of['gross'] ?? Number.NaN)).toBe(of['net']);
    expect(Math.ceil(((of['net'] ?? 0) * (of['inventorRate'] ?? 0)) / 10_000)).toBe(of['inventors']);
    expect(sumFen(['inventors', 'broker', 'school', 'college'].map((name) => of[name] ?? 0))).toBe(of['net']);
    play(project, upTo(from(lumpSumShared, 'propose-distribution'), 'pay-and-file').slice(1));
    const booked = project.recordings
      .flatMap(({ transfers }) => transfers)
      .find(({ debit }) => debit === `inventor-${opening.seat}/receivable`);
    expect({ fen: of['ownShare'], formula: sheet.formula }).toEqual({ fen: booked?.fen, formula: booked?.formula });
  });

  test('silence carries the shares that all have signed', () => {
    const project = play(toPropose(), [
      withFields(propose, { team: team([6000, 2500, 1000, 500]) }),
      act('investigator', 'consent-shares', 'agree', {}),
    ]);
    project.pass(20);
    expect(openKeys(project)).toEqual(['publish-reward/reward']);
    expect(project.state.sharing.distributions['lump-sum']?.proposal?.team.map(({ partBp }) => partBp)).toEqual([5500, 2500, 1500, 500]);
    expect(factTypes(project)).toContain('signed-shares-carried');
    // who had agreed to 60 % is not said to have agreed to 55
    expect(project.state.sharing.distributions['lump-sum']?.proposal).toMatchObject({ carried: true, consented: [] });
    play(project, upTo(from(lumpSumShared, 'publish-reward'), 'pay-and-file'));
    expect(project.state.sharing.distributions['lump-sum']?.proposal?.approvedAt).toBeDefined();
  });

  test('signed shares that would leave the main contributors too little are not carried: it is proposed again', () => {
    const others = team([1000, 5000, 3000, 1000]).map((part, index) => ({ ...part, isMain: index === 1 }));
    const project = play(toPropose(), [withFields(propose, { team: others })]);
    project.pass(20);
    expect(openKeys(project)).toEqual(['propose-distribution/lump-sum']);
  });
});

describe('publicity and approval', () => {
  const [publish, approve] = distributed('lump-sum');
  if (!publish || !approve) throw new Error('the story distributes nothing');
  const toPublish = () => play(toPropose(), [...upTo(lumpSumShared, 'publish-reward').slice(-5), publish]);

  test('approval waits for 15 working days; returned, the whole way restarts', () => {
    const project = toPublish();
    expect(attempt(project, approve)).toMatchObject({ refused: 'NOT_OPEN' });
    play(project, [act('researchOffice', 'approve-distribution', 'return', { reasons: '技术经理人贡献证明材料不足，请补充。' })]);
    expect(openKeys(project)).toEqual(['propose-distribution/lump-sum']);
    play(project, upTo(from(lumpSumShared, 'propose-distribution'), 'approve-distribution'));
    expect(attempt(project, approve)).toMatchObject({ refused: 'ALREADY_DECIDED', details: { outcome: 'return' } });
    project.pass(30);
    play(project, [approve]);
    expect(project.state.publicities['reward']).toMatchObject({ round: 2, state: 'clear' });
  });

  test('an upheld objection has the distribution proposed again; nothing is owed meanwhile', () => {
    const project = toPublish();
    const objector = actorOf('rivalInvestigator');
    project.act({ step: 'file-objection', subject: 'reward', outcome: 'file', input: {}, actor: objector });
    const findings =
      '经核查，公示名单遗漏一名参与核心工艺开发的人员，异议成立。应由成果转化部门会同课题组重新拟定分配方案，征得全体完成人同意后重新公示。';
    play(project, [act('leadManager', 'decide-objection', 'uphold', { panel, findings })]);
    expect(openKeys(project)).toEqual(['propose-distribution/lump-sum']);
    expect(project.file.books['university/payable']).toBe(0);
  });
});

test('E5: the figures of the worked example, approved by the signatory', () => {
  const price = { priceFen: 888_888_888, relatedParty: false };
  const at = (step: 'set-price' | 'approve-transfer') => resultTransferActs.findIndex((story) => story.step === step);
  const transfer = [
    ...resultTransferActs.slice(0, at('set-price')),
    act('transferOffice', 'set-price', 'name-lump-sum', price),
    act('enterpriseLegal', 'set-price', 'name-lump-sum', price),
    of(licensed, 'publish-price'),
    { ...of(licensed, 'approve-transfer'), by: 'universitySignatory' as const },
    ...resultTransferActs.slice(at('approve-transfer') + 1),
  ];
  const shared = from(lumpSumShared, 'propose-distribution').map((story) =>
    story.step === 'approve-distribution' ? { ...story, by: 'universitySignatory' as const } : story,
  );
  const project = play(aConcludedProject(), [
    ...transfer,
    ...stated('lump-sum', 888_888_888),
    ...costed('lump-sum', 4_560_000, 8_000_000),
    ...shared,
  ]);
  const { books } = project.file;
  const { E5 } = examples;
  expect(['investigator', 'inventor2', 'inventor3', 'inventor4'].map((inventor) => books[`inventor-${inventor}/cash`])).toEqual(E5.team);
  expect([books['tax/cash'], books['broker/cash'], books['school/cash'], books['college/cash']]).toEqual([
    E5.stamp,
    E5.broker,
    ...E5.school_college,
  ]);
  expect(books['university/payable']).toBe(0);
});
