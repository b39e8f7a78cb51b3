import { describe, expect, test } from 'vitest';
import { dueAtOf, nextAlarm } from '#workflows/engine/alarms.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { stepOf } from '#workflows/engine/openings.ts';
import { calendarDays, realDayMs } from '#workflows/engine/period.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { actor, aToy, monday, submit, type Toy, toyCatalogue } from './toy-case.ts';

/** What the clock has done: instant and notice, or the cause where it did more than remind. */
const rung = (toy: Simulation<Toy>) =>
  toy.recordings.flatMap(({ cause, at, notices }) =>
    cause === 'reminder'
      ? notices.map(({ template, to }) => [at, template, to.role])
      : cause === 'act' || cause === 'opened'
        ? []
        : [[at, cause]],
  );

describe('the clock', () => {
  test('reminds three and one working days before, counts the days late up to the lead, who hears of it every week', () => {
    const toy = aToy();
    toy.pass(30);
    // due at the end of the fifth working day, Monday the 9th, 24:00 in Shanghai
    expect(rung(toy)).toEqual([
      ['2026-03-04T16:00:00.000Z', 'remind', 'author'],
      ['2026-03-08T16:00:00.000Z', 'remind', 'author'],
      ['2026-03-09T16:00:00.000Z', 'due', 'author'],
      ['2026-03-10T16:00:00.000Z', 'overdue', 'author'],
      ['2026-03-11T16:00:00.000Z', 'escalate-organisation', 'pm'],
      ['2026-03-11T16:00:00.000Z', 'escalate-organisation', 'organisation-admin'],
      ['2026-03-16T16:00:00.000Z', 'escalate-lead', 'pm.lead'],
      ['2026-03-23T16:00:00.000Z', 'still-late', 'pm.lead'],
      ['2026-03-30T16:00:00.000Z', 'still-late', 'pm.lead'],
    ]);
  });

  test('tells the lead every week for as long as nobody does it, and stops with the act', () => {
    const toy = aToy();
    toy.pass(800);
    const weekly = rung(toy).filter(([, template]) => template === 'still-late');
    expect(weekly.length).toBeGreaterThan(90);
    expect(weekly.at(-1)?.[0]?.slice(0, 4)).toBe('2028');
    toy.act({ step: 'write', subject: 'paper', outcome: 'drop', input: {}, actor: actor('anna', 'author') });
    expect(toy.passToNextDue()).toBe(false);
  });

  test('counts the working days of the Chinese calendar, over the Spring Festival and its worked weekends', () => {
    // Friday 2026-02-13; the 14th (Saturday) is worked, the 15th to 23rd are free, the 28th (Saturday) is worked
    const toy = aToy({}, { at: '2026-02-13T01:00:00.000Z' });
    expect(toy.open[0]?.stamp).toMatchObject({ dueAt: '2026-02-27T16:00:00.000Z', calendar: 'cn-2026.1' });
    toy.pass(10);
    expect(rung(toy)).toEqual([]);
    toy.pass(3);
    expect(rung(toy)).toEqual([['2026-02-24T16:00:00.000Z', 'remind', 'author']]);
  });

  test('sends a second notice where silence counts, tells who is late meanwhile, and lets it count only when that has passed as well', () => {
    const toy = aToy({ phase: 'asking' });
    toy.passUntil('2026-03-06T15:59:59.998Z');
    expect(rung(toy)).toEqual([
      ['2026-03-03T16:00:00.000Z', 'remind', 'buyer'],
      ['2026-03-04T16:00:00.000Z', 'second-notice', 'buyer'],
      ['2026-03-05T16:00:00.000Z', 'overdue', 'buyer'],
    ]);
    expect(toy.state.phase).toBe('asking');
    toy.passToNextDue();
    // the second day late ends with the silence, which settles it: nothing is left to escalate
    expect(rung(toy).slice(3)).toEqual([['2026-03-06T16:00:00.000Z', 'silence']]);
    expect(toy.state.phase).toBe('bidding');
  });

  test('leaves a step as late as it is where silence changes nothing, and escalates it', () => {
    const toy = aToy({ phase: 'asking', insists: true });
    const before = toy.open[0]?.stamp;
    toy.pass(17);
    expect(rung(toy).slice(2)).toEqual([
      ['2026-03-05T16:00:00.000Z', 'overdue', 'buyer'],
      ['2026-03-06T16:00:00.000Z', 'silence'],
      ['2026-03-06T16:00:00.000Z', 'escalate-organisation', 'pm'],
      ['2026-03-11T16:00:00.000Z', 'escalate-lead', 'pm.lead'],
      ['2026-03-18T16:00:00.000Z', 'still-late', 'pm.lead'],
    ]);
    const { openedAt, version, dueAt } = before ?? {};
    expect(toy.open[0]?.stamp).toMatchObject({ openedAt, version, dueAt });
    // a page that was open all the time may still answer
    const seenAt = version ?? 0;
    expect(toy.act({ step: 'answer', subject: 'goods', outcome: 'keep', input: {}, actor: actor('bea', 'buyer'), seenAt })).toBeUndefined();
  });

  test('counts the days late of what opened after its deadline from its opening, for each seat again', () => {
    const toy = aToy({ phase: 'paying', payBy: '2026-02-01T16:00:00.000Z' });
    toy.pass(1);
    expect(rung(toy)).toEqual([]);
    toy.act({ step: 'release', subject: 'sum', seat: 'maker', outcome: 'prepare', input: {}, actor: actor('max', 'payer') });
    toy.pass(9);
    // opened on Tuesday the 3rd
    expect(rung(toy).map(([at, template]) => [at, template])).toEqual([
      ['2026-03-04T16:00:00.000Z', 'overdue'],
      ['2026-03-05T16:00:00.000Z', 'escalate-organisation'],
      ['2026-03-05T16:00:00.000Z', 'escalate-organisation'],
      ['2026-03-10T16:00:00.000Z', 'escalate-lead'],
    ]);
    expect(toy.open[0]?.stamp).toMatchObject({ dueAt: '2026-02-01T16:00:00.000Z' });
  });

  test('counts in the days that the programme has set for a step and for its second notice', () => {
    const days = { write: 3, 'answer/second-notice': 9 };
    expect(aToy({}, { days }).open[0]?.stamp.dueAt).toBe('2026-03-05T16:00:00.000Z');
    const asked = aToy({ phase: 'asking' }, { days });
    asked.passUntil('2026-03-13T15:59:59.998Z');
    expect([asked.open[0]?.stamp.dueAt, asked.state.phase]).toEqual(['2026-03-04T16:00:00.000Z', 'asking']);
    expect(rung(asked).map(([, kind]) => kind)).toContain('escalate-lead');
    asked.passToNextDue();
    expect(asked.state.phase).toBe('bidding');
  });

  test('stops when the step is done', () => {
    const toy = aToy();
    toy.pass(3);
    toy.act({ step: 'write', subject: 'paper', outcome: 'drop', input: {}, actor: actor('anna', 'author') });
    toy.pass(30);
    expect(rung(toy)).toHaveLength(1);
    expect(toy.open).toEqual([]);
  });

  test('reminds of a fixed instant by working days, and does not ring for what had closed before it opened', () => {
    const toy = aToy({ phase: 'bidding', closesAt: '2026-03-10T16:00:00.000Z' });
    toy.pass(9);
    expect(rung(toy).map(([at]) => at)).toEqual(['2026-03-05T16:00:00.000Z', '2026-03-09T16:00:00.000Z', '2026-03-10T16:00:00.000Z']);
    const late = aToy({ phase: 'bidding', closesAt: '2026-02-01T16:00:00.000Z' });
    expect(late.passToNextDue()).toBe(false);
  });

  test('in shortened days waits end early while nobody’s deadline does', () => {
    const toy = aToy({}, { lengths: { waitDayMs: 100, actByDayMs: 86_400_000 } });
    expect(toy.open[0]?.stamp.dueAt).toBe('2026-03-09T16:00:00.000Z');
    toy.act(submit(100));
    expect(toy.open[0]?.stamp.dueAt).toBe(new Date(Date.parse(monday) + 300).toISOString());
    toy.passToNextDue();
    expect(toy.state.phase).toBe('paying');
  });

  test('reminds by working days of a deadline in calendar days', () => {
    // cooling off ends on Sunday, 4 October 2026: the day off moves it to the 8th, the reminders before the holiday
    const start = '2026-09-24T01:00:00.000Z';
    const step = stepOf<Toy>(toyCatalogue, 'write');
    const alarm = (alarms: number) => {
      const row = {
        key: 'k',
        kind: 'step',
        step: 'write',
        stage: 'toy',
        opening: { subject: 'k', for: { role: 'r' }, due: calendarDays(10) },
      } as const;
      const timing = { lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs }, calendar: builtInCalendar };
      const dueAt = dueAtOf(row.opening.due, start, timing);
      return nextAlarm(row, step, { openedAt: start, version: 1, calendar: '', alarms, ...(dueAt ? { dueAt } : {}) }, timing);
    };
    expect([0, 1, 2].map(alarm)).toEqual([
      { at: '2026-09-28T16:00:00.000Z', kind: 'remind' },
      { at: '2026-10-07T16:00:00.000Z', kind: 'remind' },
      { at: '2026-10-08T16:00:00.000Z', kind: 'due' },
    ]);
  });

  test('counts what follows an expiry from the day after it, as what follows an act of the last day', () => {
    const asked = aToy({ phase: 'asking' });
    asked.passUntil('2026-03-06T16:00:00.000Z'); // silence counts at 24:00 of the 6th
    expect(asked.state.phase).toBe('bidding');
    const [expired, acted] = ['2026-03-06T16:00:00.000Z', '2026-03-06T09:00:00.000Z'].map((at) => aToy({}, { at }).open[0]?.stamp.dueAt);
    expect([expired, acted]).toEqual(['2026-03-13T16:00:00.000Z', '2026-03-13T16:00:00.000Z']);
    // the clock looks a moment late, and the next period counts as if it had not
    const late = aToy({ phase: 'cooling' });
    late.now = '2026-03-05T16:00:00.040Z';
    late.passUntil(late.now);
    expect(late.recordings.at(-1)?.at).toBe('2026-03-05T16:00:00.040Z');
    expect(late.open[0]?.stamp.openedAt).toBe('2026-03-05T16:00:00.000Z');
  });
});
