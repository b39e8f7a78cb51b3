import { expect, test } from 'vitest';
import { act, type Scene } from '#scripts/story/act.ts';
import { binhai, bohai, haihe } from '#scripts/story/organisations.ts';
import { moneyTerms, negotiated, sc1Contract, signed } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, breaking, brokenIn, play, sceneOf } from '#test/support/play.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { announced } from '#workflows/engine/announce.ts';
import { partyOf } from '#workflows/project/parties.ts';

const terms = { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp] };
const toSign = () => play(anAwardedProject(), [...negotiated, ...signed.slice(0, 1)]);
const [drafted, proposed] = [negotiated.slice(0, 1), negotiated.slice(0, 2)];
const refused = act('universitySignatory', 'sign-contract', 'refuse', {
  reasonClass: 'price',
  reason: '学校认为风险分担条款仍需协商，暂不签署。',
});
const finding = { reasonClass: 'price', reason: '双方对价款支付节点有分歧，愿意再谈一次。' } as const;

test('SC1: the contract is in force at the last signature, with its exact tranches, and the bond goes back whole, once', () => {
  const simulation = play(toSign(), signed.slice(1, 2));
  expect(simulation.state.phase).toBe('contracting');
  expect(simulation.file.books['platform/escrow']).toBe(6_000_000);
  play(simulation, signed.slice(2));
  const { phase, contracting, payments } = simulation.state;
  expect(phase).toBe('executing');
  expect(contracting.contract?.tranches.map(({ trancheFen, retentionFen, cashFen }) => [trancheFen, retentionFen, cashFen])).toEqual([
    [90_000_000, 4_500_000, 85_500_000],
    [90_000_000, 4_500_000, 85_500_000],
    [90_000_000, 4_500_000, 85_500_000],
    [30_000_000, 1_500_000, 28_500_000],
  ]);
  expect(contracting.contract?.currency).toBe('CNY'); // M15
  expect(contracting.contract?.document).toBe(contracting.draft?.frozen);
  expect(Object.values(payments)).toMatchObject([{ purpose: 'bond-return', fen: 6_000_000, automatic: true, state: 'settled' }]);
  expect(positions(simulation.file.books)).toEqual({ enterprise: 0, platform: 0 });
});

test('SC1: registered, and the task book signed by all three', () => {
  const { contracting } = play(anAwardedProject(), sc1Contract).state;
  expect(contracting.registration).toEqual({ state: 'registered', technicalFen: 270_000_000, number: '2026120101000317' });
  expect(contracting.taskBook).toMatchObject({
    maxGrantFen: 80_000_000,
    rateBp: 3000,
    weightsBp: [4000, 4000, 2000],
    claimAfter: [2, 3],
    reserveBp: 500,
    ceilingBp: 9000,
  });
  expect(contracting.taskBookDraft).toBeUndefined();
});

test('either manager drafts; the other reads who was first', () => {
  const simulation = play(anAwardedProject(), drafted);
  expect(keysOf(simulation, 'choose-template')).toEqual([]);
  const second = act('projectManager', 'choose-template', 'draft', drafted[0]?.input as never, 'text-1');
  expect(attempt(simulation, second)).toMatchObject({ refused: 'ALREADY_DECIDED', details: { by: 'technology-manager' } });
});

test.each([
  [{ ...terms, priceFen: 299_999_999 }, ['price-not-awarded priceFen']],
  [{ ...terms, weightsBp: [5000, 5000] }, ['weights-not-per-milestone weightsBp']],
  [{ ...terms, weightsBp: [3000, 3000, 3000, 1001] }, ['weights-not-whole weightsBp']],
  [{ ...terms, retentionBp: 1001 }, ['retention-above-limit retentionBp']],
  [{ ...terms, lateDailyBp: 6 }, ['late-rate-above-limit lateDailyBp']],
  [
    { ...terms, priceFen: 299_999_999, weightsBp: [5000, 4000], retentionBp: 1001, lateDailyBp: 6 },
    [
      'price-not-awarded priceFen',
      'weights-not-per-milestone weightsBp',
      'weights-not-whole weightsBp',
      'retention-above-limit retentionBp',
      'late-rate-above-limit lateDailyBp',
    ],
  ],
])('money terms out of bounds are refused, with all that is wrong (%#)', (given, broken) => {
  const simulation = play(anAwardedProject(), drafted);
  expect(brokenIn(attempt(simulation, act('universityFinance', 'set-money-terms', 'propose', given)))).toEqual(broken);
});

test('a price other than the award stands with its reason, and a counter-proposal asks the others again', () => {
  const simulation = play(anAwardedProject(), [
    ...proposed,
    act('projectManager', 'set-money-terms', 'agree', {}),
    act('universityFinance', 'set-money-terms', 'counter', {
      ...terms,
      priceFen: 310_000_000,
      priceBasis: 'scope-changed',
      reason: '新增一轮中试验证，工作量相应增加。',
    }),
  ]);
  expect(keysOf(simulation, 'set-money-terms')).toEqual(['set-money-terms/terms-3/enterprise', 'set-money-terms/terms-3/manager']);
  expect(attempt(simulation, act('projectManager', 'set-money-terms', 'agree', {}, 'terms-2'))).toMatchObject({
    refused: 'ALREADY_DECIDED',
  });
  play(simulation, [act('enterpriseFinance', 'set-money-terms', 'agree', {}), act('projectManager', 'set-money-terms', 'agree', {})]);
  expect(simulation.state.contracting.draft?.terms?.priceFen).toBe(310_000_000);
  expect(keysOf(simulation, 'legal-review')).toHaveLength(2);
});

test('liquidated damages are proposed, asked about and stand in the contract; no answer means none', () => {
  const withDamages = { ...terms, damagesBp: 2000 };
  const simulation = play(anAwardedProject(), [...drafted, act('enterpriseFinance', 'set-money-terms', 'propose', withDamages)]);
  expect(simulation.open.filter(({ step }) => step === 'set-money-terms').map(({ opening }) => opening.about)).toEqual([
    expect.objectContaining({ proposed: 'damages', damagesBp: 2000 }),
    expect.objectContaining({ proposed: 'damages', damagesBp: 2000 }),
  ]);
  expect(factsOf(simulation, 'liquidated-damages-proposed')).toEqual([{ type: 'liquidated-damages-proposed', damagesBp: 2000 }]);
  play(simulation, [...negotiated.slice(2), ...signed]);
  expect(simulation.state.contracting.contract?.damagesBp).toBe(2000);

  const without = play(anAwardedProject(), [...negotiated, ...signed]);
  expect(factsOf(without, 'liquidated-damages-proposed')).toEqual([]);
  expect(without.state.contracting.contract).not.toHaveProperty('damagesBp');
  expect(without.recordings.flatMap(({ opened }) => opened).filter(({ opening }) => 'damagesBp' in (opening.about ?? {}))).toEqual([]);
});

test('liquidated damages above thirty per cent of the price are no form at all', () => {
  const tooHigh = act('enterpriseFinance', 'set-money-terms', 'propose', { ...terms, damagesBp: 3001 });
  expect(() => attempt(play(anAwardedProject(), drafted), tooHigh)).toThrow('damagesBp');
});

test('the clauses a lawyer holds likely to be void stand in the record, each once; none named, none recorded', () => {
  const simulation = play(anAwardedProject(), [
    ...negotiated.slice(0, 4),
    act('enterpriseLegal', 'legal-review', 'pass', {
      passedOver: (['no-challenge', 'grant-back', 'no-challenge'] as const).map((flag) => ({
        flag,
        reason: '对方仅为特定情形，风险可控。',
      })),
      opinion: '已与对方商定。',
    }),
    act('universityLegal', 'legal-review', 'pass', { opinion: '同意。', passedOver: [] }),
  ]);
  expect(factsOf(simulation, 'legal-review-passed')).toEqual([
    { type: 'legal-review-passed', side: 'enterprise', flags: ['grant-back', 'no-challenge'] },
    { type: 'legal-review-passed', side: 'university' },
  ]);
  play(simulation, negotiated.slice(6));
  expect(keysOf(simulation, 'freeze-text')).toHaveLength(1);

  const reason = '改进成果单方归属，属无效条款，请删除。';
  const returned = play(anAwardedProject(), [
    ...negotiated.slice(0, 4),
    act('universityLegal', 'legal-review', 'conditions', { returnTo: 'text', reason, flags: ['grant-back'] }),
  ]);
  expect(factsOf(returned, 'legal-review-conditions')).toMatchObject([{ returnTo: 'text', flags: ['grant-back'] }]);
  const unexplained = act('enterpriseLegal', 'legal-review', 'pass', { passedOver: [{ flag: 'no-challenge' }] as never });
  expect(() => attempt(play(anAwardedProject(), negotiated.slice(0, 4)), unexplained)).toThrow('passedOver');
  const unknown = act('universityLegal', 'legal-review', 'block', { reason, flags: ['ugly'] as never });
  expect(() => attempt(play(anAwardedProject(), negotiated.slice(0, 4)), unknown)).toThrow('flags');
});

test('legal conditions send back the money terms or the text, and both lawyers read again', () => {
  const reason = '请补充背景知识产权清单后再审。';
  const simulation = play(anAwardedProject(), [
    ...negotiated.slice(0, 5),
    act('universityLegal', 'legal-review', 'conditions', { returnTo: 'text', reason }),
  ]);
  expect(keysOf(simulation, 'choose-template')).toEqual(['choose-template/text-3/tm', 'choose-template/text-3/pm']);
  play(simulation, drafted);
  expect(keysOf(simulation, 'legal-review')).toHaveLength(2);
  play(simulation, [act('enterpriseLegal', 'legal-review', 'conditions', { returnTo: 'terms', reason })]);
  expect(keysOf(simulation, 'set-money-terms')).toHaveLength(3);
  expect(simulation.state.contracting.draft?.passed).toEqual([]);
});

test('a legal block goes to the project manager', () => {
  const simulation = play(anAwardedProject(), [
    ...negotiated.slice(0, 4),
    act('enterpriseLegal', 'legal-review', 'block', { reason: '条款限制技术竞争，属无效条款，不予通过。' }),
  ]);
  expect(keysOf(simulation, 'legal-review')).toEqual([]);
  expect(simulation.open.map(({ key, opening }) => [key, opening.about?.['cause']])).toContainEqual(['resolve-refusal/text-2', 'legal']);
});

test('an agent signs only with a letter of authorisation; nobody signs for the other side', () => {
  const simulation = toSign();
  const agent = ({ text }: Scene) => ({ capacity: 'authorised-agent', method: 'e-signature', text }) as const;
  const lettered = (scene: Scene) => ({ ...agent(scene), authorisation: '授权书2026-017' });
  expect(attempt(simulation, act('enterpriseSignatory', 'sign-contract', 'sign', agent))).toMatchObject(
    breaking({ rule: 'authorisation-missing', field: 'authorisation' }),
  );
  expect(
    attempt(
      simulation,
      act('rivalSignatory', 'sign-contract', 'sign', { ...lettered(sceneOf(simulation, 'text-2')), text: 'ab'.repeat(32) }, 'text-2'),
    ),
  ).toMatchObject({ refused: 'NOT_YOURS' });
  play(simulation, [act('enterpriseSignatory', 'sign-contract', 'sign', lettered)]);
  expect(keysOf(simulation, 'sign-contract')).toEqual(['sign-contract/text-2/university']);
});

test('a refusal is renegotiated once; the former signature no longer counts', () => {
  const simulation = play(toSign(), [...signed.slice(1, 2), refused, act('projectManager', 'resolve-refusal', 'renegotiate', finding)]);
  expect(simulation.state.contracting.draft).toMatchObject({ signed: {}, agreed: [], renegotiated: true });
  play(simulation, [...negotiated.slice(1), ...signed.slice(0, 1), refused]);
  expect(attempt(simulation, act('projectManager', 'resolve-refusal', 'renegotiate', finding))).toMatchObject({
    refused: 'UNKNOWN_OUTCOME',
  });
  play(simulation, [act('projectManager', 'resolve-refusal', 'close', finding)]);
  expect(simulation.state.phase).toBe('notContracted');
  expect(factsOf(simulation, 'bond-settled')).toMatchObject([{ cause: 'university-refused', returnFen: 6_000_000 }]);
  expect(positions(simulation.file.books)).toEqual({ enterprise: 0, platform: 0 });
});

test('a refusal nobody resolves closes the talks', () => {
  const simulation = play(toSign(), [refused]);
  simulation.pass(10);
  expect(simulation.state.phase).toBe('notContracted');
  expect(simulation.open).toEqual([]);
});

test('SC4: the enterprise stays silent through the second notice: no contract, the bond goes to the bidders', () => {
  const simulation = play(aProject(), [...sc1Intake, ...sc1Proposal, ...negotiated, ...signed.slice(0, 1), ...signed.slice(2)]);
  const count = () => simulation.recordings.flatMap(({ notices }) => notices).filter(({ template }) => template === 'second-notice').length;
  const before = count();
  while (count() === before) simulation.passToNextDue();
  simulation.pass(9);
  expect(simulation.state.phase).toBe('contracting');
  simulation.pass(14);
  expect(simulation.state.phase).toBe('notContracted');
  expect(factsOf(simulation, 'not-contracted')).toEqual([{ type: 'not-contracted', by: 'enterprise', cause: 'silence' }]);
  expect(factsOf(simulation, 'bond-settled')).toMatchObject([{ cause: 'enterprise-refused', returnFen: 0, poolFen: 6_000_000 }]);
  expect(simulation.file.books['platform/escrow']).toBe(0);
  expect(simulation.recordings.flatMap(({ notices }) => notices)).toContainEqual({
    to: { role: 'uni.research', organisation: bohai },
    template: announced,
    about: { step: 'sign-contract', fact: 1, letter: 'no-contract' },
  });
  expect(Object.values(positions(simulation.file.books)).reduce((a, b) => a + b, 0)).toBe(0);
});

test('after a refusal the award can go to the reserve, which is published and asked in its turn', () => {
  const simulation = play(aProject(), [
    ...sc1Intake,
    ...sc1Proposal,
    ...negotiated,
    ...signed.slice(0, 1),
    refused,
    act('projectManager', 'resolve-refusal', 'reserve', finding),
  ]);
  expect(simulation.state).toMatchObject({
    phase: 'evaluating',
    contracting: { draft: { agreed: [], passed: [], signed: {}, renegotiated: false } },
    selection: { choice: { proposal: bohai, how: 'reserve' } },
  });
  expect(partyOf(simulation.state, 'university')).toBeUndefined();
  expect(simulation.file.books['platform/escrow']).toBe(6_000_000);
  play(simulation, [
    ...sc1Proposal.filter(({ step }) => step === 'publish-award'),
    act('rivalSignatory', 'confirm-award', 'confirm', { investigator: 'rival-investigator' }),
  ]);
  // the rounds count on: what was decided with the former university is not taken for this one's
  expect(keysOf(simulation, 'choose-template')).toEqual(['choose-template/text-3/tm', 'choose-template/text-3/pm']);
});

test('where the enterprise refuses, no other university is put in the place of the one that would sign', () => {
  const refuses = { ...refused, by: 'enterpriseSignatory' as const };
  const simulation = play(aProject(), [...sc1Intake, ...sc1Proposal, ...negotiated, ...signed.slice(0, 1), refuses]);
  const [row] = simulation.open;
  expect([row?.key, row?.opening.offers, row?.opening.about?.['cause']]).toEqual([
    'resolve-refusal/text-2',
    ['renegotiate', 'close'],
    'signature',
  ]);
  expect(attempt(simulation, act('projectManager', 'resolve-refusal', 'reserve', finding))?.refused).toBe('UNKNOWN_OUTCOME');
  play(simulation, [act('projectManager', 'resolve-refusal', 'close', finding)]);
  expect(factsOf(simulation, 'bond-settled')).toMatchObject([{ cause: 'enterprise-refused', poolFen: 6_000_000 }]);
  expect(simulation.state.selection.proposals?.[haihe]?.state).toBe('eligible');
});

const ofBoth = (side: 'enterprise' | 'university') => ({
  person: 'of-both',
  organisation: side === 'enterprise' ? binhai : haihe,
  roles: [side === 'enterprise' ? 'ent.signatory' : 'uni.signatory'],
});

test('nobody signs for both sides, whatever roles the person holds', () => {
  const simulation = toSign();
  const sign = (side: 'enterprise' | 'university') =>
    simulation.act({
      step: 'sign-contract',
      subject: 'text-2',
      seat: side,
      outcome: 'sign',
      input: { capacity: 'legal-representative', method: 'e-signature', text: simulation.state.contracting.draft?.frozen },
      actor: ofBoth(side),
    });
  expect(sign('enterprise')).toBeUndefined();
  expect(sign('university')).toEqual({ refused: 'SAME_PERSON' });
  play(simulation, signed.slice(2));
  expect(simulation.state.phase).toBe('executing');
});
