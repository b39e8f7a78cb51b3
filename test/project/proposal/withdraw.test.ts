import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Answers, sc1Award, sc1Opening, sc1Scoring } from '#scripts/story/sc1/proposal.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { of } from '#test/support/story.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const giveUp = (by: 'researchOffice' | 'rivalResearchOffice') =>
  act(by, 'withdraw-proposal', 'withdraw', { reason: '项目负责人工作调动，课题组无法承担该项目。' });
const keys = (project: Simulation<Project>) => project.asked.map(({ key }) => key);
const stateOf = (project: Simulation<Project>, id: string) => project.state.selection.proposals?.[id]?.state;
const knows = (project: Simulation<Project>, player: Player, id: string) =>
  accessIn(projectKind, project.state, readerIn(project, { name: player, ...actorOf(player) }), {
    step: 'withdraw-proposal',
    subject: id,
    outcome: 'withdraw',
    person: null,
    organisation: id,
    role: 'uni.research',
  }).known;
const others = ['rivalInvestigator', 'projectManager', 'auditor', 'enterpriseSignatory', 'fundOfficer', 'expert1'] as const;

describe('a university gives its answer up after the close (S2.23)', () => {
  test('before the opening nobody else learns whose it was, and its seal stays', () => {
    const project = play(aProject(), [...sc1Intake, ...sc1Answers]);
    expect(attempt(project, giveUp('researchOffice'))?.refused).toBe('NOT_OPEN'); // the seal can be withdrawn
    project.pass(31);
    play(project, [giveUp('researchOffice')]);
    expect(others.filter((player) => knows(project, player, haihe))).toEqual([]);
    expect(knows(project, 'investigator', haihe)).toBe(true);
    expect(project.recordings.at(-1)?.notices.map(({ to }) => to.person)).toEqual(['investigator']);
    play(project, sc1Opening.slice(0, 2));
    expect([stateOf(project, haihe), stateOf(project, bohai)]).toEqual(['withdrawn', 'opened']);
    expect(project.recordings.flatMap(({ effects }) => effects).find(({ kind }) => kind === 'unseal')?.payload).toEqual({
      proposals: [expect.objectContaining({ id: bohai })],
    });
  });
  test('the last answer given up before the opening: the enterprise says what now', () => {
    const project = play(aProject(), [...sc1Intake, ...sc1Answers]);
    project.pass(31);
    play(project, [giveUp('researchOffice'), giveUp('rivalResearchOffice')]);
    expect(keys(project)).toEqual(['no-proposal-decision/round/enterprise']);
  });
  test('while it is checked: the panel is named all the same, and the other goes on', () => {
    const project = play(atProposal('eligibility-check'), [...sc1Opening.slice(2, 3), giveUp('researchOffice')]);
    expect(keys(project)).toEqual(['replenish-reviewers/panel']);
    play(project, [
      act('projectManager', 'replenish-reviewers', 'name', ({ person }) => ({
        experts: [person('expert1'), person('expert2'), person('expert3')],
        chair: person('chair'),
      })),
      ...sc1Opening.slice(4),
      ...sc1Scoring.filter(({ subject }) => subject !== haihe),
      act('enterpriseSignatory', 'select-winner', 'select', { proposal: bohai }),
    ]);
    expect(project.state.selection.choice?.proposal).toBe(bohai);
  });
  test.each(['accept-assignment', 'score-proposal', 'consensus', 'select-winner'] as const)(
    'while %s is next the other one can still win',
    (step) => {
      const project = play(atProposal(step), [giveUp('researchOffice')]);
      expect(stateOf(project, haihe)).toBe('withdrawn');
      const left = [...sc1Opening.slice(4), ...sc1Scoring].filter(({ subject }) => subject !== haihe);
      const from = left.findIndex((story) => story.step === step);
      play(project, [
        ...(from < 0 ? [] : left.slice(from)),
        act('enterpriseSignatory', 'select-winner', 'select', { proposal: bohai }),
        of(sc1Award, 'publish-award'),
        act('rivalSignatory', 'confirm-award', 'confirm', { investigator: 'rival-investigator' }),
      ]);
      expect([project.state.phase, project.state.selection.award?.university]).toEqual(['awarded', bohai]);
    },
  );
  test('chosen, the next in reserve follows; those who choose read the reasons, other bidders do not know', () => {
    const project = play(atProposal('confirm-award'), [giveUp('researchOffice')]);
    expect(project.state.selection.choice).toEqual({ proposal: bohai, how: 'reserve' });
    expect(keys(project)).toEqual(['publish-award/award']);
    expect(others.filter((player) => knows(project, player, haihe))).toEqual([
      'projectManager',
      'auditor',
      'enterpriseSignatory',
      'fundOfficer',
    ]);
  });
  test('nobody is left: the enterprise may list again or close', () => {
    for (const step of ['eligibility-check', 'accept-assignment', 'score-proposal', 'consensus', 'select-winner'] as const) {
      const project = play(atProposal(step), [giveUp('rivalResearchOffice'), giveUp('researchOffice')]);
      expect(keys(project), step).toEqual(['no-proposal-decision/round/enterprise']);
      project.pass(30);
      expect([project.state.phase, project.asked], step).toEqual(['noAward', []]);
    }
  });
});
