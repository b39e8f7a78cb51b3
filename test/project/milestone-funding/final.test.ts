import { expect, test } from 'vitest';
import { act, type Scene } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { binhai, bureau, haihe, jinmen } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import {
  achieved,
  appliedForFinal,
  concluded,
  executed,
  finalReport,
  panel,
  retentionReleased,
  subsidyPaid,
} from '#scripts/story/sc1/milestone-funding.ts';
import { panel as deciding } from '#test/project/publicity/panel.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, brokenIn, idOf, play } from '#test/support/play.ts';

const reached = () => play(anAwardedProject(), [...sc1Contract, ...executed]);
const sitting = () => play(reached(), appliedForFinal);
const vote = (by: Player, outcome: 'pass' | 'conclude' | 'fail' | 'rectify', bp: number) =>
  act(by, 'final-acceptance', outcome, achieved(bp));
const published = concluded.slice(-1);
const panelOf = (players: readonly string[]) => act('projectManager', 'apply-final', 'name-panel', { panel: players.map(idOf) });

test('both apply before a panel is named: five or more, an odd number, all different, none of the parties', () => {
  const simulation = reached();
  play(simulation, appliedForFinal.slice(0, 1));
  expect(simulation.state.phase).toBe('executing');
  expect(keysOf(simulation, 'apply-final')).toEqual(['apply-final/final-1/enterprise']);
  play(simulation, appliedForFinal.slice(1, 2));
  for (const tooFew of [panel.slice(0, 4), panel.slice(0, 3)]) expect(() => attempt(simulation, panelOf(tooFew))).toThrow();
  const broken = (...wrong: readonly string[]) => brokenIn(attempt(simulation, panelOf(wrong)));
  expect(broken(...panel, 'evaluator')).toEqual(['panel-even panel']);
  expect(broken(...panel.slice(0, 4), 'expert1')).toEqual(['named-twice panel.4']);
  expect(broken(...panel.slice(0, 4), 'investigator')).toEqual(['works-on-project panel.4']);
  expect(broken(...panel.slice(0, 4), 'investigator', 'expert1')).toEqual([
    'panel-even panel',
    'works-on-project panel.4',
    'named-twice panel.5',
  ]);
  play(simulation, [panelOf(panel)]);
  expect(keysOf(simulation, 'final-acceptance')).toHaveLength(6);
});

test('a vote has to fit its own figures, and lead to something that can be done', () => {
  const simulation = sitting();
  expect(attempt(simulation, vote('expert1', 'pass', 7999))).toMatchObject(
    breaking({ rule: 'below-pass', field: 'achieved', figures: { passBp: 8000, givenBp: 7999 } }),
  );
  expect(brokenIn(attempt(simulation, vote('expert1', 'conclude', 8000)))).toEqual(['reaches-pass achieved']);
  expect(attempt(simulation, vote('expert1', 'conclude', 5999))).toMatchObject(
    breaking({ rule: 'below-conclusion', field: 'achieved', figures: { concludedBp: 6000, givenBp: 5999 } }),
  );
  expect(brokenIn(attempt(simulation, vote('expert1', 'fail', 6000)))).toEqual(['reaches-conclusion achieved']);
  expect(attempt(simulation, { ...vote('chair', 'pass', 9000), subject: 'sitting-1' })).toMatchObject({ refused: 'NOT_YOURS' });
});

test('one silent expert: no result, no release', () => {
  const simulation = play(sitting(), [...panel.slice(0, 4).map((by) => vote(by, 'pass', 10_000)), vote('rdLead', 'pass', 10_000)]);
  simulation.pass(400);
  expect(simulation.state.funding.conclusion).toBeUndefined();
  expect(keysOf(simulation, 'final-acceptance')).toEqual(['final-acceptance/sitting-1/expert-5']);
  expect(
    simulation.recordings
      .flatMap(({ notices }) => notices)
      .some(({ template, about }) => template === 'escalate-lead' && about?.['step'] === 'final-acceptance'),
  ).toBe(true);
});

test('Final “concluded”: E11, by the panel’s majority at 7750 bp; the grant follows, the reserve takes up what is over', () => {
  const votes = [
    vote('expert1', 'pass', 9000),
    vote('expert2', 'conclude', 7750),
    vote('expert3', 'conclude', 7750),
    vote('expert4', 'conclude', 7700),
    vote('expert5', 'conclude', 7900),
  ];
  const simulation = play(sitting(), [...votes, vote('rdLead', 'pass', 10_000), ...published]);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'concluded', achieved: 77_500_000 });
  // 77.5 % of 80,000,000 is 62,000,000: 2,000,000 over, the reserve's other 2,000,000 are released
  play(simulation, [...subsidyPaid(2_000_000), ...retentionReleased]);
  expect(simulation.file.books).toMatchObject({ 'funder/cash': -62_000_000, 'funder/reserve': 0, 'enterprise/retention': 0 });
  // it is no sanction: nothing is claimed back, and no party is barred
  expect([...factsOf(simulation, 'clawback-opened'), ...factsOf(simulation, 'party-barred')]).toEqual([]);
});

test('a panel may ask for one rectification; the same panel sits again', () => {
  const simulation = play(sitting(), [...panel.map((by) => vote(by, 'rectify', 7000)), vote('rdLead', 'rectify', 7000)]);
  expect(factsOf(simulation, 'final-rectification-asked')).toHaveLength(1);
  expect(keysOf(simulation, 'apply-final')).toEqual(['apply-final/final-2/investigator', 'apply-final/final-2/enterprise']);
  play(simulation, [act('investigator', 'apply-final', 'apply', finalReport), ...appliedForFinal.slice(1, 2)]);
  expect(keysOf(simulation, 'final-acceptance')).toHaveLength(6);
  expect(attempt(simulation, vote('expert1', 'rectify', 7000))).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  play(simulation, concluded.slice(appliedForFinal.length));
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'passed' });
});

test('no majority: the middle vote stands', () => {
  const votes = [
    vote('expert1', 'pass', 9000),
    vote('expert2', 'pass', 8500),
    vote('expert3', 'conclude', 7800),
    vote('expert4', 'rectify', 6000),
    vote('expert5', 'rectify', 5000),
  ];
  const simulation = play(sitting(), [...votes, vote('rdLead', 'pass', 10_000)]);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'concluded', achieved: 78_000_000 });
});

test('nothing final moves before the publicity is clear', () => {
  const simulation = play(reached(), concluded);
  simulation.pass(4);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  simulation.pass(6); // its fifth day may be a day off
  expect(keysOf(simulation, 'request-subsidy')).toEqual(['request-subsidy/claim-3']);
  expect(
    attempt(
      play(reached(), concluded.slice(0, -1)),
      act('projectManager', 'publish-conclusion', 'publish', {
        noticeZh: '公示'.repeat(20),
        noticeEn: 'The conclusion is hereby published.',
        days: 4,
      }),
    ),
  ).toMatchObject(breaking({ rule: 'too-few-days', field: 'days', figures: { days: 4, fewest: 5 } }));
});

test('an upheld objection calls the panel again and publishes again', () => {
  const simulation = play(reached(), concluded);
  const citizen = { person: 'citizen', organisation: 'none', roles: ['uni.member', 'public'] };
  expect(simulation.act({ step: 'file-objection', subject: 'conclusion', outcome: 'file', input: {}, actor: citizen })).toBeUndefined();
  simulation.pass(10);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  play(simulation, [
    act('leadManager', 'decide-objection', 'uphold', {
      panel: deciding,
      findings: `经核查，${'检测报告的样品批次与验收样品不一致，须由专家组重新评议；'.repeat(2)}`,
    }),
  ]);
  expect(keysOf(simulation, 'publish-conclusion')).toEqual([]);
  play(simulation, [...panel.map((by) => vote(by, 'pass', 9000)), vote('rdLead', 'pass', 10_000)]);
  expect(simulation.state.funding.conclusion).toMatchObject({ achieved: 90_000_000 });
  expect(keysOf(simulation, 'publish-conclusion')).toEqual(['publish-conclusion/conclusion']);
  play(simulation, published);
  expect(simulation.state.publicities['conclusion']).toMatchObject({ round: 2, state: 'running' });
  expect(keysOf(simulation, 'final-acceptance')).toEqual([]);
});

test('after an upheld objection the panel may still ask for its one rectification', () => {
  const simulation = play(reached(), concluded);
  const citizen = { person: 'citizen', organisation: 'none', roles: ['uni.member', 'public'] };
  simulation.act({ step: 'file-objection', subject: 'conclusion', outcome: 'file', input: {}, actor: citizen });
  play(simulation, [
    act('leadManager', 'decide-objection', 'uphold', {
      panel: deciding,
      findings: `经核查，${'检测报告的样品批次与验收样品不一致，须由专家组重新评议；'.repeat(2)}`,
    }),
  ]);
  expect(keysOf(simulation, 'warranty')).toEqual([]);
  play(simulation, [...panel.map((by) => vote(by, 'rectify', 7000)), vote('rdLead', 'rectify', 7000)]);
  expect(keysOf(simulation, 'apply-final')).toHaveLength(2);
  play(simulation, [...concluded.slice(0, 2), ...concluded.slice(appliedForFinal.length)]);
  expect(simulation.state.publicities['conclusion']).toMatchObject({ round: 2, state: 'running' });
  expect(keysOf(simulation, 'warranty')).toEqual(['warranty/warranty']);
});

test('a claim under way at the conclusion stays within what the conclusion leaves of the grant', () => {
  const untilThird = executed.findIndex(({ by, step }, index) => index > 25 && by === 'fundOfficer' && step === 'review-subsidy');
  const [before, rest] = [executed.slice(0, untilThird), executed.slice(untilThird)];
  const fourth = rest.filter(({ step }) => !step.endsWith('subsidy'));
  const simulation = play(anAwardedProject(), [...sc1Contract, ...before, ...fourth, ...appliedForFinal]);
  play(simulation, [...panel.map((by) => vote(by, 'conclude', 6000)), vote('rdLead', 'conclude', 6000)]);
  // 60 % of 80,000,000 is 48,000,000; 32,000,000 are entitled, so the second claim is cut to 16,000,000
  expect(simulation.open.find(({ step }) => step === 'review-subsidy')?.opening.about).toMatchObject({ claim: 2, fen: 16_000_000 });
});

test('a panel has nobody who declared a conflict, with the question or with the proposal', () => {
  const simulation = play(reached(), appliedForFinal.slice(0, 2));
  const { file } = simulation;
  const conflict = { kind: 'conflict', type: 'coauthor' } as const;
  const named = (state: typeof file.state) => {
    simulation.file = { ...file, state };
    return attempt(simulation, panelOf(panel));
  };
  const tied = (member: string) => [`declared-conflict panel.${panel.map(idOf).indexOf(idOf(member))}`];
  expect(brokenIn(named({ ...file.state, intake: { ...file.state.intake, arguments: { expert2: conflict } } }))).toEqual(tied('expert2'));
  const reviews = { [haihe]: { expert3: conflict } };
  expect(brokenIn(named({ ...file.state, selection: { ...file.state.selection, reviews } }))).toEqual(tied('expert3'));
  expect(named(file.state)).toBeUndefined();
});

test.each([binhai, haihe, bureau])('an expert who acts for %s does not vote as one', (organisation) => {
  const simulation = sitting();
  const actor = { person: idOf('expert1'), organisation, roles: ['expert'] };
  const { achieved: input } = achieved(10_000);
  expect(simulation.act({ step: 'final-acceptance', subject: 'sitting-1', outcome: 'pass', input: { achieved: input }, actor })).toEqual({
    refused: 'CONFLICT_OF_INTEREST',
  });
});

test('the bands are the programme’s, frozen on the project', () => {
  const simulation = sitting();
  const terms = { ...simulation.state.terms, outcomeBands: { passBp: 9000, concludedBp: 7000 } };
  simulation.file = { ...simulation.file, state: { ...simulation.state, terms } };
  expect(attempt(simulation, vote('expert1', 'pass', 8999))).toMatchObject(
    breaking({ rule: 'below-pass', field: 'achieved', figures: { passBp: 9000, givenBp: 8999 } }),
  );
});

test('without a retention no warranty is waited for', () => {
  const contract = sc1Contract.map((story) => ({
    ...story,
    input: (scene: Scene) => {
      const input = story.input(scene) as object;
      return 'retentionBp' in input ? { ...input, retentionBp: 0 } : input;
    },
  }));
  const paid = executed.map((story) => ({
    ...story,
    input: (scene: Scene) => {
      const input = story.input(scene) as { amountFen?: number };
      const isTranche = input.amountFen === 85_500_000 || input.amountFen === 28_500_000;
      return isTranche ? { ...input, amountFen: ((input.amountFen ?? 0) / 95) * 100 } : input;
    },
  }));
  const simulation = play(anAwardedProject(), [...contract, ...paid, ...concluded]);
  expect(keysOf(simulation, 'conclusion-publicity')).toHaveLength(1);
  expect(keysOf(simulation, 'warranty')).toEqual([]);
});

test('a conflict found at the sitting empties the place; the replacement votes, and the votes cast stand', () => {
  const facts = '本人三年内与承担单位合作申报项目，申请回避。';
  const simulation = play(sitting(), [
    vote('expert1', 'pass', 9000),
    act('expert2', 'final-acceptance', 'declare-conflict', { type: 'coauthor', facts }),
  ]);
  expect(attempt(simulation, { ...vote('expert2', 'pass', 9000), subject: 'sitting-1' })?.refused).not.toBeUndefined();
  expect(keysOf(simulation, 'apply-final')).toEqual(['apply-final/final-1/panel']);
  const replace = (member: string) => attempt(simulation, act('projectManager', 'apply-final', 'replace-member', { member }));
  expect(brokenIn(replace(idOf('expert2')))).toEqual(['declared-conflict member']);
  expect(brokenIn(replace(idOf('expert3')))).toEqual(['on-panel-already member']);
  expect(replace(idOf('evaluator'))).toBeUndefined();
  expect(keysOf(simulation, 'apply-final')).toEqual([]);
  const actor = { person: idOf('evaluator'), organisation: jinmen, roles: ['expert'] };
  const input = { achieved: achieved(9000).achieved };
  expect(simulation.act({ step: 'final-acceptance', subject: 'sitting-1', outcome: 'pass', input, actor })).toBeUndefined();
  play(simulation, [...panel.slice(2).map((by) => vote(by, 'pass', 9000)), vote('rdLead', 'pass', 9000)]);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'passed' });
});
