import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai, bureau, haihe } from '#scripts/story/organisations.ts';
import { sc1Award } from '#scripts/story/sc1/proposal.ts';
import { text } from '#test/project/demand-intake/acts.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { type aProject, attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { publicityOf } from '#workflows/modules/publicity/publicity.ts';
import { panel } from './panel.ts';

const publish = sc1Award.slice(0, 2);
const published = () => play(atProposal('select-winner'), publish);
const object = (by: Player) => act(by, 'file-objection', 'file', { grounds: text(60), realName: '吕教授', contact: '13800000000' });
const findings = text(80);
/** What somebody is asked, without what one may ask for at any time. */
const keys = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);
const award = (project: ReturnType<typeof aProject>) => publicityOf(project.state, 'award');

describe('objections to what is published (S2.20, S2.21)', () => {
  test('anybody may, signed in or not; the record names no objector', () => {
    const project = play(published(), [object('rivalInvestigator'), object('expert5')]);
    expect(keys(project)).toContain('decide-objection/award-1-2');
    expect(project.open.find(({ step }) => step === 'decide-objection')?.opening.about).toEqual({ matter: 'award', objections: 2 });
    const { facts } = project.recordings.at(-1) ?? {};
    expect(facts).toEqual([{ type: 'objection-filed', subject: 'award', objection: 'award-1-2' }]);
    const anonymous = { person: 'public', organisation: 'public', roles: ['public'] };
    expect(project.act({ step: 'file-objection', subject: 'award', outcome: 'file', input: {}, actor: anonymous })).toBeUndefined();
    expect(() =>
      attempt(project, act('chair', 'file-objection', 'file', { grounds: text(49), realName: '袁主任', contact: '13900000000' })),
    ).toThrow('grounds');
  });
  test('Objection filed on last day: it holds the award until it is decided', () => {
    const project = published();
    const until = project.asked[0]?.stamp.dueAt ?? '';
    project.passUntil(new Date(Date.parse(until) - 1).toISOString());
    play(project, [object('rivalInvestigator')]);
    project.passUntil(until);
    expect(attempt(project, object('expert5'))?.refused).toBe('NOT_OPEN');
    project.pass(40);
    expect(award(project)?.state).toBe('held');
    expect(keys(project)).toEqual(['decide-objection/award-1-1']);
    play(project, [act('leadManager', 'decide-objection', 'dismiss', { panel, findings })]);
    expect(keys(project)).toEqual([`confirm-award/${haihe}`]);
  });
  test('dismissed while the days run, they run on; all must be decided', () => {
    const project = play(published(), [
      object('rivalInvestigator'),
      object('expert5'),
      act('leadManager', 'decide-objection', 'dismiss', { panel, findings }),
    ]);
    expect(award(project)?.state).toBe('running');
    project.pass(7);
    expect(award(project)?.state).toBe('held');
    play(project, [act('leadManager', 'decide-objection', 'dismiss', { panel, findings })]);
    expect(award(project)?.state).toBe('clear');
  });
  test('Objection upheld: the enterprise chooses again without the disqualified, and the publicity restarts in full', () => {
    const project = play(published(), [
      object('rivalInvestigator'),
      act('leadManager', 'decide-objection', 'uphold-and-reselect', { panel, findings, disqualified: haihe }),
    ]);
    expect(keys(project)).toEqual(['select-winner/shortlist']);
    expect(attempt(project, act('enterpriseSignatory', 'select-winner', 'select', { proposal: haihe }))).toMatchObject(
      breaking({ rule: 'not-shortlisted', field: 'proposal' }),
    );
    play(project, [act('enterpriseSignatory', 'select-winner', 'select', { proposal: bohai }), ...publish.slice(1)]);
    expect(award(project)).toMatchObject({ state: 'running', round: 2, objections: [] });
    expect(keys(project)).toContain('award-publicity/award-2');
  });
  test('who is not on the shortlist cannot be disqualified; the generic way back is not offered for an award', () => {
    const project = play(published(), [object('rivalInvestigator')]);
    expect(
      attempt(project, act('leadManager', 'decide-objection', 'uphold-and-reselect', { panel, findings, disqualified: 'somebody' })),
    ).toMatchObject(breaking({ rule: 'not-shortlisted', field: 'disqualified' }));
    expect(attempt(project, act('leadManager', 'decide-objection', 'uphold', { panel, findings }))?.refused).toBe('UNKNOWN_OUTCOME');
  });
  test('annulled, nobody is awarded and the bond goes back whole', () => {
    const project = play(published(), [object('rivalInvestigator'), act('leadManager', 'decide-objection', 'annul', { panel, findings })]);
    expect(project.state.phase).toBe('noAward');
    expect(project.open).toEqual([]);
    expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
  });
  test('one upheld overtakes the others: each gets a notice, and none stays undecided', () => {
    const project = play(published(), [
      object('rivalInvestigator'),
      object('expert5'),
      act('leadManager', 'decide-objection', 'uphold-and-reselect', { panel, findings }),
    ]);
    expect(project.recordings.at(-1)?.facts).toEqual([
      { type: 'objection-upheld', subject: 'award', objection: 'award-1-1' },
      { type: 'objection-overtaken', subject: 'award', objection: 'award-1-2' },
    ]);
    expect(award(project)?.objections.map(({ state }) => state)).toEqual(['upheld', 'overtaken']);
    expect(keys(project)).toEqual(['select-winner/shortlist']);
  });
});

describe('objections of people without an account (S2.20a)', () => {
  const stranger = (name: string) => ({ person: `public-${name}`, organisation: 'public', roles: ['public'] });
  const objectAs = (project: ReturnType<typeof aProject>, ...names: readonly string[]) => {
    for (const name of names)
      expect(project.act({ step: 'file-objection', subject: 'award', outcome: 'file', input: {}, actor: stranger(name) })).toBeUndefined();
    return project;
  };
  const admit = (objections: string[]) => act('secretary', 'admit-objections', 'admit', { objections });
  const reject = (objections: string[]) =>
    act('secretary', 'admit-objections', 'reject', { objections, reason: '所留姓名和联系方式经核实均不属实，也没有说明任何事实依据。' });
  const states = (project: ReturnType<typeof aProject>) => award(project)?.objections.map(({ state }) => state);

  test('forty of them ask the secretary once, and nobody else', () => {
    const project = objectAs(published(), ...Array.from({ length: 40 }, (_, n) => `${n}`));
    expect(keys(project).filter((key) => !key.startsWith('award-publicity'))).toEqual(['file-objection/award', 'admit-objections/award-1']);
    expect(project.open.find(({ step }) => step === 'admit-objections')?.opening.about).toEqual({ matter: 'award', objections: 40 });
  });
  test('admitted together they are one matter, and its decision settles all', () => {
    const project = play(objectAs(published(), 'a', 'b', 'c'), [admit(['award-1-1', 'award-1-3'])]);
    expect(states(project)).toEqual(['open', 'filed', 'joined']);
    expect(keys(project)).toContain('decide-objection/award-1-1');
    expect(keys(project)).not.toContain('decide-objection/award-1-3');
    play(project, [reject(['award-1-2']), act('leadManager', 'decide-objection', 'dismiss', { panel, findings })]);
    expect(states(project)).toEqual(['dismissed', 'rejected', 'dismissed']);
    project.pass(7);
    expect(award(project)?.state).toBe('clear');
  });
  test('rejected while the days run, they run on and end', () => {
    const project = play(objectAs(published(), 'a'), [reject(['award-1-1'])]);
    expect(award(project)?.state).toBe('running');
    project.pass(7);
    expect(award(project)?.state).toBe('clear');
  });
  test('filed on the last day, it holds the award until it is rejected', () => {
    const project = published();
    const until = project.asked[0]?.stamp.dueAt ?? '';
    project.passUntil(new Date(Date.parse(until) - 1).toISOString());
    objectAs(project, 'late');
    project.passUntil(until);
    expect([award(project)?.state, keys(project)]).toEqual(['held', ['admit-objections/award-1']]);
    play(project, [reject(['award-1-1'])]);
    expect([award(project)?.state, keys(project)]).toEqual(['clear', ['confirm-award/haihe-university']]);
  });
  test('a silent secretary loses none: the lead gets them as one matter', () => {
    const project = objectAs(published(), 'a', 'b');
    project.pass(5);
    expect(states(project)).toEqual(['open', 'joined']);
    expect(keys(project)).toContain('decide-objection/award-1-1');
  });
  test('one that is not waiting is not admitted, and nobody decides on the own objection', () => {
    const project = objectAs(published(), 'a');
    expect(brokenIn(attempt(project, admit(['award-1-2'])))).toEqual(['not-filed objections.0']);
    expect(brokenIn(attempt(project, admit(['award-1-1', 'award-1-1'])))).toEqual(['listed-twice objections.1']);
  });
  test('upheld, it overtakes also those that wait to be admitted', () => {
    const project = play(objectAs(published(), 'a', 'b'), [
      admit(['award-1-1']),
      act('leadManager', 'decide-objection', 'uphold-and-reselect', { panel, findings }),
    ]);
    expect(states(project)).toEqual(['upheld', 'overtaken']);
    expect(keys(project)).toEqual(['select-winner/shortlist']);
  });
});

describe('the three who decide (S2.21)', () => {
  const filed = () => play(published(), [object('rivalInvestigator')]);
  const decidedBy = (...three: readonly string[]) =>
    attempt(filed(), act('leadManager', 'decide-objection', 'dismiss', { panel: [...three], findings }));

  test('are three different persons', () => {
    expect(decidedBy('secretary', 'auditor', 'secretary')).toMatchObject(breaking({ rule: 'named-twice', field: 'panel.2' }));
    expect(brokenIn(decidedBy('requester', 'auditor', 'auditor'))).toEqual(['named-twice panel.2', 'tied-to-the-matter panel.0']);
    expect(() => decidedBy('secretary', 'auditor')).toThrow('panel');
    expect(decidedBy('secretary', 'auditor', 'expert5')).toBeUndefined();
  });
  test.each([
    ['rival-investigator', 'has filed it'],
    ['requester', 'has asked the question'],
    ['investigator', 'is to be awarded'],
    ['expert1', 'has scored the proposals'],
    ['chair', 'has presided over the scoring'],
  ])('%s %s and is not one of them', (person) => {
    expect(decidedBy('secretary', 'auditor', person)).toMatchObject(breaking({ rule: 'tied-to-the-matter', field: 'panel.2' }));
  });
  test('a lead who objects leaves the decision to another lead', () => {
    const project = play(published(), [object('leadManager')]);
    expect(attempt(project, act('leadManager', 'decide-objection', 'dismiss', { panel, findings }, 'award-1-1'))?.refused).toBe(
      'SAME_PERSON',
    );
  });
  test('are silent: nothing moves, the funder gets a notice, and the decision is overdue from then on', () => {
    const project = filed();
    project.pass(16);
    const told = () =>
      project.recordings.flatMap(({ notices }) => notices.filter(({ template }) => template === 'objection-undecided').map(({ to }) => to));
    expect(told()).toEqual([{ role: 'fund.officer', organisation: bureau }]);
    expect(award(project)?.state).toBe('held');
    expect(keys(project)).toEqual(['decide-objection/award-1-1']);
    const due = project.open[0]?.stamp.dueAt;
    project.pass(20);
    expect(told()).toHaveLength(1);
    expect(project.open[0]?.stamp.dueAt).toBe(due);
    expect(project.recordings.at(-1)?.notices.map(({ to, template }) => [to.role, template])).toEqual([['pm.lead', 'still-late']]);
    play(project, [act('leadManager', 'decide-objection', 'dismiss', { panel, findings })]);
    expect(award(project)?.state).toBe('clear');
  });
});
