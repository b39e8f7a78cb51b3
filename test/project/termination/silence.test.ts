import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { agreed, opinionOf, proposed, verified } from '#scripts/story/endings.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, play } from '#test/support/play.ts';
import { hasEnded } from '#workflows/project/state.ts';

const contracted = (...acts: readonly StoryAct[]) => play(anAwardedProject(), [...sc1Contract, ...acts]);

/** The end that one party proposes and nobody else ever answers: years pass, only the proposer acts. */
const endsAlone = (...before: readonly StoryAct[]) => {
  const project = contracted(...before);
  project.pass(300);
  play(project, [proposed('enterpriseSignatory', { cause: 'university-default' })]);
  project.pass(300);
  return project;
};

test.each([
  ['A: work never started', [], 0],
  ['B: a milestone never submitted', started, 0],
  // 5 % of 85,500,000: the most that a late payment bears (E12)
  ['E: a tranche never paid', [...started, ...accepted(1)], 4_275_000],
] as const)('%s: one party alone ends the case though all others stay silent', (_row, before, lateFen) => {
  const project = endsAlone(...before);
  expect(hasEnded(project.state)).toBe(true);
  expect(project.state.phase).toBe('settled');
  const { settled } = project.state.termination ?? {};
  // what is unpaid stands against a receivable with its debtor and day
  const interestFen = (project.state.funding.interest ?? []).reduce((sum, { fen }) => sum + fen, 0);
  if (settled?.debtor) expect(project.file.books[`${settled.debtor}/payable`]).toBe(-settled.fen - interestFen);
  expect(interestFen).toBe(lateFen);
  expect(project.file.books['funder/cash'] ?? 0).toBe(0);
});

test('an end that is still reviewed when the final acceptance is over does not undo it', () => {
  const concluded = sc1.slice(
    0,
    sc1.findIndex(({ step }) => step === 'disclose-result'),
  );
  const project = play(aProject(), [
    ...concluded,
    proposed('universitySignatory', { cause: 'technical', ground: 'published' }),
    opinionOf('enterpriseSignatory'),
    ...sc1.slice(concluded.length, concluded.length + 1),
    opinionOf('fundOfficer'),
  ]);
  expect(factsOf(project, 'termination-dropped')).toMatchObject([{ why: 'work-over' }]);
  expect(project.state.phase).toBe('transferring');
});

test('silence is no consent to a mutual end: the contract goes on', () => {
  const project = contracted(...started, proposed('universitySignatory', { cause: 'mutual' }));
  project.pass(200);
  expect(factsOf(project, 'termination-dropped')).toMatchObject([{ why: 'not-agreed' }]);
  expect(project.state.phase).toBe('executing');
});

test('a rejected cause with a silent mediator: the proposer may insist, and what is contested is left to the forum', () => {
  const project = contracted(
    ...started,
    proposed('universitySignatory', { cause: 'force-majeure' }),
    opinionOf('enterpriseSignatory', 'reject'),
    opinionOf('fundOfficer'),
  );
  project.pass(50);
  play(project, [
    act('universitySignatory', 'decide-termination', 'go-on', { reasons: '调解未成，我方坚持解除合同。' }),
    verified({ acceptedFen: 0, costFen: 40_000_000 }),
    act('enterpriseSignatory', 'agree-settlement', 'contest', {
      line: 'work',
      payer: 'enterprise',
      ownFen: 5_000_000,
      reasons: '在研成本凭证不全，我方只认可其中一千万元的一半。',
    }),
    ...agreed('universitySignatory', 'fundApprover'),
  ]);
  project.pass(200);
  expect(factsOf(project, 'settlement-fixed')).toMatchObject([{ payer: 'enterprise', fen: 5_000_000, disputedFen: 15_000_000 }]);
  expect(project.state.phase).toBe('settled');
});

test('a funder who signs the task book while a default can be cured has no seat in the review that is over', () => {
  const signing = sc1Contract.findIndex(({ step }) => step === 'sign-task-book');
  const project = play(anAwardedProject(), [
    ...sc1Contract.slice(0, signing),
    proposed('universitySignatory', { cause: 'enterprise-default' }),
    opinionOf('enterpriseSignatory', 'cure'),
    ...sc1Contract.slice(signing),
    act('universitySignatory', 'decide-termination', 'go-on', { reasons: '三十日补正期已满，企业仍未补正。' }),
  ]);
  expect(project.state.phase).toBe('terminating');
});

test('figures that break the cause are refused with the field', () => {
  const project = contracted(
    ...started,
    proposed('universitySignatory', { cause: 'force-majeure' }),
    opinionOf('enterpriseSignatory'),
    opinionOf('fundOfficer'),
  );
  expect(attempt(project, verified({ acceptedFen: 1, lossFen: 5, barMonths: 3 }))).toMatchObject({
    details: { broken: [{ rule: 'accepted-not-so', field: 'acceptedFen' }, { rule: 'loss-not-asked' }, { rule: 'bar-not-asked' }] },
  });
});
