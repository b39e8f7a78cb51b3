import { describe, expect, test } from 'vitest';
import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Award, sc1Opening, sc1Proposal, sc1Scoring, scored } from '#scripts/story/sc1/proposal.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { actorOf, attempt, brokenIn, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { of } from '#test/support/story.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const accepted = { noConflict: true, confidentiality: true } as const;
/** Four experts: by the fourth, who is partial, Haihe leads; by the other three, Bohai. */
const fourScores: readonly StoryAct[] = [
  act('expert4', 'accept-assignment', 'accept', accepted),
  ...(['expert1', 'expert2', 'expert3'] as const).flatMap((by) => [
    scored(by, haihe, [80, 80, 80, 80]),
    scored(by, bohai, [82, 82, 82, 82]),
  ]),
  scored('expert4', haihe, [99, 99, 99, 99]),
  scored('expert4', bohai, [60, 60, 60, 60]),
  act('chair', 'consensus', 'agreed', {
    comment:
      '两份方案均符合榜单要求，专家组对耐久性与中试放大的判断存在差异，综合各专家评分，建议企业优先考虑第一名方案，并在合同中明确取样方式。',
    deviations: [
      { proposal: haihe, explanation: '个别专家对中试放大条件评价明显较高，其余专家意见一致。' },
      { proposal: bohai, explanation: '个别专家对喷涂附着力评价明显较低，其余专家意见一致。' },
    ],
  }),
];
const panelOfFour = sc1Opening.map((story, index) =>
  index === 3
    ? {
        ...story,
        input: (scene: Scene) => ({
          ...(story.input(scene) as object),
          experts: (['expert1', 'expert2', 'expert3', 'expert4'] as const).map(scene.person),
        }),
      }
    : story,
);
/** During the notice of the award to Haihe. */
const published = () => play(atProposal('open-proposals'), [...panelOfFour, ...fourScores, ...sc1Award.slice(0, 2)]);
const facts = '该专家与应答负责人两年前共同承担国家项目，未在评审前申报。'.repeat(2);
const report = act('secretary', 'report-conflict', 'report', ({ person }) => ({
  expert: person('expert4'),
  type: 'coauthor' as const,
  facts,
}));
const reason = '经核实共同承担项目的事实成立，属于应当回避的情形，其评分作废。';
const voided = act('leadManager', 'void-score', 'void', { reason });
const keep = act('leadManager', 'void-score', 'keep', { reason: '经核实双方仅在同一期刊发文，不构成应当回避的情形，评分有效。' });
const keys = (project: Simulation<Project>) => project.asked.map(({ key }) => key);
const knows = (project: Simulation<Project>, player: Parameters<typeof actorOf>[0], matter: object) =>
  accessIn(projectKind, project.state, readerIn(project, { name: player, ...actorOf(player) }), {
    step: 'void-score',
    subject: 'conflict-1',
    person: null,
    organisation: null,
    role: 'pm.lead',
    ...matter,
  });

/** A conflict of the last one reported before the consensus, and neither answer above the threshold: these marks for Haihe. */
function judgedLow(marks: readonly number[]) {
  const experts = (['expert1', 'expert2', 'expert3', 'expert4'] as const).slice(0, marks.length);
  const last = experts.at(-1) ?? 'expert1';
  const scores = experts.flatMap((by, index) => {
    const mark = marks[index] ?? 0;
    return [scored(by, haihe, [mark, mark, mark, mark]), scored(by, bohai, [30, 30, 30, 30])];
  });
  return play(atProposal('open-proposals'), [
    ...(marks.length > 3 ? [...panelOfFour, act('expert4', 'accept-assignment', 'accept', accepted)] : sc1Opening),
    ...scores,
    { ...report, input: ({ person }) => ({ expert: person(last), type: 'coauthor', facts }) },
    act('chair', 'consensus', 'agreed', {
      comment: '两份方案在耐久验证和中试放大上均缺少数据支撑，专家组一致认为本轮方案均未达到入围要求，建议补充试验后再行应答。',
      deviations: [{ proposal: haihe, explanation: '个别专家对中试放大条件的评价明显较低，其余专家意见一致。' }],
    }),
  ]);
}

describe('SC11: a conflict of an expert found during the notice (S2.14)', () => {
  test('without the voided scores none is above the threshold: the enterprise decides on another round', () => {
    const marks = { expert1: 50, expert2: 50, expert3: 75, expert4: 90 } as const;
    const scores = (['expert1', 'expert2', 'expert3', 'expert4'] as const).flatMap((by) => [
      scored(by, haihe, [marks[by], marks[by], marks[by], marks[by]]),
      scored(by, bohai, [40, 40, 40, 40]),
    ]);
    const agreed = act('chair', 'consensus', 'agreed', {
      comment: '两份方案差距明显，专家组对第一份方案的中试放大条件判断不一，综合各专家评分，建议企业审慎选择，并在合同中明确取样方式。',
      deviations: [{ proposal: haihe, explanation: '两名专家对中试放大条件评价明显较高，其余专家意见一致。' }],
    });
    const judged = [act('expert4', 'accept-assignment', 'accept', accepted), ...scores, agreed];
    const project = play(atProposal('open-proposals'), [...panelOfFour, ...judged, ...sc1Award.slice(0, 2), report, voided]);
    expect(project.asked.map(({ key, opening }) => [key, opening.about?.['lack']])).toEqual([
      ['no-proposal-decision/round/enterprise', 'threshold'],
    ]);
    project.pass(30);
    expect(project.state.phase).toBe('noAward');
  });
  test('reported before the consensus, it is decided although none is above the threshold; the enterprise is asked after that', () => {
    const [project, kept] = [judgedLow([40, 50, 50, 30]), play(judgedLow([40, 50, 50, 30]), [keep])];
    expect(project.state.selection).toMatchObject({ belowThreshold: true, lateConflicts: [{ state: 'open' }] });
    expect(keys(project)).toEqual(['void-score/conflict-1/lead']);
    expect(kept.state.selection.lateConflicts).toMatchObject([{ state: 'kept' }]);
    play(project, [voided]);
    expect(project.recordings.at(-1)?.facts).toEqual([
      { type: 'score-voided', expert: 'expert4' },
      { type: 'order-recomputed', how: 'same', voided: 2 },
    ]);
    for (const one of [project, kept]) {
      expect(keys(one)).toEqual(['no-proposal-decision/round/enterprise']);
      one.pass(30);
      expect([one.state.phase, openClearing(one.file.books)]).toEqual(['noAward', []]);
    }
  });
  test('without its scores an answer is above the threshold: the enterprise chooses, and the award goes on', () => {
    const project = play(judgedLow([50, 66, 70, 10]), [voided]);
    expect(project.recordings.at(-1)?.facts.at(-1)).toEqual({ type: 'order-recomputed', how: 'changed', voided: 2 });
    expect(project.state.selection.belowThreshold).toBeUndefined();
    expect(keys(project)).toEqual(['select-winner/shortlist']);
    expect(play(project, sc1Award).state.phase).toBe('awarded');
  });
  test('with too few scores left another expert scores before the enterprise is asked', () => {
    const project = play(judgedLow([40, 50, 50]), [voided]);
    expect(project.recordings.at(-1)?.facts.at(-1)).toEqual({ type: 'order-recomputed', how: 'short', voided: 2 });
    expect(keys(project)).toEqual(['replenish-reviewers/panel']);
  });
  test('every bidder has withdrawn meanwhile: the conflict is decided, and no order is made of it', () => {
    const withdrawn = (by: 'researchOffice' | 'rivalResearchOffice') =>
      act(by, 'withdraw-proposal', 'withdraw', { reason: '课题组人员变动，不再参加本榜。' });
    const project = play(published(), [withdrawn('rivalResearchOffice'), report, withdrawn('researchOffice')]);
    expect(keys(project)).toEqual(['void-score/conflict-1/lead']);
    play(project, [voided]);
    expect(project.recordings.at(-1)?.facts).toEqual([{ type: 'score-voided', expert: 'expert4' }]);
    expect(keys(project)).toEqual(['no-proposal-decision/round/enterprise']);
  });
  test('the platform is silent: after thirty days the funder’s officer decides', () => {
    const project = judgedLow([40, 50, 50, 30]);
    project.pass(45);
    expect(keys(project)).toEqual(['void-score/conflict-1/lead', 'void-score/conflict-1/auditor']);
    const officer = actorOf('fundOfficer');
    const input = { opening: 'void-score/conflict-1/lead' };
    expect(project.act({ step: 'act-for-platform', subject: 'funder', outcome: 'ask', input, actor: officer })).toBeUndefined();
    play(project, [{ ...keep, by: 'fundOfficer' }]);
    expect(keys(project)).toEqual(['no-proposal-decision/round/enterprise']);
  });
  test('Late conflict of expert: the scores count no more, the order turns round, the enterprise chooses again, and a new notice is published in full', () => {
    const project = published();
    expect(project.state.selection.ranking?.map(({ proposal }) => proposal)).toEqual([haihe, bohai]);
    play(project, [report, voided]);
    expect(project.state.selection.ranking?.map(({ proposal }) => proposal)).toEqual([bohai, haihe]);
    expect(project.state.selection.formerRankings?.[0]?.map(({ proposal }) => proposal)).toEqual([haihe, bohai]);
    expect([project.state.selection.choice, project.state.publicities['award']?.state]).toEqual([undefined, 'superseded']);
    expect(project.recordings.at(-1)?.facts).toEqual([
      { type: 'score-voided', expert: 'expert4' },
      { type: 'order-recomputed', how: 'changed', voided: 2 },
    ]);
    expect(keys(project)).toEqual(['select-winner/shortlist']);
    play(project, [
      act('enterpriseSignatory', 'select-winner', 'select', { proposal: bohai }),
      of(sc1Award, 'publish-award'),
      act('rivalSignatory', 'confirm-award', 'confirm', { investigator: 'rival-investigator' }),
    ]);
    expect([project.state.selection.award?.university, project.state.publicities['award']?.round]).toEqual([bohai, 2]);
  });
  test('the order stays: the choice and its notice stand, and the award waits for nothing', () => {
    const project = play(published(), [
      act('expert1', 'report-conflict', 'declare', { type: 'kin', facts: '与一名项目组成员为亲属，近日才得知。' }),
    ]);
    play(project, [voided]);
    expect(project.recordings.at(-1)?.facts.at(-1)).toEqual({ type: 'order-recomputed', how: 'same', voided: 2 });
    expect(project.state.publicities['award']?.state).toBe('running');
    expect(play(project, sc1Award.slice(2)).state.phase).toBe('awarded');
  });
  test('with three experts another one scores first, then the chair sums up once more', () => {
    const three = play(atProposal('confirm-award'), [
      act('auditor', 'report-conflict', 'report', ({ person }) => ({ expert: person('expert2'), type: 'finance' as const, facts })),
      voided,
    ]);
    expect(three.recordings.at(-1)?.facts.at(-1)).toMatchObject({ how: 'short' });
    expect(keys(three)).toEqual(['replenish-reviewers/panel']);
    play(three, [
      act('projectManager', 'replenish-reviewers', 'name', ({ person }) => ({ experts: [person('expert4')] })),
      act('expert4', 'accept-assignment', 'accept', accepted),
      scored('expert4', haihe, [90, 90, 90, 90]),
      scored('expert4', bohai, [80, 80, 80, 80]),
      ...sc1Scoring.slice(-1),
      ...sc1Award,
    ]);
    expect([three.state.phase, three.state.publicities['award']?.round]).toEqual(['awarded', 2]);
  });
  test('while it is undecided nobody is asked to confirm the award; kept, it goes on', () => {
    const project = play(published(), [report]);
    project.pass(8);
    expect(project.state.publicities['award']?.state).toBe('clear');
    expect(keys(project)).not.toContain(`confirm-award/${haihe}`);
    play(project, [keep]);
    expect(keys(project)).toContain(`confirm-award/${haihe}`);
  });
  test('without a decision the auditor is asked as well; who has reported it decides nothing', () => {
    const project = play(published(), [report]);
    project.pass(8);
    expect(keys(project)).toEqual(expect.arrayContaining(['void-score/conflict-1/lead', 'void-score/conflict-1/auditor']));
    play(project, [{ ...voided, by: 'auditor' }]);
    expect(project.state.selection.ranking?.[0]?.proposal).toBe(bohai);
    const own = play(published(), [{ ...report, by: 'auditor' }]);
    own.pass(8);
    expect(own.open.find(({ key }) => key === 'void-score/conflict-1/auditor')?.opening.for.not).toEqual(['auditor']);
  });
  test('only members of the panel, each once at a time', () => {
    const project = play(published(), [report]);
    expect(brokenIn(attempt(project, report))).toEqual(['reported-already expert']);
    const other = act('secretary', 'report-conflict', 'report', ({ person }) => ({
      expert: person('expert5'),
      type: 'kin' as const,
      facts,
    }));
    expect(brokenIn(attempt(project, other))).toEqual(['not-of-the-panel expert']);
  });
  test('whose scores they were is known to the platform’s officers alone; the expert reads nothing any more', () => {
    const project = play(published(), [report, voided]);
    const named = { outcome: 'void', fact: 'score-voided', details: { expert: 'expert4' } };
    for (const player of ['projectManager', 'auditor', 'secretary'] as const)
      expect(knows(project, player, named).tells(named.details), player).toBe(true);
    for (const player of [
      'enterpriseSignatory',
      'fundOfficer',
      'investigator',
      'rivalInvestigator',
      'expert1',
      'expert4',
      'chair',
    ] as const) {
      const known = knows(project, player, named);
      expect(known.known && known.tells(named.details), player).toBe(false);
    }
    const result = { outcome: 'void', fact: 'order-recomputed', details: { how: 'changed', voided: 2 } };
    expect(knows(project, 'enterpriseSignatory', result).known).toBe(true);
    expect(knows(project, 'rivalInvestigator', result).tells(result.details)).toBe(false); // a letter says that the order is made again
    expect(knows(project, 'expert4', { ...result, step: 'score-proposal', subject: haihe }).known).toBe(false);
  });
  test('after the award it is too late', () => {
    const project = play(atProposal('confirm-award'), sc1Proposal.slice(-1));
    expect(attempt(project, report)?.refused).toBe('NOT_OPEN');
  });
});
