import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '#test/domain/generators.ts';
import type { HolidayNotice } from '#workflows/domain/calendar.ts';
import { endOfDay } from '#workflows/domain/days.ts';
import { builtInCalendar, missingNotice, provisionalYearsOf } from '#workflows/engine/calendars.ts';
import { daysLate, realDayMs } from '#workflows/engine/period.ts';
import type { Revision } from '#workflows/engine/revise.ts';
import { aToy, monday, submit } from './toy-case.ts';

/** A notice as it might come: 30 and 31 January 2027 are worked, the Spring Festival lasts from the 5th to the 11th of February. */
const notice: HolidayNotice = {
  id: 'cn-2027.1',
  year: 2027,
  source: 'a notice for tests',
  holidays: [
    '2027-01-01/2027-01-03',
    '2027-02-05/2027-02-11',
    '2027-04-05',
    '2027-05-01/2027-05-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01/2027-10-07',
  ],
  workdays: ['2027-01-30', '2027-02-20'],
};
const published: Revision = { kind: 'notice', notice };
const outage = (first: string, last: string): Revision => ({
  kind: 'outage',
  outage: { id: `${first}-${last}`, from: `${first}T01:00:00.000Z`, to: `${last}T09:00:00.000Z` },
});
const factsOf = (toy: ReturnType<typeof aToy>) => toy.recordings.at(-1)?.facts ?? [];
const due = (toy: ReturnType<typeof aToy>) => toy.open[0]?.stamp.dueAt;

describe('a deadline over a year without notice', () => {
  const toy = () => aToy({}, { at: '2027-02-03T02:00:00.000Z' });

  test('counts its statutory days and says so', () => {
    expect(due(toy())).toBe('2027-02-12T16:00:00.000Z'); // 5 working days: 4, 9, 10, 11, 12
    expect(toy().open[0]?.stamp.calendar).toBe('cn-2026.1 provisional-2027');
    const overNewYear = aToy({}, { at: '2026-12-28T02:00:00.000Z', days: { write: 4 } });
    expect(overNewYear.open[0]?.stamp).toMatchObject({ dueAt: '2027-01-04T16:00:00.000Z', calendar: 'cn-2026.1 provisional-2027' });
    expect(provisionalYearsOf('cn-2026.1 provisional-2027')).toEqual([2027]);
    expect(aToy().open[0]?.stamp.calendar).toBe('cn-2026.1');
  });

  test('Calendar change by State Council: it is counted again when the notice comes; both instants are on record, and who is asked gets a notice', () => {
    const revised = toy();
    revised.revise(published);
    expect(revised.open[0]?.stamp).toMatchObject({
      dueAt: '2027-02-17T16:00:00.000Z',
      calendar: 'cn-2027.1',
      openedAt: '2027-02-03T02:00:00.000Z',
    });
    const last = revised.recordings.at(-1);
    const deadline = { step: 'write', subject: 'paper', dueBefore: '2027-02-12T16:00:00.000Z', dueAt: '2027-02-17T16:00:00.000Z' };
    expect(last).toMatchObject({
      cause: 'revision',
      facts: [
        { type: 'calendar-revised', version: 'cn-2027.1', year: 2027 },
        { type: 'deadline-revised', key: 'write/paper', ...deadline, reason: 'notice' },
      ],
      opened: [{ key: 'write/paper', stamp: { dueAt: deadline.dueAt } }],
      closed: [],
      notices: [{ to: { role: 'author' }, template: 'deadline-revised', about: deadline }],
    });
    // an older page may still be sent: the opening is the same
    expect(revised.act(submit(100, { seenAt: 1 }))).toBeUndefined();
  });

  test('Calendar change by State Council: it is never earlier than it was, even if the notice has working days that nobody knew of', () => {
    const earlier = aToy({}, { at: '2027-01-27T02:00:00.000Z' });
    expect(due(earlier)).toBe('2027-02-03T16:00:00.000Z');
    earlier.revise(published); // Saturday the 30th is worked
    expect(due(earlier)).toBe('2027-02-03T16:00:00.000Z');
    expect(factsOf(earlier).map(({ type }) => type)).toEqual(['calendar-revised']);
    expect(earlier.open[0]?.stamp.calendar).toBe('cn-2027.1');
  });

  test('takes the same notice once', () => {
    const twice = toy();
    twice.revise(published);
    const { file } = twice;
    twice.revise(published);
    expect(twice.file).toBe(file);
  });
});

describe('a declared outage', () => {
  test('Software outage over a deadline: it moves what ends on its days to the next working day, later openings too, and nothing else', () => {
    const toy = aToy(); // due on Monday, 9 March, 24:00
    toy.revise(outage('2026-03-11', '2026-03-12'));
    expect(due(toy)).toBe('2026-03-09T16:00:00.000Z');
    toy.revise(outage('2026-03-09', '2026-03-09'));
    expect(due(toy)).toBe('2026-03-10T16:00:00.000Z');
    expect(factsOf(toy)).toMatchObject([{ type: 'outage-declared' }, { dueBefore: '2026-03-09T16:00:00.000Z', reason: 'outage' }]);
    // what opens later on is counted without those days as well: Thursday and Friday are out, and Monday the 9th was before
    toy.revise(outage('2026-03-05', '2026-03-06'));
    toy.act(submit(100));
    expect(toy.open[0]).toMatchObject({ step: 'cooling-off', stamp: { dueAt: '2026-03-10T16:00:00.000Z' } });
  });

  test('declared after the deadline gives the step its day back before silence counts', () => {
    const toy = aToy({ phase: 'asking' }); // due on Wednesday, 4 March, silence two days later
    toy.passUntil('2026-03-05T01:00:00.000Z');
    toy.revise(outage('2026-03-04', '2026-03-04'));
    expect(toy.open[0]?.stamp).toMatchObject({ dueAt: '2026-03-05T16:00:00.000Z' });
    toy.passUntil('2026-03-09T15:59:59.000Z');
    expect(toy.state.phase).toBe('asking');
    toy.passToNextDue();
    expect(toy.state.phase).toBe('bidding');
    // the second notice is sent for the new deadline; nothing rings twice for one instant
    const rung = toy.recordings.filter(({ cause }) => cause === 'reminder').map(({ at, notices }) => `${at} ${notices[0]?.template}`);
    expect(new Set(rung).size).toBe(rung.length);
  });

  test('moves a fixed instant, and the state that asks for it cannot move it back', () => {
    const toy = aToy({ phase: 'bidding', closesAt: '2026-03-10T16:00:00.000Z' });
    toy.revise(outage('2026-03-10', '2026-03-10'));
    expect(due(toy)).toBe('2026-03-11T16:00:00.000Z');
    const bid = {
      step: 'bid',
      subject: 'round',
      outcome: 'withdraw',
      input: {},
      actor: { person: 'b', organisation: 'o', roles: ['bidder'] },
    };
    expect(toy.act(bid)).toBeUndefined();
    expect(due(toy)).toBe('2026-03-11T16:00:00.000Z');
    toy.passUntil('2026-03-11T15:00:00.000Z');
    expect(toy.act(bid)).toBeUndefined(); // closes at the moved instant
    toy.passUntil('2026-03-11T16:00:00.000Z');
    expect(toy.act(bid)).toMatchObject({ refused: 'TOO_LATE' });
  });

  test('in shortened days moves what would end in it', () => {
    const toy = aToy({}, { lengths: { waitDayMs: 100, actByDayMs: 100 } }); // due after 500 ms
    const at = (ms: number) => new Date(Date.parse(monday) + ms).toISOString();
    toy.revise({ kind: 'outage', outage: { id: 'short', from: at(450), to: at(550) } });
    expect(due(toy)).toBe(at(650));
  });

  test('is nobody’s delay', () => {
    const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
    const calendar = { ...builtInCalendar, outages: [{ id: 'o', from: '2026-03-11T01:00:00.000Z', to: '2026-03-12T09:00:00.000Z' }] };
    const at = '2026-03-13T02:00:00.000Z';
    expect(daysLate(endOfDay('2026-03-09'), at, lengths, builtInCalendar)).toBe(4);
    expect(daysLate(endOfDay('2026-03-09'), at, lengths, calendar)).toBe(2); // the 10th and the 13th
    // due within the outage: the deadline moves to Friday the 13th
    expect(daysLate(endOfDay('2026-03-11'), at, lengths, calendar)).toBe(0);
    expect(daysLate(endOfDay('2026-03-11'), '2026-03-14T02:00:00.000Z', lengths, calendar)).toBe(1);
  });
});

test('any order of revisions: never earlier, the same twice, and nothing is due without being asked', () => {
  const day = fc.integer({ min: 0, max: 60 });
  const revisions = fc.array(
    fc.oneof(
      fc.constant(published),
      fc.tuple(day, fc.integer({ min: 0, max: 4 })).map(([first, length]) => {
        const on = (days: number) => new Date(Date.UTC(2027, 0, 10 + days)).toISOString().slice(0, 10);
        return outage(on(first), on(first + length));
      }),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(day, revisions, fc.constantFrom('writing' as const, 'cooling' as const, 'asking' as const), (opened, all, phase) => {
      const at = new Date(Date.UTC(2027, 0, 10 + opened, 3)).toISOString();
      const toy = aToy({ phase }, { at });
      for (const revision of all) {
        const before = due(toy) ?? '';
        toy.revise(revision);
        expect((due(toy) ?? '') >= before).toBe(true);
        const { file } = toy;
        toy.revise(revision);
        expect(toy.file).toBe(file);
      }
      expect((toy.open[0]?.stamp.nextAt ?? '') > at).toBe(true);
    }),
    { ...cases, numRuns: 200 },
  );
});

test('from November on the notice of the next year is missed', () => {
  expect(missingNotice('2026-10-31', builtInCalendar)).toBeUndefined();
  expect(missingNotice('2026-11-01', builtInCalendar)).toBe(2027);
  expect(missingNotice('2027-03-01', builtInCalendar)).toBe(2027);
  const next = { ...builtInCalendar, notices: [...builtInCalendar.notices, notice] };
  expect(missingNotice('2027-03-01', next)).toBeUndefined();
});
