import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { participant } from '#workflows/engine/define-step.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

type Player = Parameters<typeof actorOf>[0];
const working = () => play(anAwardedProject(), [...sc1Contract, ...started]);
const [report, check, judgement] = accepted(1) as [StoryAct, StoryAct, StoryAct];
function does(project: Simulation<Project>, by: Player, step: string, subject: string, outcome: string, input: object = {}) {
  const actor = actorOf(by);
  return project.act({ step, subject, outcome, input, actor: { ...actor, roles: [...actor.roles, participant] } });
}
const judging = 'accept-milestone/milestone-1';
const judged = () => play(working(), [report, check]);

describe('an act is taken back', () => {
  test('by who has done it, while nothing has followed: the case is as before, and both stand on record', () => {
    const project = working();
    const before = keysOf(project, 'submit-milestone');
    play(project, [report]);
    expect(keysOf(project, 'completeness-check')).toHaveLength(1);
    expect(does(project, 'researchOffice', 'retract-act', 'submit-milestone', 'retract')).toMatchObject({ refused: 'NOT_YOURS' });
    expect(does(project, 'investigator', 'retract-act', 'submit-milestone', 'retract')).toBeUndefined();
    expect(keysOf(project, 'submit-milestone')).toEqual(before);
    expect(keysOf(project, 'completeness-check')).toEqual([]);
    expect(factsOf(project, 'act-retracted')).toMatchObject([{ step: 'submit-milestone' }]);
    // once: the deadline is not to be moved by taking back again and again
    play(project, [report]);
    expect(does(project, 'investigator', 'retract-act', 'submit-milestone', 'retract')).toMatchObject({
      refused: expect.stringMatching(/NOT_OPEN|ALREADY_DECIDED/),
    });
  });

  test('never after something has followed, nor where its step does not let it', () => {
    const project = play(working(), [report, check]);
    expect(keysOf(project, 'retract-act')).toEqual([]);
    expect(JSON.stringify(project.state)).not.toContain('"was"');
    play(project, [judgement]);
    expect(keysOf(project, 'retract-act')).toEqual([]);
  });
});

describe('colleagues are asked to sign first', () => {
  const add = (project: Simulation<Project>, quorum: string, signers: readonly Player[], by: Player = 'rdLead', more: object = {}) =>
    does(project, by, 'add-signers', 'enterprise', 'add', { opening: judging, quorum, signers: signers.map(idOf), ...more });
  const sign = (project: Simulation<Project>, by: Player, outcome = 'agree') =>
    does(project, by, 'countersign', 'countersigning-1', outcome);

  test('each of them: until then the opening cannot be settled, though its clock runs', () => {
    const project = judged();
    expect(brokenIn(add(project, 'all', ['rdLead']))).toEqual(['signs-already signers.0']);
    expect(add(project, 'all', ['enterpriseLegal'], 'enterpriseFinance')).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
    expect(add(project, 'all', ['enterpriseLegal', 'enterpriseFinance'])).toBeUndefined();
    expect(attempt(project, judgement)).toMatchObject({ refused: 'WAITS_FOR_SIGNERS' });
    expect(project.open.find(({ key }) => key === judging)?.hold).toBeUndefined();
    expect(sign(project, 'enterpriseLegal')).toBeUndefined();
    expect(attempt(project, judgement)).toMatchObject({ refused: 'WAITS_FOR_SIGNERS' });
    expect(sign(project, 'enterpriseFinance')).toBeUndefined();
    expect(attempt(project, judgement)).toBeUndefined();
  });

  test('any one of them, or each in order', () => {
    const any = judged();
    add(any, 'any', ['enterpriseLegal', 'enterpriseFinance']);
    expect(sign(any, 'enterpriseFinance')).toBeUndefined();
    expect(attempt(any, judgement)).toBeUndefined();
    const ordered = judged();
    add(ordered, 'in-order', ['enterpriseLegal', 'enterpriseFinance']);
    expect(sign(ordered, 'enterpriseFinance')).toMatchObject({ refused: 'NOT_YOURS' });
    expect(sign(ordered, 'enterpriseLegal')).toBeUndefined();
    expect(sign(ordered, 'enterpriseFinance')).toBeUndefined();
    expect(attempt(ordered, judgement)).toBeUndefined();
  });

  test('so many of them: one against it does not end it while the others are enough', () => {
    const three: readonly Player[] = ['enterpriseLegal', 'enterpriseFinance', 'requester'];
    const project = judged();
    for (const more of [{}, { needed: 4 }])
      expect(brokenIn(add(project, 'some', three, 'rdLead', more))).toEqual(['more-than-named needed']);
    expect(brokenIn(add(project, 'any', three, 'rdLead', { needed: 2 }))).toEqual(['more-than-named needed']);
    expect(add(project, 'some', three, 'rdLead', { needed: 2 })).toBeUndefined();
    expect(sign(project, 'requester', 'refuse')).toBeUndefined();
    expect(sign(project, 'enterpriseLegal')).toBeUndefined();
    expect(attempt(project, judgement)).toMatchObject({ refused: 'WAITS_FOR_SIGNERS' });
    expect(sign(project, 'enterpriseFinance')).toBeUndefined();
    expect(factsOf(project, 'countersigned')).toHaveLength(1);
    expect(attempt(project, judgement)).toBeUndefined();

    const against = judged();
    add(against, 'some', three, 'rdLead', { needed: 2 });
    sign(against, 'requester', 'refuse');
    sign(against, 'enterpriseFinance', 'refuse');
    expect(attempt(against, judgement)).toBeUndefined();
  });

  test('a refusal, silence, or their removal gives the opening back: nobody is stopped', () => {
    const refused = judged();
    add(refused, 'all', ['enterpriseLegal']);
    expect(sign(refused, 'enterpriseLegal', 'refuse')).toBeUndefined();
    expect(attempt(refused, judgement)).toBeUndefined();
    const silent = judged();
    add(silent, 'all', ['enterpriseLegal']);
    silent.pass(10);
    expect(factsOf(silent, 'countersigning-unanswered')).toHaveLength(1);
    expect(attempt(silent, judgement)).toBeUndefined();
    const removed = judged();
    add(removed, 'all', ['enterpriseLegal']);
    const remove = (by: Player) => does(removed, by, 'remove-signer', 'countersigning-1', 'remove', { signer: idOf('enterpriseLegal') });
    expect(remove('enterpriseFinance')).toMatchObject({ refused: 'NOT_YOURS' });
    expect(remove('rdLead')).toBeUndefined();
    expect(attempt(removed, judgement)).toBeUndefined();
  });
});

describe('a question to another party', () => {
  const ask = (project: Simulation<Project>, by: Player = 'rdLead', of: Player = 'researchOffice', opening = judging) =>
    does(project, by, 'ask-clarification', 'enterprise', 'ask', { opening, of: actorOf(of).organisation });
  const answer = (project: Simulation<Project>, n = 1) =>
    project.act({
      step: 'answer-clarification',
      subject: `clarification-${n}`,
      seat: 'answers',
      outcome: 'answer',
      input: {},
      actor: { ...actorOf('researchOffice'), roles: [participant] },
    });

  test('stops the clock until the answer, twice at most', () => {
    const project = judged();
    const due = () => project.open.find(({ key }) => key === judging)?.stamp.dueAt ?? '';
    const before = due();
    expect(brokenIn(ask(project, 'rdLead', 'requester'))).toEqual(['asks-itself of']);
    expect(ask(project)).toBeUndefined();
    expect(attempt(project, judgement)).toMatchObject({ refused: 'ON_HOLD', details: { reason: 'clarification' } });
    project.pass(7);
    expect(answer(project)).toBeUndefined();
    expect(due() > before).toBe(true);
    expect(ask(project)).toBeUndefined();
    project.pass(30); // no answer: ten working days, and the clock runs again
    expect(factsOf(project, 'clarification-unanswered')).toHaveLength(1);
    expect(brokenIn(ask(project))).toEqual(['asked-enough opening']);
    expect(attempt(project, judgement)).toBeUndefined();
  });

  test('not where money is to be paid, and not by others than who is asked', () => {
    const project = play(judged(), [judgement]);
    expect(brokenIn(ask(project, 'enterpriseFinance', 'researchOffice', 'pay-enterprise-tranche/milestone-1/maker'))).toEqual([
      'clock-not-stopped opening',
    ]);
    expect(ask(judged(), 'enterpriseLegal')).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
  });

  test('is read by the parties and by no expert, student or bidder', () => {
    const project = judged();
    ask(project);
    const asked = { step: 'ask-clarification', subject: 'enterprise', outcome: 'ask', person: idOf('rdLead'), role: participant };
    const reads = (name: Player) =>
      accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), {
        ...asked,
        organisation: actorOf('rdLead').organisation,
      }).read;
    const who: readonly Player[] = ['rdLead', 'researchOffice', 'projectManager', 'expert1', 'inventor4', 'rivalInvestigator'];
    expect(who.filter(reads)).toEqual(['rdLead', 'researchOffice', 'projectManager']);
  });
});
