import { byKey, type StateMachine } from './machine.ts';

const payment: StateMachine = {
  name: 'payment',
  standing: ({ payments }) =>
    byKey(
      Object.values(payments),
      ({ id }) => id,
      ({ state }) => state,
    ),
  next: {
    '-': ['ordered'],
    ordered: ['settled', 'failed'],
    failed: ['ordered', 'settled'],
  },
};

const claim: StateMachine = {
  name: 'claim',
  standing: ({ funding }) =>
    byKey(
      funding.claims,
      ({ n }) => `${n}`,
      ({ state, held }) => (held ? 'held' : state),
    ),
  next: {
    '-': ['requested', 'lapsed'],
    requested: ['examined', 'held', 'refused', 'lapsed', '-'],
    examined: ['requested', 'reviewed', 'held', 'refused', 'lapsed', '-'],
    reviewed: ['requested', 'approved', 'held', 'refused', 'lapsed', '-'],
    held: ['requested', 'examined', 'reviewed', 'approved', 'refused', 'lapsed', '-'],
  },
};

const clawback: StateMachine = {
  name: 'clawback',
  standing: ({ clawbacks = [] }) =>
    byKey(
      clawbacks,
      ({ n }) => `${n}`,
      ({ state }) => state,
    ),
  next: {
    '-': ['draft'],
    draft: ['noticed', 'dropped'],
    noticed: ['contested', 'due'],
    contested: ['due', 'dropped', 'suspended'],
    suspended: ['due', 'dropped'],
    due: ['paid', 'overdue'],
    overdue: ['paid', 'escalated'],
    escalated: ['paid', 'writtenOff'],
  },
};

export const money: readonly StateMachine[] = [payment, claim, clawback];
