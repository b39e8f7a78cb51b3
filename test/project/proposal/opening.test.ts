import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Answers, sc1Opening } from '#scripts/story/sc1/proposal.ts';
import { actorOf, type aProject, attempt, breaking, brokenIn, obligingWorld, play, sceneOf } from '#test/support/play.ts';
import { addMonths, shanghaiDay } from '#workflows/domain/days.ts';
import { positions } from '#workflows/domain/ledger.ts';
import type { Demand } from '#workflows/project/demand-intake/demand-intake.ts';
import { brokenByDraft } from '#workflows/project/proposal/objection-to-draft.ts';
import { faultOfOffer } from '#workflows/project/proposal/offer.ts';
import { ProposalDraft } from '#workflows/project/proposal/proposal-form.ts';
import { openedEnvelope } from '#workflows/project/proposal/sealed-package.ts';
import { mayReadProposal } from '#workflows/project/proposal/visibility.ts';
import { atProposal } from './acts.ts';

const keys = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);
const eligible = { complete: 'pass', authorised: 'pass', qualified: 'pass', distinct: 'pass', relation: 'none' } as const;
const panel = { experts: ['expert1', 'expert2', 'expert3'], chair: 'chair' };

describe('opening (S2.07)', () => {
  const open = (by: 'projectManager' | 'auditor' | 'secretary') => act(by, 'open-proposals', 'open', { sealsIntact: true }, 'proposals');

  test('takes the manager and one witness; no timer does it for them', () => {
    const project = atProposal('open-proposals');
    project.pass(60);
    expect(project.state.selection.openedAt).toBeUndefined();
    play(project, [open('secretary')]);
    expect(keys(project)).toEqual(['open-proposals/proposals/manager']);
    expect(attempt(project, open('auditor'))?.refused).toBe('NOT_YOURS');
    play(project, [open('projectManager')]);
    expect(project.state.phase).toBe('evaluating');
  });
  test('one person in both roles cannot be both', () => {
    const project = play(atProposal('open-proposals'), [open('projectManager')]);
    const both = { ...actorOf('projectManager'), roles: ['pm', 'auditor'] };
    const input = { sealsIntact: true };
    expect(project.act({ step: 'open-proposals', subject: 'proposals', outcome: 'open', input, actor: both })?.refused).toBe('SAME_PERSON');
  });
  test('the key is released once, for the envelopes that were sealed', () => {
    const project = atProposal('open-proposals');
    const waiting = play(project, [open('projectManager'), open('auditor')]);
    const asked = waiting.recordings.flatMap(({ effects }) => effects.filter(({ kind }) => kind === 'unseal'));
    const sealed = waiting.state.selection.proposals;
    expect(asked).toHaveLength(1);
    expect(asked[0]?.payload).toEqual({ proposals: [haihe, bohai].map((id) => ({ id, document: sealed?.[id]?.sealed })) });
  });
  test('what cannot be read or is missing is ineligible; with nothing left the bond goes back whole', () => {
    const unreadable = { proposals: [openedEnvelope(haihe, { draft: 'noise' })] };
    const project = atProposal('open-proposals', (effect, at) => (effect.kind === 'unseal' ? unreadable : obligingWorld(effect, at)));
    play(project, [open('projectManager'), open('auditor')]);
    expect(Object.values(project.state.selection.proposals ?? {}).map(({ state, fault }) => [state, fault])).toEqual([
      ['ineligible', 'unreadable'],
      ['ineligible', 'unreadable'],
    ]);
    expect(project.state.phase).toBe('noAward');
    expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
  });
});

describe('the rules of the call, judged before the sealing and again at the opening', () => {
  const project = atProposal('draft-proposal');
  const demand = project.state.intake.demand as Demand;
  const listedOn = shanghaiDay(project.state.intake.listing?.listedAt ?? '');
  const scene = sceneOf(project, 'call');
  const [draft, students] = sc1Answers.slice(0, 2).map((story: StoryAct) => story.input(scene)) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const faultOf = (change: Record<string, unknown>) => {
    const opened = openedEnvelope(haihe, { draft: { ...draft, ...change }, students });
    return opened.state === 'readable' ? faultOfOffer(opened.content, demand, listedOn) : opened.state;
  };
  const milestones = draft['milestones'] as { n: number; dueOn: string; weightBp: number; indicators: string[] }[];
  const dearer = { priceFen: 300_000_100, budgetLines: [{ category: 'other', fen: 300_000_100 }] };
  const outside = { ...dearer, priceOutsideBudget: true };
  const alter = (index: number, change: object) =>
    milestones.map((milestone, place) => (place === index ? { ...milestone, ...change } : milestone));

  test.each<[string, Record<string, unknown>, string | undefined]>([
    ['nothing wrong', {}, undefined],
    ['weights that are not the whole', { milestones: alter(0, { weightBp: 2999 }) }, 'weights'],
    ['a milestone due before the one before it', { milestones: alter(1, { dueOn: milestones[0]?.dueOn }) }, 'milestone-order'],
    ['a last milestone in the year 2199', { milestones: alter(3, { dueOn: '2199-12-31' }) }, 'milestone-days'],
    ['a first milestone on the day of the listing', { milestones: alter(0, { dueOn: listedOn }) }, 'milestone-days'],
    [
      'a last one two years beyond the duration that was asked for',
      { milestones: alter(3, { dueOn: addMonths(listedOn, demand.months + 24) }) },
      undefined,
    ],
    ['numbers with a gap', { milestones: alter(3, { n: 5 }) }, 'milestone-order'],
    ['an indicator nobody proves', { milestones: alter(2, { indicators: ['line'] }) }, 'indicators'],
    ['an indicator the demand does not know', { milestones: alter(2, { indicators: ['line', 'cost', 'beauty'] }) }, 'indicators'],
    ['a target looser than asked', { betterTargets: [{ indicator: 'corrosion', target: '0.6' }] }, 'targets'],
    ['a better target', { betterTargets: [{ indicator: 'corrosion', target: '0.4' }] }, undefined],
    ['lines that are not the price', { budgetLines: [{ category: 'other', fen: 1 }] }, 'budget-lines'],
    ['lines beyond all limits', { budgetLines: Array(40).fill({ category: 'other', fen: 10_000_000_000_000 }) }, 'budget-lines'],
    ['a price outside the budget', dearer, 'price'],
    ['the same, said to be so without a word why', outside, 'price'],
    ['the same with a word for a reason', { ...outside, priceReason: '材料涨价' }, 'price'],
    ['the same with a reason', { ...outside, priceReason: '贵金属靶材价格上涨，中试批次增加一轮。' }, undefined],
    ['a route of a few words', { route: '略' }, 'unreadable'],
  ])('%s', (_what, change, fault) => expect(faultOf(change)).toBe(fault));

  test.each<[string, Record<string, unknown>, string[] | undefined]>([
    ['nothing wrong', {}, undefined],
    ['weights that are not the whole', { milestones: alter(0, { weightBp: 2999 }) }, ['weights milestones']],
    [
      'a milestone due before the one before it',
      { milestones: alter(1, { dueOn: milestones[0]?.dueOn }) },
      ['milestone-order milestones.1.dueOn'],
    ],
    ['a last milestone in the year 2199', { milestones: alter(3, { dueOn: '2199-12-31' }) }, ['milestone-days milestones.3.dueOn']],
    ['an indicator nobody proves', { milestones: alter(2, { indicators: ['line'] }) }, ['indicators milestones']],
    ['a target looser than asked', { betterTargets: [{ indicator: 'corrosion', target: '0.6' }] }, ['targets betterTargets.0.target']],
    ['lines that are not the price', { budgetLines: [{ category: 'other', fen: 1 }] }, ['budget-lines budgetLines']],
    ['a price outside the budget', dearer, ['price priceFen']],
    ['the same with a word for a reason', { ...outside, priceReason: '材料涨价' }, ['price-reason priceReason']],
    ['several at once', { ...dearer, budgetLines: [{ category: 'other', fen: 1 }] }, ['budget-lines budgetLines', 'price priceFen']],
  ])('before the sealing the investigator is shown every rule that is broken, and where: %s', (_what, change, expected) => {
    const broken = brokenByDraft(project.state, ProposalDraft.parse({ ...draft, ...change }));
    expect(broken.map(({ rule, field }) => `${rule} ${field}`)).toEqual(expected ?? []);
  });

  test('what travels on has no texts', () => {
    const opened = openedEnvelope(haihe, { draft, students });
    expect(JSON.stringify(opened)).not.toMatch(/[\u4e00-\u9fff]/);
    expect(opened.state === 'readable' && opened.content.students).toHaveLength(2);
    const without = openedEnvelope(haihe, { draft, students: { reason: '涉及企业涉密产线，暂不安排学生。' } });
    expect(without.state === 'readable' && without.content.students).toEqual([]);
  });
});

describe('eligibility (S2.09) and clarification (S2.10)', () => {
  const check = (input: object, subject: string) => act('secretary', 'eligibility-check', 'eligible', { ...eligible, ...input }, subject);
  const out = (subject: string, input: object = {}) =>
    act(
      'secretary',
      'eligibility-check',
      'ineligible',
      { fault: 'related-party', reason: '申报单位与出题企业存在未披露的持股关系。', ...input },
      subject,
    );
  const ask = act('secretary', 'eligibility-check', 'clarify', { questions: '请说明中试设备的归属与可用时间。' }, bohai);

  test('a failed check or a hidden relation is not eligible', () => {
    const project = atProposal('eligibility-check');
    expect(attempt(project, check({ qualified: 'fail', relation: 'hidden' }, bohai))).toMatchObject(
      breaking({ rule: 'point-failed', field: 'qualified' }, { rule: 'relation-hidden', field: 'relation' }),
    );
  });
  test('the panel is named with the last one, not before', () => {
    const project = play(atProposal('eligibility-check'), [check({}, bohai)]);
    const unnamed = ['experts-missing experts', 'chair-missing chair'];
    expect(brokenIn(attempt(project, check({}, haihe)))).toEqual(unnamed);
    expect(brokenIn(attempt(project, out(haihe)))).toEqual(unnamed);
    expect(brokenIn(attempt(project, check({ authorised: 'fail', experts: ['a', 'b', 'a'] }, haihe)))).toEqual([
      'point-failed authorised',
      'chair-missing chair',
      'named-twice experts.2',
    ]);
    play(project, [out(haihe, panel)]);
    expect(keys(project)).toHaveLength(4);
  });
  test('nobody eligible: no award, the bond goes back whole', () => {
    const project = play(atProposal('eligibility-check'), [out(bohai), out(haihe)]);
    expect(project.state.phase).toBe('noAward');
    expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
  });
  test('a clarification is answered, or the proposal is judged as it is; twice at most', () => {
    const reply = act('rivalInvestigator', 'clarify', 'reply', { answers: '设备为学校自有，全年可用，不涉及方案调整。', nothingNew: true });
    const project = play(atProposal('eligibility-check'), [ask, reply, ask]);
    project.pass(10);
    expect(project.state.selection.proposals?.[bohai]?.state).toBe('opened');
    expect(attempt(project, ask)?.refused).toBe('UNKNOWN_OUTCOME');
  });
  test('another university neither answers nor reads', () => {
    const project = play(atProposal('eligibility-check'), [ask]);
    expect(
      attempt(project, act('investigator', 'clarify', 'reply', { answers: '我方说明情况如下，供参考。', nothingNew: true }, bohai))
        ?.refused,
    ).toBe('NOT_YOURS');
    expect(mayReadProposal(project.state, actorOf('investigator'), bohai)).toBe(false);
    expect(mayReadProposal(project.state, actorOf('secretary'), bohai)).toBe(true);
  });
});

test('SC1’s panel is asked person by person', () => {
  const named = play(atProposal('open-proposals'), sc1Opening.slice(0, 4));
  expect(keys(named).sort()).toEqual(['chair', 'expert1', 'expert2', 'expert3'].map((id) => `accept-assignment/panel/${id}`));
});
