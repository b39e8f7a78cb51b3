import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { actorOf, aProject, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { upTo } from '#test/support/story.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { participant } from '#workflows/engine/define-step.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { platformSilentDays } from '#workflows/overlays/takeover/act-for-platform.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { takeover } from '#workflows/project/overlays.ts';
import { panelSeats } from '#workflows/project/panel-seats.ts';
import type { Project } from '#workflows/project/state.ts';

type Player = Parameters<typeof actorOf>[0];
const does = (
  project: Simulation<Project>,
  by: Player,
  step: string,
  subject: string,
  outcome: string,
  opening: string,
  input: object = {},
) => {
  const actor = actorOf(by);
  return project.act({
    step,
    subject,
    outcome,
    input: { opening, ...input },
    actor: { ...actor, roles: [...actor.roles, participant] },
  });
};
const carried = (story: StoryAct, subject: string) => {
  const form = stepNamed(story.step)?.outcomes[story.outcome]?.form;
  if (!form) throw new Error('no such form');
  return carriedPart(form, form.parse(story.input({ subject } as never)));
};
const reported = () => play(anAwardedProject(), [...sc1Contract, ...started]);
const report = accepted(1)[0] as StoryAct;
const key = 'submit-milestone/milestone-1';
const askedIn = (project: Simulation<Project>, wanted = key) => project.open.find((row) => row.key === wanted)?.opening.for;

describe('what is late is given to a colleague', () => {
  test('by the administrator, with both names on record; the other does it, the first no longer may', () => {
    const project = reported();
    const give = (by: Player, person: string) => does(project, by, 'take-over', 'university', 'give', key, { person });
    expect(brokenIn(give('universitySignatory', 'other-pi'))).toEqual(['not-late opening']);
    project.passUntil('2027-01-20T01:00:00.000Z');
    expect(brokenIn(give('universitySignatory', idOf('investigator')))).toEqual(['is-asked-already person']);
    expect(give('enterpriseSignatory', 'other-pi')).toMatchObject({ refused: 'NOT_YOURS' });
    expect(does(project, 'enterpriseSignatory', 'take-over', 'enterprise', 'give', key, { person: 'x' })).toMatchObject({
      refused: 'NOT_ON_THE_LIST',
    });
    const due = project.open.find((row) => row.key === key)?.stamp.dueAt;
    expect(give('universitySignatory', 'other-pi')).toBeUndefined();
    expect(project.recordings.at(-1)).toMatchObject({
      act: { step: 'take-over', actor: { person: idOf('universitySignatory') } },
      facts: [
        { type: 'taken-over', key, person: 'other-pi' },
        { type: 'asked-no-more', key, person: idOf('investigator') },
      ],
      notices: [
        { to: { person: 'other-pi' }, template: 'given-to-you' },
        { to: { person: idOf('investigator') }, template: 'given-to-another' },
      ],
    });
    expect(project.open.find((row) => row.key === key)?.stamp.dueAt).toBe(due);
    expect(attempt(project, { ...report, subject: 'milestone-1' })).toMatchObject({ refused: 'NOT_YOURS' });
    expect(askedIn(project)).toMatchObject({ role: 'uni.pi', person: 'other-pi' });
    const submitted = project.act({
      step: 'submit-milestone',
      subject: 'milestone-1',
      outcome: 'submit',
      input: carried(report, 'milestone-1'),
      actor: { ...actorOf('investigator'), person: 'other-pi' },
    });
    expect(submitted).toBeUndefined();
    expect(project.open.some((row) => row.key === key)).toBe(false);
  });

  test('by who is asked, before it is late, and by nobody else', () => {
    const project = reported();
    const transfer = (by: Player) => does(project, by, 'transfer-step', 'university', 'transfer', key, { person: 'other-pi' });
    expect(transfer('researchOffice')).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
    expect(transfer('investigator')).toBeUndefined();
    expect(askedIn(project)).toMatchObject({ person: 'other-pi' });
    expect(transfer('investigator')).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
    expect(factsOf(project, 'step-transferred')).toHaveLength(1);
  });

  test('is announced to those who may know of the opening, and to no others', () => {
    const project = reported();
    project.passUntil('2027-01-20T01:00:00.000Z');
    does(project, 'universitySignatory', 'take-over', 'university', 'give', key, { person: 'other-pi' });
    const knows = (name: Player) => {
      const reader = readerIn(project, { name, ...actorOf(name) });
      const act = {
        step: 'take-over',
        subject: 'university',
        outcome: 'give',
        person: idOf('universitySignatory'),
        role: 'organisation-admin',
      };
      return accessIn(projectKind, project.state, reader, { ...act, organisation: actorOf('universitySignatory').organisation }).known;
    };
    expect(['rdLead', 'fundOfficer', 'expert1', 'rivalInvestigator'].filter((name) => knows(name as Player))).toEqual([]);
    expect(['researchOffice', 'projectManager'].filter((name) => knows(name as Player))).toEqual(['researchOffice', 'projectManager']);
  });
});

test('a silent platform: after thirty days the funder’s officer does what it was asked', () => {
  const project = play(reported(), [report]);
  const check = project.open.find(({ step }) => step === 'completeness-check')?.key ?? '';
  const ask = (by: Player, party = 'funder') => does(project, by, 'act-for-platform', party, 'ask', check);
  project.pass(20);
  expect(brokenIn(ask('fundOfficer'))).toEqual(['platform-not-silent opening']);
  project.pass(platformSilentDays);
  expect(ask('rdLead', 'enterprise')).toMatchObject({ refused: 'NOT_OPEN' });
  expect(ask('fundOfficer')).toBeUndefined();
  expect(askedIn(project, check)).toMatchObject({ role: 'fund.officer', person: idOf('fundOfficer') });
  expect(attempt(project, { ...(accepted(1)[1] as StoryAct), by: 'fundOfficer' })).toBeUndefined();
  expect(project.open.some(({ step }) => step === 'accept-milestone')).toBe(true);
});

test('where the substitute of a silent platform falls silent in turn, the platform resumes the item; nobody else does', () => {
  const project = play(reported(), [report]);
  const check = project.open.find(({ step }) => step === 'completeness-check')?.key ?? '';
  const former = askedIn(project, check);
  const resume = (by: Player, party = 'platform') => does(project, by, 'resume-item', party, 'resume', check);
  project.pass(20 + platformSilentDays);
  expect(resume('projectManager')).toMatchObject({ refused: 'NOT_OPEN' });
  expect(does(project, 'fundOfficer', 'act-for-platform', 'funder', 'ask', check)).toBeUndefined();
  // a colleague of the substitute is one as well
  expect(does(project, 'fundOfficer', 'transfer-step', 'funder', 'transfer', check, { person: 'fund-officer-understudy' })).toBeUndefined();
  project.pass(60);
  expect(resume('enterpriseSignatory', 'enterprise')).toMatchObject({ refused: 'NOT_OPEN' });
  expect(does(project, 'projectManager', 'resume-item', 'platform', 'resume', 'submit-milestone/milestone-2')).toMatchObject({
    refused: 'NOT_ON_THE_LIST',
  });
  expect(resume('projectManager')).toBeUndefined();
  expect(project.recordings.at(-1)).toMatchObject({
    facts: [
      { type: 'platform-resumed', key: check, person: idOf('projectManager') },
      { type: 'asked-no-more', key: check, person: 'fund-officer-understudy' },
    ],
    notices: [{ to: { person: 'fund-officer-understudy' }, template: 'given-to-another' }],
  });
  expect(askedIn(project, check)).toEqual(former);
  expect(attempt(project, accepted(1)[1] as StoryAct)).toBeUndefined();
  expect(resume('projectManager')).toMatchObject({ refused: 'NOT_OPEN' });
});

test('an expert of the final acceptance is replaced by the project manager at any time, with a reason', () => {
  const project = play(aProject(), upTo(sc1, 'final-acceptance'));
  const seat = project.open.find(({ step, opening }) => step === 'final-acceptance' && opening.for.role === 'expert');
  const fill = (person: string) => refill(project, seat?.key, person);
  expect(brokenIn(fill(idOf('expert2')))).toEqual(['cannot-take-seat person']);
  expect(fill('new-expert')).toBeUndefined();
  expect(project.state.funding.final.panel).toContain('new-expert');
  expect(askedIn(project, seat?.key)).toMatchObject({ role: 'expert', person: 'new-expert' });
});

const refill = (project: Simulation<Project>, seat: string | undefined, person: string) =>
  does(project, 'projectManager', 'refill-seat', 'pm', 'fill', seat ?? '', { person });
const personsAsked = (project: Simulation<Project>, step: string, role: string) =>
  project.open.flatMap(({ step: one, opening }) => (one === step && opening.for.role === role ? [opening.for.person] : []));

describe.each([
  ['argue-demand', 'expert', 'argue-demand'],
  ['accept-assignment', 'expert', 'accept-assignment'],
  ['accept-assignment', 'expert.chair', 'accept-assignment'],
  // who comes onto the panel later says first that there is no conflict
  ['score-proposal', 'expert', 'accept-assignment'],
  ['consensus', 'expert.chair', 'consensus'],
] as const)('a seat in %s (%s)', (step, role, asks) => {
  const opened = () => {
    const project = play(aProject(), upTo(sc1, step));
    for (let waits = 0; personsAsked(project, step, role).length === 0 && waits < 50; waits += 1) project.passToNextDue();
    return project;
  };
  const seatOf = (project: Simulation<Project>) => project.open.find((row) => row.step === step && row.opening.for.role === role);

  test('goes to another person before it is late; the former holder is asked no more, the new one is', () => {
    const project = opened();
    const seat = seatOf(project);
    const former = seat?.opening.for.person ?? '';
    expect(former).not.toBe('');
    expect(brokenIn(refill(project, seat?.key, former))).toEqual(['is-asked-already person']);
    expect(brokenIn(refill(project, seat?.key, idOf('expert3') === former ? idOf('expert2') : idOf('expert3')))).toEqual([
      'cannot-take-seat person',
    ]);
    expect(refill(project, seat?.key, 'new-judge')).toBeUndefined();
    expect(personsAsked(project, step, role)).not.toContain(former);
    expect(personsAsked(project, asks, role)).toContain('new-judge');
    expect(factsOf(project, 'seat-refilled')).toMatchObject([{ person: 'new-judge' }]);
    expect(factsOf(project, 'asked-no-more')).toMatchObject([{ person: former }]);
  });

  test('is given by the project manager alone', () => {
    const project = opened();
    const key = seatOf(project)?.key ?? '';
    for (const by of ['leadManager', 'enterpriseSignatory', 'expert1'] as const)
      expect(does(project, by, 'refill-seat', 'pm', 'fill', key, { person: 'new-judge' })?.refused, by).toBe('NOT_YOURS');
  });
});

/** Consent and objection in person: settled by their own steps, never given to a colleague. */
const personal = ['inventors-confirm', 'consent-shares', 'draft-demand'];
test('every opening that names a person in a story can be done by another, or goes on without', () => {
  const stuck = new Set<string>();
  const project = aProject();
  for (const story of [...sc1Intake, ...sc1Proposal, ...sc1.slice(sc1Intake.length + sc1Proposal.length)]) {
    play(project, [story]);
    const administered = project.open.flatMap(({ step, opening }) => (step === 'take-over' ? [opening.for.organisation] : []));
    const seats = takeover[3];
    for (const { step, opening } of project.asked) {
      const { person, organisation, role } = opening.for;
      if (person === undefined || personal.includes(step)) continue;
      const isTaken = organisation !== undefined && administered.includes(organisation);
      const isRefilled =
        role.startsWith('expert') && seats.opens(project.state, {}).length > 0 && panelSeats.some(({ steps }) => steps.includes(step));
      const { silence, closesAtDue } = stepNamed(step) ?? {};
      if (!isTaken && !isRefilled && !silence && !closesAtDue) stuck.add(step);
    }
  }
  expect([...stuck]).toEqual([]);
});
