import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { judgement, judges, opinionOf, proposed } from '#scripts/story/endings.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, aProject, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { upTo, withFields } from '#test/support/story.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

/** P8: a seat given to another person. The new holder reads what the seat needs, the former one no longer, and the new decision counts. */

const fill = (project: Simulation<Project>, by: Player, subject: string, opening: string, person: string) =>
  project.act({ step: 'refill-seat', subject, outcome: 'fill', input: { opening, person }, actor: actorOf(by) });
const keyOf = (project: Simulation<Project>, step: string, person: string) =>
  project.open.find((row) => row.step === step && row.opening.for.person === person)?.key ?? '';
const report = {
  step: 'submit-milestone',
  subject: 'milestone-1',
  outcome: 'submit',
  person: idOf('investigator'),
  organisation: haihe,
  role: 'uni.pi',
};

describe('the chair’s seat at the interview', () => {
  const announced = sc1Intake.map((story) =>
    story.step === 'decide-listing' && story.outcome === 'list' ? withFields(story, { interviewPoints: 2 }) : story,
  );
  const sealed = {
    step: 'seal-submit',
    subject: haihe,
    outcome: 'submit',
    person: idOf('researchOffice'),
    organisation: haihe,
    role: 'uni.research',
  };
  const noShow = (by: Player): StoryAct => act(by, 'hold-interview', 'no-show', { reason: '该校负责人因病未能参加答辩。' }, haihe);

  test('passes to another chair, who reads the proposal and holds it; the former one does neither', () => {
    const project = play(play(aProject(), announced), upTo(sc1Proposal, 'consensus'));
    expect(knows(project, 'chair', sealed, 'read')).toBe(true);
    expect(knows(project, 'expert5', sealed, 'read')).toBe(false);
    expect(fill(project, 'projectManager', 'pm', keyOf(project, 'hold-interview', idOf('chair')), idOf('expert5'))).toBeUndefined();
    const chair = { person: idOf('expert5'), organisation: actorOf('expert5').organisation, roles: ['expert', 'expert.chair'] };
    expect(attempt(project, noShow('chair'))).toMatchObject({ refused: expect.stringMatching(/NOT_YOURS|NOT_OPEN/) });
    const held = project.act({ step: 'hold-interview', subject: haihe, outcome: 'no-show', input: {}, actor: chair });
    expect(held).toBeUndefined();
    expect(knows(project, 'expert5', sealed, 'read')).toBe(true);
    expect(knows(project, 'chair', sealed, 'read')).toBe(false);
    expect(factsOf(project, 'interview-not-held')).toMatchObject([{ proposal: haihe }]);
  });
});

describe('an expert’s seat of the mid-term review', () => {
  const tranche = tranchePaid(85_500_000);
  const experts = ['expert1', 'expert2', 'expert3'] as const;
  const halfWay = (unfunded?: true) =>
    play(anAwardedProject(unfunded ? { unfunded } : {}), [
      ...sc1Contract.filter(({ step }) => !unfunded || step !== 'sign-task-book'),
      ...started,
      ...accepted(1),
      ...tranche,
      act(unfunded ? 'rdLead' : 'fundOfficer', 'call-midterm', 'call', ({ person }) => ({ experts: experts.map(person) })),
    ]);
  const said = (by: Player, outcome: 'continue' | 'stop') =>
    act(by, 'review-midterm', outcome, {
      points: 70,
      opinion: '前两个里程碑的指标均已实测达到要求，中试放大方案具备条件，建议按合同计划继续推进并加强过程记录和样件留存。',
    });

  test('P8: the funder that called the review fills it again, and the project manager does not', () => {
    const project = halfWay();
    const key = keyOf(project, 'review-midterm', idOf('expert1'));
    expect(fill(project, 'projectManager', 'pm', key, idOf('expert4'))).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
    expect(fill(project, 'rdLead', 'fund.officer', key, idOf('expert4'))).toMatchObject({ refused: 'NOT_YOURS' });
    expect(brokenIn(fill(project, 'fundOfficer', 'fund.officer', key, idOf('expert2')))).toEqual(['cannot-take-seat person']);
    expect(fill(project, 'fundOfficer', 'fund.officer', key, idOf('expert4'))).toBeUndefined();
  });

  test('P8: without a subsidy the enterprise that called it does', () => {
    const project = halfWay(true);
    const key = keyOf(project, 'review-midterm', idOf('expert1'));
    expect(fill(project, 'projectManager', 'pm', key, idOf('expert4'))).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
    expect(fill(project, 'rdLead', 'ent.rdlead', key, idOf('expert4'))).toBeUndefined();
    expect(keyOf(project, 'review-midterm', idOf('expert4'))).not.toBe('');
  });

  test('the new expert reads the reports and is counted; the former one reads nothing more and cannot answer', () => {
    const project = halfWay();
    expect([knows(project, 'expert1', report, 'read'), knows(project, 'expert4', report, 'read')]).toEqual([true, false]);
    fill(project, 'fundOfficer', 'fund.officer', keyOf(project, 'review-midterm', idOf('expert1')), idOf('expert4'));
    expect([knows(project, 'expert1', report, 'read'), knows(project, 'expert4', report, 'read')]).toEqual([false, true]);
    expect(attempt(project, said('expert1', 'stop'))).toMatchObject({ refused: expect.stringMatching(/NOT_YOURS|NOT_OPEN/) });
    play(project, [said('expert4', 'continue'), said('expert2', 'stop'), said('expert3', 'continue')]);
    expect(factsOf(project, 'midterm-advised')).toMatchObject([{ advice: 'continue', opinions: 3 }]);
  });

  test('nobody is offered the seats of a review that is over', () => {
    const project = play(halfWay(), [said('expert1', 'continue'), said('expert2', 'continue'), said('expert3', 'continue')]);
    expect(keysOf(project, 'refill-seat')).toEqual(['refill-seat/pm']);
  });
});

describe('an expert’s seat of the difficulty report', () => {
  const named = () =>
    play(play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]), [
      proposed('universitySignatory', { cause: 'technical', ground: 'insurmountable', estimateFen: 60_000_000 }),
      act('projectManager', 'judge-difficulty', 'name-experts', ({ person }) => ({ experts: judges.map(person) })),
    ]);
  const judge = (by: Player, outcome: 'confirm' | 'reject') => act(by, 'judge-difficulty', outcome, { opinion: judgement });

  test('passes on by the project manager; the new expert reads the reports and is counted, the former one reads nothing more', () => {
    const project = named();
    expect([knows(project, 'expert1', report, 'read'), knows(project, 'expert4', report, 'read')]).toEqual([true, false]);
    expect(fill(project, 'projectManager', 'pm', keyOf(project, 'judge-difficulty', idOf('expert1')), idOf('expert4'))).toBeUndefined();
    expect([knows(project, 'expert1', report, 'read'), knows(project, 'expert4', report, 'read')]).toEqual([false, true]);
    expect(attempt(project, judge('expert1', 'reject'))).toMatchObject({ refused: expect.stringMatching(/NOT_YOURS|NOT_OPEN/) });
    play(project, [judge('expert4', 'confirm'), judge('expert2', 'confirm'), judge('expert3', 'reject')]);
    play(project, [opinionOf('enterpriseSignatory'), opinionOf('fundOfficer')]);
    expect(factsOf(project, 'difficulty-judged').map(({ opinion }) => opinion)).toEqual(['confirm', 'confirm', 'reject']);
    expect(factsOf(project, 'termination-confirmed')).toHaveLength(1);
  });
});
