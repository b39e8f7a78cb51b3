import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { appRouter } from '#web/trpc/router.ts';
import { Portal } from './support/portal.ts';
import { recordedId, recordedProject } from './support/recorded.ts';

let portal: Portal;
let key: string;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await recordedProject(portal, upTo(sc1, 'decide-listing'));
  key = await portal.keyOf('requester');
});
afterAll(() => portal.close());

/** What people and programs send that no page would: each in every place. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e',
    '１２',
    '__proto__',
    'constructor',
    '%',
    '\\',
    "' OR 1=1 --",
    '{"not":1}',
    'x'.repeat(5000),
  ),
  fc.constantFrom<unknown>(
    -1,
    0.5,
    2 ** 53,
    1e308,
    -0,
    null,
    true,
    [],
    {},
    [[[[]]]],
    { contains: '' },
    { not: null },
    '9999-99-99',
    '0000-00-00T00:00:00Z',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const plausible = fc.record(
  {
    caseId: fc.oneof(fc.constant(recordedId), fc.constant(randomUUID()), odd),
    key: fc.oneof(fc.constant('decide-listing/demand'), odd),
    subject: fc.oneof(fc.constantFrom('demand', 'award'), odd),
    seat: odd,
    submissionId: fc.oneof(fc.constant(randomUUID()), odd),
    seenAt: odd,
    outcome: fc.oneof(fc.constantFrom('submit', 'list', 'sign', 'return'), odd),
    form: fc.oneof(fc.dictionary(fc.string(), odd), odd),
    values: fc.dictionary(fc.string(), odd),
    revision: fc.oneof(fc.constant(0), odd),
    tab: fc.oneof(fc.constantFrom('todo', 'done', 'started', 'notices'), odd),
    text: odd,
    cursor: fc.oneof(
      fc.constant(Buffer.from('["x",1,2]').toString('base64url')),
      fc.constant(Buffer.from('["2026-13-45","x","y"]').toString('base64url')),
      odd,
    ),
    limit: fc.oneof(fc.constant(2), odd),
    hash: odd,
    label: odd,
    notices: fc.oneof(fc.constant([{ caseId: recordedId, version: 1, n: 1 }]), odd),
  },
  { requiredKeys: [] },
);
const paths = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { inputs: { shape?: object }[]; type: string } }>,
);
const rows = async () =>
  Number((await portal.theatre.sql.query('SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM document) AS n')).rows[0]?.n);

test.each(paths)('%s answers nonsense with a 4xx, records nothing and shows no stack', async (path, { _def }) => {
  const known = _def.inputs[0]?.shape;
  const before_ = await rows();
  await fc.assert(
    fc.asyncProperty(plausible, odd, async (fields, other) => {
      // only fields of its own where they are known: else every input is refused for the first foreign one
      const own = known ? Object.fromEntries(Object.entries(fields).filter(([name]) => name in known)) : fields;
      for (const input of [own, other]) {
        const answer = await portal.request(`/trpc/${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify(input) ?? 'null',
        });
        const text = await answer.text();
        expect(answer.status, `${JSON.stringify(input)} ${text.slice(0, 300)}`).toBeLessThan(500);
        expect(text).not.toMatch(/node_modules|prisma|at \w+ \(/i);
      }
    }),
    { numRuns: 8, seed: 20261121 },
  );
  expect(await rows()).toBe(before_);
});

test.each(['{', '', 'null', '"', '[1', '{"a":1e999}', '{"__proto__":{"x":1}}', `${'['.repeat(20_000)}${']'.repeat(20_000)}`])(
  'a body %# is never a 5xx',
  async (body) => {
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
    ]) {
      const answer = await portal.request('/trpc/drafts.save', {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': type },
        body,
      });
      expect(answer.status, type).toBeLessThan(500);
    }
  },
);
