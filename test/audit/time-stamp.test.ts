import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '#stand-ins/time-stamp/authority.ts';
import { healthOf } from '#worker/health/answer.ts';
import { Recordings } from '#worker/health/recordings.ts';
import { Stamping } from '#worker/record/stamping.ts';
import { hasOpenssl, httpAuthority, stampAnchors, verifyStamps } from '#worker/record/time-stamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'tida-stamps-'));
const [file, certificate] = [join(folder, 'anchors.jsonl'), join(folder, 'authority', 'authority.pem')];
afterAll(() => rmSync(folder, { recursive: true }));

// this machine may have no openssl: then there is no stand-in, and nothing to see
describe.skipIf(!hasOpenssl())('the file of heads', () => {
  let authority: ReturnType<typeof createAuthority>;
  beforeAll(async () => {
    authority = createAuthority(join(folder, 'authority'));
    await new Promise<void>((listening) => authority.listen(0, '127.0.0.1', listening));
    const stamping = httpAuthority(`http://127.0.0.1:${(authority.address() as AddressInfo).port}`);
    writeFileSync(file, '{"case":"a","version":1,"hash":"1"}\n');
    await stampAnchors(file, stamping);
    appendFileSync(file, '{"case":"a","version":2,"hash":"2"}\n');
    await stampAnchors(file, stamping);
  });
  afterAll(() => authority.close());

  test('bears the word of the authority on when each part of it was there, and grows on', () => {
    appendFileSync(file, '{"case":"a","version":3,"hash":"3"}\n');
    expect(verifyStamps(file, certificate)).toEqual({ valid: 2, altered: [] });
  });

  test('that was altered or cut off is named by the length that was stamped', () => {
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"hash":"2"', '"hash":"9"'));
    expect(verifyStamps(file, certificate)).toEqual({ valid: 1, altered: [before.indexOf('{"case":"a","version":3')] });
    writeFileSync(file, before.slice(0, 10));
    expect(verifyStamps(file, certificate).valid).toBe(0);
    writeFileSync(file, before);
  });

  test('is stamped by the worker once an interval, and readiness says since when it could not be', async () => {
    const [hour, own] = [3_600_000, join(folder, 'own.jsonl')];
    let now = Date.now();
    let isAway = false;
    const stamping = httpAuthority(`http://127.0.0.1:${(authority.address() as AddressInfo).port}`);
    const worker = new Stamping({
      anchorFile: own,
      authority: { stamp: (query) => (isAway ? Promise.reject(new Error('away')) : stamping.stamp(query)) },
      everyMs: 24 * hour,
      now: () => now,
    });
    const ready = async () => {
      const health = createServer(healthOf({ state: () => 'RUNNING', recordings: new Recordings(), stamping: worker }));
      await new Promise<void>((listening) => health.listen(0, '127.0.0.1', listening));
      const answer = await fetch(`http://127.0.0.1:${(health.address() as AddressInfo).port}/healthz/ready`);
      const { stamps } = (await answer.json()) as { stamps: unknown };
      health.close();
      return { status: answer.status, stamps };
    };
    const pass = async (hours: number) => {
      now += hours * hour;
      await worker.look();
    };
    const count = () => verifyStamps(own, certificate).valid;
    await worker.look();
    expect(await ready()).toEqual({ status: 200, stamps: { isOverdue: false } }); // nothing is recorded yet
    writeFileSync(own, '{"case":"a","version":1,"hash":"1"}\n');
    await worker.look();
    appendFileSync(own, '{"case":"a","version":2,"hash":"2"}\n');
    await pass(23);
    expect(count()).toBe(1);
    isAway = true;
    await pass(2);
    const failing = { since: now, reason: 'away' };
    expect([count(), await ready()]).toEqual([1, { status: 200, stamps: { isOverdue: false, failing } }]);
    await pass(24);
    expect(await ready()).toEqual({ status: 503, stamps: { isOverdue: true, failing } });
    isAway = false;
    now = Date.now() + 49 * hour;
    await worker.look();
    expect(count()).toBe(2);
  });
});
