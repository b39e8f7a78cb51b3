import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { negotiated, signed, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { withFields } from '#test/support/story.ts';
import { needsAssertion } from '#workflows/engine/assertion.ts';
import { steps } from '#workflows/project/catalogue.ts';

const [freeze, clientSigns, universitySigns] = signed as readonly [StoryAct, StoryAct, StoryAct];
const scan = [{ id: '5b0e8c2a-1f3d-4a6b-9c7e-2d4f6a8b0c1e', sha256: 'c3'.repeat(32), size: 81_920, name: '合同签章扫描件.pdf' }];
const onPaper = (story: StoryAct) => withFields(story, { method: 'paper', scan });
const confirm = (by: StoryAct['by'], step: 'sign-contract' | 'sign-task-book' = 'sign-contract') =>
  act(by, step, 'confirm-paper', ({ day }) => ({ receivedOn: day(0) }));
const back = (by: StoryAct['by']) => act(by, 'sign-contract', 'return-paper', { reason: '扫描件缺第三页，骑缝章不完整。' });
const toSign = () => play(anAwardedProject(), [...negotiated, freeze]);

test('a signature on paper needs its scan', () => {
  expect(attempt(toSign(), withFields(clientSigns, { method: 'paper' }))).toMatchObject(breaking({ rule: 'scan-missing', field: 'scan' }));
  expect(attempt(toSign(), onPaper(clientSigns))).toBeUndefined();
});

test('it takes effect with the confirmation of a second person: of the platform for one side, of its own for the other', () => {
  const project = play(toSign(), [onPaper(clientSigns), onPaper(universitySigns)]);
  expect(project.state.contracting.contract).toBeUndefined();
  expect(factsOf(project, 'contract-signed')).toEqual([]);
  expect(factsOf(project, 'signature-on-paper').map(({ side }) => side)).toEqual(['enterprise', 'university']);
  expect(keysOf(project, 'sign-contract')[0]).toMatch(/\/enterprise:colleague$/);
  play(project, [confirm('projectManager')]);
  expect(keysOf(project, 'sign-contract').map((one) => one.split('/').at(-1))).toEqual(['university:colleague', 'university:platform']);
  play(project, [confirm('universityLegal')]);
  expect(project.state.contracting.contract).toMatchObject({ priceFen: 300_000_000 });
  expect(factsOf(project, 'bond-settled')).toMatchObject([{ returnFen: 6_000_000 }]);
  expect(project.state.contracting.draft?.signed).toEqual({ enterprise: 'enterprise-signatory', university: 'university-signatory' });
});

test('nobody of the other side confirms it, nor the signer; the original cannot have come tomorrow', () => {
  const project = play(toSign(), [onPaper(clientSigns)]);
  for (const by of ['universityLegal', 'enterpriseSignatory', 'rdLead'] as const)
    expect(attempt(project, { ...confirm(by), subject: 'text-2' })?.refused, by).toBe('NOT_YOURS');
  const tomorrow = act('enterpriseLegal', 'sign-contract', 'confirm-paper', ({ day }) => ({ receivedOn: day(1) }));
  expect(brokenIn(attempt(project, tomorrow))).toEqual(['day-too-late receivedOn']);
});

test('a returned one is given again, and the silence of the second person neither gives nor takes a signature', () => {
  const project = play(toSign(), [onPaper(clientSigns), universitySigns, back('enterpriseLegal')]);
  expect(factsOf(project, 'paper-returned')).toEqual([{ type: 'paper-returned', side: 'enterprise' }]);
  expect(keysOf(project, 'sign-contract').map((one) => one.split('/').at(-1))).toEqual(['enterprise']);
  play(project, [onPaper(clientSigns)]);
  project.pass(90);
  expect(project.state.contracting.contract).toBeUndefined();
  expect(project.state.phase).toBe('contracting');
  play(project, [confirm('enterpriseLegal')]);
  expect(project.state.contracting.contract).toBeDefined();
});

test('the task book as well: the funder’s officer confirms for the funder', () => {
  const [propose, funderSigns, ...others] = taskBookSigned as readonly [StoryAct, StoryAct, ...StoryAct[]];
  const project = play(toSign(), [clientSigns, universitySigns, propose, onPaper(funderSigns), ...others]);
  expect(project.state.contracting.taskBook).toBeUndefined();
  play(project, [confirm('fundOfficer', 'sign-task-book')]);
  expect(project.state.contracting.taskBook).toMatchObject({ maxGrantFen: 80_000_000 });
});

test('wherever a signature on paper is confirmed, the second person’s own word is asked for', () => {
  const confirming = steps.flatMap(({ outcomes }) => ('confirm-paper' in outcomes ? [outcomes['confirm-paper']] : []));
  expect(confirming).toHaveLength(5);
  for (const outcome of confirming) expect(outcome && needsAssertion(outcome)).toBe(true);
});
