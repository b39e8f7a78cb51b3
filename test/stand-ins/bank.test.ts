import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { binhai, centre } from '#scripts/story/organisations.ts';
import type { Misbehaviour } from '#stand-ins/bank/misbehaviour.ts';
import { createBank } from '#stand-ins/bank/server.ts';
import { httpBank } from '#worker/bank/http-gateway.ts';

const order = {
  key: 'p1/bond.platform',
  attempt: 'pay.bond.platform.1',
  payer: binhai,
  payee: centre,
  fen: 6_000_000,
  purpose: 'bond',
};
let folder: string;
let log: string;
let server: Server;
let url: string;

async function open(): Promise<void> {
  server = createBank(log);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
async function close(): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-bank-'));
  log = join(folder, 'bank.jsonl');
  await open();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const bank = (timeoutMs = 2000) => httpBank(url, timeoutMs);
const misbehave = (how: Partial<Misbehaviour>) => fetch(`${url}/misbehave`, { method: 'POST', body: JSON.stringify(how) });
const settlements = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"settled"')).length;

describe('the stand-in bank', () => {
  test('carries an order out once, however often it comes', async () => {
    const first = await bank().send(order);
    expect(first).toMatchObject({ state: 'settled', reference: expect.stringMatching(/^SB\d{10}$/) });
    expect(await bank().send(order)).toEqual(first);
    expect(await bank().send({ ...order, attempt: 'pay.bond.platform.2' })).toEqual(first);
    expect(await bank().lookUp(order)).toEqual(first);
    expect(settlements()).toBe(1);
  });

  test('refuses another content under a known key', async () => {
    await bank().send(order);
    expect(await bank().send({ ...order, fen: 5_999_999 })).toEqual({ state: 'failed', reason: 'refused-409' });
    expect(settlements()).toBe(1);
  });

  test('an order that is none has failed, and is not tried for ever', async () => {
    expect(await bank().send({ ...order, fen: 0 })).toEqual({ state: 'failed', reason: 'refused-400' });
    expect(await bank().lookUp(order)).toBeUndefined();
  });

  test('tries a failed order again only as a new attempt', async () => {
    await misbehave({ mode: 'reject' });
    expect(await bank().send(order)).toEqual({ state: 'failed', reason: 'account-closed' });
    expect(await bank().send(order)).toEqual({ state: 'failed', reason: 'account-closed' });
    const second = { ...order, attempt: 'pay.bond.platform.2' };
    expect(await bank().lookUp(second)).toBeUndefined();
    expect(await bank().send(second)).toMatchObject({ state: 'settled' });
    expect(settlements()).toBe(1);
  });

  test('knows its orders after a restart, but for a line that was cut off', async () => {
    const first = await bank().send(order);
    await close();
    appendFileSync(log, '{"key":"p2/bond');
    await open();
    expect(await bank().lookUp(order)).toEqual(first);
    expect(await bank().send({ ...order, key: 'p2/bond.platform' })).toMatchObject({ state: 'settled' });
    await close();
    await open();
    expect(settlements()).toBe(2);
    expect(await bank().lookUp(order)).toEqual(first);
  });

  test('a pending order settles when it has been asked for often enough', async () => {
    await misbehave({ mode: 'pending', n: 2 });
    expect(await bank().send(order)).toEqual({ state: 'pending' });
    expect(await bank().lookUp(order)).toEqual({ state: 'pending' });
    expect(await bank().lookUp(order)).toMatchObject({ state: 'settled' });
    expect(settlements()).toBe(1);
  });

  test.each([
    ['500', 0],
    ['timeout-before-apply', 0],
    ['timeout-after-apply', 1],
    ['malformed', 1],
    ['wrong-amount', 1],
    ['wrong-order', 1],
  ] as const)('%s leaves the outcome unknown to the sender', async (mode, moved) => {
    await misbehave({ mode });
    await expect(bank(200).send(order)).rejects.toThrow();
    expect(moved === 1 ? settlements() : readFileSync(log, 'utf8').length).toBe(moved);
    expect(await bank().send(order)).toMatchObject({ state: 'settled' });
    expect(settlements()).toBe(1);
  });

  test('misbehaves only towards the orders meant, as often as asked', async () => {
    await misbehave({ mode: '500', match: 'p2/', times: 2 });
    await misbehave({ mode: '500', on: 'look-up' });
    expect(await bank().send(order)).toMatchObject({ state: 'settled' });
    for (let n = 0; n < 2; n += 1) await expect(bank().send({ ...order, key: 'p2/x' })).rejects.toThrow('500');
    expect(await bank().send({ ...order, key: 'p2/x' })).toMatchObject({ state: 'settled' });
    await expect(bank().lookUp(order)).rejects.toThrow('500');
    await misbehave({ mode: '500', times: 9 });
    await misbehave({ mode: 'ok' });
    expect(await bank().send({ ...order, key: 'p3/x' })).toMatchObject({ state: 'settled' });
  });

  test('answers nonsense with a refusal', async () => {
    const put = (body: string) => fetch(`${url}/orders/x`, { method: 'PUT', body });
    expect((await put('{')).status).toBe(400);
    expect((await put(JSON.stringify({ payer: 'a', payee: 'b', fen: 1.5, purpose: 'x' }))).status).toBe(400);
    expect((await put('x'.repeat(20_000))).status).toBe(400);
    const content = { payer: 'a', payee: 'b', fen: 1, purpose: 'x' };
    expect((await put(JSON.stringify({ ...content, currency: 'CNY' }))).status).toBe(200);
    for (const currency of ['USD', 'cny', undefined]) expect((await put(JSON.stringify({ ...content, currency }))).status).toBe(400);
    expect((await misbehave({ mode: 'nonsense' as 'ok' })).status).toBe(400);
    expect((await fetch(`${url}/orders/a/b`)).status).toBe(404);
    expect((await fetch(`${url}/orders/%ZZ`)).status).toBe(500);
  });
});
