import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, appliedForFinal, promised, report, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, brokenIn, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { projectKind } from '#workflows/project/kind.ts';

const opinion = '耐蚀指标达标，但五千小时数据与装机台架尚缺，附条件通过本里程碑，请按期落实。';
const conditions = [
  { owner: 'university' as const, due: 2, text: '补充五千小时恒电位极化数据，由第三方出具报告。' },
  { owner: 'enterprise' as const, text: '企业提供装机台架和两组短堆供验证使用。' },
];
const withConditions = (rows: readonly object[] = conditions) =>
  act('rdLead', 'accept-milestone', 'accept-with-conditions', {
    findings: [{ indicator: 'corrosion', met: true }],
    opinion,
    conditions: rows,
  } as never);
const done = (condition: string, progress: 'done' | 'partly' | 'not-yet' = 'done') => ({
  condition,
  progress,
  answer: '已由第三方检测机构完成补测，报告编号见附件，数据满足条件要求。',
});
const reported = (n: number, answers: readonly ReturnType<typeof done>[]) =>
  act('investigator', 'submit-milestone', 'submit', { ...report(n), answers: [...answers] });
const complete = accepted(1).slice(1, 2);
const conditional = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1).slice(0, 2), withConditions()]);
const settled = (by: 'rdLead' | 'investigator' | 'projectManager', outcome: 'met' | 'waive', condition: string) =>
  act(
    by,
    'settle-condition',
    outcome,
    outcome === 'met' ? { finding: '核对了补测报告原件，满足条件。' } : { reason: '装机验证已由第三方台架替代，不再需要。' },
    condition,
  );

test('conditions are numbered, each with its owner and the milestone with which it is due', () => {
  const simulation = conditional();
  expect(simulation.state.funding.conditions).toEqual([
    { id: 'm1-1', milestone: 1, place: 1, owner: 'university', due: 2 },
    { id: 'm1-2', milestone: 1, place: 2, owner: 'enterprise' },
  ]);
  expect(factsOf(simulation, 'milestone-accepted')).toMatchObject([{ milestone: 1, how: 'conditions', conditions: 2 }]);
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toHaveLength(1); // the instalment is due all the same
});

test('a condition is due with a later milestone of the contract', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1).slice(0, 2)]);
  expect(brokenIn(attempt(simulation, withConditions([{ ...conditions[0], due: 1 }])))).toEqual(['due-not-later conditions.0.due']);
  expect(brokenIn(attempt(simulation, withConditions([conditions[1], { ...conditions[0], due: 5 }].map((row) => ({ ...row })))))).toEqual([
    'due-not-later conditions.1.due',
  ]);
});

test('the next report answers each, and no other', () => {
  const simulation = conditional();
  expect(brokenIn(attempt(simulation, reported(2, [])))).toEqual(['conditions-unanswered answers']);
  expect(brokenIn(attempt(simulation, reported(2, [done('m1-1'), done('m1-1')])))).toEqual([
    'conditions-unanswered answers',
    'condition-not-open answers.1.condition',
  ]);
  expect(attempt(simulation, reported(2, [done('m1-1'), done('m1-2', 'not-yet')]))).toBeUndefined();
  expect(simulation.state.funding.conditions).toMatchObject([{ progress: 'done' }, { progress: 'not-yet' }]);
});

test('a milestone is not accepted whole with a condition due and open; the other side than its owner settles it', () => {
  const simulation = play(conditional(), [reported(2, [done('m1-1'), done('m1-2', 'partly')]), ...complete]);
  const accept = act('rdLead', 'accept-milestone', 'accept', {
    findings: promised[1].map((indicator) => ({ indicator, met: true })),
    opinion,
  });
  expect(brokenIn(attempt(simulation, accept))).toEqual(['condition-due opinion']);
  expect(attempt(simulation, settled('investigator', 'met', 'm1-1'))).toMatchObject({ refused: 'NOT_YOURS' });
  play(simulation, [settled('rdLead', 'met', 'm1-1')]);
  expect(attempt(simulation, accept)).toBeUndefined();
});

/** All four accepted, and the enterprise's own condition still open. */
const allAccepted = () => {
  const open = [done('m1-2', 'not-yet')];
  const rest = [3, 4].flatMap((n) => [reported(n, open), ...accepted(n).slice(1)]);
  return play(conditional(), [
    reported(2, [done('m1-1'), ...open]),
    ...complete,
    settled('rdLead', 'met', 'm1-1'),
    accepted(2)[2] as ReturnType<typeof act>,
    ...rest,
  ]);
};

test('an open condition stands before the final acceptance, until it is waived with the reason', () => {
  const simulation = allAccepted();
  expect(keysOf(simulation, 'apply-final')).toEqual([]);
  expect(simulation.asked.map(({ key }) => key)).toContain('settle-condition/m1-2/other-side');
  play(simulation, [settled('investigator', 'waive', 'm1-2'), ...appliedForFinal]);
  const waived = simulation.recordings.find(({ facts }) => facts.some(({ type }) => type === 'condition-waived'));
  expect(waived?.notices.map(({ to }) => to.role)).toContain('fund.officer');
});

test('where who has to judge stays silent, the project manager may settle it', () => {
  const simulation = allAccepted();
  simulation.pass(30);
  expect(factsOf(simulation, 'condition-unjudged')).toHaveLength(1);
  play(simulation, [settled('projectManager', 'waive', 'm1-2'), ...appliedForFinal]);
});

test('parties and panel read what was settled and why; a student knows of it, no stranger does', () => {
  const simulation = allAccepted();
  const seen = (player: Parameters<typeof actorOf>[0]) =>
    accessIn(projectKind, simulation.state, readerIn(simulation, { name: player, ...actorOf(player) }), {
      step: 'settle-condition',
      subject: 'm1-2',
      seat: 'other-side',
    } as never);
  expect(seen('fundOfficer')).toMatchObject({ known: true, read: true });
  expect(seen('rdLead')).toMatchObject({ known: true, read: true });
  expect(seen('rivalInvestigator')).toMatchObject({ known: false, read: false });
});
