import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { answers } from '#scripts/story/sc1/proposal.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { mostOfOne } from '#workflows/project/demand-intake/questions.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const listed = () => play(aProject(), sc1Intake);
const ask = (by: Player) => act(by, 'ask-question', 'ask', { question: '耐久试验的取样批次能否由应答单位自行确定？', namesNobody: true });
const answer = act('rdLead', 'answer-question', 'answer', { answer: '取样批次由双方在第一个里程碑前共同确定。' });
const decline = act('rdLead', 'answer-question', 'decline', { reason: '涉及产线保密参数，签约后再提供。' });
const asked = (project: Simulation<Project>) =>
  project.asked.flatMap(({ step, opening }) => (step === 'answer-question' ? [opening.subject] : []));
/** What a player may know of the act in which the question was asked. */
const seenOfQuestion = (project: Simulation<Project>, player: Player) =>
  accessIn(projectKind, project.state, readerIn(project, { name: player, ...actorOf(player) }), {
    step: 'ask-question',
    subject: 'call',
    outcome: 'ask',
    person: 'investigator',
    organisation: actorOf('investigator').organisation,
    role: 'uni.pi',
  });

describe('questions about an open call (S1.12)', () => {
  test('all who read the call read the question, its author only the platform’s officers and the own university', () => {
    const project = play(listed(), [ask('investigator')]);
    for (const player of ['rivalInvestigator', 'rdLead', 'requester', 'fundOfficer', 'projectManager', 'researchOffice'] as const)
      expect(seenOfQuestion(project, player).read, player).toBe(true);
    const naming = (
      [
        'rivalInvestigator',
        'rdLead',
        'enterpriseSignatory',
        'fundOfficer',
        'technologyManager',
        'projectManager',
        'researchOffice',
      ] as const
    ).filter((player) => seenOfQuestion(project, player).actor !== 'hidden');
    expect(naming).toEqual(['projectManager', 'researchOffice']);
    // neither what is asked of the enterprise nor what has happened says who wants to know
    const public_ = project.recordings.at(-1);
    expect(JSON.stringify([public_?.facts, project.asked])).not.toContain(actorOf('investigator').organisation);
  });
  test('the answer is for all: the asker gets a notice, and every university that writes an answer to the call', () => {
    const project = play(listed(), [
      ...answers(
        { investigator: 'rivalInvestigator', office: 'rivalResearchOffice' },
        '另一套涂层方案',
        '采用另一路线。',
        240_000_000,
      ).slice(0, 1),
      ask('investigator'),
      answer,
    ]);
    expect(asked(project)).toEqual([]);
    expect(project.recordings.at(-1)?.facts).toEqual([{ type: 'question-answered', question: 'question-1' }]);
    expect(project.recordings.at(-1)?.notices.map(({ to }) => to.person)).toEqual(['investigator', 'rival-investigator']);
    expect(project.state.intake.questions?.[0]).toHaveProperty('reply');
  });
  test('without an answer it stays asked and late, the window closes all the same; a refusal to answer has its reasons', () => {
    const silent = play(listed(), [ask('investigator')]);
    silent.pass(10);
    expect(asked(silent)).toEqual(['question-1']);
    const several = play(listed(), [ask('investigator'), ask('rivalInvestigator'), decline]);
    expect(asked(several)).toEqual(['question-2']);
    expect(several.recordings.at(-1)?.facts[0]?.type).toBe('question-declined');
    silent.pass(40);
    expect([asked(silent), attempt(silent, ask('investigator'))?.refused, attempt(silent, answer)?.refused]).toEqual([
      [],
      'NOT_OPEN',
      'NOT_OPEN',
    ]);
  });
  test('asking is no answer to the call: nothing is counted as a proposal, the phase stays', () => {
    const project = play(listed(), [ask('investigator')]);
    expect([project.state.phase, project.state.selection.proposals]).toEqual(['listed', undefined]);
  });
  test('one university may ask twenty times; another one still may', () => {
    const project = play(
      listed(),
      Array.from({ length: mostOfOne }, () => ask('investigator')),
    );
    expect(attempt(project, ask('investigator'))).toEqual({ refused: 'LIMIT_REACHED', details: { limit: mostOfOne } });
    expect(attempt(project, ask('rivalInvestigator'))).toBeUndefined();
  });
});
