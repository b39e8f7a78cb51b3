import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binhai, centre } from '#scripts/story/organisations.ts';
import { idOf } from '#test/support/play.ts';
import { effectWorkflowId } from '#workflows/messages.ts';
import { bondConfirmed, bondPrepared, bondReleased, decided } from './support/intake.ts';
import { until } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

/** Lines of the bank's log about this project that moved money. */
async function movements(project: string): Promise<unknown[]> {
  const orders = (await (await fetch(`${theatre.bankUrl}/orders`)).json()) as { key: string; outcome: { state: string } }[];
  return orders.filter(({ key, outcome }) => key.startsWith(`${project}/`) && outcome.state === 'settled');
}

describe('a payment has exactly one effect', () => {
  // each has a project of its own, and the bank misbehaves towards that one alone
  test.concurrent.each([
    ['a bank that does its work', []],
    ['a bank that fails twice', [{ mode: '500', times: 2 }]],
    ['a lost order', [{ mode: 'timeout-before-apply' }]],
    ['a lost answer', [{ mode: 'timeout-after-apply' }]],
    ['a lost answer and a failing look-up', [{ mode: 'timeout-after-apply' }, { mode: '500', on: 'look-up' }]],
    ['an answer that is cut off', [{ mode: 'malformed' }]],
    ['an answer over another sum', [{ mode: 'wrong-amount' }]],
    ['an answer about another order', [{ mode: 'wrong-order' }]],
    ['a slow bank', [{ mode: 'slow', n: 900 }]],
    ['a bank that takes its time', [{ mode: 'pending', n: 2 }]],
  ] as const)('with %s', async (_, misbehaviours) => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    for (const how of misbehaviours) await theatre.misbehave({ ...how, match: project.id });
    await project.play([bondReleased, ...bondConfirmed]); // the confirmation opens when the bank has settled
    expect(await movements(project.id)).toHaveLength(1);
    expect(await project.events('payment-settled')).toHaveLength(1);
    const { books, state } = await project.file();
    expect(books).toEqual({ 'enterprise/cash': -6_000_000, 'platform/escrow': 6_000_000 });
    expect(state.intake.bondFen).toBe(6_000_000);
    const { rows } = await theatre.sql.query('SELECT debit, credit, fen FROM ledger_transfer WHERE case_id = $1', [project.id]);
    expect(rows).toEqual([{ debit: 'platform/escrow', credit: 'enterprise/cash', fen: '6000000' }]);
  });

  test('that is refused opens its step again, and goes out again under the same key', async () => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    await theatre.misbehave({ mode: 'reject', match: project.id });
    await project.play([bondReleased]);
    await until(async () => (await project.events('payment-failed')).length === 1);
    expect(await movements(project.id)).toEqual([]);
    expect((await project.file()).books).toEqual({});
    await project.play([bondPrepared, bondReleased, ...bondConfirmed]);
    expect(await movements(project.id)).toMatchObject([{ key: `${project.id}/bond.bond`, attempt: 'pay.bond.bond.2' }]);
  });

  test('that the bank will not have at all fails at once, and its step opens again', async () => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    await theatre.misbehave({ mode: 'reject', match: project.id });
    const other = { payer: binhai, payee: centre, fen: 5_999_999, currency: 'CNY', purpose: 'bond' };
    const url = `${theatre.bankUrl}/orders/${encodeURIComponent(`${project.id}/bond.bond`)}?attempt=another`;
    await fetch(url, { method: 'PUT', body: JSON.stringify(other) });
    await project.play([bondReleased]);
    await until(async () => (await project.events('payment-failed')).length === 1);
    expect((await project.file()).state.payments['bond.bond']).toMatchObject({ state: 'failed', failure: 'refused-409' });
    expect((await project.asked()).map(({ key }) => key)).toEqual(['pay-bond/bond/maker']);
    expect(await movements(project.id)).toEqual([]);
  });

  test('needs two persons', async () => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    const submission = await project.submissionOf(bondReleased);
    const maker = { ...submission.actor, person: idOf(bondPrepared.by) };
    expect(await project.send('pay-bond', { ...submission, actor: maker })).toMatchObject({ refused: 'SAME_PERSON' });
    expect(await movements(project.id)).toEqual([]);
  });
});

test('an order that somebody starts by hand in Temporal never reaches the bank', async () => {
  const project = await theatre.openProject();
  await project.play([...decided, bondPrepared]);
  const payload = { payment: 'bond.bond', payer: binhai, payee: 'somebody', fen: 6_000_000, purpose: 'bond' };
  const byHand = theatre.client.workflow.execute('pay', {
    workflowId: effectWorkflowId(project.id, 'pay.bond.bond.1'),
    taskQueue: theatre.taskQueue,
    args: [{ caseId: project.id, effect: { id: 'pay.bond.bond.1', kind: 'pay', payload } }],
  });
  await expect(byHand).rejects.toMatchObject({ cause: { cause: { type: 'NOT_ORDERED' } } });
  expect(await movements(project.id)).toEqual([]);
  await project.play([bondReleased, ...bondConfirmed]); // and does not stand in the way of the real one
  expect(await movements(project.id)).toHaveLength(1);
});
