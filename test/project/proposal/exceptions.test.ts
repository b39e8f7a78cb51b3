import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { answers, sc1Award, sc1Opening, sc1Scoring, scored } from '#scripts/story/sc1/proposal.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { text } from '#test/project/demand-intake/acts.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { panel } from '#test/project/publicity/panel.ts';
import { aProject, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { factTypes } from '#test/support/story.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { publicityOf } from '#workflows/modules/publicity/publicity.ts';
import { mayKnowPoints } from '#workflows/project/proposal/visibility.ts';

const bond = { enterprise: -6_000_000, platform: 6_000_000 };

test('No proposal at close: the round that brought nothing is a fact of its own, which is counted', () => {
  const project = play(aProject(), sc2);
  expect(factTypes(project).filter((type) => type === 'round-ended-no-proposals')).toHaveLength(1);
  expect(factTypes(project)).not.toContain('round-ended-too-few');
});

test('One proposal only: where one is enough it is judged and awarded, and the publicity says that it was the only one', () => {
  const alone = answers({ investigator: 'investigator', office: 'researchOffice' }, '梯度复合涂层方案', '采用梯度复合涂层。', 300_000_000);
  const project = play(play(aProject(), sc1Intake), [
    ...alone,
    ...sc1Opening.filter(({ subject }) => subject !== bohai),
    ...sc1Scoring.filter(({ subject }) => subject !== bohai),
    ...sc1Award.slice(0, 2),
  ]);
  expect(publicityOf(project.state, 'award')?.shown).toMatchObject({ university: haihe, rank: 1, received: 1 });
  expect(play(project, sc1Award.slice(2)).state.phase).toBe('awarded');
  expect(positions(project.file.books)).toEqual(bond);
});

test('All below threshold: each university gets a notice, and may know its own points and no other’s', () => {
  const experts = ['expert1', 'expert2', 'expert3'] as const;
  const low = experts.flatMap((expert) => [scored(expert, haihe, [50, 50, 50, 50]), scored(expert, bohai, [40, 40, 40, 40])]);
  const project = play(atProposal('score-proposal'), [...low, act('chair', 'consensus', 'agreed', { comment: text(60) })]);
  project.pass(30);
  const letters = project.recordings.flatMap(({ notices }) => notices).filter(({ about }) => about?.['letter'] === 'no-award');
  expect(new Set(letters.map(({ to: { organisation } }) => organisation))).toEqual(new Set([haihe, bohai]));
  const may = (player: 'investigator' | 'rivalInvestigator', organisation: string, of: string) =>
    mayKnowPoints(project.state, { person: idOf(player), organisation, roles: ['uni.pi'] }, of);
  expect([may('investigator', haihe, haihe), may('investigator', haihe, bohai)]).toEqual([true, false]);
  expect([may('rivalInvestigator', bohai, bohai), may('rivalInvestigator', bohai, haihe)]).toEqual([true, false]);
  expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
});

test('Expert count under 3: the new expert has five working days; a seat that is not filled is escalated, and nothing is ranked', () => {
  const project = play(atProposal('score-proposal'), sc1Scoring.slice(0, 5));
  project.pass(21);
  expect(project.asked.map(({ key }) => key)).toEqual(['replenish-reviewers/panel']);
  project.pass(40);
  const escalated = project.recordings.flatMap(({ about, notices }) => (about === 'replenish-reviewers/panel' ? notices : []));
  expect(escalated.map(({ to, template }) => `${template} ${to.role}`)).toContain('escalate-lead pm.lead');
  expect(project.state.selection.ranking).toBeUndefined();
  play(project, [
    act('projectManager', 'replenish-reviewers', 'name', ({ person }) => ({ experts: [person('expert4')] })),
    act('expert4', 'accept-assignment', 'accept', { noConflict: true, confidentiality: true }),
  ]);
  const row = project.asked.find(({ key }) => key === `score-proposal/${bohai}/expert4`);
  expect(row?.opening.due).toEqual({ count: 5, unit: 'workingDay', kind: 'act' });
  expect(positions(project.file.books)).toEqual(bond);
});

describe('while an award is published', () => {
  const objection = act('rivalInvestigator', 'file-objection', 'file', {
    grounds: text(60),
    realName: '吕教授',
    contact: '13800000000',
  });
  const objected = () => play(atProposal('confirm-award'), [objection]);
  const filed = {
    step: 'file-objection',
    subject: 'award',
    outcome: 'file',
    person: idOf('rivalInvestigator'),
    organisation: bohai,
    role: 'public',
  };
  const players = ['investigator', 'enterpriseSignatory', 'fundOfficer', 'expert1', 'secretary', 'leadManager'] as const;

  test('Objection filed on last day: while it is undecided nothing moves; who has objected is the office’s to read alone', () => {
    const project = objected();
    const readers: readonly Player[] = players.filter((player) => knows(project, player, filed, 'read'));
    expect(readers).toEqual(['secretary', 'leadManager']);
    const before = project.file.books;
    project.pass(60);
    expect(publicityOf(project.state, 'award')?.state).toBe('held');
    expect(project.file.books).toEqual(before);
  });

  test('Objection upheld: the decision gives its reasons, which parties and objector read; no money moves', () => {
    const uphold = (findings: string) =>
      act('leadManager', 'decide-objection', 'uphold-and-reselect', { panel, findings, disqualified: haihe });
    const project = objected();
    expect(() => play(project, [uphold('成立')])).toThrow('findings');
    play(project, [uphold(text(80))]);
    const decided = {
      step: 'decide-objection',
      subject: 'award-1-1',
      outcome: 'uphold-and-reselect',
      person: idOf('leadManager'),
      organisation: 'joint-innovation-centre',
      role: 'pm.lead',
    };
    const readers = (['rivalInvestigator', ...players] as const).filter((player) => knows(project, player, decided, 'read'));
    expect(readers).toEqual(expect.arrayContaining(['rivalInvestigator', 'enterpriseSignatory', 'fundOfficer', 'leadManager']));
    expect(readers).not.toContain('expert1');
    expect(positions(project.file.books)).toEqual(bond);
  });

  test('Awardee declines / silent: the first time costs nothing; the next in reserve is asked within the depth', () => {
    const project = play(atProposal('confirm-award'), [
      act('universitySignatory', 'confirm-award', 'decline', { reason: '课题组人员调整，无法承担该项目。' }),
    ]);
    expect(project.state.selection.choice).toEqual({ proposal: bohai, how: 'reserve' });
    expect(positions(project.file.books)).toEqual(bond);
  });
});
