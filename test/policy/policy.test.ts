import { expect, test } from 'vitest';
import { brokenIn } from '#test/support/play.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { Simulation } from '#workflows/engine/simulate.ts';
import { builtInPacks } from '#workflows/modules/terms/packs.ts';
import type { Enacted } from '#workflows/policy/enact.ts';
import { policyKind } from '#workflows/policy/kind.ts';
import { brokenByNotice } from '#workflows/policy/notice-rules.ts';
import { openPolicy } from '#workflows/policy/open-policy.ts';
import { packOf } from '#workflows/policy/propose-pack.ts';
import type { PolicyCase, PolicySubject } from '#workflows/policy/state.ts';
import { policySteps } from '#workflows/policy/steps.ts';

const opensAt = '2026-11-30T02:00:00.000Z';
const officer = (person: string, ...roles: string[]) => ({ person, organisation: 'centre', roles });
const maker = officer('maker', 'policy.maker');
const checker = officer('checker', 'policy.checker');

/** `answer`: what saving the policy comes to. */
function begun(subject: PolicySubject, answer: Enacted = { state: 'enacted', cases: 0, deadlines: 0, silent: 0 }) {
  const programmes = [{ id: 'beijing', jurisdiction: 'CN-BJ', terms: { bondBp: 100 } }];
  const start = { id: 'p', number: '2026-0001', organisation: 'centre', requester: 'maker', subject, calendar: publishedCalendar };
  const opened = openPolicy({ ...start, packs: builtInPacks, programmes }, opensAt);
  return new Simulation<PolicyCase>(policySteps, opened, () => answer);
}
const outage = { outageFrom: '2026-12-01T00:00:00.000Z', outageTo: '2026-12-01T08:00:00.000Z' };
const declare = (policy: Simulation<PolicyCase>, input: object = outage) =>
  policy.act({ step: 'declare-outage', subject: 'outage', outcome: 'propose', input, actor: maker });
const check = (policy: Simulation<PolicyCase>, actor = checker, outcome = 'approve') =>
  policy.act({ step: 'check-policy', subject: 'outage', outcome, input: outcome === 'approve' ? { compared: true } : {}, actor });
const factsOf = ({ recordings }: Simulation<PolicyCase>) => recordings.flatMap(({ facts }) => facts.map(({ type }) => type));

test('what one proposes, another puts into force', () => {
  const policy = begun('outage', { state: 'enacted', cases: 7, deadlines: 3, silent: 0 });
  expect(declare(policy)).toBeUndefined();
  expect(check(policy, officer('maker', 'policy.maker', 'policy.checker'))).toMatchObject({ refused: 'SAME_PERSON' });
  expect(check(policy, officer('other', 'policy.maker'))).toMatchObject({ refused: 'NOT_YOURS' });
  expect(check(policy)).toBeUndefined();
  expect(factsOf(policy).slice(-3)).toEqual(['policy-approved', 'policy-in-force', 'open-cases-revised']);
  expect(policyKind.summary(policy.state)).toMatchObject({
    phase: 'inForce',
    ended: true,
    titles: { titleZh: '平台停机 outage-2026-0001' },
  });
});

test('what is returned goes back to its maker; silence puts nothing into force', () => {
  const policy = begun('outage');
  declare(policy);
  policy.pass(60);
  expect(policy.state.phase).toBe('checking');
  check(policy, checker, 'return');
  expect(policy.open.map(({ step }) => step)).toEqual(['declare-outage']);
});

test('what cannot be saved goes back with its reason, and cases that stay silent get it again or are left', () => {
  const refused = begun('outage', { state: 'refused', reason: 'taken' });
  declare(refused);
  check(refused);
  expect(refused.state.phase).toBe('drafting');
  const silent = begun('outage', { state: 'enacted', cases: 7, deadlines: 3, silent: 2 });
  declare(silent);
  check(silent);
  expect(policyKind.summary(silent.state).ended).toBe(false);
  silent.act({ step: 'revise-again', subject: 'round-1', outcome: 'again', input: {}, actor: maker });
  silent.act({ step: 'revise-again', subject: 'round-2', outcome: 'leave', input: {}, actor: maker });
  expect(factsOf(silent).filter((type) => type === 'policy-in-force')).toHaveLength(1);
  expect(silent.open).toEqual([]);
});

test('an outage ends after it begins, and lasts no longer than a month', () => {
  const until = (outageTo: string) => brokenIn(declare(begun('outage'), { ...outage, outageTo }));
  expect(until('2026-12-01T00:00:00.000Z')).toEqual(['ends-before-it-begins outageTo']);
  expect(until('2027-03-01T00:00:00.000Z')).toEqual(['outage-too-long outageTo']);
});

test('published notices have no fault; a day of another year, a working Tuesday and a missing holiday are named', () => {
  const faultsOf = (year: number, holidays: readonly string[], workdays: readonly string[] = []) => {
    const spans = holidays.map((span) => span.split('/')).map(([from = '', to = from]) => ({ from, to }));
    return brokenByNotice({ year, holidays: spans, workdays: workdays.map((day) => ({ day })) });
  };
  for (const { id, year, holidays, workdays } of publishedCalendar.notices)
    if (year >= 2025) expect(faultsOf(year, holidays, workdays), id).toEqual([]);
  const holidays = [...statutoryDays(2027)];
  const [first = ''] = holidays;
  expect(faultsOf(2027, holidays)).toEqual([]);
  expect(faultsOf(2027, holidays.slice(1), ['2027-03-02', '2028-03-04', '2027-03-02'])).toEqual([
    { rule: 'no-weekend', field: 'workdays.0.day', figures: { day: '2027-03-02' } },
    { rule: 'not-in-the-year', field: 'workdays.1.day', figures: { day: '2028-03-04', year: 2027 } },
    { rule: 'day-twice', field: 'workdays.2.day', figures: { day: '2027-03-02' } },
    { rule: 'statutory-day-missing', field: 'holidays', figures: { day: first } },
  ]);
  expect(faultsOf(2027, [...holidays, '2026-10-01'])).toEqual([
    { rule: 'not-in-the-year', field: `holidays.${holidays.length}.to`, figures: { day: '2026-10-01', year: 2027 } },
  ]);
  expect(faultsOf(2027, [...holidays, first]).map(({ rule }) => rule)).toEqual(['holidays-overlap']);
});

test('a pack keeps what it does not change, and figures outside of the law are refused with the bound', () => {
  const figures = { rates: [{ rate: 'inventor-floor' as const, valueBp: 6000 }], sums: [], periods: [] };
  const wanted = { jurisdiction: 'CN-ZJ' as const, effectiveFrom: '2027-01-01', source: '条例', ...figures };
  expect(packOf(builtInPacks, wanted)).toMatchObject({
    id: 'CN-ZJ-2027-01',
    terms: { inventorFloorBp: 6000, publicityDays: { price: 15 } },
  });
  const terms = begun('terms');
  const propose = (valueBp: number, effectiveFrom = '2027-01-01') =>
    terms.act({
      step: 'propose-terms',
      subject: 'terms',
      outcome: 'propose',
      input: { ...figures, rates: [{ rate: 'inventor-floor', valueBp }], programme: 'beijing', effectiveFrom },
      actor: maker,
    });
  const refused = propose(6000);
  expect(refused).toMatchObject({ refused: 'OUTSIDE_THE_LAW' });
  expect(JSON.stringify(refused)).toContain('7000');
  expect(brokenIn(propose(8000, '2026-11-01'))).toEqual(['day-too-early effectiveFrom']);
  const empty = { rates: [], sums: [], periods: [], programme: 'nowhere', effectiveFrom: '2026-11-01' };
  expect(brokenIn(terms.act({ step: 'propose-terms', subject: 'terms', outcome: 'propose', input: empty, actor: maker }))).toEqual([
    'programme-unknown programme',
    'day-too-early effectiveFrom',
    'nothing-changes rates',
  ]);
  expect(propose(8000)).toBeUndefined();
  expect(terms.state.proposed?.what).toMatchObject({ terms: { bondBp: 100, inventorFloorBp: 8000 } });
});

test('officers of the platform know all of it, everybody else nothing', () => {
  const policy = begun('outage');
  declare(policy);
  const standing = { rolesHere: [], ownRoles: [], askedAs: [], actedAs: [] };
  const readers = [
    ['policy.maker', ['platform'], true],
    ['policy.checker', ['platform'], true],
    ['auditor', ['platform'], true],
    ['pm.lead', ['platform'], false],
    ['admin', ['platform'], false],
    ['policy.maker', [], false],
    ['ent.requester', ['enterprise'], false],
  ] as const;
  for (const [role, parts, known] of readers) {
    const sides = policyKind.sides.of(parts, { ...standing, roles: [role] });
    const reader = { person: 'x', organisation: 'centre', roles: [role], sides };
    for (const { name: step } of policySteps) {
      const matter = { step, subject: 'outage', person: null, organisation: 'centre', role: 'policy.maker' };
      const found = accessIn(policyKind, policy.state, reader, matter);
      expect([found.known, found.read, found.figures], `${role} of ${parts.join()} on ${step}`).toEqual([known, known, known]);
    }
  }
});
