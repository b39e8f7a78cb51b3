import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { atIntake } from './acts.ts';

const demand = { ...coatingDemand, indicators: [...coatingDemand.indicators] };
const proposed = act('technologyManager', 'refine-demand', 'propose', {
  edits: [
    { part: 'indicators', wording: '耐久测试时间由三千小时改为五千小时。', why: '与商用车寿命要求一致。' },
    { part: 'constraints', wording: '补充可用基材牌号及厚度范围。', why: '便于高校判断可行性。' },
  ],
});
type Verdict = 'accepted' | 'kept';
const agreed = (verdicts: readonly Verdict[], change: object = {}) =>
  act('rdLead', 'approve-refinement', 'agree', {
    ...demand,
    months: 30,
    answers: verdicts.map((verdict, index) => ({ edit: `edit-${index + 1}`, verdict })),
    ...change,
  });

test('the enterprise answers each edit and writes what it accepts into its own text; the experts wait for it', () => {
  const project = atIntake('argue-demand');
  expect(project.asked.map(({ step }) => step)).not.toContain('refine-demand');
  play(project, [proposed]);
  expect(keysOf(project, 'argue-demand')).toEqual([]);
  expect(
    attempt(project, act('projectManager', 'approve-refinement', 'disagree', { reason: '企业没有意见，请按原文论证。' })),
  ).toMatchObject({
    refused: 'NOT_OPEN',
  });
  const matter = { step: 'refine-demand', subject: 'demand', outcome: 'propose', person: 'x', organisation: 'x', role: 'tm' };
  expect(knows(project, 'rdLead', matter, 'read')).toBe(true);
  expect(knows(project, 'fundOfficer', matter, 'read')).toBe(false);
  const before = project.state.intake.demand?.document;
  play(project, [agreed(['accepted', 'kept'])]);
  expect(factsOf(project, 'refinement-accepted')).toEqual([{ type: 'refinement-accepted', accepted: 1, edits: 2 }]);
  expect(project.state.intake.demand).toMatchObject({ months: 30, budgetMaxFen: demand.budgetMaxFen });
  expect(project.state.intake.demand?.document).not.toBe(before);
  expect(keysOf(project, 'argue-demand')).toHaveLength(3);
  expect(keysOf(project, 'refine-demand')).toEqual([]); // once before the experts judge
});

test('every edit has its answer, one is accepted, and the attested sums stay', () => {
  const project = play(atIntake('argue-demand'), [proposed]);
  expect(brokenIn(attempt(project, agreed(['accepted'])))).toEqual(['edits-unanswered answers']);
  expect(brokenIn(attempt(project, agreed(['kept', 'kept'])))).toEqual(['none-accepted answers']);
  expect(brokenIn(attempt(project, agreed(['accepted', 'kept'], { budgetMaxFen: 310_000_000 })))).toEqual(['attested-sums budgetMaxFen']);
});

test('rejected, or not answered in five working days, the original is judged', () => {
  const rejected = play(atIntake('argue-demand'), [
    proposed,
    act('rdLead', 'approve-refinement', 'disagree', { reason: '原文指标与产线要求一致，不作修改。' }),
  ]);
  const silent = play(atIntake('argue-demand'), [proposed]);
  silent.pass(9);
  expect(factsOf(silent, 'refinement-unanswered')).toMatchObject([{ edits: 2 }]);
  for (const project of [rejected, silent]) {
    expect(project.state.intake.demand?.months).toBe(24);
    expect(keysOf(project, 'argue-demand')).toHaveLength(3);
  }
});
