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
import { remarksOn } from '#workflows/overlays/sending-back/sending-back.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

type Player = Parameters<typeof actorOf>[0];
const [report, check] = accepted(1) as [StoryAct, StoryAct, StoryAct];
const checking = 'completeness-check/milestone-1';
const reporting = 'submit-milestone/milestone-1';
const reported = () => play(anAwardedProject(), [...sc1Contract, ...started, report]);

function does(project: Simulation<Project>, by: Player, step: string, subject: string, outcome: string, input: object, seat?: string) {
  const actor = actorOf(by);
  return project.act({
    step,
    subject,
    outcome,
    input,
    actor: { ...actor, roles: [...actor.roles, participant] },
    ...(seat ? { seat } : {}),
  });
}
const remark = { field: 'submit-milestone:report' };
const returns = (
  project: Simulation<Project>,
  { by = 'projectManager' as Player, opening = checking, remarks = [remark] as object[] } = {},
) => does(project, by, 'send-back', 'university', 'return', { opening, remarks }, by === 'projectManager' ? 'platform' : 'enterprise');

describe('a form is sent back to its author', () => {
  test('by the person whom it asks: it is open again, and carries the remarks', () => {
    const project = reported();
    expect(returns(project)).toBeUndefined();
    expect(keysOf(project, 'completeness-check')).toEqual([]);
    expect(keysOf(project, 'submit-milestone')).toEqual([reporting]);
    expect(factsOf(project, 'form-sent-back')).toMatchObject([{ step: 'submit-milestone', subject: 'milestone-1' }]);
    expect(remarksOn(project.state, reporting)).toBe(project.recordings.at(-1)?.act?.document);
    expect(JSON.stringify(project.state)).not.toContain('"was"');
    play(project, [report, check]);
    expect(keysOf(project, 'accept-milestone')).toHaveLength(1);
  });

  test('not by others, and on no field that the form does not have', () => {
    const project = reported();
    expect(returns(project, { by: 'rdLead' })).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
    expect(
      returns(project, { remarks: [remark, { field: 'submit-milestone:price' }, { field: 'accept-milestone:report' }] }),
    ).toMatchObject({
      refused: 'NOT_ON_THE_LIST',
      details: { fields: ['remarks.1.field', 'remarks.2.field'] },
    });
    expect(project.state.returnable).toMatchObject({
      step: 'submit-milestone',
      version: project.open.find(({ key }) => key === checking)?.stamp.version,
    });
  });

  test('three times at most', () => {
    const project = reported();
    for (let n = 0; n < 3; n += 1) {
      expect(returns(project)).toBeUndefined();
      play(project, [report]);
    }
    expect(brokenIn(returns(project))).toEqual(['sent-back-enough opening']);
    expect(attempt(project, check)).toBeUndefined();
  });

  test('not while a question about it is open, nor once something has followed; the question stays on record', () => {
    const project = reported();
    const asked = does(project, 'projectManager', 'ask-clarification', 'platform', 'ask', {
      opening: checking,
      of: actorOf('researchOffice').organisation,
    });
    expect(asked).toBeUndefined();
    expect(brokenIn(returns(project))).toEqual(['question-open opening']);
    expect(does(project, 'projectManager', 'answer-clarification', 'clarification-1', 'take-back', {}, 'asks')).toBeUndefined();
    expect(returns(project)).toBeUndefined();
    expect(project.state.clarifications?.count).toBe(1);
    play(project, [report, check]);
    expect(keysOf(project, 'send-back')).toEqual([]);
  });

  test('the remarks are read by their author’s and by their reader’s side alone', () => {
    const project = reported();
    returns(project);
    const sent = { step: 'send-back', subject: 'university', seat: 'platform', outcome: 'return', role: participant };
    const by = { person: idOf('projectManager'), organisation: actorOf('projectManager').organisation };
    const reads = (name: Player) =>
      accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), { ...sent, ...by }).read;
    const who: readonly Player[] = [
      'investigator',
      'researchOffice',
      'projectManager',
      'rdLead',
      'fundOfficer',
      'expert1',
      'rivalInvestigator',
    ];
    expect(who.filter(reads)).toEqual(['investigator', 'researchOffice', 'projectManager']);
  });
});
