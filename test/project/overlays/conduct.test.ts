import { expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, aProject, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { of, upTo } from '#test/support/story.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

type Player = Parameters<typeof actorOf>[0];
const does = (project: Simulation<Project>, by: Player, step: string, subject: string, outcome: string, input: object = {}) =>
  project.act({ step, subject, outcome, input, actor: actorOf(by) });
const working = () => play(anAwardedProject(), [...sc1Contract, ...started]);
const [report, check] = accepted(1) as [StoryAct, StoryAct];

test('a project manager who is tied to a party is asked nothing more; a colleague in the role goes on', () => {
  const project = play(working(), [report]);
  expect(does(project, 'projectManager', 'recuse', 'pm', 'declare', { tie: 'kin' })).toBeUndefined();
  expect(attempt(project, check)).toMatchObject({ refused: 'NOT_OPEN' });
  const row = project.open.find(({ step }) => step === 'completeness-check');
  expect(row?.opening.for.not).toContain(idOf('projectManager'));
  expect(does(project, 'rdLead', 'recuse', 'pm', 'declare', { tie: 'kin' })).toMatchObject({ refused: 'NOT_YOURS' });
  expect(does(project, 'projectManager', 'recuse', 'pm', 'declare', { tie: 'kin' })).toMatchObject({ refused: 'SAME_PERSON' });
});

test('a slip of the pen is corrected by two, never in what pays or signs, and never by silence', () => {
  const project = working();
  const propose = (document: string, by: Player = 'projectManager') =>
    does(project, by, 'propose-correction', 'record', 'propose', { document });
  for (const step of ['sign-contract', 'pay-enterprise-tranche', 'set-money-terms', 'score-proposal'])
    expect(brokenIn(propose(step)), step).toEqual(['not-correctable document']);
  expect(propose('start-work', 'rdLead')).toMatchObject({ refused: 'NOT_YOURS' });
  expect(propose('start-work')).toBeUndefined();
  expect(does(project, 'projectManager', 'check-correction', 'correction-1', 'confirm')).toMatchObject({ refused: 'NOT_YOURS' });
  expect(does(project, 'auditor', 'check-correction', 'correction-1', 'confirm')).toBeUndefined();
  expect(factsOf(project, 'data-corrected')).toMatchObject([{ step: 'start-work' }]);
  propose('start-work');
  project.pass(10);
  expect(factsOf(project, 'correction-refused')).toHaveLength(1);
  expect(keysOf(project, 'check-correction')).toEqual([]);
});

test('while conduct is looked into, and after a bar, no public money is approved; a warning lets it go on', () => {
  const upToApproval = () => play(aProject(), upTo(sc1, 'approve-subsidy'));
  const open = (project: Simulation<Project>) =>
    does(project, 'auditor', 'open-integrity-case', 'conduct', 'open', { party: actorOf('researchOffice').organisation });
  const approve = of(sc1, 'approve-subsidy');
  const warned = upToApproval();
  expect(open(warned)).toBeUndefined();
  expect(brokenIn(open(warned))).toEqual(['looked-into-already party']);
  expect(attempt(warned, approve)).toEqual({ refused: 'PAYMENT_INQUIRY' });
  expect(does(warned, 'auditor', 'decide-integrity-case', 'conduct-1', 'warn')).toMatchObject({ refused: 'NOT_YOURS' });
  expect(does(warned, 'leadManager', 'decide-integrity-case', 'conduct-1', 'warn')).toBeUndefined();
  expect(attempt(warned, approve)).toBeUndefined();
  const barred = upToApproval();
  open(barred);
  expect(does(barred, 'leadManager', 'decide-integrity-case', 'conduct-1', 'bar', { months: 24 })).toBeUndefined();
  expect(factsOf(barred, 'integrity-case-decided')).toMatchObject([{ by: 'university', sanction: 'bar', months: 24 }]);
  expect(attempt(barred, approve)).toEqual({ refused: 'PAYMENT_INQUIRY' });
});

test('Evidence suspected false: an integrity case is known to the platform’s office and the funder, and to no party or expert', () => {
  const project = play(aProject(), upTo(sc1, 'approve-subsidy'));
  does(project, 'auditor', 'open-integrity-case', 'conduct', 'open', { party: actorOf('researchOffice').organisation });
  const matter = { step: 'open-integrity-case', subject: 'conduct', outcome: 'open', person: idOf('auditor'), role: 'auditor' };
  const knows = (name: Player) =>
    accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), {
      ...matter,
      organisation: actorOf('auditor').organisation,
    }).known;
  const who: readonly Player[] = [
    'rdLead',
    'researchOffice',
    'investigator',
    'expert1',
    'inventor4',
    'rivalInvestigator',
    'fundOfficer',
    'leadManager',
  ];
  expect(who.filter(knows)).toEqual(['fundOfficer', 'leadManager']);
});
