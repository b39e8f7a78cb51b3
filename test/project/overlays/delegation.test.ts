import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, breaking, brokenIn, idOf, play } from '#test/support/play.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

type Played = ReturnType<typeof anAwardedProject>;
const reason = '出差，期间由同事代办。';
/** Somebody who speaks for a party, as the portal sees them. */
const party = (player: Parameters<typeof actorOf>[0]): Actor => ({ ...actorOf(player), roles: [...actorOf(player).roles, 'participant'] });
const inPlaceOf = (player: Parameters<typeof actorOf>[0], other: Parameters<typeof actorOf>[0]): Actor => ({
  ...party(player),
  actingFor: { person: idOf(other), roles: actorOf(other).roles.filter((role) => role !== 'public' && role !== 'inventor') },
});
const give = (project: Played, from: Parameters<typeof actorOf>[0], input: Record<string, unknown>, subject = 'enterprise') => {
  const today = shanghaiDay(project.now);
  const whole = { fromOn: today, untilOn: addDays(today, 20), scope: 'all', reason, ...input };
  const form = stepNamed('delegate')?.outcomes['delegate']?.form;
  if (!form) throw new Error('no delegation');
  return project.act({ step: 'delegate', subject, outcome: 'delegate', input: carriedPart(form, form.parse(whole)), actor: party(from) });
};
const reported = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1).slice(0, 2)]);
const judged = (project: Played, actor: Actor) => {
  const story = accepted(1)[2];
  const form = stepNamed('accept-milestone')?.outcomes['accept']?.form;
  if (!story || !form) throw new Error('no judgement in the story');
  const input = carriedPart(form, form.parse(story.input({ subject: 'milestone-1' } as never)));
  return project.act({ step: 'accept-milestone', subject: 'milestone-1', outcome: 'accept', input, actor });
};

test('a colleague acts in one’s place; the record carries both', () => {
  const project = reported();
  expect(judged(project, inPlaceOf('enterpriseLegal', 'rdLead'))).toEqual({ refused: 'NO_AUTHORITY' });
  expect(give(project, 'rdLead', { delegate: idOf('enterpriseLegal') })).toBeUndefined();
  expect(project.recordings.at(-1)).toMatchObject({
    facts: [{ type: 'delegated', scope: 'all' }],
    notices: [{ to: { person: idOf('enterpriseLegal') }, template: 'delegated-to-you' }],
  });
  // in person the colleague still may not
  expect(judged(project, party('enterpriseLegal'))).toMatchObject({ refused: 'NOT_YOURS' });
  expect(judged(project, inPlaceOf('enterpriseLegal', 'rdLead'))).toBeUndefined();
  expect(project.recordings.at(-1)?.act).toMatchObject({
    role: 'ent.rdlead',
    actor: { person: idOf('enterpriseLegal'), actingFor: { person: idOf('rdLead') } },
  });
  expect(factsOf(project, 'milestone-accepted')).toHaveLength(1);
});

test('only from its first to its last day, in its steps, for the own organisation, and until it is ended', () => {
  const project = reported();
  const today = shanghaiDay(project.now);
  give(project, 'rdLead', { delegate: idOf('enterpriseLegal'), fromOn: addDays(today, 2), untilOn: addDays(today, 3) });
  const asLegal = inPlaceOf('enterpriseLegal', 'rdLead');
  expect(judged(project, asLegal)).toEqual({ refused: 'NO_AUTHORITY' });
  project.pass(4);
  expect(judged(project, asLegal)).toEqual({ refused: 'NO_AUTHORITY' });
  expect(keysOf(project, 'end-delegation')).toEqual([]);
  expect(factsOf(project, 'delegation-ended')).toHaveLength(1);

  give(project, 'rdLead', { delegate: idOf('enterpriseLegal'), scope: 'steps', steps: ['rectify'] });
  expect(judged(project, asLegal)).toEqual({ refused: 'NO_AUTHORITY' });
  give(project, 'rdLead', { delegate: idOf('enterpriseSignatory'), scope: 'steps', steps: ['accept-milestone'] });
  expect(judged(project, { ...inPlaceOf('enterpriseSignatory', 'rdLead'), organisation: 'elsewhere' })).toEqual({
    refused: 'NO_AUTHORITY',
  });
  const withdraw = { step: 'end-delegation', subject: 'delegation-3', outcome: 'withdraw', input: {}, actor: party('rdLead') };
  expect(project.act({ ...withdraw, actor: party('enterpriseFinance') })).toMatchObject({ refused: 'NOT_YOURS' });
  expect(project.act(withdraw)).toBeUndefined();
  expect(judged(project, inPlaceOf('enterpriseSignatory', 'rdLead'))).toEqual({ refused: 'NO_AUTHORITY' });
  // who is to act may decline
  expect(project.act({ ...withdraw, subject: 'delegation-2', outcome: 'decline', actor: party('enterpriseLegal') })).toBeUndefined();
});

test('maker and checker stay two persons: who acted, who was represented, and who acts for either', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
  give(project, 'enterpriseFinance', { delegate: idOf('enterpriseLegal') });
  give(project, 'enterpriseFinanceChecker', { delegate: idOf('enterpriseLegal') });
  give(project, 'enterpriseFinance', { delegate: idOf('enterpriseFinanceChecker') });
  const pay = (outcome: string, input: object, actor: Actor) =>
    project.act({ step: 'pay-enterprise-tranche', subject: 'milestone-1', outcome, input, actor });
  expect(pay('prepare', { amountFen: 85_500_000 }, inPlaceOf('enterpriseLegal', 'enterpriseFinance'))).toBeUndefined();
  for (const actor of [
    party('enterpriseFinance'),
    inPlaceOf('enterpriseLegal', 'enterpriseFinanceChecker'),
    inPlaceOf('enterpriseFinanceChecker', 'enterpriseFinance'),
  ])
    expect(pay('release', { amountFen: 85_500_000 }, actor)).toMatchObject({ refused: 'SAME_PERSON' });
  const checker = project.open.find(({ key }) => key === 'pay-enterprise-tranche/milestone-1/checker');
  expect(checker?.opening.for.not).toEqual(expect.arrayContaining([idOf('enterpriseLegal'), idOf('enterpriseFinance')]));
});

test('nobody delegates to themself, for longer than 90 days, a delegation, or what an expert does', () => {
  const project = reported();
  const today = shanghaiDay(project.now);
  const delegate = idOf('enterpriseLegal');
  const broken = (form: Parameters<typeof give>[2]) => brokenIn(give(project, 'rdLead', form));
  expect(broken({ delegate: idOf('rdLead') })).toEqual(['delegate-is-self delegate']);
  expect(give(project, 'rdLead', { delegate, untilOn: addDays(today, 90) })).toMatchObject(
    breaking({ rule: 'day-too-late', field: 'untilOn', figures: { day: addDays(today, 90), until: addDays(today, 89) } }),
  );
  expect(broken({ delegate, untilOn: addDays(today, -1) })).toEqual(['day-too-early untilOn']);
  expect(broken({ delegate, scope: 'steps' })).toEqual(['steps-missing steps']);
  expect(broken({ delegate, scope: 'steps', steps: ['score-proposal'] })).toEqual(['step-not-delegable steps.0']);
  expect(broken({ delegate: idOf('rdLead'), untilOn: addDays(today, 90), scope: 'all', steps: ['score-proposal'] })).toEqual([
    'delegate-is-self delegate',
    'day-too-late untilOn',
    'step-not-delegable steps.0',
    'steps-not-asked steps',
  ]);
  // an expert speaks for no party, and is not asked at all
  expect(
    attempt(project, act('expert1', 'delegate', 'delegate', { delegate, fromOn: today, untilOn: today, scope: 'all', reason }, 'platform')),
  ).toMatchObject({
    refused: 'NOT_YOURS',
  });
  expect(give(project, 'rdLead', { delegate })).toBeUndefined();
  const again = { delegate: idOf('requester'), fromOn: today, untilOn: today, scope: 'all' };
  expect(
    project.act({
      step: 'delegate',
      subject: 'enterprise',
      outcome: 'delegate',
      input: again,
      actor: inPlaceOf('enterpriseLegal', 'rdLead'),
    }),
  ).toEqual({ refused: 'NO_AUTHORITY' });
  const secret = { ...party('enterpriseLegal'), actingFor: { person: idOf('rdLead'), roles: ['ent.rdlead', 'expert'] } };
  expect(judged(project, secret)).toEqual({ refused: 'NO_AUTHORITY' });
});
