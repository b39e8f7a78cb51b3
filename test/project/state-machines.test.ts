import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { stories } from '#scripts/story/stories.ts';
import { everyStory } from '#test/support/every-story.ts';
import { actorOf, aProject, play } from '#test/support/play.ts';
import { transitions } from '#test/support/state-machines/machine.ts';
import { machines, onlyListed } from '#test/support/state-machines/machines.ts';
import { upTo } from '#test/support/story.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { steps } from '#workflows/project/catalogue.ts';
import { hasEnded, type Phase, type Project } from '#workflows/project/state.ts';

const earlyEnds: Readonly<Record<string, () => Simulation<Project>>> = {
  discarded: () => play(aProject(), [act('requester', 'draft-demand', 'discard', { reason: '需求已并入另一项目，不再单独发布。' })]),
  lapsed: () => {
    const project = play(aProject(), upTo(sc1, 'attest-demand'));
    project.pass(16);
    return project;
  },
  rejected: () =>
    play(aProject(), [
      ...upTo(sc1, 'formal-check'),
      act('projectManager', 'formal-check', 'reject', { reason: '属于常规检测采购，不属于研发需求。' }),
    ]),
};

/** Each change of each project in these tests and in the walk is held against the tables: `onlyListed` watches the simulation. */
describe('the state machines of model.md 4.4', () => {
  test('a transition outside the tables is a fault', () => {
    const { state } = aProject();
    const leap = (phase: Phase): Project => ({ ...state, phase });
    expect(() => onlyListed(state, leap('intake'))).not.toThrow();
    expect(() => onlyListed(state, leap('executing'))).toThrow('project project: draft to executing');
    expect(() => onlyListed(leap('closed'), leap('sharing'))).toThrow('project project: closed to sharing');
  });

  test('every state that a table names as a successor is one from which it goes on, or an end', () => {
    const ends = {
      project: [
        'closed',
        'settled',
        'cancelledMisconduct',
        'discarded',
        'rejected',
        'lapsed',
        'withdrawn',
        'noProposals',
        'tooFew',
        'noAward',
        'notContracted',
      ],
      contract: ['completed', 'terminated', 'refused'],
      registration: ['not-needed', 'given-up', 'cancelled'],
      milestone: ['accepted'],
      dispute: ['resolved'],
      payment: ['settled'],
      claim: ['approved', 'refused', 'lapsed'],
      clawback: ['paid', 'dropped', 'writtenOff'],
      deal: ['effective', 'ended'],
      'royalty year': ['restated'],
      distribution: [],
    } as Readonly<Record<string, readonly string[]>>;
    for (const { name, next } of machines) {
      const last = [...new Set(Object.values(next).flat())].filter((state) => state !== '-' && !next[state]).sort();
      expect(last, name).toEqual([...(ends[name] ?? [])].sort());
    }
  });

  test('the stories pass through most of them', { timeout: 240_000 }, () => {
    const reached = new Set<string>();
    for (const story of Object.values(stories))
      for (const { acts, end } of 'parts' in story ? story.parts : []) {
        const project = aProject();
        let before = project.state;
        const see = () => {
          for (const machine of machines)
            for (const { machine: name, from, to } of transitions(machine, before, project.state)) reached.add(`${name} ${from} ${to}`);
          before = project.state;
        };
        for (const story of acts) {
          play(project, [story]);
          see();
        }
        for (let waits = 0; project.state.phase !== end.phase && waits < 50 && project.passToNextDue(); waits += 1) see();
      }
    const ends = new Set([...reached].filter((one) => one.startsWith('project ')).map((one) => one.split(' ')[2]));
    for (const phase of ['closed', 'settled', 'cancelledMisconduct', 'withdrawn', 'noProposals', 'notContracted'])
      expect(ends).toContain(phase);
    expect(reached.size).toBeGreaterThan(90);
  });

  test('in every phase, each step that is not open there is refused and changes nothing', () => {
    const project = aProject();
    const phases = new Set<string>();
    let refused = 0;
    for (const story of sc1) {
      play(project, [story]);
      const { state } = project;
      if (phases.has(state.phase)) continue;
      phases.add(state.phase);
      const open = new Set(project.open.map(({ step }) => step));
      for (const { name, outcomes } of steps.filter((step) => !open.has(step.name)))
        for (const outcome of Object.keys(outcomes)) {
          const answer = project.act({ step: name, subject: 'project', outcome, input: {}, actor: actorOf('leadManager') });
          expect(answer?.refused, `${name} ${outcome} in ${state.phase}`).toBe('NOT_OPEN');
          expect(project.state).toBe(state);
          refused += 1;
        }
    }
    expect([...phases]).toEqual(
      [
        'draft',
        'intake',
        'listed',
        'proposing',
        'evaluating',
        'awarded',
        'contracting',
        'executing',
        'finalAcceptance',
        'transferring',
        'sharing',
        'closed',
      ].filter((phase) => phases.has(phase)),
    );
    expect(phases.size).toBeGreaterThan(9);
    expect(refused).toBeGreaterThan(1000);
  });

  /** Everything that is not open is refused there, whoever asks, and changes nothing. */
  function refusedIn(project: Simulation<Project>): number {
    const { state } = project;
    const open = new Set(project.open.map(({ step }) => step));
    let refused = 0;
    for (const { name, outcomes } of steps.filter((step) => !open.has(step.name)))
      for (const outcome of Object.keys(outcomes))
        for (const by of ['leadManager', 'enterpriseSignatory', 'universitySignatory'] as const) {
          const answer = project.act({ step: name, subject: 'project', outcome, input: {}, actor: actorOf(by) });
          expect(answer?.refused, `${name} ${outcome} in ${state.phase}`).toBe('NOT_OPEN');
          expect(project.state).toBe(state);
          refused += 1;
        }
    return refused;
  }

  test('the same in the phases that the happy way never sees: each early end, and the way to it', { timeout: 240_000 }, () => {
    const seen = new Map<Phase, number>();
    const look = (project: Simulation<Project>) => {
      const { phase } = project.state;
      if (!seen.has(phase)) seen.set(phase, refusedIn(project));
    };
    for (const story of Object.values(stories))
      for (const { acts } of 'parts' in story ? story.parts : []) {
        const project = aProject();
        for (const one of acts) {
          play(project, [one]);
          look(project);
        }
        for (let waits = 0; !hasEnded(project.state) && waits < 50 && project.passToNextDue(); waits += 1) look(project);
      }
    for (const live of [...Object.values(everyStory), ...Object.values(earlyEnds)]) {
      const project = live();
      for (let waits = 0; !hasEnded(project.state) && waits < 50 && project.passToNextDue(); waits += 1) look(project);
      look(project);
    }
    // tooFew is no story's end
    const ends = ['terminating', 'settled', 'cancelledMisconduct', 'discarded', 'rejected', 'lapsed', 'withdrawn', 'noProposals'];
    expect([...seen.keys()]).toEqual(expect.arrayContaining([...ends, 'noAward', 'notContracted', 'closed', 'transferring', 'sharing']));
    expect(Math.min(...seen.values())).toBeGreaterThan(300);
  });
});
