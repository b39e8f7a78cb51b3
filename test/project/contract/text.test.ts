import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisations } from '#scripts/story/organisations.ts';
import { moneyTerms, registered, signed, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { valuesOf } from '#test/support/form-values.ts';
import { play, sceneOf } from '#test/support/play.ts';
import { inCapitals } from '#workflows/domain/capitals.ts';
import { subsidyPlan } from '#workflows/domain/subsidy.ts';
import { tranchePlan } from '#workflows/domain/tranches.ts';
import { contractForm } from '#workflows/project/contract/contract-form.ts';
import { taskBookForm } from '#workflows/project/contract/task-book-form.ts';
import { contractEn } from '#workflows/project/contract/text/contract-en.ts';
import { type ContractFacts, contractFacts } from '#workflows/project/contract/text/contract-facts.ts';
import { composedTexts, contractText } from '#workflows/project/contract/text/contract-text.ts';
import { contractZh } from '#workflows/project/contract/text/contract-zh.ts';
import { taskBookEn } from '#workflows/project/contract/text/task-book-en.ts';
import { taskBookFacts } from '#workflows/project/contract/text/task-book-facts.ts';
import { taskBookZh } from '#workflows/project/contract/text/task-book-zh.ts';
import { passedProject, sourcesOfSc1 } from './sources.ts';

const { state } = passedProject();
const facts = contractFacts(state, sourcesOfSc1);
const written = (changed: ContractFacts = facts) => [contractZh(changed), contractEn(changed)] as const;
const amounts = (fen: number) => [
  `${Math.trunc(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')}`,
  inCapitals(fen),
];
const rate = (bp: number) => `${bp / 100}%`;

test('SC1’s contract reads so, in both languages', async () => {
  const [zh, en] = written({ ...facts, annexes: { demand: 'de'.repeat(32), proposal: 'a1'.repeat(32) } });
  await expect(zh).toMatchFileSnapshot('sc1-contract.zh.txt');
  await expect(en).toMatchFileSnapshot('sc1-contract.en.txt');
});

test('a question that was rectified, or refined edit by edit, is read like any other', () => {
  const { demand, ...texts } = sourcesOfSc1.texts;
  for (const more of [{ reply: '已按要求补充测试条件。' }, { answers: [{ edit: 'edit-1', verdict: 'accepted' }] }])
    expect(contractFacts(state, { ...sourcesOfSc1, texts: { ...texts, demand: { ...(demand as object), ...more } } })).toEqual(facts);
});

test('the same text from the same facts, byte for byte, also from a state that was carried on', () => {
  const carried = JSON.parse(JSON.stringify(state)) as typeof state;
  const composition = contractText(carried);
  expect(composition?.write(JSON.parse(JSON.stringify(sourcesOfSc1)))).toEqual({ textZh: written()[0], textEn: written()[1] });
  expect(composition?.texts['proposal']).toBe(state.selection.award?.document);
  expect(contractText({ ...state, contracting: {} })).toBeUndefined();
});

const weights = fc
  .array(fc.integer({ min: 1, max: 3000 }), { minLength: 3, maxLength: 3 })
  .map((first) => [...first, 10_000 - first.reduce((sum, one) => sum + one, 0)]);
const anyTerms = fc.record({
  priceFen: fc.integer({ min: 1_000_000, max: 10_000_000_000_000 }),
  weightsBp: weights,
  retentionBp: fc.integer({ min: 0, max: 1000 }),
  warrantyMonths: fc.integer({ min: 0, max: 36 }),
  lateDailyBp: fc.integer({ min: 1, max: 5 }),
  damagesBp: fc.integer({ min: 1, max: 3000 }),
  enterpriseRiskBp: fc.integer({ min: 0, max: 10_000 }),
  silenceAccepts: fc.boolean(),
});
const withTerms = (terms: NonNullable<NonNullable<typeof state.contracting.draft>['terms']>) =>
  contractFacts({ ...state, contracting: { draft: { ...state.contracting.draft, terms } as never } }, sourcesOfSc1);

test('each figure of the terms stands in the text, in figures and in capitals, and the text can be recorded', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const sums = [
        terms.priceFen,
        ...tranchePlan(terms).flatMap(({ trancheFen, retentionFen, cashFen }) => [trancheFen, retentionFen, cashFen]),
      ];
      const rates = [terms.retentionBp, terms.lateDailyBp, terms.damagesBp, terms.enterpriseRiskBp, ...terms.weightsBp].map(rate);
      const [textZh, textEn] = written(withTerms(terms));
      for (const text of [textZh, textEn])
        expect([...sums.flatMap(amounts), ...rates].filter((figure) => !text.includes(figure))).toEqual([]);
      expect(textZh).toContain(`保修期${terms.warrantyMonths}个月`);
      expect(textEn).toContain(`warranty is ${terms.warrantyMonths} months`);
      expect(composedTexts.parse({ textZh, textEn })).toEqual({ textZh, textEn });
    }),
    { numRuns: 50 },
  );
});

test('every indicator stands in it with its value, unit and method, every milestone with its day and deliverables', () => {
  const [zh, en] = written();
  const said = [
    ...facts.indicators.flatMap(({ name, target = '', unit, method }) => [name, target, unit, method]),
    ...facts.milestones.flatMap(({ title, deliverables }) => [title, deliverables]),
    ...facts.parties.map(({ uscc }) => uscc ?? 'no code'),
    facts.annexes.demand,
    facts.annexes.proposal,
  ];
  for (const text of [zh, en]) expect(said.filter((one) => !text.includes(one))).toEqual([]);
  expect(facts.milestones.every(({ dueOn }) => en.includes(dueOn))).toBe(true);
  expect(zh).toContain('2026年10月28日前完成');
});

/** Ids and kinds, the draft's own note, the unit of an indicator without figures; weights stand in the milestones. */
const unwritten = /\.(id|part|kind|organisation|note|indicators\.3\.unit|terms\.weightsBp\.\d)$/;
type Path = readonly (string | number)[];
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}
const others: Readonly<Record<string, unknown>> = { type: 'service', regime: '4', forum: 'court-of-university', comparator: '=' };
function changedAt<T>(value: T, [first, ...rest]: Path): T {
  if (first === undefined) return other(value) as T;
  const inner = (value as Record<string, unknown>)[first];
  const changed = rest.length === 0 && first in others ? others[first] : changedAt(inner, rest);
  return (
    Array.isArray(value) ? value.map((one, n) => (String(n) === String(first) ? changed : one)) : { ...value, [first]: changed }
  ) as T;
}
const other = (value: unknown) => (typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${value}x`);

test('no fact can change without the text', () => {
  const before = written().join('\n');
  const silent = leaves(facts).filter(
    (path) => !unwritten.test(`.${path.join('.')}`) && written(changedAt(facts, path)).join('\n') === before,
  );
  expect(silent.map((path) => path.join('.'))).toEqual([]);
});

test('every choice of the draft has clauses', () => {
  const texts = fc
    .sample(valuesOf(contractForm), { numRuns: 60, seed: 3 })
    .map((values) => written({ ...facts, chosen: contractForm.parse(values) }));
  for (const [zh, en] of texts) expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/);
});

describe('the task book', () => {
  const project = play(passedProject(), [...signed, ...registered]);
  const [proposal] = taskBookSigned;
  const form = taskBookForm.parse(proposal?.input(sceneOf(project, 'task-book')));
  const book = { ...taskBookFacts(project.state, form, sourcesOfSc1), contract: 'c0'.repeat(32) };

  test('of SC1 reads so, in both languages', async () => {
    await expect(taskBookZh(book)).toMatchFileSnapshot('sc1-task-book.zh.txt');
    await expect(taskBookEn(book)).toMatchFileSnapshot('sc1-task-book.en.txt');
  });

  test('says every figure of the proposal and of the programme', () => {
    const figures = [
      ...[form.maxGrantFen, form.capFen, moneyTerms.priceFen].flatMap(amounts),
      ...[form.rateBp, ...project.state.terms.subsidy.weightsBp, project.state.terms.subsidy.reserveBp].map(rate),
      'c0'.repeat(32),
    ];
    for (const text of [taskBookZh(book), taskBookEn(book)]) expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });

  test('names who gets the subsidy, and its part after each milestone, as the claims are computed', () => {
    const [zh, en] = [taskBookZh(book), taskBookEn(book)];
    const { grantFen, reserveFen, tranches } = subsidyPlan({
      ...project.state.terms.subsidy,
      basisFen: moneyTerms.priceFen,
      rateBp: form.rateBp,
      capFen: form.maxGrantFen,
    });
    expect(grantFen).toBe(form.maxGrantFen);
    const binhai = organisations['binhai-materials'];
    expect(zh).toContain(`拨付给${binhai.nameZh}，该单位为唯一的受领单位`);
    expect(en).toContain(`to ${binhai.nameEn}, its only recipient`);
    const sums = [...tranches.map(({ entitledFen }) => entitledFen), reserveFen].flatMap(amounts);
    for (const text of [zh, en]) expect(sums.filter((figure) => !text.includes(figure))).toEqual([]);
    expect(zh).toMatch(/第2个里程碑验收并付款后，占40%，受领单位可得不超过人民币320,000\.00元.*其中预留人民币40,000\.00元/);
  });

  test.each([
    ['end of the contract', /技术合同解除的/, /If the technology contract is terminated/],
    ['force majeure', /不可抗力是/, /Force majeure is/],
    ['notices', /视为送达/, /A notice is received/],
    ['signatories and account', /授权书编号.*户名、开户银行、账号/, /letter of authority.*holder, bank, number/],
    ['effective date', /最后一方签署之日为生效日期/, /takes effect on the day on which the last/],
    ['counterparts', /一式3份，各方各执一份/, /3 counterparts of equal effect, one for each party/],
  ])('has a clause on %s', (_topic, zh, en) => {
    expect(taskBookZh(book)).toMatch(zh);
    expect(taskBookEn(book)).toMatch(en);
  });
});
