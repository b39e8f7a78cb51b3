import { expect, test } from 'vitest';
import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';
import { binhai, bureau, haihe } from '#scripts/story/organisations.ts';
import { negotiated, registered, signed, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, brokenIn, play } from '#test/support/play.ts';

const inForce = (priceFen?: number) => play(anAwardedProject(priceFen ? { priceFen } : {}), [...negotiated, ...signed]);
const submitted = () => play(inForce(), registered.slice(0, 1));
/** The same act with other figures. */
const changed = (story: StoryAct, changes: object): StoryAct => ({
  ...story,
  input: (scene: Scene) => ({ ...(story.input(scene) as object), ...changes }),
});
const summary = '委托开发合同，按规定申请技术合同认定登记，附合同全文。';
const reason = '技术交易额计算依据不足，请补充设备材料清单。';
const corrected = { technicalFen: 260_000_000, excludedFen: 40_000_000, summary: '已按登记机构要求扣除全部设备与材料费并附明细清单。' };

test('the parts of the price must add up to it', () => {
  const wrong = act('researchOffice', 'submit-registration', 'submit', { technicalFen: 280_000_000, excludedFen: 30_000_000, summary });
  expect(attempt(inForce(), wrong)).toMatchObject(
    breaking({ rule: 'parts-are-not-the-price', field: 'excludedFen', figures: { priceFen: 300_000_000, sumFen: 310_000_000 } }),
  );
});

test('a contract that needs no registration is not chased', () => {
  const simulation = play(inForce(), [
    act('researchOffice', 'submit-registration', 'not-needed', { reason: '双方约定不申请税收优惠，无需办理登记。' }),
  ]);
  expect(simulation.open.filter(({ step }) => step.endsWith('registration'))).toEqual([]);
});

test('returned, corrected, registered with a reduced value', () => {
  const simulation = play(submitted(), [
    act('registrar', 'record-registration', 'return', { reason }),
    act('researchOffice', 'correct-registration', 'resubmit', corrected),
  ]);
  const reduce = (technicalFen: number, registeredOn = '2026-06-01') =>
    act('registrar', 'record-registration', 'reduce', { number: '2026120101000317', registeredOn, technicalFen, reason });
  expect(attempt(simulation, reduce(260_000_000))).toMatchObject(
    breaking({ rule: 'value-not-reduced', field: 'technicalFen', figures: { technicalFen: 260_000_000, submittedFen: 260_000_000 } }),
  );
  expect(brokenIn(attempt(simulation, reduce(250_000_000, '2026-06-02')))).toEqual(['day-too-late registeredOn']);
  expect(brokenIn(attempt(simulation, reduce(260_000_001, '2026-06-02')))).toEqual([
    'day-too-late registeredOn',
    'value-not-reduced technicalFen',
  ]);
  play(simulation, [reduce(250_000_000)]);
  expect(simulation.state.contracting.registration).toMatchObject({ state: 'reduced', technicalFen: 250_000_000 });
});

test('Registration refused / value cut: a refusal may be answered or given up; the contract stays in force', () => {
  const simulation = play(submitted(), [
    act('registrar', 'record-registration', 'refuse', { reason }),
    act('researchOffice', 'correct-registration', 'give-up', { reason }),
  ]);
  expect(simulation.state.contracting.registration?.state).toBe('given-up');
  expect(simulation.state.phase).toBe('executing');
});

test('Registration refused / value cut: what the registry does not recognise carries tax inside the price, and finance on all sides gets a notice (E19)', () => {
  const told = (story: StoryAct) => {
    const simulation = play(submitted(), [story]);
    const figures = factsOf(simulation, 'price-form-recalculated').map(({ type: _type, ...rest }) => rest);
    const { facts = [], notices = [] } = simulation.recordings.at(-1) ?? {};
    const warned = notices.filter(({ about }) => facts[Number(about?.['fact']) - 1]?.type === 'price-form-recalculated');
    expect(warned.map(({ to }) => [to.role, to.organisation])).toEqual([
      ['ent.finance', binhai],
      ['uni.finance', haihe],
      ['fund.finance', bureau],
    ]);
    return figures;
  };
  const reduced = { number: '2026120101000317', registeredOn: '2026-06-01', technicalFen: 200_000_000, reason };
  expect(told(act('registrar', 'record-registration', 'refuse', { reason }))).toEqual([
    { result: 'refused', priceFen: 300_000_000, exemptFen: 0, netFen: 283_018_868, vatFen: 16_981_132 },
  ]);
  expect(told(act('registrar', 'record-registration', 'reduce', reduced))).toEqual([
    { result: 'reduced', priceFen: 300_000_000, exemptFen: 200_000_000, netFen: 294_339_623, vatFen: 5_660_377 },
  ]);
});

test('a large technical value gives the registry thirty working days instead of fifteen, and its silence is chased, not decided', () => {
  const dueOf = (technicalFen: number, priceFen: number) => {
    const terms = negotiated.map((story) =>
      story.step === 'set-money-terms' && story.outcome === 'propose' ? changed(story, { priceFen }) : story,
    );
    const simulation = play(anAwardedProject({ priceFen }), [...terms, ...signed]);
    play(simulation, [
      act('researchOffice', 'submit-registration', 'submit', { technicalFen, excludedFen: priceFen - technicalFen, summary }),
    ]);
    const row = simulation.open.find(({ step }) => step === 'record-registration');
    simulation.pass(90);
    expect(simulation.state.contracting.registration?.state).toBe('submitted');
    return row?.stamp.dueAt;
  };
  expect(dueOf(499_999_999, 600_000_000)).toBe('2026-06-23T16:00:00.000Z');
  expect(dueOf(500_000_000, 600_000_000)).toBe('2026-07-14T16:00:00.000Z');
});

const proposal = taskBookSigned.slice(0, 1);
const proposed = (changes: object) => proposal.map((story) => changed(story, changes));

test.each([
  [{ rateBp: 3001 }, ['rate-above-earmark rateBp']],
  [{ capFen: 80_000_001 }, ['cap-above-earmark capFen']],
  [{ maxGrantFen: 80_000_001 }, ['grant-above-plan maxGrantFen']],
  [{ capFen: 70_000_000 }, ['grant-above-plan maxGrantFen']],
  [{ claimAfter: [2] }, ['claims-other-than-planned claimAfter']],
  [{ claimAfter: [3, 2] }, ['milestones-out-of-order claimAfter.1']],
  [{ claimAfter: [2, 5] }, ['milestone-unknown claimAfter.1']],
  [
    { rateBp: 3001, capFen: 80_000_001, maxGrantFen: 90_000_000, claimAfter: [5] },
    [
      'rate-above-earmark rateBp',
      'cap-above-earmark capFen',
      'grant-above-plan maxGrantFen',
      'claims-other-than-planned claimAfter',
      'milestone-unknown claimAfter.0',
    ],
  ],
])('a task book beyond the earmark is refused, with all that is wrong (%#)', (changes, broken) => {
  expect(proposed(changes).map((story) => brokenIn(attempt(inForce(), story)))).toEqual([broken]);
});

test('without an earmark there is no task book', () => {
  const simulation = play(anAwardedProject({ unfunded: true }), [...negotiated, ...signed]);
  expect(simulation.open.some(({ step }) => step === 'sign-task-book')).toBe(false);
});

test('a refused task book lets the earmark lapse, the project goes on', () => {
  const simulation = play(inForce(), [
    ...proposed({}),
    act('enterpriseSignatory', 'sign-task-book', 'refuse', { reason: '公司决定不申请财政资金支持。' }),
  ]);
  expect(simulation.state.contracting).toMatchObject({ earmarkLapsed: true });
  expect(simulation.open.map(({ step }) => step)).toContain('start-work');
  expect(simulation.open.map(({ step }) => step)).not.toContain('sign-task-book');
});

test('Task book not signed in time: it lapses fifteen working days after its deadline, and nothing is paid', () => {
  const simulation = play(inForce(), proposed({}));
  simulation.pass(30);
  expect(simulation.state.contracting.earmarkLapsed).toBeUndefined();
  simulation.pass(20);
  expect(simulation.state.contracting).toMatchObject({ earmarkLapsed: true });
  expect(simulation.state.contracting.taskBook).toBeUndefined();
  expect(simulation.file.books['funder/cash']).toBeUndefined();
});

test('nobody signs the task book for two of the three', () => {
  const simulation = play(inForce(), taskBookSigned.slice(0, 1));
  const sign = (side: 'enterprise' | 'university', organisation: string, role: string) =>
    simulation.act({
      step: 'sign-task-book',
      subject: 'task-book',
      seat: side,
      outcome: 'sign',
      input: { capacity: 'legal-representative', method: 'e-signature', text: simulation.state.contracting.taskBookDraft?.document },
      actor: { person: 'of-both', organisation, roles: [role] },
    });
  expect(sign('university', haihe, 'uni.signatory')).toBeUndefined();
  expect(sign('enterprise', binhai, 'ent.signatory')).toEqual({ refused: 'SAME_PERSON' });
});
