import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cases } from '#test/domain/generators.ts';
import type { Actor, Definition } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { openCase } from '#workflows/engine/perform.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import { rulesInForce } from '#workflows/engine/rules.ts';
import { Simulation } from '#workflows/engine/simulate.ts';
import { actor, author, monday, submit, type Toy, toyCatalogue } from './toy-case.ts';

/** The purchase of the other tests under two overlays: a warden halts it, and colleagues stand in for each other. */
interface Ward extends Toy {
  readonly halted?: Instant;
  /** Who may act for whom. */
  readonly standIns?: Readonly<Record<string, string>>;
  readonly stoodIn?: readonly (readonly [string, string])[];
}
const { defineStep, defineOverlay } = definersOf<Ward>();
const open = { known: () => true, read: () => true, actor: 'named', figures: () => true } as const;
const shared = { stage: ({ phase }: Ward) => phase, since: 1, access: open, optional: true } as const;
const warden = { role: 'warden' };

const halt = defineStep({
  ...shared,
  name: 'halt',
  code: 'T.11',
  opens: ({ halted, phase }) => (halted || phase === 'done' ? [] : [{ subject: 'all', for: warden }]),
  outcomes: { halt: { form: z.strictObject({}) } },
  apply: (toy, { at }) => ({ state: { ...toy, halted: at } }),
});
const goOn = defineStep({
  ...shared,
  name: 'go-on',
  code: 'T.12',
  opens: ({ halted }) => (halted ? [{ subject: 'all', for: warden }] : []),
  outcomes: { 'go-on': { form: z.strictObject({}) } },
  apply: ({ halted: _over, ...toy }) => ({ state: toy }),
});
const halting = defineOverlay({
  name: 'halting',
  since: 1,
  access: open,
  holds: ({ halted }, { definition }) => (halted && !definition.optional ? { reason: 'storm', since: halted, lift: 'warden' } : undefined),
});
const standingIn = defineOverlay({
  name: 'standing-in',
  since: 1,
  access: open,
  represents: ({ standIns = {} }, { actor: by }) => standIns[by.person] === by.actingFor?.person,
  excludes: ({ stoodIn = [] }, { opening }) => stoodIn.filter((pair) => pair.some((one) => opening.for.not?.includes(one))).flat(),
  keeps: (toy, { actor: by }) => ({ ...toy, stoodIn: [...(toy.stoodIn ?? []), [by.person, by.actingFor?.person ?? '']] }),
});
const catalogue: readonly Definition<Ward>[] = [...toyCatalogue, halt, goOn, halting, standingIn];

interface Setting {
  readonly at?: Instant;
  readonly waitDayMs?: number;
  readonly actByDayMs?: number;
}
function aWard(state: Partial<Ward> = {}, { at = monday, waitDayMs = realDayMs, actByDayMs = realDayMs }: Setting = {}) {
  const start = { id: 'ward', state: { phase: 'writing', fen: 0, bids: [], ...state } as Ward, lengths: { waitDayMs, actByDayMs } };
  return new Simulation(catalogue, openCase(catalogue, { ...start, rules: rulesInForce }, at));
}
const byWarden = (step: string) => ({ step, subject: 'all', outcome: step, input: {}, actor: actor('wanda', 'warden') });
const firstOf = (ward: Simulation<Ward>) => ward.open[0];
const dueOf = (ward: Simulation<Ward>) => firstOf(ward)?.stamp.dueAt ?? '';
const notices = (ward: Simulation<Ward>) =>
  ward.recordings.flatMap((recording) => recording.notices.map(({ template }) => `${recording.at} ${template}`));

describe('while a case is halted', () => {
  test('the opening stays, with its deadline and its reason; acts are refused with both', () => {
    const ward = aWard(); // due on Monday the 9th, 24:00
    ward.passUntil('2026-03-04T02:00:00.000Z');
    expect(ward.act(byWarden('halt'))).toBeUndefined();
    const hold = { reason: 'storm', since: '2026-03-04T02:00:00.000Z', lift: 'warden' };
    expect(firstOf(ward)).toMatchObject({ key: 'write/paper', hold, stamp: { dueAt: '2026-03-09T16:00:00.000Z', heldAt: hold.since } });
    expect(ward.recordings.at(-1)).toMatchObject({
      opened: [{ key: 'write/paper', hold }, { key: 'go-on/all' }],
      closed: [{ key: 'halt/all' }],
    });
    expect(ward.act(submit(100))).toEqual({ refused: 'ON_HOLD', details: hold });
    // to others it is what it was: not theirs
    expect(ward.act(submit(100, { actor: actor('otto', 'author', 'elsewhere') }))).toMatchObject({ refused: 'NOT_YOURS' });
  });

  test('nothing rings: no reminder, no lateness, no silence, no end of a period', () => {
    for (const phase of ['writing', 'cooling', 'asking'] as const) {
      const ward = aWard({ phase });
      ward.act(byWarden('halt'));
      const { length } = ward.recordings;
      ward.pass(400);
      expect(ward.recordings.length, phase).toBe(length);
      expect(ward.state.phase).toBe(phase);
    }
  });

  test('a revised calendar does not wake it', () => {
    const ward = aWard();
    ward.act(byWarden('halt'));
    ward.revise({ kind: 'outage', outage: { id: 'o', from: '2026-03-09T01:00:00.000Z', to: '2026-03-09T09:00:00.000Z' } });
    const { length } = ward.recordings;
    ward.pass(100);
    expect(ward.recordings.length).toBe(length);
  });
});

describe('when it goes on', () => {
  test('as many working days are left as before; both instants are on record and the person asked gets a notice', () => {
    const ward = aWard();
    ward.passUntil('2026-03-04T02:00:00.000Z'); // Wednesday: Thursday, Friday and Monday are left
    ward.act(byWarden('halt'));
    ward.passUntil('2026-03-20T02:00:00.000Z'); // a Friday
    ward.act(byWarden('go-on'));
    const deadline = { step: 'write', subject: 'paper', dueBefore: '2026-03-09T16:00:00.000Z', dueAt: '2026-03-25T16:00:00.000Z' };
    expect(dueOf(ward)).toBe(deadline.dueAt);
    expect(firstOf(ward)?.hold).toBeUndefined();
    expect(ward.recordings.at(-1)).toMatchObject({
      facts: [{ type: 'deadline-revised', key: 'write/paper', ...deadline, reason: 'hold' }],
      notices: [{ to: { role: 'author' }, template: 'deadline-revised', about: deadline }],
    });
    // the reminders count to the new deadline
    ward.passUntil('2026-03-25T15:00:00.000Z');
    expect(notices(ward).filter((notice) => notice.endsWith('remind'))).toEqual([
      '2026-03-22T16:00:00.000Z remind',
      '2026-03-24T16:00:00.000Z remind',
    ]);
    // an older page may still be sent
    expect(ward.act(submit(100, { seenAt: 1 }))).toBeUndefined();
  });

  test('silence has as many days left, also where it was halted after the second notice', () => {
    const ward = aWard({ phase: 'asking' }); // due on Wednesday the 4th; silence two days later
    ward.passUntil('2026-03-05T02:00:00.000Z');
    expect(notices(ward).at(-1)).toContain('second-notice');
    ward.act(byWarden('halt'));
    ward.passUntil('2026-04-01T02:00:00.000Z');
    ward.act(byWarden('go-on'));
    expect(ward.state.phase).toBe('asking');
    expect(dueOf(ward)).toBe('2026-03-04T16:00:00.000Z'); // it had passed, and stays
    ward.passUntil('2026-04-02T15:59:59.000Z');
    expect(ward.state.phase).toBe('asking');
    ward.passUntil('2026-04-03T16:00:00.000Z');
    expect(ward.state.phase).toBe('bidding');
  });

  test('lateness goes on from where it was', () => {
    const ward = aWard();
    ward.passUntil('2026-03-10T17:00:00.000Z'); // due on the 9th; one day late has been announced
    expect(notices(ward).at(-1)).toBe('2026-03-10T16:00:00.000Z overdue');
    ward.act(byWarden('halt')); // Wednesday the 11th
    ward.passUntil('2026-03-30T02:00:00.000Z'); // a Monday
    ward.act(byWarden('go-on'));
    ward.pass(8);
    // to the project manager and to the organisation's administrator
    expect(notices(ward).filter((notice) => notice > '2026-03-30')).toEqual([
      '2026-03-30T16:00:00.000Z escalate-organisation',
      '2026-03-30T16:00:00.000Z escalate-organisation',
      '2026-04-02T16:00:00.000Z escalate-lead',
    ]);
  });

  test('what opened meanwhile has its whole period', () => {
    const ward = aWard({ phase: 'cooling' }, { waitDayMs: 1000, actByDayMs: 1000 });
    ward.act(byWarden('halt'));
    ward.passUntil('2026-03-02T01:10:00.000Z');
    ward.act(byWarden('go-on'));
    expect(dueOf(ward)).toBe('2026-03-02T01:10:03.000Z');
    ward.passUntil('2026-03-02T01:10:03.000Z');
    expect(ward.state.phase).toBe('paying');
  });
});

test('halted and released at any time, as often as one likes: no deadline is ever earlier, and none passes meanwhile', () => {
  const hours = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(
      hours,
      fc.array(fc.tuple(hours, hours), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('writing' as const, 'cooling' as const, 'asking' as const, 'bidding' as const),
      fc.constantFrom(realDayMs, 5000),
      (opened, halts, phase, dayMs) => {
        const at = new Date(Date.parse(monday) + opened * 3_600_000).toISOString();
        const unit = dayMs / 24;
        const ward = aWard(
          { phase, ...(phase === 'bidding' ? { closesAt: new Date(Date.parse(at) + 9 * dayMs).toISOString() } : {}) },
          { at, waitDayMs: dayMs, actByDayMs: dayMs },
        );
        for (const [runs, stands] of halts) {
          ward.passUntil(new Date(Date.parse(ward.now) + runs * unit).toISOString());
          if (ward.state.phase !== phase || ward.act(byWarden('halt'))) return;
          const [before, left] = [dueOf(ward), Date.parse(dueOf(ward)) - Date.parse(ward.now)];
          const { length } = ward.recordings;
          ward.passUntil(new Date(Date.parse(ward.now) + stands * unit).toISOString());
          expect(ward.recordings.length).toBe(length);
          ward.act(byWarden('go-on'));
          expect(dueOf(ward) >= before).toBe(true);
          if (left > 0) expect(dueOf(ward) > ward.now).toBe(true);
        }
      },
    ),
    cases,
  );
});

describe('in another’s place', () => {
  const standIn = (person: string, of: string, role = 'author'): Actor => ({
    ...actor(person, 'porter'),
    actingFor: { person: of, roles: [role] },
  });

  test('a colleague acts where the overlay says so, and both are on record', () => {
    const ward = aWard();
    expect(ward.act(submit(100, { actor: standIn('paul', author.person) }))).toEqual({ refused: 'NO_AUTHORITY' });
    const allowed = aWard({ standIns: { paul: author.person } });
    expect(allowed.act(submit(100, { actor: actor('paul', 'porter') }))).toMatchObject({ refused: 'NOT_YOURS' });
    expect(allowed.act(submit(100, { actor: standIn('paul', author.person) }))).toBeUndefined();
    expect(allowed.recordings.at(-1)?.act).toMatchObject({
      role: 'author',
      actor: { person: 'paul', actingFor: { person: author.person } },
    });
  });

  test('maker and checker differ in both: neither who acted nor who was represented checks', () => {
    const ward = aWard({ phase: 'paying', standIns: { quentin: 'petra', rosa: 'petra', sven: 'simon' } });
    const release = (outcome: string, by: Actor) => ward.act({ step: 'release', subject: 'sum', outcome, input: {}, actor: by });
    expect(release('prepare', standIn('quentin', 'petra', 'payer'))).toBeUndefined();
    expect(release('confirm', actor('petra', 'payer'))).toEqual({ refused: 'SAME_PERSON' });
    expect(release('confirm', actor('quentin', 'payer'))).toEqual({ refused: 'SAME_PERSON' });
    expect(release('confirm', standIn('rosa', 'petra', 'payer'))).toEqual({ refused: 'SAME_PERSON' });
    expect(release('confirm', standIn('sven', 'simon', 'payer'))).toBeUndefined();
  });
});

test('what need not be done keeps no case open', () => {
  const ward = aWard();
  expect(ward.open.map(({ key, optional }) => [key, optional])).toEqual([
    ['write/paper', undefined],
    ['halt/all', true],
  ]);
  const drop = { step: 'write', subject: 'paper', outcome: 'drop', input: {}, actor: author };
  expect(ward.act(drop)).toBeUndefined();
  expect(Object.keys(ward.file.stamps)).toEqual([]);
  expect(ward.act(byWarden('halt'))).toMatchObject({ refused: 'NOT_OPEN' });
});
