import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { moneyTerms, negotiated } from '#scripts/story/sc1/contract.ts';
import { haggled, stuckTalks } from '#scripts/story/stuck-talks.ts';
import { type Awarded, anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, play } from '#test/support/play.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const drafted = negotiated.slice(0, 1);
const terms = { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp] };
const reason = '双方就此条款仍有分歧，说明如下。';
const edit = (clause: 'ip' | 'secrecy', wording = '双方共同申报奖励前，应当书面确认可以公开的内容。') => ({ edits: [{ clause, wording }] });
const leave = { reasonClass: 'other', reason: '等待已久，不再继续商谈。' } as const;
/** Ten years, or until nothing is left to happen. */
const forgotten = (simulation: Simulation<Project>) => {
  simulation.pass(3650);
  return simulation;
};
const endOf = (simulation: Simulation<Project>) => ({
  phase: simulation.state.phase,
  bond: factsOf(simulation, 'bond-settled')[0]?.['cause'],
  clearing: openClearing(simulation.file.books),
});
const talking = (options?: Awarded) => play(anAwardedProject(options), drafted);

test('stuck-talks: five counter-proposals, then mediation, then the end; the bond goes back whole', () => {
  const simulation = play(aProject(), stuckTalks);
  expect(endOf(simulation)).toEqual({ phase: 'notContracted', bond: 'talks-failed', clearing: [] });
  expect(factsOf(simulation, 'not-contracted')).toEqual([{ type: 'not-contracted', by: 'neither', cause: 'closed' }]);
  expect(positions(simulation.file.books)['enterprise']).toBe(0);
});

test('the sixth counter-proposal is not offered, and nobody renegotiates after a mediation', () => {
  const simulation = play(anAwardedProject(), haggled.slice(0, -1));
  const sixth = act('enterpriseFinance', 'set-money-terms', 'counter', { ...terms, reason });
  expect(attempt(simulation, sixth)?.refused).toBe('UNKNOWN_OUTCOME');
  play(simulation, haggled.slice(-1));
  expect(simulation.asked.map(({ step }) => step)).toEqual(['mediate-talks']);
  simulation.pass(60);
  expect(factsOf(simulation, 'mediation-failed')).toHaveLength(1);
  expect(endOf(forgotten(simulation)).phase).toBe('notContracted');
});

test('a settlement by the mediator is put into terms, with one more offer', () => {
  const simulation = play(anAwardedProject(), [
    ...haggled,
    act('mediator', 'mediate-talks', 'settle', { minutes: '双方同意质量保证金比例为百分之五，价款按中选报价执行。' }),
    act('enterpriseFinance', 'set-money-terms', 'propose', terms),
    act('universityFinance', 'set-money-terms', 'counter', { ...terms, retentionBp: 400, reason }),
  ]);
  expect(attempt(simulation, act('enterpriseFinance', 'set-money-terms', 'counter', { ...terms, reason }))?.refused).toBe(
    'UNKNOWN_OUTCOME',
  );
  play(simulation, [act('enterpriseFinance', 'set-money-terms', 'stuck', { reason })]);
  expect(simulation.asked.map(({ opening }) => [opening.about?.['cause'], opening.offers])).toEqual([['mediation', ['close']]]);
});

test('accepted edits stand; what was passed under the former text is asked for again', () => {
  const simulation = play(anAwardedProject(), [...negotiated, act('universityLegal', 'propose-edits', 'propose', edit('ip'))]);
  expect(keysOf(simulation, 'freeze-text')).toEqual([]);
  expect(keysOf(simulation, 'legal-review')).toEqual([]);
  expect(attempt(simulation, act('universityLegal', 'answer-edits', 'accept', {}))?.refused).toBe('NOT_OPEN');
  play(simulation, [act('enterpriseLegal', 'answer-edits', 'accept', {})]);
  expect(keysOf(simulation, 'legal-review')).toHaveLength(2);
  expect(simulation.state.contracting.talks?.adopted).toMatchObject([{ by: 'university', clauses: ['ip'] }]);
});

test('edits go to and fro five times; then accepting is left, or mediation', () => {
  const lawyers = ['enterpriseLegal', 'universityLegal', 'enterpriseLegal', 'universityLegal'] as const;
  const simulation = play(talking(), [
    act('universityLegal', 'propose-edits', 'propose', edit('ip')),
    ...lawyers.map((by) => act(by, 'answer-edits', 'counter', edit('ip'))),
  ]);
  expect(attempt(simulation, act('enterpriseLegal', 'answer-edits', 'counter', edit('ip')))?.refused).toBe('UNKNOWN_OUTCOME');
  play(simulation, [act('enterpriseLegal', 'answer-edits', 'stuck', { reason })]);
  expect(keysOf(simulation, 'mediate-talks')).toHaveLength(1);
});

test('silence lets edits stand after a second notice, never those of ownership', () => {
  const untilSilent = (clause: 'ip' | 'secrecy') => {
    const simulation = play(talking(), [act('universityLegal', 'propose-edits', 'propose', edit(clause))]);
    for (let left = 60; left > 0 && keysOf(simulation, 'answer-edits').length > 0; left -= 1) simulation.pass(1);
    return simulation;
  };
  expect(untilSilent('secrecy').state.contracting.talks?.adopted).toMatchObject([{ clauses: ['secrecy'] }]);
  const owned = untilSilent('ip');
  expect(owned.state.contracting.talks?.adopted).toBeUndefined();
  expect(owned.state.contracting.draft?.impasse).toEqual({ cause: 'silence', by: 'enterprise' });
  expect(endOf(forgotten(owned))).toMatchObject({ phase: 'notContracted', bond: 'enterprise-refused', clearing: [] });
});

test('G: money terms that a side never answers end the talks, at the charge of the silent side', () => {
  const proposed = act('enterpriseFinance', 'set-money-terms', 'propose', terms);
  const agreed = act('projectManager', 'set-money-terms', 'agree', {});
  expect(endOf(forgotten(play(talking(), [proposed, agreed])))).toEqual({
    phase: 'notContracted',
    bond: 'university-refused',
    clearing: [],
  });
  const byUniversity = [{ ...proposed, by: 'universityFinance' as const }, agreed];
  expect(endOf(forgotten(play(talking(), byUniversity)))).toMatchObject({
    phase: 'notContracted',
    bond: 'enterprise-refused',
    clearing: [],
  });
});

test('G: where nobody proposes anything neither side is to blame', () => {
  expect(endOf(forgotten(talking()))).toEqual({ phase: 'notContracted', bond: 'talks-failed', clearing: [] });
});

test('a lawyer who never reviews ends the talks', () => {
  expect(endOf(forgotten(play(anAwardedProject(), [...negotiated.slice(0, 5), ...negotiated.slice(6, 8)])))).toMatchObject({
    phase: 'notContracted',
    bond: 'university-refused',
    clearing: [],
  });
});

test('G2: where nobody drafts, the funder’s officer or a side ends the talks after a second notice, and no side bears it', () => {
  const simulation = anAwardedProject();
  expect(attempt(simulation, act('fundOfficer', 'leave-talks', 'leave', leave))?.refused).toBe('NOT_OPEN');
  simulation.pass(60);
  expect(simulation.state.phase).toBe('awarded');
  expect(factsOf(simulation, 'talks-silent')).toEqual([{ type: 'talks-silent', side: 'platform' }]);
  play(simulation, [act('fundOfficer', 'leave-talks', 'leave', leave)]);
  // the platform, which is silent, is asked once more; its silence ends the case
  expect(endOf(forgotten(simulation))).toEqual({ phase: 'notContracted', bond: 'talks-failed', clearing: [] });
});

test('Q: a text that the platform never freezes can be left by a side without blame; the platform may also act late', () => {
  const waiting = () => {
    const simulation = play(anAwardedProject({ unfunded: true }), negotiated);
    simulation.pass(60);
    return simulation;
  };
  const left = play(waiting(), [act('universitySignatory', 'leave-talks', 'leave', leave)]);
  expect(endOf(forgotten(left))).toMatchObject({ bond: 'talks-failed', clearing: [] });
  const late = play(waiting(), [act('projectManager', 'freeze-text', 'freeze', {})]);
  expect(late.state.contracting.talks?.late).toBeUndefined();
  expect(keysOf(late, 'sign-contract')).toHaveLength(2);
});

test('Party refuses to sign: who leaves without a reason in others bears it; renegotiation is one', () => {
  const simulation = play(talking(), [act('enterpriseSignatory', 'leave-talks', 'leave', leave)]);
  expect(simulation.asked.map(({ opening }) => opening.offers)).toEqual([['renegotiate', 'close']]);
  play(simulation, [act('projectManager', 'resolve-refusal', 'renegotiate', { reasonClass: 'other', reason: '双方均愿意继续商谈合同。' })]);
  expect(keysOf(simulation, 'set-money-terms')).toHaveLength(3);
  play(simulation, [act('enterpriseSignatory', 'leave-talks', 'leave', leave)]);
  expect(endOf(forgotten(simulation))).toMatchObject({ phase: 'notContracted', bond: 'enterprise-refused', clearing: [] });
});

test('lawyers send the contract back five times at most', () => {
  const simulation = talking();
  const agreed = negotiated.slice(1, 4);
  play(simulation, agreed);
  for (let times = 0; times < 5; times += 1)
    play(simulation, [act('enterpriseLegal', 'legal-review', 'conditions', { returnTo: 'terms', reason }), ...agreed]);
  expect(attempt(simulation, act('enterpriseLegal', 'legal-review', 'conditions', { returnTo: 'terms', reason }))?.refused).toBe(
    'UNKNOWN_OUTCOME',
  );
});
