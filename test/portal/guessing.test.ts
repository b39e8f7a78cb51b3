import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLimits } from '#web/server/limits.server.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false, env: { TRUSTED_PROXIES: '1' } });
});
afterAll(() => portal.close());

const signIn = (email: string, secret: string, from: string) =>
  portal.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { origin: portalUrl, 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ email, password: secret }),
  });
const guess = async (email: string, from: string) => (await signIn(email, 'a guess at a password', from)).status;
const lines = (outcome: string) =>
  portal.log
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['event'] === 'sign-in' && line['outcome'] === outcome);

describe('guesses at one account', () => {
  test('from forty addresses are tried twenty times, whether the account exists or not', async () => {
    for (const email of [emailOf('auditor'), 'nobody@example.com']) {
      const answers = [];
      for (let n = 0; n < 40; n += 1) answers.push(await guess(email, `198.51.100.${n + 1}`));
      expect(answers).toEqual([...Array<number>(20).fill(401), ...Array<number>(20).fill(429)]);
    }
  });

  test('from the addresses of one /64 count as one client', async () => {
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push(await guess(emailOf('requester'), `2001:db8:1:2::${n + 1}`));
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  test('do not keep its owner out where they have signed in before', async () => {
    expect((await signIn(emailOf('requester'), password, '192.0.2.50')).status).toBe(200);
    for (let n = 0; n < 30; n += 1) await guess(emailOf('requester'), `203.0.113.${n + 1}`);
    expect((await signIn(emailOf('requester'), password, '203.0.113.200')).status).toBe(429);
    expect((await signIn(emailOf('requester'), password, '192.0.2.50')).status).toBe(200);
  });

  test('at many accounts from one network end after twenty in a minute; signing in does not count', async () => {
    const answers = [];
    for (let n = 0; n < 25; n += 1) answers.push(await guess(`person-${n}@example.com`, '192.0.2.60'));
    expect(answers.filter((status) => status === 401)).toHaveLength(20);
    expect(answers.slice(20)).toEqual([429, 429, 429, 429, 429]);
    for (let n = 0; n < 25; n += 1) expect((await signIn(emailOf('requester'), password, '192.0.2.50')).status).toBe(200);
  });

  test('are counted by all portal processes together, and outlast one', async () => {
    const other = await portal.another();
    try {
      const body = JSON.stringify({ email: 'nobody@example.com', password: 'a guess at a password' });
      const headers = { origin: portalUrl, 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.250' };
      expect((await other.request('/api/auth/sign-in/email', { method: 'POST', headers, body })).status).toBe(429);
    } finally {
      await other.close();
    }
  });
});

test('a hundred thousand names tried before do not make the next attempt slower: each statement looks by index', async () => {
  await portal.theatre.sql.query(
    "INSERT INTO rate_limit (key, points, expire) SELECT 'account:' || md5(n::text), 1, extract(epoch FROM now() + interval '1 hour') * 1000 FROM generate_series(1, 100000) n",
  );
  await portal.theatre.sql.query('ANALYZE rate_limit');
  // one connection, whose prepared statements and their plans are the limits' own
  const pool = new pg.Pool({ connectionString: portal.theatre.database.portalUrl, max: 1 });
  try {
    const limits = createLimits(pool);
    for (let n = 0; n < 10; n += 1) await limits.signIn(`many-${n}@example.com`, `192.0.2.${100 + n}`);
    await limits.signedIn('many-1@example.com', '192.0.2.101');
    const { rows } = await pool.query<{ name: string; given: string }>(
      "SELECT name, array_to_string(array_fill('1'::text, ARRAY[cardinality(parameter_types)]), ', ') AS given FROM pg_prepared_statements WHERE name LIKE 'rate_limit:%'",
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'rate_limit:rlflx-upsert',
        'rate_limit:rlflx-upsert-force',
        'rate_limit:rlflx-get',
        'rate_limit:rlflx-delete',
      ]),
    );
    for (const { name, given } of rows) {
      const plan = await pool.query(`EXPLAIN EXECUTE "${name}"(${given})`);
      expect(JSON.stringify(plan.rows), name).toMatch(/Index Scan|Conflict Arbiter Indexes: rate_limit_pkey/);
      expect(JSON.stringify(plan.rows), name).not.toContain('Seq Scan');
    }
  } finally {
    await pool.end();
  }
});

test('each attempt is a line of the log: outcome, account and address, never what was typed', async () => {
  const { user } = await portal.services.database.user
    .findUniqueOrThrow({ where: { email: emailOf('requester') }, select: { id: true } })
    .then(({ id }) => ({ user: id }));
  expect(lines('done')).toContainEqual(expect.objectContaining({ user, address: '192.0.2.50' }));
  expect(lines('wrong')).toContainEqual(expect.objectContaining({ user, address: '2001:db8:1:2::1', level: 40 }));
  expect(lines('wrong')).toContainEqual(expect.objectContaining({ user: null, address: '198.51.100.1' }));
  expect(lines('held')).toContainEqual(expect.objectContaining({ user, by: 'account-here', address: '2001:db8:1:2::6' }));
  expect(lines('held')).toContainEqual(expect.objectContaining({ user: null, by: 'account' }));
  const log = portal.log.join('\n');
  for (const typed of [password, 'a guess at a password', 'nobody@example.com']) expect(log).not.toContain(typed);
});

test('what is held says for how long, in both languages and in seconds', async () => {
  const answer = await signIn('nobody@example.com', 'a guess at a password', '198.51.100.9');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60);
  expect(await answer.json()).toMatchObject({
    error: {
      message: 'TOO_MANY',
      data: { httpStatus: 429, reason: 'TOO_MANY', sentence: { zh: expect.stringContaining('。'), en: expect.stringContaining('.') } },
    },
  });
});
