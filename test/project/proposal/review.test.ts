import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { binhai, bohai, bureau, centre, haihe } from '#scripts/story/organisations.ts';
import { answers, sc1Award, sc1Opening, sc1Scoring, scored } from '#scripts/story/sc1/proposal.ts';
import { text } from '#test/project/demand-intake/acts.ts';
import { speaker } from '#test/support/messages.ts';
import { actorOf, type aProject, attempt, breaking, brokenIn, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { mayKnowBidder, mayKnowPoints, mayReadProposal } from '#workflows/project/proposal/visibility.ts';
import { atProposal } from './acts.ts';

const keys = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);
const conflict = { type: 'advisor', facts: '曾为该团队负责人的博士生导师。' } as const;
const accepted = { noConflict: true, confidentiality: true } as const;
const agreed = (deviations?: { proposal: string; explanation: string }[]) =>
  act('chair', 'consensus', 'agreed', { comment: text(60), ...(deviations ? { deviations } : {}) });
const experts = ['expert1', 'expert2', 'expert3'] as const;
type Points = readonly [number, number, number, number];
const all = (university: Points, rival: Points) =>
  experts.flatMap((expert) => [scored(expert, haihe, university), scored(expert, bohai, rival)]);

describe('the panel (S2.11)', () => {
  test('who is asked may know the bidders, and reads nothing before accepting', () => {
    const project = atProposal('accept-assignment');
    expect(mayKnowBidder(project.state, actorOf('expert1'), bohai)).toBe(true);
    expect(mayReadProposal(project.state, actorOf('expert1'), bohai)).toBe(false);
    play(project, [act('expert1', 'accept-assignment', 'accept', accepted)]);
    expect(mayReadProposal(project.state, actorOf('expert1'), bohai)).toBe(true);
    expect(mayReadProposal(project.state, actorOf('expert5'), bohai)).toBe(false);
  });
  test.each([bohai, binhai, bureau])('an expert of a bidder or of a party cannot accept (%s)', (organisation) => {
    const project = atProposal('accept-assignment');
    const moved = { ...actorOf('expert1'), organisation };
    expect(
      project.act({ step: 'accept-assignment', subject: 'panel', seat: 'expert1', outcome: 'accept', input: accepted, actor: moved })
        ?.refused,
    ).toBe('CONFLICT_OF_INTEREST');
  });
  test('conflict, refusal and silence make room for others, a chair too', () => {
    const project = play(atProposal('accept-assignment'), [
      act('expert1', 'accept-assignment', 'conflict', conflict),
      act('expert2', 'accept-assignment', 'accept', accepted),
      act('chair', 'accept-assignment', 'decline', { reason: '近期出国访问，无法主持评审。' }),
    ]);
    project.pass(8);
    expect(project.state.selection.panel?.['expert3']?.state).toBe('declined');
    const name = (input: { experts?: string[]; chair?: string }) => act('projectManager', 'replenish-reviewers', 'name', input);
    expect(brokenIn(attempt(project, name({ experts: ['expert4'] })))).toEqual(['chair-missing chair']);
    expect(attempt(project, name({ experts: ['expert1'], chair: 'chair' }))).toMatchObject(
      breaking(
        { rule: 'declared-conflict', field: 'experts.0' },
        { rule: 'on-panel-already', field: 'experts.0' },
        { rule: 'on-panel-already', field: 'chair' },
      ),
    );
    expect(attempt(project, name({ experts: ['expert4'], chair: 'chair' }))).toMatchObject(
      breaking({ rule: 'on-panel-already', field: 'chair' }),
    );
    play(project, [name({ experts: ['expert4', 'expert5'], chair: 'new-chair' }), act('expert4', 'accept-assignment', 'accept', accepted)]);
    const row = project.asked.find(({ key }) => key === `score-proposal/${bohai}/expert4`);
    expect(row?.opening.due).toEqual({ count: 5, unit: 'workingDay', kind: 'act' });
    expect(mayReadProposal(project.state, actorOf('expert1'), bohai)).toBe(false);
  });
});

describe('scores (S2.12)', () => {
  test('every criterion, no other', () => {
    const project = atProposal('score-proposal');
    const scores = [
      { criterion: 'indicator-fit', points: 90 },
      { criterion: 'novelty', points: 90 },
    ] as const;
    const partial = act('expert1', 'score-proposal', 'submit', { scores: [...scores], comment: text(60), recommend: 'maybe' }, bohai);
    expect(attempt(project, partial)).toMatchObject(
      breaking(
        { rule: 'criterion-not-scored', field: 'scores', figures: { missing: 3, expected: 4 } },
        { rule: 'criterion-not-asked', field: 'scores.1.criterion', figures: { row: 2 } },
      ),
    );
    const twice = [...scores.slice(0, 1), ...scores.slice(0, 1)];
    const other = act('expert1', 'score-proposal', 'submit', { scores: twice, comment: text(60), recommend: 'maybe' }, bohai);
    expect(brokenIn(attempt(project, other))).toEqual(['criterion-not-scored scores', 'criterion-not-asked scores.1.criterion']);
  });
  test('are weighed by the listing, in milli-points', () => {
    const project = play(atProposal('score-proposal'), [scored('expert1', haihe, [92, 90, 88, 90])]);
    // 92 × 35 % + 90 × 30 % + 88 × 20 % + 90 × 15 %
    expect(project.state.selection.reviews?.[haihe]?.['expert1']).toMatchObject({ kind: 'scored', totalMilli: 90_300 });
    expect(attempt(project, scored('expert1', haihe, [1, 1, 1, 1]))?.refused).not.toBeUndefined();
  });
  test('a conflict found now closes every door to that proposal', () => {
    const project = play(atProposal('score-proposal'), [act('expert1', 'score-proposal', 'declare-conflict', conflict, bohai)]);
    expect(mayReadProposal(project.state, actorOf('expert1'), bohai)).toBe(false);
    expect(mayReadProposal(project.state, actorOf('expert1'), haihe)).toBe(true);
    expect(keys(project).filter((key) => key.endsWith('/expert1'))).toEqual([`score-proposal/${haihe}/expert1`]);
    const officer = { ...actorOf('expert1'), organisation: centre, roles: ['secretary'] };
    expect(mayReadProposal(project.state, officer, bohai)).toBe(false);
  });
  test('Expert count under 3: silence abstains after a second notice; under three valid scores a new expert is named', () => {
    const project = play(atProposal('score-proposal'), [
      ...all([80, 80, 80, 80], [70, 70, 70, 70]).slice(0, 4),
      scored('expert3', haihe, [80, 80, 80, 80]),
    ]);
    project.pass(16);
    expect(project.state.selection.reviews?.[bohai]?.['expert3']).toBeUndefined();
    project.pass(5);
    expect(project.state.selection.reviews?.[bohai]?.['expert3']).toEqual({ kind: 'abstained' });
    expect(keys(project)).toEqual(['replenish-reviewers/panel']);
    play(project, [
      act('projectManager', 'replenish-reviewers', 'name', { experts: ['expert4'] }),
      act('expert4', 'accept-assignment', 'accept', accepted),
      scored('expert4', bohai, [70, 70, 70, 70]),
      scored('expert4', haihe, [80, 80, 80, 80]),
    ]);
    expect(keys(project)).toEqual(['consensus/panel']);
  });
});

describe('consensus (S2.13) and equal totals (S2.16)', () => {
  test('who differs by more than 20 points is explained', () => {
    const project = play(atProposal('score-proposal'), [
      ...all([80, 80, 80, 80], [70, 70, 70, 70]).slice(0, 5),
      scored('expert3', bohai, [49, 49, 49, 49]),
    ]);
    expect(attempt(project, agreed())).toMatchObject(
      breaking({ rule: 'difference-not-explained', field: 'deviations', figures: { missing: 1 } }),
    );
    play(project, [agreed([{ proposal: bohai, explanation: '对中试放大可行性的判断不同，已在会上充分讨论并记录在案。' }])]);
    expect(project.state.selection.ranking?.map(({ proposal, rank, totalMilli }) => [proposal, rank, totalMilli])).toEqual([
      [haihe, 1, 80_000],
      [bohai, 2, 63_000],
    ]);
  });
  test('a silent chair lets the means stand', () => {
    const project = play(atProposal('score-proposal'), sc1Scoring.slice(0, 6));
    project.pass(10);
    expect(project.state.selection).toMatchObject({ consensus: 'silent', ranking: [{ proposal: haihe }, { proposal: bohai }] });
  });
  test('equal totals: the chair applies the rules; silent, they stand without the chair', () => {
    // six points more in fit at 35 % weigh as much as seven fewer in feasibility at 30 %
    const tied = () => play(atProposal('score-proposal'), [...all([80, 80, 80, 80], [86, 73, 80, 80]), agreed()]);
    const project = tied();
    expect(project.asked.map(({ key }) => key)).toEqual(['break-tie/panel']);
    play(project, [act('chair', 'break-tie', 'fix-order', { note: '按指标符合度得分排序，结果已向专家组宣读。' })]);
    expect(project.state.selection.ranking).toMatchObject([
      { proposal: bohai, rank: 1, below: null },
      { proposal: haihe, rank: 2, below: 'indicator-fit' },
    ]);
    const silent = tied();
    silent.pass(10);
    expect(silent.state.selection.ranking?.[0]?.proposal).toBe(bohai);
  });
  test('each tied team reads with the award which rule decided, in its own letter; without a tie there is none', () => {
    const chosen = act('enterpriseSignatory', 'select-winner', 'select', ({ organisation }) => ({
      proposal: organisation('rivalResearchOffice'),
    }));
    const published = sc1Award.find(({ step }) => step === 'publish-award');
    if (!published) throw new Error('no public notice');
    const scores = all([80, 80, 80, 80], [86, 73, 80, 80]);
    const fixed = act('chair', 'break-tie', 'fix-order', { note: '按指标符合度得分排序，结果已向专家组宣读。' });
    const lettersOf = (project: ReturnType<typeof aProject>) =>
      (project.recordings.findLast(({ act: one }) => one?.step === 'publish-award')?.notices ?? []).flatMap(({ to, about }) =>
        about?.['tied'] === undefined ? [] : [{ at: to.organisation, letter: about['letter'], by: about['by'], tied: about['tied'] }],
      );
    const told = lettersOf(play(atProposal('score-proposal'), [...scores, agreed(), fixed, chosen, published]));
    expect(new Set(told.map(({ at }) => at))).toEqual(new Set([bohai, haihe]));
    for (const one of told)
      expect(one).toMatchObject({ letter: one.at === bohai ? 'proposed-after-tie' : 'placed-in-tie', by: 'indicator-fit', tied: 2 });
    expect(lettersOf(play(atProposal('select-winner'), sc1Award.slice(0, 2)))).toEqual([]);
  });
  test.each([
    ['zh-CN', '报价确定'],
    ['en', 'placed by price'],
  ] as const)('the letter names the whole chain and where it ended in %s', (locale, words) => {
    const { say, failures } = speaker(locale);
    const figures = { rank: 2, scoreBp: 8000, tied: 2, by: 'lower-price', until: '2026-05-20' };
    expect(say.letter('publish-award', 'placed-in-tie', figures)).toContain(words);
    expect(say.letter('publish-award', 'proposed-after-tie', figures)).toContain(words);
    expect(failures).toEqual([]);
  });
  test('Exact tie at the cut: what the rules leave equal is drawn from two numbers given blindly by two people, never by the clock', () => {
    const twins = [
      ...answers({ investigator: 'investigator', office: 'researchOffice' }, '梯度复合涂层方案', '采用梯度复合涂层。', 250_000_000),
      ...answers(
        { investigator: 'rivalInvestigator', office: 'rivalResearchOffice' },
        '聚合物复合涂层方案',
        '采用聚合物复合涂层。',
        250_000_000,
      ),
    ];
    const project = play(atProposal('draft-proposal'), [...twins, ...sc1Opening, ...all([80, 80, 80, 80], [80, 80, 80, 80]), agreed()]);
    project.pass(30);
    const seats = ['chair', 'witness-auditor', 'witness-secretary'].map((seat) => `draw-lot/panel/${seat}`);
    expect(project.asked.map(({ key }) => key)).toEqual(seats);
    const gives = (by: 'chair' | 'auditor', number: string) =>
      act(by, 'draw-lot', 'give', { number, minutes: '在监督人员见证下现场抽签，号码各自写定后报出。' });
    const reads = (player: 'chair' | 'auditor' | 'rdLead', step = 'draw-lot') => {
      const done = project.recordings.findLast(({ act: one }) => one?.step === step && one.actor.person === idOf('chair'))?.act;
      const { actor, role = null, key = '' } = done ?? {};
      const matter = { step, subject: 'panel', seat: key.split('/')[2], outcome: 'give', person: actor?.person ?? null };
      const asked = { ...matter, organisation: actor?.organisation ?? null, role };
      return accessIn(projectKind, project.state, readerIn(project, { name: player, ...actorOf(player) }), asked).read;
    };
    play(project, [gives('chair', '483920174655')]);
    // the giver of the second number has not seen the first
    expect([reads('chair'), reads('auditor'), reads('rdLead')]).toEqual([true, false, false]);
    expect(project.state.selection.ranking).toBeUndefined();
    play(project, [gives('auditor', '702318')]);
    expect([reads('auditor'), reads('rdLead')]).toEqual([true, true]);
    expect(project.state.selection.seed).toBe('project-483920174655-702318');
    expect(project.state.selection.ranking?.map(({ below }) => below)).toEqual([null, 'draw']);
    expect(project.asked.map(({ step }) => step)).toEqual(['select-winner']);
  });
  test('All below threshold: without another round no award, and the bond goes back whole', () => {
    const project = play(atProposal('score-proposal'), [...all([50, 50, 50, 50], [40, 40, 40, 40]), agreed()]);
    project.pass(30);
    expect(project.state.phase).toBe('noAward');
    expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
  });
  test('what the scores come to is the enterprise’s to know once they are ranked; a university’s its own, once the result is public', () => {
    const players = ['rdLead', 'fundOfficer', 'auditor', 'expert1', 'expert4', 'investigator', 'rivalInvestigator'] as const;
    const knowing = ({ state }: ReturnType<typeof aProject>) => players.filter((player) => mayKnowPoints(state, actorOf(player), bohai));
    const inside = ['rdLead', 'fundOfficer', 'auditor', 'expert1'];
    const scoredAll = play(atProposal('score-proposal'), all([72, 70, 71, 70], [90, 92, 90, 91]));
    expect(knowing(scoredAll)).toEqual([]);
    expect(knowing(play(scoredAll, [agreed()]))).toEqual(inside);
    const failed = play(atProposal('score-proposal'), [...all([50, 50, 50, 50], [40, 40, 40, 40]), agreed()]);
    expect(knowing(failed)).toEqual(inside);
    failed.pass(30);
    expect(knowing(failed)).toEqual([...inside, 'rivalInvestigator']);
  });
});
