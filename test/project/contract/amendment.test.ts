import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { amend, amended, amendmentSigned } from '#scripts/story/amend.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, report, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { plannedContract } from '#test/support/paid-by-plan.ts';
import { aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const firstPaid = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1), ...tranchePaid(85_500_000)]);
const reason = '新增一轮中试验证和第三方寿命试验，工作量相应变化，双方同意调整。';
const propose = (changes: object) => act('rdLead', 'propose-amendment', 'propose', { ...changes, reason });
const tranches = ({ state }: ReturnType<typeof firstPaid>) => state.contracting.contract?.tranches.map(({ trancheFen }) => trancheFen);

test('E18: after the first milestone the rest of the new price is cut again, to the fen; what is accepted stays', () => {
  const simulation = play(firstPaid(), amended);
  const { contract, amendments, targets, registration } = simulation.state.contracting;
  expect(contract?.priceFen).toBe(345_678_901);
  expect(tranches(simulation)).toEqual([90_000_000, 109_576_672, 109_576_672, 36_525_557]);
  expect(contract?.tranches.map(({ valueFen }) => valueFen)).toEqual(tranches(simulation));
  expect(contract?.tranches.map(({ dueOn }) => dueOn).at(-1)).toBe('2028-09-30');
  expect(targets).toEqual({ cost: { target: '7' } });
  expect(registration?.state).toBe('changing');
  expect(amendments).toMatchObject([{ n: 1 }]);
  play(simulation, [...accepted(2), ...tranchePaid(104_097_838)]);
});

test('all see the effect before they sign: terms, milestones, indicators, registration and task book', () => {
  const simulation = play(firstPaid(), amended.slice(0, 1));
  const [row] = simulation.open.filter(({ step }) => step === 'sign-amendment');
  const sheets = stepNamed('sign-amendment')?.compares?.(simulation.state, { subject: row?.opening.subject ?? '' }) ?? [];
  const [figures, milestones, indicators] = sheets;
  expect(figures && 'items' in figures ? Object.fromEntries(figures.items.map(({ name, value }) => [name, value])) : {}).toEqual({
    priceBefore: 300_000_000,
    priceAfter: 345_678_901,
    settled: 90_000_000,
    remaining: 255_678_901,
    registrationChange: true,
    maxGrant: 80_000_000,
  });
  expect(milestones && 'rows' in milestones ? milestones.rows.at(-1) : []).toEqual([
    4,
    '2028-06-30',
    '2028-09-30',
    30_000_000,
    36_525_557,
    1_826_278,
  ]);
  expect(indicators && 'rows' in indicators ? indicators.rows : []).toEqual([['cost', '≤ 6.5', '≤ 7', 'looser']]);
});

test('the story: one amendment is refused and void, the next is in force, and the registration is changed with it', () => {
  const simulation = play(aProject(), amend);
  expect(factsOf(simulation, 'amendment-void')).toEqual([{ type: 'amendment-void', n: 1, by: 'enterprise', cause: 'refused' }]);
  expect(simulation.state.contracting.registration).toEqual({
    state: 'changed',
    technicalFen: 315_678_901,
    number: '2026120101000318',
  });
  expect(factsOf(simulation, 'price-form-recalculated').map(({ result, exemptFen }) => [result, exemptFen])).toEqual([
    ['registered', 270_000_000],
    ['changed', 315_678_901],
  ]);
});

test('each amendment has a number of its own, whatever became of the one before', () => {
  const refused = act('enterpriseSignatory', 'sign-amendment', 'refuse', { reason: '研究方向与本项目需求无关，不同意增加价款。' });
  const simulation = play(firstPaid(), [propose({ priceFen: 400_000_000 }), refused]);
  const asked = () =>
    simulation.open.filter(({ step }) => step === 'propose-amendment').map(({ opening }) => [opening.subject, opening.about?.['n']]);
  expect(asked()).toEqual([
    ['amendment-2', 2],
    ['amendment-2', 2],
  ]);
  // the second is overtaken by an acceptance, the third is in force
  play(simulation, [propose({ priceFen: 345_678_901 }), ...accepted(2), propose({ priceFen: 360_000_000 })]);
  const toSign = simulation.open.filter(({ step }) => step === 'sign-amendment').map(({ opening }) => opening.about?.['n']);
  expect(new Set(toSign)).toEqual(new Set([3]));
  play(simulation, amendmentSigned);
  const numbers = (type: string) => factsOf(simulation, type).map((fact) => 'n' in fact && fact['n']);
  expect(numbers('amendment-proposed')).toEqual([1, 2, 3]);
  expect([numbers('amendment-void'), numbers('contract-amended')]).toEqual([[1], [3]]);
  expect(simulation.state.contracting.amendments?.map(({ n }) => n)).toEqual([3]);
  expect(asked().at(0)).toEqual(['amendment-4', 4]);
});

test('silence voids an amendment, and the contract stands as it was', () => {
  const simulation = play(firstPaid(), amended.slice(0, 3));
  simulation.pass(30);
  expect(factsOf(simulation, 'amendment-void')).toMatchObject([{ by: 'funder', cause: 'silence' }]);
  expect(tranches(simulation)).toEqual([90_000_000, 90_000_000, 90_000_000, 30_000_000]);
  expect(keysOf(simulation, 'sign-amendment')).toEqual([]);
});

test('an acceptance overtakes an amendment: nobody signs figures that no longer hold', () => {
  const simulation = play(firstPaid(), [...amended.slice(0, 1), ...accepted(2)]);
  expect(keysOf(simulation, 'sign-amendment')).toEqual([]);
  expect(attempt(simulation, { ...propose({ priceFen: 345_678_901 }) })).toBeUndefined();
  play(simulation, amendmentSigned);
  expect(tranches(simulation)?.slice(0, 2)).toEqual([90_000_000, 90_000_000]);
});

test('amendments chain: the second is computed from the first', () => {
  const simulation = play(firstPaid(), [...amended, propose({ priceFen: 300_000_000 }), ...amendmentSigned]);
  expect(tranches(simulation)).toEqual([90_000_000, 90_000_000, 90_000_000, 30_000_000]);
  expect(simulation.state.contracting.amendments?.map(({ n }) => n)).toEqual([1, 2]);
});

test('E19: without a registration the forecast follows the amended price, with the last signature', () => {
  const cancel = act('researchOffice', 'change-registration', 'cancel', { reason });
  const simulation = play(firstPaid(), [...amended, cancel, propose({ priceFen: 318_000_000 }), ...amendmentSigned]);
  expect(
    factsOf(simulation, 'price-form-recalculated')
      .map(({ type: _type, ...figures }) => figures)
      .slice(1),
  ).toEqual([
    { result: 'cancelled', priceFen: 345_678_901, exemptFen: 0, netFen: 326_112_171, vatFen: 19_566_730 },
    { result: 'cancelled', priceFen: 318_000_000, exemptFen: 0, netFen: 300_000_000, vatFen: 18_000_000 },
  ]);
});

test('an application for a changed registration that the registry still has comes back, where the price is amended once more', () => {
  const summary = '合同变更后的技术交易额与设备材料费拆分说明，供登记机构审查。';
  const simulation = play(firstPaid(), [
    ...amended,
    act('researchOffice', 'change-registration', 'submit', { technicalFen: 315_678_901, excludedFen: 30_000_000, summary }),
    propose({ priceFen: 300_000_000 }),
    ...amendmentSigned,
  ]);
  expect(simulation.state.contracting.registration).toMatchObject({ state: 'changing' });
  expect(keysOf(simulation, 'record-registration')).toEqual([]);
  expect(keysOf(simulation, 'change-registration')).not.toEqual([]);
});

test('a lower price lowers the grant, and a new target is what the measured value is held against', () => {
  const simulation = play(firstPaid(), [
    propose({ priceFen: 200_000_000, targets: [{ indicator: 'corrosion', target: '0.1' }] }),
    ...amendmentSigned,
  ]);
  expect(simulation.state.contracting.taskBook?.maxGrantFen).toBe(60_000_000);
  expect(factsOf(simulation, 'grant-lowered')).toEqual([{ type: 'grant-lowered', maxGrantFen: 60_000_000 }]);
  play(simulation, [act('investigator', 'submit-milestone', 'submit', report(2)), ...accepted(2).slice(1, 2)]);
  const sheets = stepNamed('accept-milestone')?.compares?.(simulation.state, { subject: 'milestone-2' }) ?? [];
  expect(sheets.flatMap((sheet) => ('rows' in sheet ? sheet.rows : [])).find(([indicator]) => indicator === 'corrosion')).toEqual([
    'corrosion',
    '≤ 0.1',
    '0.38',
    false,
  ]);
});

test('with a payment plan of its own the open rows are cut again, the advance stays', () => {
  const simulation = play(anAwardedProject({ unfunded: true }), [
    ...plannedContract,
    propose({ priceFen: 380_000_000 }),
    ...amendmentSigned.slice(0, 2),
  ]);
  const { contract } = simulation.state.contracting;
  expect(contract?.instalments?.map(({ fen }) => fen)).toEqual([60_000_000, 120_000_000, 40_000_000]);
  expect(tranches(simulation)).toEqual([0, 160_000_000, 0, 0]);
});

test.each([
  ['nothing-amended priceFen', {}],
  ['nothing-amended priceFen', { priceFen: 300_000_000 }],
  ['price-below-settled priceFen', { priceFen: 89_999_999 }],
  ['milestone-not-open dates.0.milestone', { dates: [{ milestone: 1, dueOn: '2027-01-31' }] }],
  ['dates-out-of-order dates.0.dueOn', { dates: [{ milestone: 3, dueOn: '2028-07-01' }] }],
  ['target-does-not-fit targets.0.target', { targets: [{ indicator: 'line', target: '1' }] }],
])('an amendment that breaks %s is refused (%#)', (broken, changes) => {
  expect(brokenIn(attempt(firstPaid(), propose(changes)))).toContain(broken);
});

/** As the form begins: everything as it is in force. */
function begun(simulation: ReturnType<typeof firstPaid>) {
  const opening = simulation.open.find(({ step }) => step === 'propose-amendment')?.opening;
  const form = stepNamed('propose-amendment')?.begins?.(simulation.state, { subject: opening?.subject ?? '', about: opening?.about })[
    'propose'
  ];
  return form as { priceFen: number; dates: { milestone: number; dueOn: string }[]; targets: { indicator: string; target: string }[] };
}
test('a form sent as it began changes nothing, and a row left as it is is no change', () => {
  const simulation = firstPaid();
  const form = begun(simulation);
  expect([form.dates.length, form.targets.length]).toEqual([3, expect.any(Number)]);
  expect(form.targets.length).toBeGreaterThan(1);
  expect(brokenIn(attempt(simulation, propose(form)))).toEqual(['nothing-amended priceFen']);
  const targets = form.targets.map((row) => (row.indicator === 'cost' ? { ...row, target: '7' } : row));
  play(simulation, [propose({ ...form, targets })]);
  const { changes } = simulation.state.contracting.amending ?? {};
  expect([changes?.dates, changes?.targets]).toEqual([[], [{ indicator: 'cost', target: '7' }]]);
  const sheets = stepNamed('sign-amendment')?.compares?.(simulation.state, { subject: 'amendment-1' }) ?? [];
  expect(sheets.flatMap((sheet) => (sheet.name === 'amendedIndicators' && 'rows' in sheet ? sheet.rows : []))).toHaveLength(1);
});

const extended = (dueOn: string, more: object = {}) => propose({ dates: [{ milestone: 4, dueOn }], ...more });
const pastTheDay = () => {
  const simulation = play(firstPaid(), []);
  simulation.passUntil('2028-01-10T01:00:00.000Z');
  return simulation;
};

test('with public money the end is moved by a year at most', () => {
  expect(brokenIn(attempt(firstPaid(), extended('2029-07-01')))).toEqual(['extension-too-long dates.0.dueOn']);
  expect(attempt(firstPaid(), extended('2029-06-30'))).toBeUndefined();
});

test('the end is moved once', () => {
  const simulation = play(firstPaid(), amended);
  expect(brokenIn(attempt(simulation, extended('2028-12-31')))).toEqual(['extended-already dates.0.dueOn']);
});

test('an extension is asked for half a year ahead, unless it is for force majeure', () => {
  expect(brokenIn(attempt(pastTheDay(), extended('2028-12-31')))).toEqual(['extension-too-late dates.0.dueOn']);
  expect(attempt(pastTheDay(), extended('2028-12-31', { forceMajeure: true }))).toBeUndefined();
});

test('without public money the parties extend as they agree', () => {
  const simulation = play(anAwardedProject({ unfunded: true }), [...plannedContract]);
  expect(brokenIn(attempt(simulation, extended('2030-06-30')))).toEqual([]);
});

test('a price that has fallen to what is settled rises again: the award’s weights divide it', () => {
  const simulation = play(firstPaid(), [propose({ priceFen: 90_000_000 }), ...amendmentSigned]);
  expect(tranches(simulation)).toEqual([90_000_000, 0, 0, 0]);
  expect(attempt(simulation, propose({ priceFen: 160_000_000 }))).toBeUndefined();
  play(simulation, amendmentSigned);
  expect(tranches(simulation)).toEqual([90_000_000, 30_000_000, 30_000_000, 10_000_000]);
  expect(simulation.state.contracting.contract?.tranches.map(({ valueFen }) => valueFen)).toEqual(tranches(simulation));
});
