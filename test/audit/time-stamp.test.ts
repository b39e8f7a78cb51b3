import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '#stand-ins/time-stamp/authority.ts';
import { hasOpenssl, httpAuthority, stampAnchors, verifyStamps } from '#worker/admin/audit/time-stamp.ts';

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
});
