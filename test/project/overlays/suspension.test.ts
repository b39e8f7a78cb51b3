import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, breaking, play } from '#test/support/play.ts';
import { addDays, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';

const reason = '中试线所在园区停电检修，关键样件无法制备，预计两个月内恢复。';
const requested = act('researchOffice', 'request-suspension', 'request', { ground: 'force-majeure', reason });
const suspended = [requested, act('projectManager', 'decide-suspension', 'suspend', {})];
const resumed = act('projectManager', 'review-suspension', 'resume', {});
/** The first milestone is reported and awaits the enterprise. */
const reported = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1).slice(0, 2)]);
const rowOf = (project: ReturnType<typeof reported>, step: string) => project.open.find((row) => row.step === step);

test('each party may ask; another person of the platform records it, and only then the clocks of work stop', () => {
  const project = reported();
  expect(keysOf(project, 'request-suspension')).toEqual(
    ['enterprise', 'university', 'funder', 'platform'].map((id) => `request-suspension/${id}`),
  );
  play(project, [requested]);
  expect(keysOf(project, 'request-suspension')).toEqual([]);
  expect(rowOf(project, 'accept-milestone')?.hold).toBeUndefined();
  expect(attempt(project, act('researchOffice', 'decide-suspension', 'suspend', {}, 'university'))).toMatchObject({ refused: 'NOT_YOURS' });
  play(project, suspended.slice(1));
  expect(rowOf(project, 'accept-milestone')?.hold).toEqual({ reason: 'force-majeure', since: project.now, lift: 'pm' });
  expect(project.recordings.at(-1)?.notices.map(({ to: { role }, template }) => `${template} ${role}`)).toEqual(
    ['ent.rdlead', 'uni.research', 'fund.officer', 'pm'].map((role) => `work-suspended ${role}`),
  );
  // the platform's own request is its lead's to record
  const own = play(reported(), [act('projectManager', 'request-suspension', 'request', { ground: 'inquiry', reason }, 'platform')]);
  expect(attempt(own, act('projectManager', 'decide-suspension', 'suspend', {}, 'platform'))).toMatchObject({ refused: 'NOT_YOURS' });
  play(own, [act('leadManager', 'decide-suspension', 'suspend', {})]);
  expect(rowOf(own, 'accept-milestone')?.hold?.lift).toBe('pm.lead');
});

test('refused, everything goes on, and it may be asked for again', () => {
  const project = play(reported(), [requested, act('projectManager', 'decide-suspension', 'refuse', { reason })]);
  expect(rowOf(project, 'accept-milestone')?.hold).toBeUndefined();
  expect(keysOf(project, 'request-suspension')).toHaveLength(4);
});

test('silence accepts nothing while the work stands still, and has as many days left afterwards', () => {
  const project = reported();
  const dueBefore = rowOf(project, 'accept-milestone')?.stamp.dueAt ?? '';
  play(project, suspended);
  expect(attempt(project, accepted(1)[2] ?? resumed)).toMatchObject({
    refused: 'ON_HOLD',
    details: { reason: 'force-majeure', lift: 'pm' },
  });
  project.pass(100);
  expect(factsOf(project, 'milestone-accepted')).toEqual([]);
  expect(project.recordings.filter(({ definition }) => definition === 'accept-milestone')).toEqual([]);
  // the review is asked for, and escalated like any other step
  expect(project.recordings.some(({ definition, cause }) => definition === 'review-suspension' && cause === 'reminder')).toBe(true);
  play(project, [resumed]);
  const after = rowOf(project, 'accept-milestone');
  expect(factsOf(project, 'deadline-revised')).toMatchObject([
    { step: 'accept-milestone', dueBefore, dueAt: after?.stamp.dueAt, reason: 'hold' },
  ]);
  expect((after?.stamp.dueAt ?? '') > project.now).toBe(true);
  project.passUntil(after?.stamp.dueAt ?? '');
  expect(factsOf(project, 'milestone-accepted')).toEqual([]);
  project.pass(30);
  expect(factsOf(project, 'milestone-accepted')).toMatchObject([{ how: 'silence' }]);
});

test('later milestones are due as many days later; the contract keeps its days', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...started]);
  const planned = project.state.contracting.contract?.tranches.map(({ dueOn }) => dueOn) ?? [];
  const submitDue = () => rowOf(project, 'submit-milestone')?.stamp.dueAt;
  expect(submitDue()).toBe(endOfDay(planned[0] ?? ''));
  play(project, suspended);
  const from = shanghaiDay(project.now);
  project.pass(60);
  play(project, [resumed]);
  expect(shanghaiDay(project.now)).toBe(addDays(from, 60));
  expect(submitDue()).toBe(endOfDay(addDays(planned[0] ?? '', 60)));
  expect(project.state.funding.milestones.map(({ dueOn }) => dueOn)).toEqual(planned.map((day) => addDays(day, 60)));
  expect(project.state.contracting.contract?.tranches.map(({ dueOn }) => dueOn)).toEqual(planned);
});

test('money is no work: what is due is paid, and what is ordered arrives', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
  play(project, suspended);
  expect(rowOf(project, 'pay-enterprise-tranche')?.hold).toBeUndefined();
  play(project, tranchePaid(85_500_000));
  expect(Object.values(project.state.payments).map(({ state }) => state)).not.toContain('ordered');
});

test('a last day ends it without anybody’s act; without one only people end it, however long it lasts', () => {
  const project = reported();
  const untilOn = addDays(shanghaiDay(project.now), 20);
  play(project, [requested, act('projectManager', 'decide-suspension', 'suspend', { untilOn })]);
  project.passUntil(endOfDay(untilOn));
  expect(factsOf(project, 'work-resumed')).toHaveLength(1);
  expect(rowOf(project, 'accept-milestone')?.hold).toBeUndefined();

  const open = play(reported(), suspended);
  open.pass(179);
  expect(keysOf(open, 'review-suspension')).toEqual(['review-suspension/university/record']);
  open.pass(2);
  expect(factsOf(open, 'suspension-over-limit')).toHaveLength(1);
  expect(keysOf(open, 'review-suspension')).toContain('review-suspension/university/lead');
  open.pass(200);
  expect(rowOf(open, 'accept-milestone')?.hold).toBeDefined();
  play(open, [act('leadManager', 'review-suspension', 'resume', {})]);
  expect(rowOf(open, 'accept-milestone')?.hold).toBeUndefined();
});

test('a last day is after today and within 180 days; who asked cannot record it', () => {
  const project = reported();
  const today = shanghaiDay(project.now);
  const until = (days: number) =>
    attempt(project, act('rdLead', 'request-suspension', 'request', { ground: 'mutual', reason, untilOn: addDays(today, days) }));
  expect(until(0)).toMatchObject(breaking({ rule: 'day-too-early', field: 'untilOn', figures: { day: today, from: addDays(today, 1) } }));
  expect(until(181)).toMatchObject(
    breaking({ rule: 'day-too-late', field: 'untilOn', figures: { day: addDays(today, 181), until: addDays(today, 180) } }),
  );
  expect(until(180)).toBeUndefined();
  const manager = actorOf('projectManager');
  expect(rowOf(project, 'decide-suspension')?.opening.for.not).toEqual([actorOf('rdLead').person]);
  expect(manager.person).not.toBe(actorOf('rdLead').person);
});
