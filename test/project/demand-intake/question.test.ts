import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { coatingDemand, passed, sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { actorOf, aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import type { StepInput } from '#workflows/project/catalogue.ts';
import { stageOf } from '#workflows/project/state.ts';
import { atIntake, text } from './acts.ts';

type Question = StepInput<'draft-demand', 'submit'>;
const question: Question = { ...coatingDemand, indicators: [...coatingDemand.indicators] };
const drafting = (change: Partial<Question>) => attempt(aProject(), act('requester', 'draft-demand', 'submit', { ...question, ...change }));
const openSteps = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);

describe('drafting the question (S1.01)', () => {
  test.each<[string, Partial<Question>, string[]]>([
    ['a wanted readiness not above today’s', { trlWanted: 4 }, ['readiness-does-not-rise trlWanted']],
    ['a budget whose minimum is above its maximum', { budgetMinFen: 300_000_001 }, ['budget-upside-down budgetMaxFen']],
    ['own funds above the budget', { selfFundedFen: 300_000_001 }, ['own-funds-above-budget selfFundedFen']],
    [
      'a number without its target',
      { indicators: [{ id: 'a', name: '寿命', comparator: '>=', method: '台架', weightBp: 10_000 }] },
      ['target-does-not-fit indicators.0.target'],
    ],
    ['weights that are not the whole', { indicators: question.indicators.slice(1) }, ['weights-not-whole indicators']],
    [
      'all that is wrong at once',
      { trlWanted: 4, selfFundedFen: 300_000_001, indicators: question.indicators.slice(1) },
      ['readiness-does-not-rise trlWanted', 'own-funds-above-budget selfFundedFen', 'weights-not-whole indicators'],
    ],
  ])('refuses %s', (_what, change, broken) => expect(brokenIn(drafting(change))).toEqual(broken));

  test('keeps for the rules what is not text', () => {
    const { demand } = atIntake('attest-demand').state.intake;
    expect(demand).toMatchObject({ budgetMinFen: 200_000_000, budgetMaxFen: 300_000_000, months: 24, tier: 'summary' });
    expect(demand?.indicators[0]).toEqual({ id: 'corrosion', baseline: '3.2', comparator: '<=', target: '0.5', weightBp: 4000 });
    expect(JSON.stringify(demand)).not.toContain('涂层');
  });
  test('a discarded draft and one idle for 90 days are archived', () => {
    expect(
      play(aProject(), [act('requester', 'draft-demand', 'discard', { reason: '需求已并入另一项目，不再单独发布。' })]).state.phase,
    ).toBe('discarded');
    const idle = aProject();
    idle.pass(92);
    expect(idle.state.phase).toBe('discarded');
  });
  test('a stranger reads that it is not theirs; a second submission who decided', () => {
    const project = atIntake('attest-demand');
    expect(
      attempt(project, act('researchOffice', 'attest-demand', 'sign', { integrityPledge: true, authority: true }, 'demand'))?.refused,
    ).toBe('NOT_YOURS');
    const again = project.act({ step: 'draft-demand', subject: 'demand', outcome: 'discard', input: {}, actor: actorOf('requester') });
    expect(again).toMatchObject({ refused: 'ALREADY_DECIDED', details: { by: 'requester', outcome: 'submit', version: 2 } });
    expect(
      project.act({ id: 'act-1', step: 'draft-demand', subject: 'demand', outcome: 'submit', input: {}, actor: actorOf('requester') })
        ?.refused,
    ).toBe('REUSED_SUBMISSION');
  });
});

describe('attesting (S1.02)', () => {
  test('sent back, it lies with the requester again, with a new deadline', () => {
    const project = play(atIntake('attest-demand'), [
      act('enterpriseSignatory', 'attest-demand', 'return', { reason: '自筹资金证明与预算不一致。' }),
    ]);
    expect(openSteps(project)).toEqual(['draft-demand/demand']);
    const [redrafted, signed] = sc1Intake as [(typeof sc1Intake)[number], (typeof sc1Intake)[number]];
    play(project, [redrafted]);
    const stale = {
      step: 'attest-demand',
      subject: 'demand',
      outcome: 'sign',
      input: { integrityPledge: true, authority: true },
      seenAt: 2,
    };
    expect(project.act({ ...stale, actor: actorOf('enterpriseSignatory') })).toMatchObject({
      refused: 'ALREADY_DECIDED',
      details: { outcome: 'return' },
    });
    expect(play(project, [signed]).state.intake.desk).toBe('manager');
  });
  test('unsigned for ten working days it lapses', () => {
    const project = atIntake('attest-demand');
    project.pass(16);
    expect(project.state.phase).toBe('lapsed');
    expect(project.asked).toEqual([]);
  });
});

describe('the formal check (S1.03) and rectification (S1.04)', () => {
  const accepting = (change: object) =>
    attempt(
      atIntake('formal-check'),
      act('projectManager', 'formal-check', 'accept', {
        checklist: passed,
        duplicates: 'none',
        credit: 'clear',
        experts: ['a', 'b', 'c'],
        chair: 'd',
        ...change,
      }),
    );
  const asked = act('projectManager', 'formal-check', 'rectify', {
    checklist: passed,
    duplicates: 'none',
    credit: 'clear',
    request: '请补充第三方测试方法与取样方式。',
  });
  const mended = act('requester', 'rectify-demand', 'resubmit', { ...question, months: 30, reply: '已补充测试方法，周期调整为30个月。' });

  test.each<[string, object, string[]]>([
    ['a failed item', { checklist: { ...passed, measurable: { verdict: 'fail' } } }, ['point-failed checklist.measurable.verdict']],
    ['an enterprise under sanction', { credit: 'sanctioned' }, ['under-sanction credit']],
    ['the same expert twice', { experts: ['a', 'b', 'a'] }, ['named-twice experts.2']],
    ['a chair who is also an expert', { chair: 'a' }, ['named-twice chair']],
    [
      'several faults without naming each',
      { checklist: { ...passed, measurable: { verdict: 'fail' }, budget: { verdict: 'fail' } }, credit: 'sanctioned', chair: 'a' },
      ['point-failed checklist.measurable.verdict', 'point-failed checklist.budget.verdict', 'under-sanction credit', 'named-twice chair'],
    ],
  ])('does not accept %s', (_what, change, broken) => expect(brokenIn(accepting(change))).toEqual(broken));

  test('tells nobody to preside who is asked nothing', () => {
    const { notices } = atIntake('argue-demand').recordings.find(({ act: done }) => done?.step === 'formal-check') ?? {};
    expect(notices?.filter(({ to }) => to.role === 'expert.chair')).toEqual([]);
  });
  test('rejects for good', () => {
    const project = play(atIntake('formal-check'), [
      act('projectManager', 'formal-check', 'reject', { reason: '属于常规检测采购，不属于研发需求。' }),
    ]);
    expect(project.state.phase).toBe('rejected');
  });
  test('asks for rectification three times at most', () => {
    const project = play(atIntake('formal-check'), [asked, mended, asked, mended, asked, mended]);
    expect(project.state.intake.demand?.months).toBe(30);
    expect(attempt(project, asked)?.refused).toBe('UNKNOWN_OUTCOME');
  });
  test('unanswered it lapses; withdrawn it ends', () => {
    const silent = play(atIntake('formal-check'), [asked]);
    silent.pass(16);
    expect(silent.state.phase).toBe('lapsed');
    const withdrawn = play(atIntake('formal-check'), [
      asked,
      act('requester', 'rectify-demand', 'withdraw', { reason: '企业内部预算已调整，暂不立项。' }),
    ]);
    expect(withdrawn.state.phase).toBe('withdrawn');
    expect(stageOf(withdrawn.state)).toBe('demand-intake');
  });
  test('a reply to the notes is not left empty', () => {
    expect(() =>
      attempt(play(atIntake('formal-check'), [asked]), act('requester', 'rectify-demand', 'resubmit', { ...question, reply: text(3) })),
    ).toThrow('reply');
  });
  test('a manager who does not check is escalated; nothing is decided for them', () => {
    const project = atIntake('formal-check');
    project.pass(30);
    expect(openSteps(project)).toEqual(['formal-check/demand']);
    expect(project.recordings.flatMap(({ notices }) => notices.map(({ template }) => template))).toContain('escalate-lead');
  });
});
