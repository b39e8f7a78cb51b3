import { describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { everyStory } from '#test/support/every-story.ts';
import { actsOf, ordersOf } from '#test/support/on-record.ts';
import { aProject, play } from '#test/support/play.ts';
import type { ActOnRecord } from '#workflows/engine/on-record.ts';
import { type OrderOnRecord, whyNotPaid as why } from '#workflows/modules/payment/on-record.ts';
import { paidOtherwise } from '#workflows/project/payment/paid-otherwise.ts';

const whyNotPaid = (one: OrderOnRecord, known: readonly OrderOnRecord[], done: readonly ActOnRecord[]) =>
  why(one, known, done, paidOtherwise);
const whole = play(aProject(), sc1);
const [orders, acts] = [ordersOf(whole), actsOf(whole)];
const order = (purpose: string): OrderOnRecord => {
  const found = orders.find((one) => one.purpose === purpose);
  if (!found) throw new Error(`nothing paid for ${purpose}`);
  return found;
};

test.each(Object.entries(everyStory))('whatever is paid in %s, people have released', (_, played) => {
  const simulation = played();
  const [paid, done] = [ordersOf(simulation), actsOf(simulation)];
  expect(paid.map((one) => [one.payment, whyNotPaid(one, paid, done)]).filter(([, reason]) => reason)).toEqual([]);
});

describe('nothing is paid', () => {
  test.each([
    ['to somebody else', { payee: 'attacker' }],
    ['of another sum', { fen: 12_345_678 }],
    ['under another name', { payment: 'supplier.evil' }],
  ])('%s', (_, other) => expect(whyNotPaid({ ...order('tranche'), ...other }, orders, acts)).toBe('NOT_ORDERED'));

  test('by an order that the state of a workflow has made up, without the two', () => {
    const made = {
      ...order('tranche'),
      payment: 'supplier.evil',
      purpose: 'supplier',
      effect: 'pay.supplier.evil.1',
      payee: 'attacker',
      version: 9999,
    };
    expect(whyNotPaid(made, [...orders, made], acts)).toBe('NOT_RELEASED');
  });

  test('beside what two people have released', () => {
    const { version } = order('tranche');
    const beside = { ...order('tranche'), payment: 'supplier.evil', effect: 'pay.supplier.evil.1', version };
    expect(whyNotPaid(beside, [...orders, beside], acts)).toBe('MORE_THAN_RELEASED');
  });

  test('where one person has prepared and released it', () => {
    const release = acts.find(({ version }) => version === order('tranche').version);
    const alone = acts.map((act) =>
      act.step === release?.step && act.subject === release.subject ? { ...act, actor: { ...act.actor, person: 'one' } } : act,
    );
    expect(whyNotPaid(order('tranche'), orders, alone)).toBe('NOT_RELEASED');
  });

  test('on a preparation that its maker has withdrawn', () => {
    const release = acts.find(({ version }) => version === order('tranche').version);
    const prepared = acts.find(({ step, outcome }) => step === release?.step && outcome === 'prepare');
    if (!prepared) throw new Error('no preparation');
    const withdrawn = { ...prepared, step: 'retract-act', subject: prepared.step, outcome: 'retract', version: prepared.version + 0.5 };
    const inOrder = [...acts, withdrawn].sort((one, other) => one.version - other.version);
    expect(whyNotPaid(order('tranche'), orders, inOrder)).toBe('NOT_RELEASED');
  });

  test('back out of a bond above what two people have seen arrive', () => {
    const twice = { ...order('bond-return'), payment: 'bond-pool.attacker', purpose: 'bond-pool', effect: 'pay.bond-pool.attacker.1' };
    expect(whyNotPaid(order('bond-return'), orders, acts)).toBeUndefined();
    expect(whyNotPaid(twice, [...orders, twice], acts)).toBe('MORE_THAN_RELEASED');
    expect(
      whyNotPaid(
        order('bond-return'),
        orders,
        acts.filter(({ step }) => step !== 'confirm-bond'),
      ),
    ).toBe('NOT_RELEASED');
  });
});
