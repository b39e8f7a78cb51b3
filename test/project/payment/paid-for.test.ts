import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { paidFor, withheldFrom } from '#workflows/project/payment/paid-for.ts';

/** What is paid once in a project: the purpose is the whole of it. */
const once = ['bond', 'bond-return', 'bond-pool', 'retention', 'deposit', 'deposit-return', 'settlement'];

describe.each(Object.keys(everyStory))('%s', (name) => {
  const project = everyStory[name]?.();
  const payments = Object.values(project?.state.payments ?? {});

  test('every payment that has others beside it says which it is, and so does what it books', () => {
    for (const { purpose, subject } of payments)
      if (!once.includes(purpose)) expect(paidFor(subject)?.en, `${purpose} ${subject}`).toMatch(/^[A-Z][a-z]/);
    for (const { id } of project?.recordings.flatMap(({ transfers }) => transfers) ?? []) {
      const payment = payments.find((one) => id.endsWith(one.id));
      if (payment) expect(paidFor(id), id).toEqual(paidFor(payment.subject));
    }
  });

  test('two payments of one purpose to one payee differ in what they are for', () => {
    const said = payments.map(
      ({ id, purpose, subject, payee }) => `${purpose} ${JSON.stringify(paidFor(subject))} ${withheldFrom(id)} ${payee}`,
    );
    const twice = said.filter((one, index) => said.indexOf(one) !== index);
    expect(twice).toEqual([]);
  });
});

test('an organisation or a word that only looks like a subject is none', () => {
  for (const subject of ['haihe-university', 'finally', 'bond', 'retention', 'milestones', 'claim-x'])
    expect(paidFor(subject)).toBeUndefined();
});
